// Applies the labels of a catalog to the strings of a language.
import type { Strings } from './strings.js';

/** Strings with a catalog's labels, and the locale that formats numbers and dates. */
export interface LocalizedStrings extends Strings {
  /** BCP 47 tag in the language of the strings, such as `pt-BR`. */
  locale: string;
}

/**
 * Replaces strings of a language by the `labels` of a catalog. Ignores labels that name no plain string.
 * A label `ship` or `skip` also replaces the word after a number, unless there is a label `ships` or `skips`.
 */
export function localizeStrings(
  words: Strings,
  locale: string,
  labels?: ReadonlyMap<string, string>,
): LocalizedStrings {
  const strings: LocalizedStrings = { ...words, locale };
  const renamed = [
    ['ships', labels?.get('ship')],
    ['skips', labels?.get('skip')],
    ...(labels ?? []),
  ] as const;
  for (const [name, label] of renamed)
    if (label && typeof words[name as keyof Strings] === 'string') Object.assign(strings, { [name]: label });
  return strings;
}
