// Stands in for languages.ts in the classic script, which has no chunks: the language files lie beside the script.
import type { Strings } from './strings.js';

// Declared here because this floor compiles without the DOM library.
declare const document: { readonly currentScript: { readonly src?: string } | null };
declare const URL: new (url: string, base: string) => { href: string };

/** The URL of the running script; undefined where something else than `<script src>` runs it: then only English is there. */
const scriptUrl = document.currentScript?.src;

/** The words of a language (`de`, not `de-AT`), or `undefined` where we only speak English. Rejects if they cannot be fetched. */
export const loadStrings = (language: string): Promise<Strings> | undefined =>
  scriptUrl && /^(ar|de|es|fr|ja|pt|zh)$/.test(language)
    ? import(/* @vite-ignore */ new URL(`i18n/${language}.js`, scriptUrl).href).then(
        (module: { default: Strings }) => module.default,
      )
    : undefined;
