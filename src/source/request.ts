// The only caller of `fetch`: one JSON file, within a time, a size and a number of tries.
// Knows the network, refuses to know what a catalog is. Its messages go to the page's author, in English.
import type { Result } from '../base/result.js';
import * as limits from '../catalog/limits.js';

/** Why there is no answer: `missing` for 404 and 410, `failed` for all else; the message begins with the URL. */
export interface Failure {
  kind: 'missing' | 'failed';
  message: string;
}

/** What came of one try; `again` is how long to wait (ms) before another, where another may help. */
type Try = Result<unknown, Failure & { again?: number }>;

/** A URL as its page's author writes it: without the origin where that is the page's own. */
export const shortUrl = (url: string): string =>
  url.startsWith(`${location.origin}/`) ? url.slice(location.origin.length) : url;

/** Resolves after `time` milliseconds, or as soon as all is given up. */
const wait = (time: number, signal: AbortSignal) =>
  new Promise((resolve) => {
    setTimeout(resolve, time);
    signal.addEventListener('abort', resolve);
  });

/** The body as text, or `undefined` past the cap: read as it streams, so that a huge one is left in the server. */
async function bodyOf(response: Response, cap: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { done: true };
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > cap) {
      void reader?.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

async function tryOnce(url: string, refresh: boolean, signal: AbortSignal): Promise<Try> {
  const fail = (why: string, kind: Failure['kind'] = 'failed', again?: number): Try => ({
    ok: false,
    failure: { kind, message: `${shortUrl(url)} ${why}`, ...(again !== undefined && { again }) },
  });
  let response: Response;
  try {
    // Just these options, so that a `<link rel="preload" as="fetch" crossorigin>` is used and not fetched twice.
    response = await fetch(url, {
      credentials: 'same-origin',
      ...(refresh && { cache: 'no-cache' }),
      signal,
    });
  } catch {
    return {
      ok: false,
      failure: {
        kind: 'failed',
        message: `could not read ${shortUrl(url)}: the network, or that server does not allow this page (CORS).`,
        again: 0,
      },
    };
  }
  const { status } = response;
  if (!response.ok) {
    void response.body?.cancel();
    const later = Number(response.headers.get('retry-after')) * 1000 || 0;
    return fail(
      `answered ${status}.`,
      status === 404 || status === 410 ? 'missing' : 'failed',
      status === 429 || status >= 500 ? later : undefined,
    );
  }
  let text: string | undefined;
  try {
    text = await bodyOf(response, limits.fileBytes);
  } catch {
    return fail('broke off.', 'failed', 0);
  }
  if (text === undefined) return fail(`is larger than ${limits.fileBytes / 1e6} MB.`);
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return fail(
      /^\s*</.test(text) ? 'answered with a web page, not JSON. Check the path.' : 'is not valid JSON.',
    );
  }
}

/**
 * The JSON at `url`. Tries again, with growing and scattered pauses, after 429, 5xx and network failures; never after
 * other answers. Never rejects: a failure says why.
 * @param refresh asks the server even if the browser has a fresh copy
 * @param time milliseconds for everything together
 */
export async function requestJson(
  url: string,
  refresh = false,
  time: number = limits.requestTime,
): Promise<Result<unknown, Failure>> {
  const abort = new AbortController();
  // Engines name a timeout differently by phase; ours is told by the signal, which nobody else aborts.
  const timer = setTimeout(() => {
    abort.abort();
  }, time);
  try {
    for (let tries = 0; ; tries++) {
      const outcome = await tryOnce(url, refresh, abort.signal);
      if (abort.signal.aborted)
        return {
          ok: false,
          failure: { kind: 'failed', message: `${shortUrl(url)} took longer than ${time / 1000} s.` },
        };
      if (outcome.ok || outcome.failure.again === undefined || tries === limits.retries) return outcome;
      const pause = Math.max(outcome.failure.again, 300 * 2 ** tries * (0.5 + Math.random()));
      if (pause >= time) return outcome;
      await wait(pause, abort.signal);
    }
  } finally {
    clearTimeout(timer);
  }
}
