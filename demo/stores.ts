// Bookmark stores for the gallery, one for each way in which a site's own store can behave.

interface Bookmark {
  tool: string;
  added: string;
}

/** Store in memory. */
function inMemory(...first: Bookmark[]) {
  const kept = new Map(first.map((bookmark) => [bookmark.tool, bookmark]));
  return {
    list: () => Promise.resolve([...kept.values()]),
    add: (bookmark: Bookmark) => Promise.resolve(kept.set(bookmark.tool, bookmark)),
    remove: (tool: string) => Promise.resolve(kept.delete(tool)),
  };
}

const never = () => new Promise<never>(() => undefined);
const closed = () => Promise.reject(new Error('The store is closed.'));

/** Creates a separate store for each element. */
export const stores: Record<string, () => object> = {
  empty: () => inMemory(),
  full: () =>
    inMemory(
      { tool: 'claw-code', added: '2026-06-12T09:30:00.000Z' },
      { tool: 'terrace', added: '2026-06-02T18:00:00.000Z' },
      { tool: 'wickerlamp', added: '2026-05-30T07:45:00.000Z' },
    ),
  silent: () => ({ list: never, add: never, remove: never }),
  closed: () => ({ list: closed, add: closed, remove: closed }),
};
