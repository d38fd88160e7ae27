// HTTP client of the command line, with limits on time, size and number of tries. No other module of it calls `fetch`.
// Sends no cookies or credentials, because publications are public.
import pRetry from 'p-retry';
import { version } from '../../shared/version.js';
import { UserError } from '../diagnostics/build-observer.js';

/** Origin sent with each request, because some hosts send CORS headers only to requests with an origin. */
export const requestOrigin = 'https://reader.example';

/** Response of a server. */
export interface HttpResponse {
  /** URL after all redirections. */
  url: string;
  status: number;
  headers: Headers;
  /** Decompressed body. */
  body: Buffer;
}

/** Timeout of one try in milliseconds, body included. */
const tryTimeout = 30_000;
/** Number of tries after the first, for 429, 5xx and network failures. */
const retries = 3;
/** Minimum pause in milliseconds before the second try. Each later pause doubles; a random factor of 1 to 2 is applied. */
const shortestPause = 150;
/** Maximum size of a body in bytes, far above that of a shard of a million tools. */
const maxBytes = 200_000_000;
/** Maximum `Retry-After` in milliseconds. A longer one ends the tries. */
const longestPause = 20_000;

/** Failure of the server or the network that another try may solve. */
class TransientError extends UserError {
  /** Minimum milliseconds before the next try, from `Retry-After`. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter = 0) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

const isTransient = (status: number) => status === 429 || status >= 500;

/** Parses a `Retry-After` header, seconds or an HTTP date, to milliseconds; 0 for anything else. */
function retryAfterIn(headers: Headers): number {
  const text = headers.get('retry-after') ?? '';
  const pause = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return pause > 0 ? pause : 0;
}

/** Returns the innermost cause of a failed `fetch`, such as `ECONNREFUSED` or a certificate error. */
function reasonOf(error: unknown): string {
  const { cause, code, message } = error as { cause?: unknown; code?: string; message?: string };
  return cause ? reasonOf(cause) : (code ?? message ?? String(error));
}

async function readBody(response: Response, url: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw new UserError(`${url} is larger than ${maxBytes / 1e6} MB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function request(url: string, signal: AbortSignal): Promise<HttpResponse> {
  const response = await fetch(url, {
    credentials: 'omit',
    headers: {
      'user-agent': `ship-or-skip/${version}`,
      accept: 'application/json, */*;q=0.5',
      origin: requestOrigin,
    },
    signal,
  });
  const { status, headers } = response;
  return { url: response.url || url, status, headers, body: await readBody(response, url) };
}

/**
 * Requests `url` once. Resolves with a response of any status except 429 and 5xx; rejects with a `UserError`.
 * @param timeout in milliseconds, body included
 */
export async function httpGetOnce(url: string, timeout = tryTimeout): Promise<HttpResponse> {
  const signal = AbortSignal.timeout(timeout);
  const response = await request(url, signal).catch((error: unknown) => {
    if (error instanceof UserError) throw error;
    throw new TransientError(
      signal.aborted
        ? `${url} took longer than ${timeout / 1000} s.`
        : `${url} could not be read: ${reasonOf(error)}. Check the address and the network.`,
    );
  });
  if (!isTransient(response.status)) return response;
  throw new TransientError(
    `${url} answered ${response.status}. Try again later.`,
    retryAfterIn(response.headers),
  );
}

/** Tests if an error is transient and its `Retry-After` is short enough. */
const mayRetry = (error: Error): error is TransientError =>
  error instanceof TransientError && error.retryAfter <= longestPause;

/**
 * Requests `url`. Resolves with a response of any status except 429 and 5xx. Tries again after these and after network
 * failures, with growing random pauses. Rejects with a `UserError` if all tries fail.
 */
export const httpGet = (url: string): Promise<HttpResponse> =>
  pRetry(() => httpGetOnce(url), {
    retries,
    minTimeout: shortestPause,
    randomize: true,
    shouldRetry: mayRetry,
    // p-retry also calls this after the last try and if `shouldRetry` returned false. No pause is needed then.
    onFailedAttempt: async (error) => {
      if (error.retriesLeft > 0 && mayRetry(error) && error.retryAfter > 0)
        await new Promise((resolve) => setTimeout(resolve, error.retryAfter));
    },
  });
