// Strings in the language of a page, chosen as an element on that page would choose them.
import { langPattern } from '../../catalog/patterns.js';
import english from '../../i18n/en.js';
import { loadStrings } from '../../i18n/languages.js';
import type { Strings } from '../../i18n/strings.js';

/** Loads a set of strings, and the locale for numbers beside them; English if the set lacks the language. */
export async function localizedIn<Set>(
  lang: string,
  english: Set,
  load: (language: string) => Promise<Set> | undefined,
): Promise<{ strings: Set; locale: string }> {
  const language = langPattern.test(lang) ? lang.replace(/-.*/, '').toLowerCase() : '';
  const strings = language === 'en' ? english : await load(language);
  return strings ? { strings, locale: lang } : { strings: english, locale: 'en' };
}

/** Loads the strings about verdicts. */
export const catalogLocaleIn = (lang: string): Promise<{ strings: Strings; locale: string }> =>
  localizedIn<Strings>(lang, english, loadStrings);
