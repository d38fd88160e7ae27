// Our words in the language of a page, as an element there would choose them.
import { langPattern } from '../../catalog/patterns.js';
import english from '../../i18n/en.js';
import { loadStrings } from '../../i18n/languages.js';
import type { Strings } from '../../i18n/strings.js';

/** Words of a set, and the locale that writes numbers beside them; English where there is no such language. */
export async function localizedIn<Set>(
  lang: string,
  english: Set,
  load: (language: string) => Promise<Set> | undefined,
): Promise<{ words: Set; locale: string }> {
  const language = langPattern.test(lang) ? lang.replace(/-.*/, '').toLowerCase() : '';
  const words = language === 'en' ? english : await load(language);
  return words ? { words, locale: lang } : { words: english, locale: 'en' };
}

/** The words that tell of verdicts. */
export const catalogLocaleIn = (lang: string): Promise<{ words: Strings; locale: string }> =>
  localizedIn<Strings>(lang, english, loadStrings);
