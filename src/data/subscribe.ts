// Subscribes to a newsletter: one POST to the form's URL, with a timeout.
// Contains nothing about particular services. Messages are in English, for the author of the page.
import * as limits from '../catalog/limits.js';
import { ownProperties } from '../shared/own-properties.js';
import { shortUrl } from './request.js';
import { startTimeLimit, type TimeLimit } from './time-limit.js';

/** Reason why a subscription failed or its outcome is unknown. */
export type SubscribeFailure = 'refused' | 'tooOften' | 'trouble' | 'slow' | 'unread';

/** Result of a subscription. */
export interface SubscribeResult {
  state: 'done' | 'subscribed' | 'failed';
  /** `refused` for 4xx, `tooOften` for 429, `trouble` for 5xx, `slow` for a timeout, `unread` if no response can be read. */
  why?: SubscribeFailure;
  /** Reason in English, for the author of the page. */
  message?: string;
}

/** Reads `status` of a JSON response; `undefined` if it is not JSON or too large. */
async function readStatus({ headers, body }: Response): Promise<unknown> {
  if (!/[/+]json\b/i.test(headers.get('content-type') ?? '')) {
    void body?.cancel();
    return undefined;
  }
  let size = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      size += chunk.length;
      if (size > limits.subscribeBytes) controller.error();
      else controller.enqueue(chunk);
    },
  });
  try {
    const json: unknown = JSON.parse(await new Response(body?.pipeThrough(counted)).text());
    return ownProperties(json).status;
  } catch {
    return undefined;
  }
}

async function sendOnce(
  url: string,
  body: URLSearchParams,
  { signal, expired }: TimeLimit,
): Promise<SubscribeResult> {
  const name = shortUrl(url);
  const failed = (why: SubscribeFailure, message: string): SubscribeResult => ({
    state: 'failed',
    why,
    message: `${name} ${message}.`,
  });
  // A simple request (https://fetch.spec.whatwg.org/#cors-safelisted-request-header): no preflight, which form services do not answer.
  const request = fetch(url, {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
    credentials: 'omit',
    referrerPolicy: 'strict-origin',
    cache: 'no-store',
    signal,
  });
  const response = await Promise.race([request, expired]);
  const { status, ok } = response;
  if (status === 409) return { state: 'subscribed' };
  if (status === 429) return failed('tooOften', 'answered 429');
  if (!ok) return failed(status >= 500 ? 'trouble' : 'refused', `answered ${status}`);
  const reportedStatus = await Promise.race([readStatus(response), expired]).catch(() => undefined);
  // Kit answers 200 to every valid request and reports in JSON whether it accepted the address.
  if (/^(failed|error|quarantined)$/.test(String(reportedStatus)))
    return failed('refused', `answered ${status}, with the status "${String(reportedStatus)}"`);
  return { state: 'done' };
}

/**
 * Posts `body` to `url` as a form does, without cookies and without a retry, which might subscribe twice. 2xx is `done`,
 * except with JSON whose `status` is `failed`, `error` or `quarantined`; 409 is `subscribed`; redirects are followed.
 * Never rejects.
 * @param time timeout in milliseconds
 */
export async function subscribe(
  url: string,
  body: URLSearchParams,
  time: number = limits.subscribeTime,
): Promise<SubscribeResult> {
  const limit = startTimeLimit(time);
  try {
    return await sendOnce(url, body, limit);
  } catch {
    const name = shortUrl(url);
    // Browsers report a timeout by different errors; the signal is reliable, because only the timeout aborts it.
    return limit.signal.aborted
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
