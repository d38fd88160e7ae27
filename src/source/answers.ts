// One answer for one catalog URL, however many elements ask; the last good one is kept while the page lives.
import type { Catalog } from '../catalog/catalog.js';
import * as limits from '../catalog/limits.js';
import { readCatalog } from '../catalog/read.js';
import { Failure, jsonIn, requestText, shortUrl } from './request.js';

/** A catalog, a failure, or both: then the catalog is an old one, shown because a newer could not be had. */
export interface Answer {
  catalog?: Catalog | undefined;
  failure?: Failure | undefined;
}

interface Entry {
  /** The last good answer. */
  good?: Catalog | undefined;
  /** The request under way, or its outcome. */
  asked?: Promise<Answer> | undefined;
  /** The outcome, once it is there and while it counts. */
  answer?: Answer | undefined;
  /** Whether a request is under way. */
  busy?: boolean;
}

const entries = new Map<string, Entry>();

/** The answer for `url` if it is in memory, without asking anybody. */
export const answerInMemory = (url: string): Answer | undefined => entries.get(url)?.answer;

/** The catalog in a text; throws a `Failure` that begins with `name` where there is none. */
function catalogIn(text: string, base: string, name: string): Catalog {
  const outcome = readCatalog(jsonIn(text, name), base);
  if (outcome.ok) return outcome.value;
  throw new Failure(`${name} ${outcome.failure}`);
}

async function ask(url: string, entry: Entry, refresh: boolean): Promise<Answer> {
  const answer: Answer = {};
  try {
    entry.good = catalogIn(await requestText(url, refresh), url, shortUrl(url));
  } catch (failure) {
    answer.failure = failure as Failure;
    // Remembered for a moment only: long enough for every element that is about to ask the same.
    const { asked } = entry;
    setTimeout(() => {
      if (entry.asked === asked) entry.asked = entry.answer = undefined;
    }, limits.failureTime);
  }
  answer.catalog = entry.good;
  entry.busy = false;
  return (entry.answer = answer);
}

/**
 * The answer for a catalog's absolute URL: one request for all who ask at once or later.
 * @param refresh asks the server again; if that fails the old catalog comes with the failure
 */
export function answerFor(url: string, refresh = false): Promise<Answer> {
  const entry = entries.get(url) ?? {};
  entries.set(url, entry);
  if (!entry.asked || (refresh && !entry.busy)) {
    entry.busy = true;
    entry.asked = ask(url, entry, refresh);
  }
  return entry.asked;
}

let inline: { text: string; answer: Answer } | undefined;

/** The answer a page carries in itself: the text of its `<script type="application/ship-catalog+json">`. */
export function inlineAnswer(text: string, base: string): Answer {
  if (inline?.text !== text) {
    const answer: Answer = {};
    inline = { text, answer };
    try {
      answer.catalog = catalogIn(text, base, 'The inline catalog');
    } catch (failure) {
      answer.failure = failure as Failure;
    }
  }
  return inline.answer;
}
