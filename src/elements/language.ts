// Which language an element stands in, and our words in it.
import { langPattern } from '../catalog/patterns.js';
import english from '../words/en.js';
import { loadWords } from '../words/languages.js';
import type { Words } from '../words/words.js';
import { closestAround } from './around.js';

/** Words, and the locale that writes numbers beside them. */
export interface Speech {
  words: Words;
  locale: string;
}

/** What is said where no other words are. */
export const englishSpeech: Speech = { words: english, locale: 'en' };

const loaded: Record<string, Words> = { en: english };

/** The nearest `lang`, across shadow roots; empty if there is none. */
export const langAround = (element: Element): string =>
  closestAround(element, '[lang]')?.getAttribute('lang') ?? '';

/**
 * The words for a language tag: at once if they are here, else when they have arrived. `pt-BR` speaks `pt`;
 * a language we do not have, or cannot fetch, speaks English.
 */
export function speechFor(locale: string): Speech | Promise<Speech> {
  const language = langPattern.test(locale) ? locale.replace(/-.*/, '').toLowerCase() : '';
  const words = loaded[language];
  if (words) return { words, locale };
  return (
    loadWords(language)?.then(
      (words) => {
        loaded[language] = words;
        return { words, locale };
      },
      () => englishSpeech,
    ) ?? englishSpeech
  );
}
