// Loads all languages except English, each from its own file when a page needs it.
// The imports are literal, so that bundlers create one file for each language.
import type { Language } from './strings.js';

const languages: Record<string, () => Promise<Language>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  ja: () => import('./ja.js'),
  pt: () => import('./pt.js'),
  zh: () => import('./zh.js'),
};

/**
 * Loads a language by its first subtag (`de`, not `de-AT`); `undefined` for English and for unsupported languages.
 * Rejects if the file cannot be fetched.
 */
export const loadLanguage = (language: string): Promise<Language> | undefined =>
  Object.hasOwn(languages, language) ? languages[language]?.() : undefined;
