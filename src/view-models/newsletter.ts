// View model of a newsletter form, from its attributes, its state and its last problem.
// Contains nothing about particular services: the page's author sets URL and field names.
import { safeUrl } from '../shared/url.js';
import * as limits from '../catalog/limits.js';
import type { NewsletterStrings } from '../i18n/strings.js';

// Declared here because this layer compiles without the DOM library and without Node's types; both have it.
declare const URLSearchParams: new (text: string) => Iterable<[name: string, value: string]>;

/** State of a newsletter form. */
export type NewsletterState = 'idle' | 'sending' | 'done' | 'subscribed' | 'failed';

/** Problem shown below the field, named as its string. */
export type NewsletterProblem =
  'missing' | 'malformed' | 'short' | 'refused' | 'tooOften' | 'trouble' | 'slow' | 'unread' | 'failed';

/** Attributes of a form, as an element's properties or parsed by the prerenderer. */
export interface NewsletterAttributes {
  action?: unknown;
  field?: unknown;
  target?: unknown;
  extra?: unknown;
  honeypot?: unknown;
  headingLevel?: unknown;
}

/** Fields that a form sends, and the URL. */
export interface NewsletterForm {
  /** URL as written by the author, so that it resolves against the page. */
  action: string;
  target: string;
  /** Name of the field with the address. */
  field: string;
  /** Name of the field that people leave empty and bots fill. */
  honeypot: string;
  /** Additional fields. */
  hidden: { name: string; value: string }[];
  /** Heading level (1-6). */
  level: number;
}

/** Newsletter form in final words. */
export interface NewsletterViewModel extends NewsletterForm {
  /** Language of the strings (BCP 47). */
  locale: string;
  heading: string;
  label: string;
  /** Text of the button. */
  button: string;
  honeypotLabel: string;
  busy: boolean;
  /** Message about a problem; empty for none. */
  problem: string;
  /** `true` if the problem is about the address. */
  invalid: boolean;
  /** Message in place of the form once it is sent. */
  confirmation: { title: string; text: string; again: string; mayBeAuthors: boolean } | undefined;
}

/** Default field names. Browsers do not autofill the second. */
const defaultNames = { field: 'email', honeypot: 'comment' };

/** Reads an attribute as text; `[object …]`, which frameworks make of objects, counts as empty. */
const parseText = (value: unknown): string =>
  typeof value === 'string' && !value.startsWith('[object') ? value.trim() : '';

/** Parses the attributes; `undefined` if `action` is not an http(s) or relative URL for a page at `base`. */
export function parseNewsletterForm(
  attributes: NewsletterAttributes,
  base: string,
): NewsletterForm | undefined {
  const action = parseText(attributes.action);
  if (!action || !safeUrl(action, base)) return undefined;
  const field = parseText(attributes.field) || defaultNames.field;
  const honeypot = parseText(attributes.honeypot) || defaultNames.honeypot;
  return {
    action,
    target: parseText(attributes.target),
    field,
    honeypot,
    hidden: [...new URLSearchParams(parseText(attributes.extra))]
      .slice(0, limits.maxExtraFields)
      .flatMap(([name, value]) => (name && name !== field && name !== honeypot ? [{ name, value }] : [])),
    level: Math.min(Math.max(parseInt(attributes.headingLevel as string), 1), 6) || 3,
  };
}

/** Checks an address before it is sent; `valid` is the result of the browser's own validation. */
export const validateEmail = (
  email: string,
  valid: boolean,
): Extract<NewsletterProblem, 'missing' | 'malformed' | 'short'> | undefined =>
  !email ? 'missing' : !valid ? 'malformed' : /@[^.]*$/.test(email) ? 'short' : undefined;

/** Isolates an address, so that text from right to left does not reorder it (https://www.unicode.org/reports/tr9/). */
const isolate = (email: string) => `\u2066${email}\u2069`;

/** Creates the view model; `email` is the address that was sent last. */
export function newsletterViewModel(
  form: NewsletterForm,
  state: NewsletterState,
  problem: NewsletterProblem | undefined,
  email: string,
  strings: NewsletterStrings,
  locale: string,
): NewsletterViewModel {
  const { heading, label, subscribe, sending, trap: honeypotLabel, another } = strings;
  const busy = state === 'sending';
  return {
    ...form,
    locale,
    heading,
    label,
    button: busy ? sending : subscribe,
    honeypotLabel,
    busy,
    problem: problem ? strings[problem] : '',
    invalid: /^(missing|malformed|short|refused)$/.test(problem ?? ''),
    confirmation:
      state === 'done' || state === 'subscribed'
        ? {
            title: strings[state],
            text: (state === 'done' ? strings.doneText : strings.subscribedText)(isolate(email)),
            again: another,
            mayBeAuthors: state === 'done',
          }
        : undefined,
  };
}
