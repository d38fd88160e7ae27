// One answer for one catalog URL, however many elements ask; the last good one is kept while the page lives.
import type { Catalog } from '../catalog/catalog.js';
import * as limits from '../catalog/limits.js';
import { readCatalog } from '../catalog/read.js';
import { requestJson, shortUrl, type Failure } from './request.js';

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

async function ask(url: string, entry: Entry, refresh: boolean): Promise<Answer> {
  const response = await requestJson(url, refresh);
  const outcome = response.ok ? readCatalog(response.value, url) : response;
  entry.busy = false;
  if (outcome.ok) {
    entry.good = outcome.value;
    return (entry.answer = { catalog: outcome.value });
  }
  // A failure is remembered for a moment only: long enough for every element that is about to ask the same.
  const { asked } = entry;
  setTimeout(() => {
    if (entry.asked === asked) entry.asked = entry.answer = undefined;
  }, limits.failureTime);
  const failure: Failure =
    typeof outcome.failure === 'string'
      ? { kind: 'failed', message: `${shortUrl(url)} ${outcome.failure}` }
      : outcome.failure;
  return (entry.answer = { catalog: entry.good, failure });
}

/**
 * The answer for a catalog's absolute URL: one request for all who ask at once or later.
 * @param refresh asks the server again; if that fails the old catalog comes with the failure
 */
export function answerFor(url: string, refresh = false): Promise<Answer> {
  let entry = entries.get(url);
  if (!entry) entries.set(url, (entry = {}));
  if (!entry.asked || (refresh && !entry.busy)) {
    entry.busy = true;
    entry.asked = ask(url, entry, refresh);
  }
  return entry.asked;
}

let inline: { text: string; answer: Answer } | undefined;

/** The answer a page carries in itself: the text of its `<script type="application/ship-catalog+json">`. */
export function inlineAnswer(text: string, base: string): Answer {
  if (inline?.text !== text) inline = { text, answer: readInline(text, base) };
  return inline.answer;
}

function readInline(text: string, base: string): Answer {
  const failed = (why: string): Answer => ({
    failure: { kind: 'failed', message: `The inline catalog ${why}` },
  });
  try {
    const outcome = readCatalog(JSON.parse(text), base);
    return outcome.ok ? { catalog: outcome.value } : failed(outcome.failure);
  } catch {
    return failed('is not valid JSON.');
  }
}
