// The last good answers of catalogs whose page asks for it, in the reader's Cache Storage.
// It may be full, blocked or damaged: then these reject, and a page does without.
import * as limits from '../catalog/limits.js';

const shelf = () => caches.open('ship-or-skip');

/** Keeps the text that a URL answered, in place of the one before; the oldest make room. */
export async function cachePut(url: string, text: string): Promise<void> {
  const cache = await shelf();
  await cache.put(url, new Response(text));
  (await cache.keys()).slice(0, -limits.maxOfflineResponses).forEach((old) => void cache.delete(old));
}

/** The text that was last kept of a URL; empty for none. */
export const cacheGet = async (url: string): Promise<string> =>
  (await (await shelf()).match(url))?.text() ?? '';
