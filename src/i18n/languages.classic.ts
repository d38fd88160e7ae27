// Replaces languages.ts in the classic script, which has no chunks: its language files lie beside the script.
import type { Language } from './strings.js';

// Declared here because this layer compiles without the DOM library.
declare const document: { readonly currentScript: { readonly src?: string } | null };
declare const URL: new (url: string, base: string) => { href: string };

/** The URL of the running script; `undefined` where it does not run from `<script src>`: then there is only English. */
const scriptUrl = document.currentScript?.src;

/** See languages.ts. */
export const loadLanguage = (language: string): Promise<Language> | undefined =>
  scriptUrl && /^(ar|de|es|fr|ja|pt|zh)$/.test(language)
    ? (import(/* @vite-ignore */ new URL(`i18n/${language}.js`, scriptUrl).href) as Promise<Language>)
    : undefined;
