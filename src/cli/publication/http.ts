// The publisher's only caller of `fetch`: one answer, within a time, a size and a number of tries.
// Asks for what is published, as anybody would: no cookies, no credentials.
import { version } from '../../shared/version.js';
import { UserError } from '../diagnostics/build-observer.js';

/** Sent along, as a page of another site would: some servers say only then who may read. */
export const requestOrigin = 'https://reader.example';

/** What a server answered. */
export interface HttpResponse {
  /** Where the answer came from in the end, after redirections. */
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
/** What one file may weigh: a shard of a million tools is far below. */
const mostBytes = 200_000_000;
/** A server that asks for a longer pause than this (milliseconds) is not waited for. */
const longestPause = 20_000;

const isPassing = (status: number) => status === 429 || status >= 500;

/** What stands behind "fetch failed": `ECONNREFUSED`, `ENOTFOUND`, a certificate. */
function reasonOf(error: unknown): string {
  const { cause, code, message } = error as { cause?: unknown; code?: string; message?: string };
  return cause ? reasonOf(cause) : (code ?? message ?? String(error));
}

async function bodyOf(response: Response, url: string): Promise<Buffer> {
  const widgets: Uint8Array[] = [];
  let size = 0;
  for await (const widget of response.body ?? []) {
    size += widget.length;
    if (size > mostBytes) throw new UserError(`${url} is larger than ${mostBytes / 1e6} MB.`);
    widgets.push(widget);
  }
  return Buffer.concat(widgets);
}

async function tryOnce(url: string, signal: AbortSignal): Promise<HttpResponse> {
  const response = await fetch(url, {
    credentials: 'omit',
    headers: {
      'user-agent': `ship-or-skip/${version}`,
      accept: 'application/json, */*;q=0.5',
      requestOrigin,
    },
    signal,
  });
  const { status, headers } = response;
  return { url: response.url || url, status, headers, body: await bodyOf(response, url) };
}

/**
 * What `url` answers, whatever the status says: 404 is an answer. Tries again, with growing and scattered pauses, after
 * 429, 5xx and network failures. Rejects with a `Refusal` where there is no answer in the end, or only such.
 */
export async function httpGet(url: string): Promise<HttpResponse> {
  for (let tries = 0; ; tries++) {
    const signal = AbortSignal.timeout(tryTime);
    let failure: UserError;
    let pause = 200 * 2 ** tries * (0.5 + Math.random());
    try {
      const answer = await tryOnce(url, signal);
      if (!isPassing(answer.status)) return answer;
      failure = new UserError(`${url} answered ${answer.status}. Try again later.`);
      pause = Math.max(pause, Number(answer.headers.get('retry-after')) * 1000 || 0);
    } catch (error) {
      if (error instanceof UserError) throw error;
      failure = new UserError(
        signal.aborted
          ? `${url} took longer than ${tryTime / 1000} s.`
          : `${url} could not be read: ${reasonOf(error)}. Check the address and the network.`,
      );
    }
    if (tries === retries || pause > longestPause) throw failure;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
