// Stands in for languages.ts in the classic script, which has no chunks: the language files lie beside the script.
import type { Words } from './words.js';

// Declared here because this floor compiles without the DOM library.
declare const document: { readonly currentScript: { readonly src?: string } | null };
declare const URL: new (url: string, base: string) => { href: string };

/** The URL of the running script; undefined where something else than `<script src>` runs it: then only English is there. */
const scriptUrl = document.currentScript?.src;

/** The words of a language (`de`, not `de-AT`), or `undefined` where we only speak English. Rejects if they cannot be fetched. */
export const loadWords = (language: string): Promise<Words> | undefined =>
  scriptUrl && /^(ar|de|es|fr|ja|pt|zh)$/.test(language)
    ? import(/* @vite-ignore */ new URL(`words/${language}.js`, scriptUrl).href).then(
        (module: { default: Words }) => module.default,
      )
    : undefined;
