// What stands in a newsletter's element once it is prerendered: a plain form, which works before any script and without.
// Knows no catalog: the form is what its attributes say.
import { fingerprint } from '../../facts/fingerprint.js';
import { newsletterFacts, newsletterForm } from '../../facts/newsletter.js';
import { markupOf } from '../../render/markup.js';
import { newsletterLook, newsletterView } from '../../render/newsletter.js';
import english from '../../words/newsletter/en.js';
import { loadNewsletterWords } from '../../words/newsletter/languages.js';
import type { NewsletterWords } from '../../words/newsletter/words.js';
import { printOf, type SiteAnswering } from './answer.js';
import type { Host } from './page.js';
import { wordsIn } from './words.js';

/** The shadow root, as a `<template>`; nothing where `action` is no URL that a page at `base` may send a form to. */
export async function newsletterPrint(
  { attributes, lang }: Pick<Host, 'attributes' | 'lang'>,
  base: string,
  { origin, styleTag }: Pick<SiteAnswering, 'origin' | 'styleTag'>,
): Promise<string | undefined> {
  const form = newsletterForm(
    { ...Object.fromEntries(attributes), headingLevel: attributes.get('heading-level') },
    base,
  );
  if (!form) return undefined;
  const { words, locale } = await wordsIn<NewsletterWords>(lang, english, loadNewsletterWords);
  const facts = newsletterFacts(form, 'idle', undefined, '', words, locale);
  const mark = fingerprint(facts, origin);
  return printOf(styleTag(newsletterLook, mark) + markupOf(newsletterView(facts)));
}
