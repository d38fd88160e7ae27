// The languages in which the newsletter's form speaks besides English, each fetched on demand.
// Literal imports, so that a bundler of the npm package makes one small file of each.
import type { NewsletterStrings } from './strings.js';

const languages: Record<string, () => Promise<{ default: NewsletterStrings }>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  ja: () => import('./ja.js'),
  pt: () => import('./pt.js'),
  zh: () => import('./zh.js'),
};

/** The form's words in a language (`de`, not `de-AT`), or `undefined` where it only speaks English. Rejects if they cannot be fetched. */
export const loadNewsletterStrings = (language: string): Promise<NewsletterStrings> | undefined =>
  Object.hasOwn(languages, language) ? languages[language]?.().then((module) => module.default) : undefined;
