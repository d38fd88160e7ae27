// The command line's only caller of `fetch`: one response, within a time, a size and a number of tries.
// Asks without cookies or credentials, because a publication is what everybody can read.
import pRetry from 'p-retry';
import { version } from '../../shared/version.js';
import { UserError } from '../diagnostics/build-observer.js';

/** Origin sent with each request, as a page of another site sends its own: some hosts answer only then who may read. */
export const requestOrigin = 'https://reader.example';

/** Response of a server. */
export interface HttpResponse {
  /** URL after all redirections. */
  url: string;
  status: number;
  headers: Headers;
  /** Decompressed. */
  body: Buffer;
}

/** Milliseconds for one try, its body included. */
const tryTime = 30_000;
/** Tries after the first, for 429, 5xx and network failures. */
const retries = 3;
/** Least milliseconds before the second try; each later pause doubles, and up to as much again is added at random. */
const shortestPause = 150;
/** Largest body that is read, in bytes: a shard of a million tools is far below. */
const maxBytes = 200_000_000;
/** Longest pause that a server may ask for, in milliseconds; one that asks for more is not tried again. */
const longestPause = 20_000;

/** A failure that may pass: the server's or the network's. */
class TransientError extends UserError {
  /** Least milliseconds before the next try, as `Retry-After` says. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter = 0) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

const isTransient = (status: number) => status === 429 || status >= 500;

/** Milliseconds in a `Retry-After` header: seconds or an HTTP date; 0 for anything else. */
function retryAfterIn(headers: Headers): number {
  const text = headers.get('retry-after') ?? '';
  const pause = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return pause > 0 ? pause : 0;
}

/** Reason behind "fetch failed": `ECONNREFUSED`, `ENOTFOUND`, a certificate. */
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

async function tryOnce(url: string): Promise<HttpResponse> {
  const signal = AbortSignal.timeout(tryTime);
  const response = await request(url, signal).catch((error: unknown) => {
    if (error instanceof UserError) throw error;
    throw new TransientError(
      signal.aborted
        ? `${url} took longer than ${tryTime / 1000} s.`
        : `${url} could not be read: ${reasonOf(error)}. Check the address and the network.`,
    );
  });
  if (!isTransient(response.status)) return response;
  throw new TransientError(
    `${url} answered ${response.status}. Try again later.`,
    retryAfterIn(response.headers),
  );
}

/** Tells if another attempt may help, and need not wait too long. */
const mayRetry = (error: Error): error is TransientError =>
  error instanceof TransientError && error.retryAfter <= longestPause;

/**
 * Requests `url` and resolves with the response whatever its status: 404 is a response. Tries again, with growing and
 * scattered pauses, after 429, 5xx and network failures. Rejects with a `UserError` where none of the tries gets a response,
 * or only 429 and 5xx.
 */
export const httpGet = (url: string): Promise<HttpResponse> =>
  pRetry(() => tryOnce(url), {
    retries,
    minTimeout: shortestPause,
    randomize: true,
    shouldRetry: mayRetry,
    // p-retry calls this after the last try and where `shouldRetry` said no, too; nobody is to wait then.
    onFailedAttempt: async (error) => {
      if (error.retriesLeft > 0 && mayRetry(error) && error.retryAfter > 0)
        await new Promise((resolve) => setTimeout(resolve, error.retryAfter));
    },
  });
