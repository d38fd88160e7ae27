// The same door as languages.ts for the self-contained CDN files: the language files lie beside the script.
import type { Words } from './words.js';

/** The URL of the running script; the build fills it in. */
declare const SHIP_BASE: string;
// Declared here because this floor compiles without the DOM library.
declare const URL: new (url: string, base: string) => { href: string };

/** The words of a language (`de`, not `de-AT`), or `undefined` where we only speak English. Rejects if they cannot be fetched. */
export const loadWords = (language: string): Promise<Words> | undefined =>
  /^(ar|de|es|fr|ja|pt|zh)$/.test(language)
    ? import(/* @vite-ignore */ new URL(`words/${language}.js`, SHIP_BASE).href).then(
        (module: { default: Words }) => module.default,
      )
    : undefined;
