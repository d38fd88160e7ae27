// Which language an element stands in, and the words of a set in it. Knows no set: each has its own module.
import { langPattern } from '../catalog/patterns.js';
import { closestAround } from './around.js';

/** Words of a set, and the locale that writes numbers beside them. */
export interface SpeechOf<Phrases> {
  words: Phrases;
  locale: string;
}

/** The nearest `lang`, across shadow roots; empty if there is none. */
export const langAround = (element: Element): string =>
  closestAround(element, '[lang]')?.getAttribute('lang') ?? '';

/**
 * What speaks a set of words, given a language tag: at once if the words are here, else when they have arrived.
 * `pt-BR` speaks `pt`; a language that `load` does not have, or cannot fetch, speaks English.
 */
export function speechIn<Phrases extends object>(
  english: SpeechOf<Phrases>,
  load: (language: string) => Promise<Phrases> | undefined,
): (locale: string) => SpeechOf<Phrases> | Promise<SpeechOf<Phrases>> {
  const loaded: Record<string, Phrases> = { en: english.words };
  return (locale) => {
    const language = langPattern.test(locale) ? locale.replace(/-.*/, '').toLowerCase() : '';
    const spoken = (words: Phrases) => ({ words: (loaded[language] = words), locale });
    const words = loaded[language];
    return words ? spoken(words) : (load(language)?.then(spoken, () => english) ?? english);
  };
}
