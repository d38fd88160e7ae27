// Every output says the same of a tool: card, badge, decision table and plain text, in every language. The sample
// catalog comes from the publisher (`npm run build`) through the reader; what is right is counted here, by hand.
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { readCatalog } from '../src/catalog/read.js';
import type { Telling } from '../src/facts/tool.js';
import { badgePiece } from '../src/render/badge.js';
import { cardPiece } from '../src/render/card.js';
import { comparePiece } from '../src/render/compare.js';
import { jsonLdOf } from '../src/render/json-ld.js';
import { askedOf, type Attributes, type Piece } from '../src/render/piece.js';
import { scorecardPiece } from '../src/render/scorecard.js';
import { textOf } from '../src/render/text.js';
import english from '../src/words/en.js';
import { loadWords } from '../src/words/languages.js';
import { wordingOf } from '../src/words/wording.js';

const locales = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pt-BR', 'zh'];
const samples = await sampleCatalog();
const tools = samples.tools.filter(({ name }) => name);
const other = 'claw-code';

interface Sample {
  slug: string;
  name?: string;
  reviews?: { verdict: string }[];
  votes?: { ship: number; skip: number };
}

async function sampleCatalog(): Promise<{ v: number; name: string; tools: Sample[] }> {
  const response = await fetch('/answers/catalog.json?file=catalog.json');
  if (!response.ok) throw new Error('There is no sample catalog in dist/sample/v1: npm run build');
  return (await response.json()) as typeof samples;
}

/** What the sample catalog's outputs need to speak in `locale`, with its labels renamed if asked. */
async function speaking(locale: string, labels?: Record<string, string>) {
  const outcome = readCatalog({ ...samples, labels }, new URL('/v1/catalog.json', location.href).href);
  if (!outcome.ok) throw new Error(outcome.failure);
  const words = (await loadWords(locale.slice(0, 2))) ?? english;
  const wording = wordingOf(words, locale, outcome.value.labels);
  const telling: Telling = { wording, today: '2026-12-01', stale: false };
  return { catalog: outcome.value, telling, wording };
}
type Speaking = Awaited<ReturnType<typeof speaking>>;

/** A piece as drawn, and its facts. */
function drawn<Facts>(piece: Piece<Facts>, attributes: Attributes, { catalog, telling }: Speaking) {
  const facts = piece.facts(askedOf(piece, attributes), catalog, telling)!;
  const view = document.createElement('div');
  render(piece.view(facts), view);
  return { facts, view };
}

/** What somebody who listens is told: without what is drawn for the eye alone. */
function heard(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('[aria-hidden=true]').forEach((part) => part.remove());
  return copy?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** Every text and every attribute of a drawing. */
function everything(view: Element): string[] {
  const elements = [...view.querySelectorAll('*')];
  const attributes = elements.flatMap((element) => [...element.attributes].map(({ value }) => value));
  return [view.textContent, ...attributes];
}

/** The outputs that speak of one tool, and what each says of its verdict. */
function outputsOf(slug: string, speech: Speaking) {
  const card = drawn(cardPiece, { tool: slug }, speech);
  const compact = drawn(cardPiece, { tool: slug, variant: 'compact' }, speech);
  const badge = drawn(badgePiece, { tool: slug }, speech);
  const compare = drawn(comparePiece, { tools: [slug, slug === other ? 'terrace' : other] }, speech);
  const scorecard = drawn(scorecardPiece, { tool: slug }, speech);
  const panel = ({ view }: { view: Element }) => heard(view.querySelector('[part~=panel]'));
  return {
    /** The verdict's word, then its figures. */
    rulings: {
      card: panel(card),
      'compact card': panel(compact),
      'card of a comparison': panel(compare),
      'decision table': heard(compare.view.querySelector('table tbody td')),
    },
    badge: heard(badge.view),
    texts: {
      card: textOf['ship-verdict'](card.facts),
      comparison: textOf['tool-compare'](compare.facts),
    },
    badgeText: textOf['ship-badge'](badge.facts),
    graphs: [
      jsonLdOf['ship-badge'](badge.facts, speech.catalog),
      jsonLdOf['ship-verdict'](card.facts, speech.catalog),
      jsonLdOf['ship-verdict'](compact.facts, speech.catalog),
      jsonLdOf['tool-compare'](compare.facts, speech.catalog),
    ],
    tooltip: badge.view.querySelector('[title]')?.getAttribute('title'),
    views: [card, compact, badge, compare, scorecard].map(({ view }) => view),
    lines: [
      textOf['ship-verdict'](card.facts),
      textOf['ship-badge'](badge.facts),
      textOf['ship-scorecard'](scorecard.facts),
      textOf['tool-compare'](compare.facts),
    ],
  };
}

/** What is right, counted from the data alone. */
function expectedOf({ reviews = [] }: Sample, { wording }: Speaking) {
  const number = (value: number) => new Intl.NumberFormat(wording.locale).format(value);
  const ships = reviews.filter(({ verdict }) => verdict === 'ship').length;
  const skips = reviews.filter(({ verdict }) => verdict === 'skip').length;
  if (!reviews.length)
    return { word: wording.none, tally: wording.noPanel, count: '', percent: wording.noPanel };
  return {
    word: ships > skips ? wording.ship : skips > ships ? wording.skip : wording.split,
    tally: wording.tally(number(ships), wording.ships, number(skips), wording.skips),
    count:
      ships === skips
        ? wording.to(number(ships), number(skips))
        : wording.of(number(Math.max(ships, skips)), number(ships + skips)),
    percent: new Intl.NumberFormat(wording.locale, { style: 'percent', maximumFractionDigits: 0 }).format(
      Math.round((100 * ships) / reviews.length) / 100,
    ),
  };
}

const spaced = (text: string) => text.replace(/\s+/g, ' ');

/** Fails unless all outputs say what is right, in the words of `speech`. */
function expectAgreement(tool: Sample, speech: Speaking): void {
  const { word, tally, count, percent } = expectedOf(tool, speech);
  const outputs = outputsOf(tool.slug, speech);
  const nobody = !tool.reviews?.length;

  for (const [output, said] of Object.entries(outputs.rulings)) {
    // A decision table has the words for no panel alone in a cell; a card says "No verdict" above them.
    const expected = output === 'decision table' && nobody ? tally : `${word} ${tally}`;
    expect(said.replace(word, `${word} `).replace(/ +/g, ' '), output).to.equal(spaced(expected));
  }
  for (const [output, text] of Object.entries(outputs.texts)) {
    expect(spaced(text), `text of the ${output}`).to.contain(spaced(`${tool.name} · ${word} · ${tally}`));
    expect(spaced(text), `text of the ${output}`).to.contain(spaced(percent));
  }
  expect(outputs.badge, 'badge').to.equal(spaced(`${tool.name}: ${word}${count && ` ${count}`}`));
  expect(outputs.badgeText, 'text of the badge').to.contain(
    `${tool.name} · ${word}${count && ` · ${count}`}`,
  );
  for (const graph of outputs.graphs) {
    const nodes = (graph?.['@graph'] ?? []) as { name: string; subjectOf: { abstract: string } }[];
    const verdict = nodes.find(({ name }) => name === tool.name)?.subjectOf.abstract;
    expect(verdict, 'structured data').to.equal(nobody ? undefined : word);
  }
  expect(outputs.tooltip, 'title of the badge').to.equal(outputs.badgeText);
}

describe('the sample catalog', () => {
  it('is read without a problem, and has a tool for each kind of verdict', async () => {
    const speech = await speaking('en');
    expect(speech.catalog.problems).to.deep.equal([]);
    const words = new Set(tools.map((tool) => expectedOf(tool, speech).word));
    expect([...words].sort()).to.deep.equal(['No verdict', 'Ship', 'Skip', 'Split']);
  });
});

for (const locale of locales) {
  describe(`the outputs agree in ${locale}`, () => {
    let speech: Speaking;
    before(async () => {
      speech = await speaking(locale);
    });

    for (const tool of tools) {
      it(`on ${tool.slug}`, () => expectAgreement(tool, speech));

      it(`and say nothing unfinished of ${tool.slug}`, () => {
        const { views, lines } = outputsOf(tool.slug, speech);
        for (const text of [...views.flatMap(everything), ...lines]) {
          expect(text).not.to.match(/\b(undefined|NaN|null|Infinity)\b|\[object|\$\{/);
        }
        for (const line of lines) expect(line).not.to.match(/· *(·|$)/m);
      });
    }

    it('where the catalog renames its labels', async () => {
      const labels = {
        ship: 'Kaufen!',
        skip: 'Passen!',
        split: 'Uneins!',
        none: 'Offen!',
        noPanel: 'Niemand!',
      };
      const renamed = await speaking(locale, labels);
      for (const tool of tools) {
        expectAgreement(tool, renamed);
        const { word, tally } = expectedOf(tool, renamed);
        expect(Object.values(labels)).to.include(word);
        expect(tally).to.match(/Kaufen!.*Passen!|Passen!.*Kaufen!|^Niemand!$/);
      }
    });

    it('and every label can be renamed, in every output', async () => {
      const plain = Object.entries(speech.wording).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'locale',
      );
      const renamed = await speaking(locale, Object.fromEntries(plain.map(([name]) => [name, `<${name}>`])));
      const seen = new Set<string>();
      for (const tool of tools) {
        const before = outputsOf(tool.slug, speech);
        const after = outputsOf(tool.slug, renamed);
        // What stands alone in a place of its own is a label of ours, wherever the catalog does not say the same.
        before.views.forEach((view, index) => {
          const ours = leaves(view);
          const theirs = leaves(after.views[index]!);
          expect(theirs).to.have.length(ours.length);
          ours.forEach((text, place) => {
            const names = plain.filter(([, phrase]) => phrase === text).map(([name]) => `<${name}>`);
            if (theirs[place] === text)
              expect(names, `"${text}" of ${tool.slug} is not renamed`).to.deep.equal([]);
            else if (names.length) expect(names).to.include(theirs[place]);
            if (theirs[place]?.startsWith('<')) seen.add(theirs[place].slice(1, -1));
          });
        });
      }
      expect([...seen]).to.include.members(
        [
          'ship',
          'skip',
          'split',
          'none',
          'panelVerdict',
          'panelShip',
          'community',
          'entry',
          'pricing',
          'bestFor',
        ].concat(
          [
            'category',
            'decisionTable',
            'scorecard',
            'free',
            'paid',
            'freemium',
            'noPanel',
            'noVotes',
            'noTake',
          ],
          ['notStated', 'atAGlance', 'oneMark', 'compared', 'disclosure', 'readTake', 'foldTake'],
        ),
      );
    });
  });
}

/** The texts of a drawing, each where it stands. */
function leaves(view: Element): string[] {
  const texts = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent?.trim();
    if (text) found.push(text);
  }
  return found;
}
