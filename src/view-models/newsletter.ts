// What a newsletter's form says and sends, in final words: from its attributes, its state and what went wrong.
// Knows no service: which fields there are, and where they go, the page's author says.
import { safeUrl } from '../shared/url.js';
import * as limits from '../catalog/limits.js';
import type { NewsletterStrings } from '../i18n/strings.js';

// Declared here because this floor compiles without the DOM library and without Node's types; both have it.
declare const URLSearchParams: new (text: string) => Iterable<[name: string, value: string]>;

/** Where a form is with an address. */
export type NewsletterState = 'idle' | 'sending' | 'done' | 'subscribed' | 'failed';

/** What a reader is told below the field: the name of its phrase. */
export type NewsletterProblem =
  'missing' | 'malformed' | 'short' | 'refused' | 'tooOften' | 'trouble' | 'slow' | 'unread' | 'failed';

/** The attributes a form may have, as an element's properties or a prerenderer's reading gives them. */
export interface NewsletterAttributes {
  action?: unknown;
  field?: unknown;
  target?: unknown;
  extra?: unknown;
  honeypot?: unknown;
  headingLevel?: unknown;
}

/** What a form sends, and where. */
export interface NewsletterForm {
  /** As the author wrote it, so that it resolves against the page. */
  action: string;
  target: string;
  /** The name under which the address is sent. */
  field: string;
  /** The name of the field that readers leave empty. */
  honeypot: string;
  /** What else is sent. */
  hidden: { name: string; value: string }[];
  /** The level (1-6) of its heading. */
  level: number;
}

/** A form in final words. */
export interface NewsletterViewModel extends NewsletterForm {
  /** The language of the words (BCP 47). */
  locale: string;
  heading: string;
  label: string;
  /** On the button. */
  button: string;
  honeypotLabel: string;
  busy: boolean;
  /** What went wrong, or nothing. */
  problem: string;
  /** Whether that is about what stands in the field. */
  invalid: boolean;
  /** What stands in the form's place once it is sent. */
  confirmation: { title: string; text: string; again: string; mayBeAuthors: boolean } | undefined;
}

/** The fields' usual names. The second is none that a browser fills by itself. */
const usual = { field: 'email', honeypot: 'comment' };

/** An attribute's text; what a framework made text of an object is none. */
const textOf = (value: unknown): string =>
  typeof value === 'string' && !value.startsWith('[object') ? value.trim() : '';

/** What attributes ask for; nothing where `action` is none that a page at `base` may send a form to: http(s) or relative. */
export function parseNewsletterForm(
  attributes: NewsletterAttributes,
  base: string,
): NewsletterForm | undefined {
  const action = textOf(attributes.action);
  if (!action || !safeUrl(action, base)) return undefined;
  const field = textOf(attributes.field) || usual.field;
  const honeypot = textOf(attributes.honeypot) || usual.honeypot;
  return {
    action,
    target: textOf(attributes.target),
    field,
    honeypot,
    hidden: [...new URLSearchParams(textOf(attributes.extra))]
      .slice(0, limits.maxExtraFields)
      .flatMap(([name, value]) => (name && name !== field && name !== honeypot ? [{ name, value }] : [])),
    level: Math.min(Math.max(parseInt(attributes.headingLevel as string), 1), 6) || 3,
  };
}

/** What is wrong with an address before anybody is asked; `valid` is what the browser says of it. */
export const validateEmail = (
  email: string,
  valid: boolean,
): Extract<NewsletterProblem, 'missing' | 'malformed' | 'short'> | undefined =>
  !email ? 'missing' : !valid ? 'malformed' : /@[^.]*$/.test(email) ? 'short' : undefined;

/** An address in a text of either direction (https://www.unicode.org/reports/tr9/, isolates). */
const isolated = (email: string) => `\u2066${email}\u2069`;

/** The form in final words. `email` is what was sent last. */
export function newsletterViewModel(
  form: NewsletterForm,
  state: NewsletterState,
  problem: NewsletterProblem | undefined,
  email: string,
  words: NewsletterStrings,
  locale: string,
): NewsletterViewModel {
  const { heading, label, subscribe, sending, trap: honeypotLabel, another } = words;
  const busy = state === 'sending';
  return {
    ...form,
    locale,
    heading,
    label,
    button: busy ? sending : subscribe,
    honeypotLabel,
    busy,
    problem: problem ? words[problem] : '',
    invalid: /^(missing|malformed|short|refused)$/.test(problem ?? ''),
    confirmation:
      state === 'done' || state === 'subscribed'
        ? {
            title: words[state],
            text: (state === 'done' ? words.doneText : words.subscribedText)(isolated(email)),
            again: another,
            mayBeAuthors: state === 'done',
          }
        : undefined,
  };
}
