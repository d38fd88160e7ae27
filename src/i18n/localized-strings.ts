// What a page says for one catalog in one language: our words, with the names the catalog gave its labels.
import type { Strings } from './strings.js';

/** A language's words with a catalog's labels laid over them, and the locale that writes its numbers. */
export interface LocalizedStrings extends Strings {
  /** A BCP 47 tag whose language is the language of the words, such as `pt-BR`. */
  locale: string;
}

/**
 * The wording for `words` in `locale`, with `labels` renamed. Labels that name no plain phrase are ignored.
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
