// Stores the last successful responses in Cache Storage, for pages that ask for it with `offline`.
// Both functions reject if storage is full, blocked or damaged; callers go on without it.
import * as limits from '../catalog/limits.js';

const openCache = () => caches.open('ship-or-skip');

/** Stores the response text of a URL; deletes the oldest entries beyond the limit. */
export async function cachePut(url: string, text: string): Promise<void> {
  const cache = await openCache();
  await cache.put(url, new Response(text));
  (await cache.keys()).slice(0, -limits.maxOfflineResponses).forEach((old) => void cache.delete(old));
}

/** Returns the stored response text of a URL; empty if there is none. */
export const cacheGet = async (url: string): Promise<string> =>
  (await (await openCache()).match(url))?.text() ?? '';
