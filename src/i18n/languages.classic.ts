// Replaces languages.ts in the classic script, which has no chunks: loads language files from the folder of the script.
import type { Language } from './strings.js';

// Declared here, because this layer compiles without the DOM library.
declare const document: { readonly currentScript: { readonly src?: string } | null };
declare const URL: new (url: string, base: string) => { href: string };

/** URL of the running script; `undefined` without `<script src>`. Then only English is available. */
const scriptUrl = document.currentScript?.src;

/** Loads a language as in languages.ts. */
export const loadLanguage = (language: string): Promise<Language> | undefined =>
  scriptUrl && /^(ar|de|es|fr|ja|pt|zh)$/.test(language)
    ? (import(/* @vite-ignore */ new URL(`i18n/${language}.js`, scriptUrl).href) as Promise<Language>)
    : undefined;
