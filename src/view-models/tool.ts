// Everything a view, a badge or a line of text says of one tool, in final words.
// Knows the data and the wording; refuses to know how any of it looks.
import { formatDate, formatNumber, formatPercent } from '../shared/intl.js';
import { daysBetween } from '../shared/date.js';
import type { Catalog, Tool } from '../catalog/catalog.js';
import type { LabelName } from '../i18n/strings.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import { countVerdicts, panelResult, roundedPercent, type Panel, type Verdict } from './panel.js';

/** What the words are said in, on which day, and whether the answer is an old one. */
export interface FormatContext {
  strings: LocalizedStrings;
  /** Today as an ISO date. */
  today: string;
  /** Whether a newer answer could not be had. */
  stale: boolean;
}

/** A labelled value in words; `known` is false where the words say that there is none. */
export interface LabeledValue {
  label: string;
  text: string;
  known: boolean;
}

/** One verdict: which it is, and the word for it. */
export interface VerdictLabel {
  verdict: Verdict;
  word: string;
}

/** A note under a card: `label` says what it is, `text` is the catalog's own. */
export interface ToolNote {
  label: string;
  text?: string | undefined;
}

/** A tool in words; `url` is the review on the catalog's site. */
export interface ToolViewModel
  extends VerdictLabel, Pick<Tool, 'slug' | 'name' | 'logo' | 'url' | 'tagline' | 'description' | 'reviews'> {
  /** The name's first letter, for the tile of a tool without a logo. */
  initial: string;
  /** The language of the catalog's text, where it is known and not that of our words. */
  lang: string | undefined;
  category: LabeledValue;
  bestFor: LabeledValue;
  /** "3 ship / 1 skip", or the words for no panel. */
  tally: string;
  /** "3 of 4", "2 to 2", or nothing without a panel. */
  count: string | undefined;
  /** One verdict for each reviewer, ships first. */
  reviewerVerdicts: readonly Verdict[];
  panelShip: LabeledValue;
  community: LabeledValue;
  entry: LabeledValue;
  pricing: LabeledValue;
  /** "Review by Ship or Skip", and where that leads. */
  attribution: { text: string; url: string | undefined } | undefined;
  /** "Reviewed 3 March 2026", with a warning where that is long ago. */
  reviewed: string | undefined;
  notes: readonly ToolNote[];
}

/** The language of a catalog's text, where it is known and not the language of our strings. */
export const foreignLang = (lang: string | undefined, { locale }: LocalizedStrings): string | undefined =>
  lang === locale ? undefined : lang;

/** A verdict and its word; a review's verdict we do not know keeps its own text. */
export function labelVerdict(verdict: string | undefined, strings: LocalizedStrings): VerdictLabel {
  return verdict === 'ship' || verdict === 'skip' || verdict === 'split'
    ? { verdict, word: strings[verdict] }
    : { verdict: 'none', word: verdict && verdict !== 'none' ? verdict : strings.none };
}

/** "3 of 4" for the majority, "2 to 2" for a tie, nothing without a panel. */
export function majorityText(
  { verdict, ships, skips }: Omit<Panel, 'percent'>,
  strings: LocalizedStrings,
): string | undefined {
  const number = (value: number) => formatNumber(value, strings.locale);
  if (verdict === 'none') return undefined;
  return verdict === 'split'
    ? strings.to(number(ships), number(skips))
    : strings.of(number(Math.max(ships, skips)), number(ships + skips));
}

function notesOf(tool: Tool, { updated }: Catalog, { strings, stale }: FormatContext): ToolNote[] {
  const dated = (date: string) => formatDate(date, strings.locale);
  return [
    ...(tool.disclosure ? [{ label: strings.disclosure, text: tool.disclosure }] : []),
    ...tool.corrections.map(({ date, text }) => ({ label: strings.corrected(dated(date)), text })),
    ...(stale ? [{ label: strings.stale(updated && dated(updated)) }] : []),
  ];
}

/** The facts of one tool of a catalog. */
export function toolViewModel(tool: Tool, catalog: Catalog, context: FormatContext): ToolViewModel {
  const { strings, today } = context;
  const { locale } = strings;
  const { category, pricing, reviewed, votes } = tool;
  const panel = panelResult(countVerdicts(tool.reviews, tool.panel));
  const { verdict, ships, skips } = panel;
  const { entry } = pricing;
  const percent = (value: number | undefined) => (value === undefined ? value : formatPercent(value, locale));
  const statement = (
    label: LabelName,
    text: string | undefined,
    none: LabelName = 'notStated',
  ): LabeledValue => ({
    label: strings[label],
    text: text ?? strings[none],
    known: text !== undefined,
  });
  const voters = votes.ship + votes.skip;
  const approval = percent(roundedPercent(votes.ship, voters));
  const old = reviewed && catalog.maxAge !== undefined && daysBetween(reviewed, today) > catalog.maxAge;
  return {
    ...tool,
    ...labelVerdict(verdict, strings),
    initial: /./su.exec(tool.name.trim())?.[0].toLocaleUpperCase(locale) ?? '',
    lang: foreignLang(tool.lang ?? catalog.lang, strings),
    category: statement('category', category && (catalog.categories.get(category) ?? category)),
    bestFor: statement('bestFor', tool.bestFor),
    tally:
      verdict === 'none'
        ? strings.noPanel
        : strings.tally(
            formatNumber(ships, locale),
            strings.ships,
            formatNumber(skips, locale),
            strings.skips,
          ),
    count: majorityText(panel, strings),
    reviewerVerdicts: [...Array<Verdict>(ships).fill('ship'), ...Array<Verdict>(skips).fill('skip')],
    panelShip: statement('panelShip', percent(panel.percent), 'noPanel'),
    community: statement(
      'community',
      approval && strings.votes(approval, voters, formatNumber(voters, locale)),
      'noVotes',
    ),
    // Told in our words where we know the kind, else in the catalog's.
    entry: statement(
      'entry',
      entry === 'free' || entry === 'paid' || entry === 'freemium' ? strings[entry] : entry,
    ),
    pricing: statement('pricing', pricing.label),
    attribution: catalog.name
      ? { text: strings.reviewBy(catalog.name), url: tool.url ?? catalog.homepage }
      : undefined,
    reviewed: reviewed && strings[old ? 'outdated' : 'reviewed'](formatDate(reviewed, locale)),
    notes: notesOf(tool, catalog, context),
  };
}
