// What stands in a newsletter's element once it is prerendered: a plain form, which works before any script and without.
// Knows no catalog: the form is what its attributes say.
import { contentHash } from '../../view-models/content-hash.js';
import { newsletterViewModel, parseNewsletterForm } from '../../view-models/newsletter.js';
import { renderToString } from '../../templates/render-to-string.js';
import {
  newsletterWidget,
  newsletterTemplate,
} from '../../components/ship-newsletter/ship-newsletter.template.js';
import { newsletter } from '../../i18n/en.js';
import { createLocalizer } from '../../i18n/localizer.js';
import { shadowRootHtml, type ElementPrerendererOptions } from './prerender-element.js';
import type { PageElement } from './page-parser.js';

const localize = createLocalizer('newsletter', newsletter);

/** The shadow root, as a `<template>`; nothing where `action` is no URL that a page at `base` may send a form to. */
export async function prerenderNewsletter(
  { attributes, lang }: Pick<PageElement, 'attributes' | 'lang'>,
  base: string,
  { origin, styleTag }: Pick<ElementPrerendererOptions, 'origin' | 'styleTag'>,
): Promise<string | undefined> {
  const form = parseNewsletterForm(
    { ...Object.fromEntries(attributes), headingLevel: attributes.get('heading-level') },
    base,
  );
  if (!form) return undefined;
  const { strings, locale } = await localize(lang);
  const viewModel = newsletterViewModel(form, 'idle', undefined, '', strings, locale);
  const mark = contentHash(viewModel, origin);
  return shadowRootHtml(styleTag(newsletterWidget, mark) + renderToString(newsletterTemplate(viewModel)));
}
