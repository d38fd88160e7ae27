// The editorial rules: what a catalog can be published with, and yet should be looked at.
import { posix } from 'node:path';
import type { AuthoredCatalog, AuthoredTool, Rules } from '../../catalog/authored-types.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { SourceFile } from './source-file.js';
import { didYouMean } from './validate.js';

/** The rules with their numbers and how bad it is to break them. */
export interface RuleConfig {
  severityOf(rule: keyof Rules): Severity | undefined;
  /** Words a take has, at least and at most. */
  takeLength: { min: number; max: number };
  /** The least score (0-100) of a ship, and the greatest of a skip. */
  verdictScore: { ship: number; skip: number };
}

/**
 * The rules of a catalog: warnings, where `rules` in `catalog.yaml` says nothing else.
 * @param warns whether warnings are wanted; without, only rules that are errors are kept
 */
export function ruleConfig(catalog: AuthoredCatalog, warns = true): RuleConfig {
  const rules = catalog.rules ?? {};
  const { 'take-length': length, 'verdict-score': score } = rules;
  const { min: least, max: most } = typeof length === 'object' ? length : {};
  // What nobody asked for gives way to what somebody did.
  const min = least ?? (most !== undefined && most < 60 ? 0 : 60);
  const max = most ?? (min > 150 ? Infinity : 150);
  const { ship = 40, skip = 60 } = typeof score === 'object' ? score : {};
  return {
    severityOf(name) {
      const rule = rules[name];
      const severity = (typeof rule === 'object' ? rule.severity : rule) ?? 'warning';
      return severity === 'error' || (warns && severity === 'warning') ? severity : undefined;
    },
    takeLength: { min, max },
    verdictScore: { ship, skip },
  };
}

/** Scripts that are written without spaces between words; the first test is quick, and passes nearly all others. */
const far = /[\u0e00-\u1fff\u3000-\uffff]/;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Counts the words of a text, in any script. */
export function countWords(text: string): number {
  if (!far.test(text) || !unspaced.test(text)) return text.match(/\S+/g)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
  return count;
}

const oneOf = (names: readonly string[]) => (names.length ? `it has ${names.join(', ')}` : 'it has none');

/** Checks one tool by the rules. */
export function checkRules(
  source: SourceFile,
  tool: AuthoredTool,
  catalog: AuthoredCatalog,
  rules: RuleConfig,
  hasFile: (path: string) => boolean,
): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const breaks = (rule: keyof Rules, path: PropertyKey[], message: string) => {
    const severity = rules.severityOf(rule);
    if (severity) findings.push(source.at(path, rule, message, severity));
  };
  const { category, logo, reviews = [] } = tool;
  const categories = Object.keys(catalog.categories ?? {});
  if (category !== undefined && !categories.includes(category))
    breaks('unknown-category', ['category'], unknown('category', category, categories));
  // A logo elsewhere is not ours to look for.
  if (logo && !/^([a-z][a-z\d+.-]*:|\/)/i.test(logo) && !hasFile(logo) && !hasFile(posix.normalize(logo)))
    breaks(
      'missing-logo',
      ['logo'],
      `there is no ${logo} beside catalog.yaml; add the file, or remove the field`,
    );

  const { min, max } = rules.takeLength;
  const measured = rules.severityOf('take-length');
  const { ship, skip } = rules.verdictScore;
  const reviewers = catalog.reviewers.map(({ id }) => id);
  reviews.forEach(({ reviewer, score, verdict, take }, index) => {
    const at = (field: string) => ['reviews', index, field];
    if (!reviewers.includes(reviewer))
      breaks('unknown-reviewer', at('reviewer'), unknown('reviewer', reviewer, reviewers));
    if (verdict === 'ship' && score < ship)
      breaks(
        'verdict-score',
        at('score'),
        `says ship with a score of ${score}; a ship scores ${ship} or more`,
      );
    if (verdict === 'skip' && score > skip)
      breaks(
        'verdict-score',
        at('score'),
        `says skip with a score of ${score}; a skip scores ${skip} or less`,
      );
    const words = measured ? countWords(take) : min;
    if (words < min || words > max)
      breaks(
        'take-length',
        at('take'),
        `has ${words === 1 ? '1 word' : `${words} words`}; a take has ${spanOf(min, max)}`,
      );
  });
  return findings;
}

const spanOf = (min: number, max: number) =>
  max === Infinity ? `${min} or more` : min === 0 ? `${max} at most` : `${min} to ${max}`;

const unknown = (what: string, name: string, names: readonly string[]) =>
  `no ${what} "${name}" in the catalog: ${oneOf(names)}${didYouMean(name, names)}`;
