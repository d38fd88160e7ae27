// What an element wants to know: which catalog answers, in which words. At once where all is in memory.
import type { Extent } from '../catalog/address.js';
import { answerFor, inlineAnswer, type Answer } from '../source/answers.js';
import { CatalogError } from '../source/request.js';
import { speechFor, type Speech } from './language.js';
import { catalogUrl, placeFor } from './place.js';
import { langAround } from './speech.js';

/** A catalog or a failure, and the words to show it in. */
export interface Reply extends Answer {
  speech: Speech;
}

/** What was asked, and the reply, now or later. */
export interface Inquiry {
  /** The catalog's absolute URL, or what to call it where it has none. */
  where: string;
  reply: Reply | Promise<Reply>;
}

/** Resolves when the page is parsed: until then what names the catalog may still be on its way. */
const pageParsed = () => new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));

/**
 * Asks for the catalog of `element`.
 * @param own the element's own `catalog` attribute
 * @param tools what it asks for; without any there is nothing to ask
 * @param extent how much of each it needs
 * @param refresh asks the server even if there is an answer in memory
 */
export function inquire(
  element: Element,
  own: string | null | undefined,
  tools: readonly string[],
  extent: Extent,
  refresh: boolean,
): Inquiry {
  const speech = speechFor(langAround(element));
  const replyOf = ([answer, speech]: [Answer, Speech]): Reply => ({ ...answer, speech });
  const told = (answer: Answer | Promise<Answer>, where = ''): Inquiry => ({
    where,
    reply:
      'then' in answer || 'then' in speech
        ? Promise.all([answer, speech]).then(replyOf)
        : replyOf([answer, speech]),
  });
  const failed = (why: string, kind?: 'missing') =>
    told({ failure: new CatalogError(`<${element.localName}>: ${why}`, kind) });

  if (!tools.length) return failed('no tool. Add tool="…".', 'missing');
  const { href, ...place } = placeFor(element, own);
  const url = href && catalogUrl(href);
  if (url) return told(answerFor({ ...place, url }, tools, extent, refresh), url.href);
  if (href) return failed(`"${href}" must be an http(s) or relative URL.`);
  const script = document.querySelector('script[type="application/ship-catalog+json"]');
  if (script) return told(inlineAnswer(script.textContent, document.baseURI), 'the inline catalog');
  return document.readyState === 'loading'
    ? { where: '', reply: pageParsed().then(() => inquire(element, own, tools, extent, refresh).reply) }
    : failed('no catalog. Add catalog="…" or <link rel="ship-catalog" href="…">.');
}
