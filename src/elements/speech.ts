// Which language an element stands in, and the words of a set in it. Knows no set: each has its own module.
import { langPattern } from '../catalog/patterns.js';
import { closestAround } from './around.js';

/** Words of a set, and the locale that writes numbers beside them. */
export interface SpeechOf<Set> {
  words: Set;
  locale: string;
}

/** The nearest `lang`, across shadow roots; empty if there is none. */
export const langAround = (element: Element): string =>
  closestAround(element, '[lang]')?.getAttribute('lang') ?? '';

/**
 * What speaks a set of words, given a language tag: at once if the words are here, else when they have arrived.
 * `pt-BR` speaks `pt`; a language that `load` does not have, or cannot fetch, speaks English.
 */
export function speechIn<Set extends object>(
  english: Set,
  load: (language: string) => Promise<Set> | undefined,
): (locale: string) => SpeechOf<Set> | Promise<SpeechOf<Set>> {
  const loaded: Record<string, Set> = { en: english };
  const plain = { words: english, locale: 'en' };
  return (locale) => {
    const language = langPattern.test(locale) ? locale.replace(/-.*/, '').toLowerCase() : '';
    const words = loaded[language];
    if (words) return { words, locale };
    return (
      load(language)?.then(
        (words) => {
          loaded[language] = words;
          return { words, locale };
        },
        () => plain,
      ) ?? plain
    );
  };
}
