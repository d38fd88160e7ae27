// Which languages speak of bookmarks besides English, and how each is fetched on demand.
// Literal imports, so that a bundler of the npm package makes one small file of each.
import type { BookmarkStrings } from './strings.js';

const languages: Record<string, () => Promise<{ default: BookmarkStrings }>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  ja: () => import('./ja.js'),
  pt: () => import('./pt.js'),
  zh: () => import('./zh.js'),
};

/** The words of a language (`de`, not `de-AT`), or `undefined` where we only speak English. Rejects if they cannot be fetched. */
export const loadBookmarkStrings = (language: string): Promise<BookmarkStrings> | undefined =>
  Object.hasOwn(languages, language) ? languages[language]?.().then((module) => module.default) : undefined;
