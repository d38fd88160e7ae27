// Which language an element stands in, and our words in it.
import type { Catalog } from '../catalog/catalog.js';
import { langPattern } from '../catalog/patterns.js';
import english from '../words/en.js';
import { loadWords } from '../words/languages.js';
import type { Words } from '../words/words.js';
import { wordingOf, type Wording } from '../words/wording.js';
import { closestAround } from './around.js';

/** Words, and the locale that writes numbers beside them. */
export interface Speech {
  words: Words;
  locale: string;
}

/** What is said where no other words are. */
export const englishSpeech: Speech = { words: english, locale: 'en' };

const loaded = new Map<string, Words>([['en', english]]);

/** The nearest `lang`, across shadow roots; empty if there is none. */
export const langAround = (element: Element): string =>
  closestAround(element, '[lang]')?.getAttribute('lang') ?? '';

/**
 * The words for a language tag: at once if they are here, else when they have arrived. `pt-BR` speaks `pt`;
 * a language we do not have, or cannot fetch, speaks English.
 */
export function speechFor(lang: string): Speech | Promise<Speech> {
  const language = langPattern.test(lang) ? lang.slice(0, lang.search(/-|$/)).toLowerCase() : 'en';
  const words = loaded.get(language);
  if (words) return { words, locale: langPattern.test(lang) ? lang : language };
  const coming = loadWords(language);
  return coming
    ? coming.then(
        (arrived) => {
          loaded.set(language, arrived);
          return { words: arrived, locale: lang };
        },
        () => englishSpeech,
      )
    : englishSpeech;
}

/** A wording is the same for every element of one catalog and language, and a page may have thousands. */
const wordings = new WeakMap<object, Map<string, Wording>>();

/** What to say of `catalog` in `speech`; without one, our own words. */
export function wordingFor({ words, locale }: Speech, catalog?: Catalog): Wording {
  const key = catalog ?? words;
  const known = wordings.get(key) ?? new Map<string, Wording>();
  const wording = known.get(locale) ?? wordingOf(words, locale, catalog?.labels);
  wordings.set(key, known.set(locale, wording));
  return wording;
}
