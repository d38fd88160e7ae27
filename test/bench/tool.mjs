// One generated tool, or what is left of a retired one, from its number and the seed.
import { productAt } from './names.mjs';
import { chanceOf, dealer } from './random.mjs';
import { reviewers } from './reviewers.mjs';
import { takeOf } from './take.mjs';
import { categories, trades, words } from './words.mjs';

const purpose = { retired: 1, tool: 2 };
const categoryIds = Object.keys(categories);
const day = 86_400_000;
const firstDay = Date.UTC(2025, 10, 3);
const isoDay = (days) => new Date(firstDay + days * day).toISOString().slice(0, 10);
/** Every tool was judged, and every correction made, by 2026-11-20. */
const lastDay = 382;

/** Asked of other tools, too, so it draws nothing else; the first is never retired, so that a move has a target. */
const isRetired = (index, seed) => index > 0 && chanceOf(seed, index, purpose.retired).oneIn(40);

function tombstone(index, seed, slug) {
  const chance = chanceOf(seed, index, purpose.tool);
  if (chance.oneIn(3)) return { slug, gone: true };
  let target = chance.between(0, index - 1);
  while (isRetired(target, seed)) target--;
  return { slug, moved: productAt(target, seed).slug };
}

const taglines = [
  ({ kind, things }, pick) =>
    `A ${kind} that leaves your ${things} as it found them, in ${pick(words.blink)}.`,
  ({ matter, does }, pick) => `It ${does} ${matter} and hands you ${pick(words.artifact)}.`,
  ({ kind }, pick) => `The ${kind} for people who have had enough of ${pick(words.chore)}.`,
  ({ kind }, pick) => `One ${kind}, ${pick(words.few)} settings, and an end to ${pick(words.chore)}.`,
  ({ things }, pick) => `Keeps ${things} in order: ${pick(words.good)}, even ${pick(words.place)}.`,
];

const descriptions = [
  ({ kind, does, matter }, pick) =>
    `is an invented ${kind}, made up to fill a catalog. It ${does} ${matter}, writes ${pick(words.artifact)} and stops there, which its authors regard as a feature.`,
  ({ kind, things }, pick) =>
    `is a ${kind} that never existed. It began as a script for ${pick(words.project)} and now looks after the ${things} of ${pick(words.number)} imaginary teams.`,
  ({ kind, does, matter }, pick) =>
    `is a ${kind} written for tests of this catalog. Give it ${matter} and it ${does} that in ${pick(words.blink)}; ${pick(words.limits)} are left for a later version.`,
];

const additions = [
  ({ things }, pick) =>
    `Version ${pick(words.version)} brought ${pick(words.part)}, and with it a way to keep ${things} apart from ${pick(words.limits)}.`,
  (_, pick) =>
    `Most who use it come from ${pick(words.chore)}, and most who leave it mention ${pick(words.part)} and ${pick(words.limits)}.`,
  ({ things }, pick) =>
    `The authors call ${pick(words.part)} ${pick(words.good)}; it needs no account, and the ${things} stay ${pick(words.place)}.`,
];

const prices = [
  { entry: 'free', label: () => 'Free / Source available' },
  { entry: 'free', label: (pick) => `Free below ${pick(words.number)} users, with no account` },
  { entry: 'freemium', label: (pick) => `Free for ${pick(words.few)} people, then ${pick(words.money)}` },
  { entry: 'freemium', label: (pick) => `Free for one project; ${pick(words.money)} for more` },
  { entry: 'paid', label: (pick) => `From ${pick(words.money)}` },
  {
    entry: 'paid',
    label: (pick) => `${pick(words.number)} dollars a month after a trial of ${pick(words.span)}`,
  },
];

const capital = (text) => text[0].toUpperCase() + text.slice(1);

function reviewsOf(name, chance, deal) {
  // Most panels agree, some divide.
  const quality = chance.next();
  const absent = new Set();
  const missing = chance.of([0, 0, 0, 0, 1, 2]);
  while (absent.size < missing) absent.add(chance.of(reviewers));
  return reviewers
    .filter((reviewer) => !absent.has(reviewer))
    .map(({ id }) => {
      const verdict = chance.next() < 1.6 * quality - 0.3 ? 'ship' : 'skip';
      const spread = chance.next() * 0.6 + quality * 0.4;
      const score = Math.round(verdict === 'ship' ? 55 + spread * 42 : 4 + spread * 41);
      return { reviewer: id, score, verdict, take: takeOf(name, id, verdict, chance, deal) };
    });
}

function disclosureOf(name, chance, pick) {
  const { name: reviewer } = chance.of(reviewers);
  return `The ${reviewer} was paid for ${pick(words.span)} of work by the makers of ${name} in ${chance.between(2022, 2025)}. That score was given last and does not decide the verdict.`;
}

function correctionOf(reviewed, pick) {
  return {
    date: isoDay(reviewed + 4),
    text: `The first version of this review said that ${pick(words.limits)} were not supported. They have been since release ${pick(words.version)}; the verdict stands.`,
  };
}

const votesOf = (chance) => {
  const total = Math.ceil(chance.next() ** 4 * 900) + 1;
  const ship = chance.between(0, total);
  return { ship, skip: total - ship };
};

/** Tool number `index`, with its votes where it has any. */
export function toolAt(index, seed) {
  const { slug, name } = productAt(index, seed);
  if (isRetired(index, seed)) return tombstone(index, seed, slug);
  const chance = chanceOf(seed, index, purpose.tool);
  const deal = dealer(chance);
  const category = chance.of(categoryIds);
  const trade = trades[category];
  const price = chance.of(prices);
  const judged = !chance.oneIn(10);
  const reviewed = chance.between(0, lastDay - 4);
  return {
    slug,
    name,
    category,
    tagline: chance.of(taglines)(trade, deal),
    description: `${name} ${chance.of(descriptions)(trade, deal)} ${chance.of(additions)(trade, deal)}`,
    bestFor: `${capital(deal(words.team))}, or anybody tired of ${deal(words.chore)}`,
    url: `https://long-bench.example/tools/${slug}`,
    homepage: `https://${slug}.example/`,
    pricing: { entry: price.entry, label: price.label(deal) },
    ...(judged && { reviewed: isoDay(reviewed) }),
    ...(judged && chance.oneIn(12) && { disclosure: disclosureOf(name, chance, deal) }),
    ...(judged && chance.oneIn(15) && { corrections: [correctionOf(reviewed, deal)] }),
    ...(judged && { reviews: reviewsOf(name, chance, deal) }),
    ...(chance.oneIn(2) && { votes: votesOf(chance) }),
  };
}
