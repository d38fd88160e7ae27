// Requests a text by URL with limits on time, size and retries. The only module that calls `fetch` for catalogs.
// Must not depend on the catalog format. Messages are in English, for the author of the page.
import * as limits from '../catalog/limits.js';
import { startTimeLimit } from './time-limit.js';

/** Error of a request without a usable response. The message tells the page's author the reason and what to do. */
export class CatalogError extends Error {
  /** `missing` for 404 and 410, `failed` for all else. */
  readonly kind: 'missing' | 'failed';
  /** Milliseconds to wait before a retry; `undefined` if retrying does not help. */
  readonly retryAfter: number | undefined;

  constructor(message: string, kind: 'missing' | 'failed' = 'failed', retryAfter?: number) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

/** Text of a response. */
export interface TextResponse {
  text: string;
  /** Absolute URL that answered, after redirects. */
  url: string;
}

/** Shortens a URL for messages: without the origin if it is the page's own. */
export const shortUrl = (url: string): string =>
  url.startsWith(`${location.origin}/`) ? url.slice(location.origin.length) : url;

/** Parses JSON; throws a `CatalogError` whose message begins with `name` if the text is not valid. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CatalogError(
      `${name} is ${/^\s*<(?!!--)/.test(text) ? 'a web page, not JSON. Check the path.' : 'not valid JSON.'}`,
    );
  }
}

async function tryOnce(
  url: string,
  name: string,
  refresh: boolean,
  integrity: string,
  signal: AbortSignal,
): Promise<TextResponse> {
  // Default credentials and mode, so that the response of a `<link rel="preload" as="fetch" crossorigin>` is used
  // instead of a second request.
  const send = (integrity: string) =>
    fetch(url, { cache: refresh ? 'no-cache' : 'default', integrity, signal });
  let mismatch = false as boolean;
  const response = await send(integrity).catch((error: unknown) => {
    if (!integrity) throw error;
    // `fetch` reports an integrity mismatch as a network failure. A request without integrity distinguishes the two.
    mismatch = true;
    return send('');
  });
  const { status, ok, headers, body } = response;
  if (!ok) {
    void body?.cancel();
    throw new CatalogError(
      `${name} answered ${status}.`,
      status === 404 || status === 410 ? 'missing' : 'failed',
      status === 429 || status >= 500 ? Number(headers.get('retry-after')) * 1000 || 0 : undefined,
    );
  }
  // Retry: the first request may have failed because of the network after all.
  if (mismatch) throw new CatalogError(`${name} is not what its integrity says.`, 'failed', 0);
  let size = 0;
  // Count while streaming, so that a huge body is not downloaded.
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      size += chunk.length;
      if (size > limits.fileBytes) controller.error();
      else controller.enqueue(chunk);
    },
  });
  const text = await new Response(body?.pipeThrough(counted)).text().catch(() => {
    throw size > limits.fileBytes
      ? new CatalogError(`${name} is larger than ${limits.fileBytes / 1e6} MB.`)
      : new CatalogError(`${name} broke off.`, 'failed', 0);
  });
  // Empty if a page's own `fetch` made the response.
  return { text, url: response.url || url };
}

/**
 * Requests the text at `url`. Retries with exponential backoff and jitter after 429, 5xx and network failures, not after
 * other responses. Rejects only with a `CatalogError`.
 * @param refresh revalidates with the server even if the browser's copy is fresh
 * @param integrity integrity metadata as on `<script>`; empty for no check
 * @param time milliseconds for all tries together
 */
export async function requestText(
  url: string,
  refresh: boolean,
  integrity: string,
  time: number,
): Promise<TextResponse> {
  const name = shortUrl(url);
  const { signal, expired } = startTimeLimit(time);
  for (let tries = 0; ; tries++)
    try {
      return await Promise.race([tryOnce(url, name, refresh, integrity, signal), expired]);
    } catch (error) {
      // Browsers report a timeout by different errors; the signal is reliable, because only the timeout aborts it.
      if (signal.aborted) throw new CatalogError(`${name} took longer than ${time / 1000} s.`);
      // Any other error is a network failure, or comes from a page that replaced `fetch`.
      const failure =
        error instanceof CatalogError
          ? error
          : new CatalogError(
              `could not read ${name}: the network, or that server does not allow this page (CORS).`,
              'failed',
              0,
            );
      const { retryAfter = Infinity } = failure;
      const pause = Math.max(retryAfter, 300 * 2 ** tries * (0.5 + Math.random()));
      if (tries === limits.maxRetries || pause >= time) throw failure;
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
        signal.onabort = resolve;
      });
    }
}
