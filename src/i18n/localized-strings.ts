// Strings of one language with the labels that a catalog renames.
import type { Strings } from './strings.js';

/** Strings with a catalog's labels, and the locale that formats numbers and dates. */
export interface LocalizedStrings extends Strings {
  /** A BCP 47 tag whose language is that of the strings, such as `pt-BR`. */
  locale: string;
}

/**
 * Renames `labels` in the strings of a language. Labels that name no plain string are ignored.
 * Renaming `ship` or `skip` also renames the word behind a number, unless `ships` or `skips` says otherwise.
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
