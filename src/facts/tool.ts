// Everything a view, a badge or a line of text says of one tool, in final words.
// Knows the data and the wording; refuses to know how any of it looks.
import { dateText, numberText, percentText } from '../base/intl.js';
import { daysBetween } from '../base/date.js';
import type { Catalog, Tool } from '../catalog/catalog.js';
import type { Wording } from '../words/wording.js';
import { countsOf, panelOf, percentOf, type Verdict } from './panel.js';

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

/** A tool in words. */
export interface ToolFacts extends Ruling {
  slug: string;
  name: string;
  /** The name's first letter, for the tile of a tool without a logo. */
  initial: string;
  logo: string | undefined;
  /** The review on the catalog's site. */
  url: string | undefined;
  /** The language of the catalog's text, where it is known and not that of our words. */
  lang: string | undefined;
  category: Statement;
  tagline: string | undefined;
  description: string | undefined;
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

const statementOf = (label: string, text: string | undefined, none: string): Statement => ({
  label,
  text: text ?? none,
  known: text !== undefined,
});

/** The language of a tool's text, where it is known and not the language of our words. */
export const foreignLang = (tool: Tool, catalog: Catalog, { locale }: Wording): string | undefined => {
  const lang = tool.lang ?? catalog.lang;
  return lang === locale ? undefined : lang;
};

/** A verdict and its word; a review's verdict we do not know keeps its own text. */
export function rulingOf(verdict: string | undefined, wording: Wording): Ruling {
  const known = verdict === 'ship' || verdict === 'skip' || verdict === 'split';
  return known
    ? { verdict, word: wording[verdict] }
    : { verdict: 'none', word: verdict && verdict !== 'none' ? verdict : wording.none };
}

/** Prices are told in our words where we know the kind, else in the catalog's. */
function entryOf(entry: string | undefined, wording: Wording): string | undefined {
  return entry === 'free' || entry === 'paid' || entry === 'freemium' ? wording[entry] : entry;
}

function communityOf({ ship, skip }: Tool['votes'], wording: Wording): string | undefined {
  const { locale } = wording;
  const percent = percentOf(ship, ship + skip);
  return percent === undefined
    ? undefined
    : wording.votes(percentText(percent, locale), ship + skip, numberText(ship + skip, locale));
}

function notesOf(tool: Tool, catalog: Catalog, { wording, stale }: Telling): Note[] {
  const dated = (date: string) => dateText(date, wording.locale);
  return [
    ...(tool.disclosure ? [{ label: wording.disclosure, text: tool.disclosure }] : []),
    ...tool.corrections.map(({ date, text }) => ({ label: wording.corrected(dated(date)), text })),
    ...(stale ? [{ label: wording.stale(catalog.updated && dated(catalog.updated)) }] : []),
  ];
}

/** The facts of one tool of a catalog. */
export function toolFacts(tool: Tool, catalog: Catalog, telling: Telling): ToolFacts {
  const { wording, today } = telling;
  const { locale } = wording;
  const { verdict, ships, skips, percent } = panelOf(countsOf(tool.reviews));
  const number = (value: number) => numberText(value, locale);
  const { reviewed } = tool;
  const old = reviewed && catalog.maxAge !== undefined && daysBetween(reviewed, today) > catalog.maxAge;
  return {
    slug: tool.slug,
    name: tool.name,
    initial: String.fromCodePoint(tool.name.trim().codePointAt(0) ?? 63).toLocaleUpperCase(locale),
    logo: tool.logo,
    url: tool.url,
    lang: foreignLang(tool, catalog, wording),
    category: statementOf(
      wording.category,
      tool.category && (catalog.categories.get(tool.category) ?? tool.category),
      wording.notStated,
    ),
    tagline: tool.tagline,
    description: tool.description,
    bestFor: statementOf(wording.bestFor, tool.bestFor, wording.notStated),
    ...rulingOf(verdict, wording),
    tally:
      verdict === 'none'
        ? wording.noPanel
        : wording.tally(number(ships), wording.ships, number(skips), wording.skips),
    count:
      verdict === 'none'
        ? undefined
        : verdict === 'split'
          ? wording.to(number(ships), number(skips))
          : wording.of(number(Math.max(ships, skips)), number(ships + skips)),
    jury: [...Array<Verdict>(ships).fill('ship'), ...Array<Verdict>(skips).fill('skip')],
    panelShip: statementOf(
      wording.panelShip,
      percent === undefined ? undefined : percentText(percent, locale),
      wording.noPanel,
    ),
    community: statementOf(wording.community, communityOf(tool.votes, wording), wording.noVotes),
    entry: statementOf(wording.entry, entryOf(tool.pricing.entry, wording), wording.notStated),
    pricing: statementOf(wording.pricing, tool.pricing.label, wording.notStated),
    source: catalog.name
      ? { text: wording.reviewBy(catalog.name), url: tool.url ?? catalog.homepage }
      : undefined,
    reviewed: reviewed && wording[old ? 'outdated' : 'reviewed'](dateText(reviewed, locale)),
    notes: notesOf(tool, catalog, telling),
  };
}
