// View model of one tool: every text that templates, badges and plain text show of it, in final words.
import { firstLetter, formatDate, formatNumber, formatPercent } from '../shared/intl.js';
import { daysBetween } from '../shared/date.js';
import type { Catalog, Tool } from '../catalog/catalog.js';
import type { LabelName } from '../i18n/strings.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import { countVerdicts, panelResult, roundedPercent, type Panel, type Verdict } from './panel.js';

/** Context for formatting: strings, date, and age of the data. */
export interface FormatContext {
  strings: LocalizedStrings;
  /** Today as an ISO date. */
  today: string;
  /** `true` if the catalog could not be refreshed and is old. */
  stale: boolean;
  /** `true` inside a link, a button or the like, where no link of ours can be followed. */
  insideLink?: boolean | undefined;
}

/** Value with its label; `known` is `false` if the text says that there is no value. */
export interface LabeledValue {
  label: string;
  text: string;
  known: boolean;
}

/** Verdict and its word. */
export interface VerdictLabel {
  verdict: Verdict;
  word: string;
}

/** Note below a card; `text` comes from the catalog. */
export interface ToolNote {
  label: string;
  text?: string | undefined;
}

/** Tool in final words; `url` is the review on the catalog's site. */
export interface ToolViewModel
  extends VerdictLabel, Pick<Tool, 'slug' | 'name' | 'logo' | 'url' | 'tagline' | 'description' | 'reviews'> {
  /** First letter of the name, where there is no logo or it fails. */
  initial: string;
  /** Language (BCP 47) of the catalog's text, where it is not that of our strings. */
  lang: string | undefined;
  category: LabeledValue;
  bestFor: LabeledValue;
  /** "3 ship / 1 skip", or the text for no panel. */
  tally: string;
  /** "3 of 4", "2 to 2"; `undefined` without a panel. */
  count: string | undefined;
  /** Verdicts of the reviewers, ships first. */
  reviewerVerdicts: readonly Verdict[];
  panelShip: LabeledValue;
  community: LabeledValue;
  entry: LabeledValue;
  pricing: LabeledValue;
  /** "Review by Ship or Skip", with its link. */
  attribution: { text: string; url: string | undefined } | undefined;
  /** "Reviewed 3 March 2026", with a warning if that is longer ago than the catalog's `maxAge`. */
  reviewed: string | undefined;
  notes: readonly ToolNote[];
}

/** Returns the language of the catalog's text; `undefined` if it is unknown or that of our strings. */
export const foreignLang = (lang: string | undefined, { locale }: LocalizedStrings): string | undefined =>
  lang === locale ? undefined : lang;

/** Creates the label of a verdict; an unknown verdict of a review keeps its text. */
export function labelVerdict(verdict: string | undefined, strings: LocalizedStrings): VerdictLabel {
  return verdict === 'ship' || verdict === 'skip' || verdict === 'split'
    ? { verdict, word: strings[verdict] }
    : { verdict: 'none', word: verdict && verdict !== 'none' ? verdict : strings.none };
}

/** Formats the majority: "3 of 4", or "2 to 2" for a tie; `undefined` without a panel. */
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

function createNotes(tool: Tool, { updated }: Catalog, { strings, stale }: FormatContext): ToolNote[] {
  const format = (date: string) => formatDate(date, strings.locale);
  return [
    ...(tool.disclosure ? [{ label: strings.disclosure, text: tool.disclosure }] : []),
    ...tool.corrections.map(({ date, text }) => ({ label: strings.corrected(format(date)), text })),
    ...(stale ? [{ label: strings.stale(updated && format(updated)) }] : []),
  ];
}

/** Creates the view model of a tool. */
export function toolViewModel(tool: Tool, catalog: Catalog, context: FormatContext): ToolViewModel {
  const { strings, today, insideLink } = context;
  const { locale } = strings;
  const { category, pricing, reviewed, votes } = tool;
  const panel = panelResult(countVerdicts(tool.reviews, tool.panel));
  const { verdict, ships, skips } = panel;
  const { entry } = pricing;
  const percent = (value: number | undefined) => (value === undefined ? value : formatPercent(value, locale));
  const labeledValue = (
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
    url: insideLink ? undefined : tool.url,
    ...labelVerdict(verdict, strings),
    initial: firstLetter(tool.name.toLocaleUpperCase(locale)),
    lang: foreignLang(tool.lang ?? catalog.lang, strings),
    category: labeledValue('category', category && (catalog.categories.get(category) ?? category)),
    bestFor: labeledValue('bestFor', tool.bestFor),
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
    panelShip: labeledValue('panelShip', percent(panel.percent), 'noPanel'),
    community: labeledValue(
      'community',
      approval && strings.votes(approval, voters, formatNumber(voters, locale)),
      'noVotes',
    ),
    // A known pricing model has a translation, any other is shown as the catalog writes it.
    entry: labeledValue(
      'entry',
      entry === 'free' || entry === 'paid' || entry === 'freemium' ? strings[entry] : entry,
    ),
    pricing: labeledValue('pricing', pricing.label),
    attribution: catalog.name
      ? { text: strings.reviewBy(catalog.name), url: insideLink ? undefined : (tool.url ?? catalog.homepage) }
      : undefined,
    reviewed: reviewed && strings[old ? 'outdated' : 'reviewed'](formatDate(reviewed, locale)),
    notes: createNotes(tool, catalog, context),
  };
}
