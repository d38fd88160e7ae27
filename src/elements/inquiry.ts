// What an element wants to know: which catalog answers, in which words. At once where all is in memory.
import { answerFor, answerInMemory, inlineAnswer, type Answer } from '../source/answers.js';
import type { Failure } from '../source/request.js';
import { langAround, speechFor, type Speech } from './language.js';
import { placeOf } from './place.js';

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

const failures = new Map<string, Failure>();

/** The same failure for the same message, so that it is one failure however often it is met. */
function failureOf(kind: Failure['kind'], message: string): Failure {
  let failure = failures.get(message);
  if (!failure) failures.set(message, (failure = { kind, message }));
  return failure;
}

/** Resolves when the page is parsed: until then what names the catalog may still be on its way. */
const pageParsed = () =>
  new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));

/**
 * Asks for the catalog of `element`.
 * @param own the element's own `catalog` attribute
 * @param tools what it asks for; without any there is nothing to ask
 * @param refresh asks the server even if there is an answer in memory
 */
export function inquire(
  element: Element,
  own: string | null,
  tools: readonly string[],
  refresh: boolean,
): Inquiry {
  const tag = `<${element.localName}>`;
  const speech = speechFor(langAround(element));
  const told = (answer: Answer | Promise<Answer>): Inquiry['reply'] =>
    answer instanceof Promise || speech instanceof Promise
      ? Promise.all([answer, speech]).then(([answered, spoken]) => ({ ...answered, speech: spoken }))
      : { ...answer, speech };
  const failed = (kind: Failure['kind'], why: string): Inquiry => ({
    where: '',
    reply: told({ failure: failureOf(kind, `${tag}: ${why}`) }),
  });

  if (!tools.length) return failed('missing', 'no tool. Add its slug, as in tool="claw-code".');
  const place = placeOf(element, own);
  if (!place) {
    if (document.readyState !== 'loading')
      return failed('failed', 'no catalog. Add catalog="…" or <link rel="ship-catalog" href="…">.');
    return { where: '', reply: pageParsed().then(() => inquire(element, own, tools, refresh).reply) };
  }
  if ('wrong' in place)
    return failed('failed', `"${place.wrong}" is no address of a catalog. Use an http(s) or relative URL.`);
  if ('text' in place)
    return { where: 'the inline catalog', reply: told(inlineAnswer(place.text, document.baseURI)) };
  const known = refresh ? undefined : answerInMemory(place.url);
  return { where: place.url, reply: told(known ?? answerFor(place.url, refresh)) };
}
