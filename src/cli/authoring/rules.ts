// Editorial rules: checks of valid records. They are warnings unless the catalog makes them errors.
import type { AuthoredCatalog, AuthoredTool, Rules } from '../../catalog/authored-types.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { SourceFile } from './source-file.js';
import { didYouMean } from './did-you-mean.js';
import { missingLogoMessage } from './logo-name.js';

/** Limits and severities of the rules. */
export interface RuleConfig {
  severityOf(rule: keyof Rules): Severity | undefined;
  /** Minimum and maximum number of words of a take. */
  takeLength: { min: number; max: number };
  /** Minimum score (0-100) of a ship, and maximum score of a skip. */
  verdictScore: { ship: number; skip: number };
}

/**
 * Resolves the rules of a catalog. A rule is a warning unless `rules` in `catalog.yaml` sets another severity.
 * @param warns `false` drops the rules that are only warnings
 */
export function ruleConfig(catalog: Pick<AuthoredCatalog, 'rules'>, warns = true): RuleConfig {
  const rules = catalog.rules ?? {};
  const { 'take-length': length, 'verdict-score': score } = rules;
  const { min: least, max: most } = typeof length === 'object' ? length : {};
  // A default that contradicts the catalog's other limit is dropped.
  const min = least ?? (most !== undefined && most < 60 ? 0 : 60);
  const max = most ?? (min > 150 ? Infinity : 150);
  const { ship = 40, skip = 60 } = typeof score === 'object' ? score : {};
  return {
    severityOf(name) {
      const rule = rules[name];
      const unset = name === 'incomplete-record' ? 'error' : 'warning';
      const severity = (typeof rule === 'object' ? rule.severity : rule) ?? unset;
      return severity === 'error' || (warns && severity === 'warning') ? severity : undefined;
    },
    takeLength: { min, max },
    verdictScore: { ship, skip },
  };
}

/** Fast test for characters that may belong to a script without spaces between words. */
const maybeUnspaced = /[\u0e00-\u1fff\u3000-\uffff]/;
/** Scripts without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Counts the words of a text in any script. */
export function countWords(text: string): number {
  if (!maybeUnspaced.test(text) || !unspaced.test(text)) return text.match(/\S+/g)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
  return count;
}

const oneOf = (names: readonly string[]) => (names.length ? `it has ${names.join(', ')}` : 'it has none');

/** Catalog data that the rules for a tool need. */
export interface RuleContext {
  catalog: AuthoredCatalog;
  rules: RuleConfig;
  /** Paths of the files that a tool may name, relative to the catalog, such as `logos/x.svg`. */
  files: ReadonlySet<string>;
  /** The latest day on which a review may be dated, as an ISO date. */
  today: string;
}

/** Fields of a review and of a price, with the end of the message about one that is missing. */
const requiredOfReview = { score: ', as a number', verdict: ': "ship" or "skip"', take: ', as text' };
const requiredOfPrice = { entry: ': "free" or "paid" or "freemium"', label: ', as text' };

/** Checks one tool against the rules. */
export function checkRules(
  source: SourceFile,
  tool: AuthoredTool,
  { catalog, rules, files, today }: RuleContext,
): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const report = (rule: keyof Rules, path: PropertyKey[], message: string) => {
    const severity = rules.severityOf(rule);
    if (severity) findings.push(source.at(path, rule, message, severity));
  };
  const { category, logo, pricing, reviews = [] } = tool;
  const requireFields = (value: object, fields: Record<string, string>, at: PropertyKey[]) => {
    for (const [field, wanted] of Object.entries(fields))
      if (!(field in value)) report('incomplete-record', [...at, field], `"${field}" must be given${wanted}`);
  };
  if (pricing) requireFields(pricing, requiredOfPrice, ['pricing']);
  reviews.forEach((review, index) => {
    requireFields(review, requiredOfReview, ['reviews', index]);
  });
  const categories = Object.keys(catalog.categories ?? {});
  if (category !== undefined && !categories.includes(category))
    report('unknown-category', ['category'], unknown('category', category, categories));
  // Absolute URLs and paths are not checked.
  const missing = logo && !/^([a-z][a-z\d+.-]*:|\/)/i.test(logo) && missingLogoMessage(logo, files);
  if (missing) report('missing-logo', ['logo'], missing);
  if (isOnlyNamed(tool)) report('only-a-name', ['name'], onlyNameMessage);
  for (const { path, date } of datesOf(tool))
    if (date > today)
      report('future-date', path, `is a day in the future, ${date}; write the day of the verdict`);

  const { min, max } = rules.takeLength;
  const takeSeverity = rules.severityOf('take-length');
  const { ship, skip } = rules.verdictScore;
  const reviewers = catalog.reviewers.map(({ id }) => id);
  reviews.forEach(({ reviewer, score, verdict, take }, index) => {
    const at = (field: string) => ['reviews', index, field];
    if (!reviewers.includes(reviewer))
      report('unknown-reviewer', at('reviewer'), unknown('reviewer', reviewer, reviewers));
    if (verdict === 'ship' && score !== undefined && score < ship)
      report(
        'verdict-score',
        at('score'),
        `says ship with a score of ${score}; a ship scores ${ship} or more`,
      );
    if (verdict === 'skip' && score !== undefined && score > skip)
      report(
        'verdict-score',
        at('score'),
        `says skip with a score of ${score}; a skip scores ${skip} or less`,
      );
    const words = takeSeverity && take !== undefined ? countWords(take) : min;
    if (words < min || words > max)
      report(
        'take-length',
        at('take'),
        `has ${words === 1 ? '1 word' : `${words} words`}; a take has ${formatRange(min, max)}`,
      );
  });
  return findings;
}

/** Tests for a tool of which readers see nothing but the name. */
const isOnlyNamed = ({ draft, ...tool }: AuthoredTool) =>
  !draft && Object.keys(tool).every((field) => field === 'name' || field === 'lang');

const onlyNameMessage =
  'has nothing but a name, and readers see an empty card; add a tagline or reviews, or keep it back with draft: true';

/** Lists the dates of a tool on which something happened. */
const datesOf = ({ reviewed, corrections = [] }: AuthoredTool) => [
  ...(reviewed === undefined ? [] : [{ path: ['reviewed'], date: reviewed }]),
  ...corrections.map(({ date }, index) => ({ path: ['corrections', index, 'date'], date })),
];

const formatRange = (min: number, max: number) =>
  max === Infinity ? `${min} or more` : min === 0 ? `${max} at most` : `${min} to ${max}`;

const unknown = (what: string, name: string, names: readonly string[]) =>
  `no ${what} "${name}" in the catalog: ${oneOf(names)}${didYouMean(name, names)}`;

/** Returns the day that it is now where a day begins first (UTC+14). */
export const latestDay = (): string => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
