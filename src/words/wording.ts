// What a page says for one catalog in one language: our words, with the names the catalog gave its labels.
import type { Words } from './words.js';

/** A language's words with a catalog's labels laid over them, and the locale that writes its numbers. */
export interface Wording extends Words {
  /** A BCP 47 tag whose language is the language of the words, such as `pt-BR`. */
  locale: string;
}

/**
 * The wording for `words` in `locale`, with `labels` renamed. Labels that name no plain phrase are ignored.
 * Renaming `ship` or `skip` also renames the word behind a number, unless `ships` or `skips` says otherwise.
 */
export function wordingOf(words: Words, locale: string, labels?: ReadonlyMap<string, string>): Wording {
  const wording: Wording = { ...words, locale };
  const renamed = [
    ['ships', labels?.get('ship')],
    ['skips', labels?.get('skip')],
    ...(labels ?? []),
  ] as const;
  for (const [name, label] of renamed)
    if (label && typeof words[name as keyof Words] === 'string') Object.assign(wording, { [name]: label });
  return wording;
}
