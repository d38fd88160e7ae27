// The only caller of `fetch`: one text, within a time, a size and a number of tries.
// Knows the network, refuses to know what a catalog is. Its messages go to the page's author, in English.
import * as limits from '../catalog/limits.js';

/** No answer, or none that can be used. Its message says why and what to do, for the page's author. */
export class CatalogError extends Error {
  /** `missing` for 404 and 410, `failed` for all else. */
  readonly kind: 'missing' | 'failed';
  /** Milliseconds to wait before another try; `undefined` where another would not help. */
  readonly retryAfter: number | undefined;

  constructor(message: string, kind: 'missing' | 'failed' = 'failed', retryAfter?: number) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

/** A URL as its page's author writes it: without the origin where that is the page's own. */
export const shortUrl = (url: string): string =>
  url.startsWith(`${location.origin}/`) ? url.slice(location.origin.length) : url;

/** Parses JSON; throws a `CatalogError` that begins with `name` where it is none. */
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
): Promise<string> {
  // Credentials and mode as they are by default, so that a `<link rel="preload" as="fetch" crossorigin>` is used and
  // not fetched twice.
  const ask = (integrity: string) =>
    fetch(url, { cache: refresh ? 'no-cache' : 'default', integrity, signal });
  let tampered = false as boolean;
  const { status, ok, headers, body } = await ask(integrity).catch((error: unknown) => {
    if (!integrity) throw error;
    // Other bytes than `integrity` says look like being offline: a request without tells which it is.
    tampered = true;
    return ask('');
  });
  if (!ok) {
    void body?.cancel();
    throw new CatalogError(
      `${name} answered ${status}.`,
      status === 404 || status === 410 ? 'missing' : 'failed',
      status === 429 || status >= 500 ? Number(headers.get('retry-after')) * 1000 || 0 : undefined,
    );
  }
  // To be asked again, because it may have been the network after all.
  if (tampered) throw new CatalogError(`${name} is not what its integrity says.`, 'failed', 0);
  let size = 0;
  // Counted as it streams, so that a huge body is left on the server.
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, out) {
      size += piece.length;
      if (size > limits.fileBytes) out.error();
      else out.enqueue(piece);
    },
  });
  const text = await new Response(body?.pipeThrough(counted)).text().catch(() => {
    throw size > limits.fileBytes
      ? new CatalogError(`${name} is larger than ${limits.fileBytes / 1e6} MB.`)
      : new CatalogError(`${name} broke off.`, 'failed', 0);
  });
  return text;
}

/**
 * The text at `url`. Tries again, with growing and scattered pauses, after 429, 5xx and network failures; never after
 * other answers. Rejects with nothing but a `CatalogError`.
 * @param refresh asks the server even if the browser has a fresh copy
 * @param integrity what the bytes must be, as on `<script>`
 * @param time milliseconds for everything together
 */
export async function requestText(
  url: string,
  refresh: boolean,
  integrity: string,
  time: number,
): Promise<string> {
  const name = shortUrl(url);
  const signal = AbortSignal.timeout(time);
  for (let tries = 0; ; tries++)
    try {
      return await tryOnce(url, name, refresh, integrity, signal);
    } catch (error) {
      // Engines name a timeout differently by phase; the signal, which nobody else aborts, is sure.
      if (signal.aborted) throw new CatalogError(`${name} took longer than ${time / 1000} s.`);
      // Any other error is the network's, or of a page that has put its own `fetch` in place.
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
