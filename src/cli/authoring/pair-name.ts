// The name of a comparison, `a--vs--b`: which two tools it is about.
import { slugPattern } from '../../catalog/patterns.js';

/** The two slugs of a name; none if it has not the form. */
export function pairSlugs(pair: string): readonly string[] {
  const slugs = pair.split('--vs--');
  return slugs.length === 2 && slugs.every((slug) => slugPattern.test(slug)) ? slugs : [];
}

/**
 * Finds what is wrong with a name, if anything is.
 * @param others the names of the comparisons so far
 * @param ending what names end in, where each is a file's
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
