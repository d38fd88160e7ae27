// The only sender of an address: one POST to a newsletter's form, within a time, and what came of it.
// Knows HTTP, refuses to know services. Its messages go to the page's author, in English.
import * as limits from '../catalog/limits.js';
import { shortUrl } from './request.js';

/** Why an address was not taken, or nobody knows. */
export type SubscribeFailure = 'refused' | 'tooOften' | 'trouble' | 'slow' | 'unread';

/** What came of an address. */
export interface SubscribeResult {
  state: 'done' | 'subscribed' | 'failed';
  /** `refused` for 4xx, `tooOften` for 429, `trouble` for 5xx, `slow` for a time-out, `unread` where no answer can be read. */
  why?: SubscribeFailure;
  /** The same for the page's author. */
  message?: string;
}

/** What JSON says as its `status`, in the first bytes of an answer; nothing where it is no JSON. */
async function statusIn({ headers, body }: Response): Promise<unknown> {
  if (!/[/+]json\b/i.test(headers.get('content-type') ?? '')) {
    void body?.cancel();
    return undefined;
  }
  let size = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, out) {
      size += piece.length;
      if (size > limits.subscribeBytes) out.error();
      else out.enqueue(piece);
    },
  });
  try {
    const json: unknown = JSON.parse(await new Response(body?.pipeThrough(counted)).text());
    return (json as { status?: unknown } | null)?.status;
  } catch {
    return undefined;
  }
}

async function sendOnce(url: string, body: URLSearchParams, signal: AbortSignal): Promise<SubscribeResult> {
  const name = shortUrl(url);
  const failed = (why: SubscribeFailure, message: string): SubscribeResult => ({
    state: 'failed',
    why,
    message: `${name} ${message}.`,
  });
  // A simple request (https://fetch.spec.whatwg.org/#cors-safelisted-request-header): no preflight, which form services do not answer.
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
    credentials: 'omit',
    referrerPolicy: 'strict-origin',
    cache: 'no-store',
    signal,
  });
  const { status, ok } = answer;
  if (status === 409) return { state: 'subscribed' };
  if (status === 429) return failed('tooOften', 'answered 429');
  if (!ok) return failed(status >= 500 ? 'trouble' : 'refused', `answered ${status}`);
  const said = await statusIn(answer);
  // Kit answers 200 to whatever it could read, and says in JSON whether it took it.
  if (/^(failed|error|quarantined)$/.test(String(said)))
    return failed('refused', `answered ${status}, with the status "${String(said)}"`);
  return { state: 'done' };
}

/**
 * Sends `body` to `url` as a form does, once: a second try might subscribe twice. No cookie goes with it. 2xx is `done`,
 * except with JSON whose `status` is `failed`, `error` or `quarantined`; 409 is `subscribed`; redirects are followed.
 * Never rejects.
 * @param time milliseconds for everything together
 */
export async function subscribe(
  url: string,
  body: URLSearchParams,
  time: number = limits.subscribeTime,
): Promise<SubscribeResult> {
  const signal = AbortSignal.timeout(time);
  try {
    return await sendOnce(url, body, signal);
  } catch {
    const name = shortUrl(url);
    // Engines name a timeout differently by phase; the signal, which nobody else aborts, is sure.
    return signal.aborted
      ? { state: 'failed', why: 'slow', message: `${name} took longer than ${time / 1000} s.` }
      : {
          state: 'failed',
          why: 'unread',
          message:
            `what ${name} says cannot be read: the network, or that server does not allow this page (CORS). ` +
            'Without mode="fetch" the form is sent as any other.',
        };
  }
}
