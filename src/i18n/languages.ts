// Which languages there are besides English, and how each is fetched on demand.
// Literal imports, so that a bundler of the npm package makes one small file of each.
import type { Strings } from './strings.js';

const languages: Record<string, () => Promise<{ default: Strings }>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  ja: () => import('./ja.js'),
  pt: () => import('./pt.js'),
  zh: () => import('./zh.js'),
};

/** The words of a language (`de`, not `de-AT`), or `undefined` where we only speak English. Rejects if they cannot be fetched. */
export const loadStrings = (language: string): Promise<Strings> | undefined =>
  Object.hasOwn(languages, language) ? languages[language]?.().then((module) => module.default) : undefined;
