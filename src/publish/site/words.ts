// Our words in the language of a page, as an element there would choose them.
import { langPattern } from '../../catalog/patterns.js';
import english from '../../words/en.js';
import { loadWords } from '../../words/languages.js';
import type { Words } from '../../words/words.js';

/** Words, and the locale that writes numbers beside them; English where there is no such language. */
export async function speechIn(lang: string): Promise<{ words: Words; locale: string }> {
  const language = langPattern.test(lang) ? lang.replace(/-.*/, '').toLowerCase() : '';
  const words = language === 'en' ? english : await loadWords(language);
  return words ? { words, locale: lang } : { words: english, locale: 'en' };
}
