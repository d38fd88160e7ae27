// Which language an element stands in, and the words of a set in it. Knows no set: each has its own module.
import { langPattern } from '../catalog/patterns.js';
import { closestComposed } from './closest-composed.js';

/** Words of a set, and the locale that writes numbers beside them. */
export interface Locale<Phrases> {
  strings: Phrases;
  locale: string;
}

/** The nearest `lang`, across shadow roots; empty if there is none. */
export const closestLang = (element: Element): string =>
  closestComposed(element, '[lang]')?.getAttribute('lang') ?? '';

/**
 * What speaks a set of words, given a language tag: at once if the words are here, else when they have arrived.
 * `pt-BR` speaks `pt`; a language that `load` does not have, or cannot fetch, speaks English.
 */
export function createLocalizer<Phrases extends object>(
  english: Locale<Phrases>,
  load: (language: string) => Promise<Phrases> | undefined,
): (locale: string) => Locale<Phrases> | Promise<Locale<Phrases>> {
  const loaded: Record<string, Phrases> = { en: english.strings };
  return (locale) => {
    const language = langPattern.test(locale) ? locale.replace(/-.*/, '').toLowerCase() : '';
    const spoken = (strings: Phrases) => ({ strings: (loaded[language] = strings), locale });
    const words = loaded[language];
    return words ? spoken(words) : (load(language)?.then(spoken, () => english) ?? english);
  };
}
