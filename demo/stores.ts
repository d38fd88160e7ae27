// Stores for bookmarks, one for each way a site's own store can be: what `store` of a bookmark element takes.

interface Bookmark {
  tool: string;
  added: string;
}

/** A store in memory, which forgets with the page. */
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

/** Makes a store of its own for each element. */
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
