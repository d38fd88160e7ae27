// Names of comparisons, `a--vs--b`, made of the slugs of two tools.
import { slugPattern } from '../../catalog/patterns.js';

/** Splits a name into its two slugs; empty if it is not `a--vs--b`. */
export function pairSlugs(pair: string): readonly string[] {
  const slugs = pair.split('--vs--');
  return slugs.length === 2 && slugs.every((slug) => slugPattern.test(slug)) ? slugs : [];
}

/**
 * Returns a message about a name that is not `a--vs--b`, repeats a slug or repeats a pair; else `undefined`.
 * @param others the names of the comparisons so far
 * @param ending the file extension for messages; empty for names that are not files
 */
export function pairNameProblem(
  pair: string,
  others: { has(pair: string): boolean },
  ending = '',
): string | undefined {
  const [one, two] = pairSlugs(pair);
  if (one === undefined || two === undefined)
    return `"${pair}" names no pair: a comparison is called a--vs--b${ending}, after the slugs of its two tools`;
  if (one === two)
    return `compares "${one}" with itself: name two tools, as in a--vs--b${ending}, or remove it`;
  const other = [pair, `${two}--vs--${one}`].find((name) => others.has(name));
  return other && `there is another comparison of this pair, ${other}; keep one`;
}
