// Everything a view, a badge or a line of text says of one tool, in final words.
// Knows the data and the wording; refuses to know how any of it looks.
import { dateText, numberText, percentText } from '../base/intl.js';
import { daysBetween } from '../base/date.js';
import type { Catalog, Tool } from '../catalog/catalog.js';
import type { LabelName } from '../words/words.js';
import type { Wording } from '../words/wording.js';
import { countsOf, panelOf, percentOf, type Panel, type Verdict } from './panel.js';

/** What the words are said in, on which day, and whether the answer is an old one. */
export interface Telling {
  wording: Wording;
  /** Today as an ISO date. */
  today: string;
  /** Whether a newer answer could not be had. */
  stale: boolean;
}

/** A labelled value in words; `known` is false where the words say that there is none. */
export interface Statement {
  label: string;
  text: string;
  known: boolean;
}

/** One verdict: which it is, and the word for it. */
export interface Ruling {
  verdict: Verdict;
  word: string;
}

/** A note under a card: `label` says what it is, `text` is the catalog's own. */
export interface Note {
  label: string;
  text?: string | undefined;
}

/** A tool in words; `url` is the review on the catalog's site. */
export interface ToolFacts
  extends Ruling, Pick<Tool, 'slug' | 'name' | 'logo' | 'url' | 'tagline' | 'description' | 'reviews'> {
  /** The name's first letter, for the tile of a tool without a logo. */
  initial: string;
  /** The language of the catalog's text, where it is known and not that of our words. */
  lang: string | undefined;
  category: Statement;
  bestFor: Statement;
  /** "3 ship / 1 skip", or the words for no panel. */
  tally: string;
  /** "3 of 4", "2 to 2", or nothing without a panel. */
  count: string | undefined;
  /** One verdict for each reviewer, ships first. */
  jury: readonly Verdict[];
  panelShip: Statement;
  community: Statement;
  entry: Statement;
  pricing: Statement;
  /** "Review by Ship or Skip", and where that leads. */
  source: { text: string; url: string | undefined } | undefined;
  /** "Reviewed 3 March 2026", with a warning where that is long ago. */
  reviewed: string | undefined;
  notes: readonly Note[];
}

/** The language of a tool's text, where it is known and not the language of our words. */
export const foreignLang = (tool: Tool, catalog: Catalog, { locale }: Wording): string | undefined => {
  const lang = tool.lang ?? catalog.lang;
  return lang === locale ? undefined : lang;
};

/** A verdict and its word; a review's verdict we do not know keeps its own text. */
export function rulingOf(verdict: string | undefined, wording: Wording): Ruling {
  return verdict === 'ship' || verdict === 'skip' || verdict === 'split'
    ? { verdict, word: wording[verdict] }
    : { verdict: 'none', word: verdict && verdict !== 'none' ? verdict : wording.none };
}

/** "3 of 4" for the majority, "2 to 2" for a tie, nothing without a panel. */
export function countText(
  { verdict, ships, skips }: Omit<Panel, 'percent'>,
  wording: Wording,
): string | undefined {
  const number = (value: number) => numberText(value, wording.locale);
  if (verdict === 'none') return undefined;
  return verdict === 'split'
    ? wording.to(number(ships), number(skips))
    : wording.of(number(Math.max(ships, skips)), number(ships + skips));
}

function notesOf(tool: Tool, { updated }: Catalog, { wording, stale }: Telling): Note[] {
  const dated = (date: string) => dateText(date, wording.locale);
  return [
    ...(tool.disclosure ? [{ label: wording.disclosure, text: tool.disclosure }] : []),
    ...tool.corrections.map(({ date, text }) => ({ label: wording.corrected(dated(date)), text })),
    ...(stale ? [{ label: wording.stale(updated && dated(updated)) }] : []),
  ];
}

/** The facts of one tool of a catalog. */
export function toolFacts(tool: Tool, catalog: Catalog, telling: Telling): ToolFacts {
  const { wording, today } = telling;
  const { locale } = wording;
  const { category, pricing, reviewed, votes } = tool;
  const panel = panelOf(countsOf(tool.reviews, tool.panel));
  const { verdict, ships, skips } = panel;
  const { entry } = pricing;
  const percent = (value: number | undefined) => (value === undefined ? value : percentText(value, locale));
  const statement = (
    label: LabelName,
    text: string | undefined,
    none: LabelName = 'notStated',
  ): Statement => ({
    label: wording[label],
    text: text ?? wording[none],
    known: text !== undefined,
  });
  const voters = votes.ship + votes.skip;
  const approval = percent(percentOf(votes.ship, voters));
  const old = reviewed && catalog.maxAge !== undefined && daysBetween(reviewed, today) > catalog.maxAge;
  return {
    ...tool,
    ...rulingOf(verdict, wording),
    initial: /./su.exec(tool.name.trim())?.[0].toLocaleUpperCase(locale) ?? '',
    lang: foreignLang(tool, catalog, wording),
    category: statement('category', category && (catalog.categories.get(category) ?? category)),
    bestFor: statement('bestFor', tool.bestFor),
    tally:
      verdict === 'none'
        ? wording.noPanel
        : wording.tally(numberText(ships, locale), wording.ships, numberText(skips, locale), wording.skips),
    count: countText(panel, wording),
    jury: [...Array<Verdict>(ships).fill('ship'), ...Array<Verdict>(skips).fill('skip')],
    panelShip: statement('panelShip', percent(panel.percent), 'noPanel'),
    community: statement(
      'community',
      approval && wording.votes(approval, voters, numberText(voters, locale)),
      'noVotes',
    ),
    // Told in our words where we know the kind, else in the catalog's.
    entry: statement(
      'entry',
      entry === 'free' || entry === 'paid' || entry === 'freemium' ? wording[entry] : entry,
    ),
    pricing: statement('pricing', pricing.label),
    source: catalog.name
      ? { text: wording.reviewBy(catalog.name), url: tool.url ?? catalog.homepage }
      : undefined,
    reviewed: reviewed && wording[old ? 'outdated' : 'reviewed'](dateText(reviewed, locale)),
    notes: notesOf(tool, catalog, telling),
  };
}
