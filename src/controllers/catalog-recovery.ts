// Recovery of catalogs that failed: one element asks again when the network or the page is back, and a good answer of any
// element reaches all that failed on the same catalog.
import * as limits from '../catalog/limits.js';
import { forgetFailures } from '../data/catalog-store.js';

/** Requests of elements that failed, by the catalog's URL. */
const retries = new Map<string, Set<() => void>>();
let isListening = false;

/** Retries one request of each failed catalog, after a random pause, because all pages of all readers come back at once. */
function retryOneOfEach(): void {
  if (document.visibilityState === 'hidden') return;
  for (const where of retries.keys())
    setTimeout(() => {
      const [retry] = retries.get(where) ?? [];
      if (!retry) return;
      forgetFailures(where);
      retry();
    }, Math.random() * limits.recoveryJitter);
}

/** Calls `retry` when the catalog `where` may be back, until `stopRetrying`. */
export function retryOnRecovery(where: string, retry: () => void): void {
  if (!isListening) {
    isListening = true;
    addEventListener('online', retryOneOfEach);
    document.addEventListener('visibilitychange', retryOneOfEach);
  }
  const waiting = retries.get(where) ?? new Set();
  retries.set(where, waiting.add(retry));
}

/** Forgets a `retry` of the catalog `where`. */
export function stopRetrying(where: string, retry: () => void): void {
  const waiting = retries.get(where);
  waiting?.delete(retry);
  if (!waiting?.size) retries.delete(where);
}

/**
 * Retries all requests that failed on the catalog `where`, because it has answered.
 * @param isRefresh true if it was asked anew: failures just before do not count any more
 */
export function announceRecovery(where: string, isRefresh: boolean): void {
  const waiting = retries.get(where);
  if (!waiting) return;
  retries.delete(where);
  if (isRefresh) forgetFailures(where);
  for (const retry of waiting) retry();
}
