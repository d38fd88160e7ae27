// Interface of a bookmark store, and the store in localStorage. That one has a key per bookmark, so that two tabs that
// write at once never overwrite each other. Damaged values are moved to another key, never deleted.
import { parseStoredBookmark, serializeBookmark, type Bookmark } from '../catalog/bookmarks.js';

/**
 * Storage of a reader's bookmarks. A site with accounts sets its own as the `store` property. A change that rejects or
 * takes longer than 10 seconds is reported to the reader, kept for this visit and retried with the next change.
 */
export interface BookmarkStore {
  /** Resolves to all bookmarks, in any order. Invalid items are ignored. */
  list(): Promise<readonly Bookmark[]>;
  /** Resolves once the bookmark is stored and replaces one of the same tool. May be called repeatedly for the same. */
  add(bookmark: Bookmark): Promise<unknown>;
  /** Resolves once there is no bookmark of the tool, also if there was none. */
  remove(tool: string): Promise<unknown>;
  /** Calls `changed` when another tab, window or device changed the bookmarks; returns a function that stops this. */
  watch?(changed: () => void): () => void;
}

const prefix = 'ship-or-skip/bookmark/';
const damagedPrefix = 'ship-or-skip/damaged/';

/** Turns exceptions into rejections: blocked storage throws on access, full storage on writing. */
const attempt = <Value>(act: () => Value) => new Promise<Value>((resolve) => resolve(act()));

/** Moves a damaged text to another key. Throws and changes nothing if storage is full. */
function moveDamaged(tool: string, text: string): void {
  let key = damagedPrefix + tool;
  for (let number = 2; ![null, text].includes(localStorage.getItem(key)); number++)
    key = `${damagedPrefix}${tool}/${number}`;
  localStorage.setItem(key, text);
  localStorage.removeItem(prefix + tool);
}

interface Stored {
  text: string | null;
  bookmark?: Bookmark | undefined;
  /** `true` if a newer version of the format wrote the text. */
  newer?: boolean;
}

/** Reads the bookmark of `tool` and its text; a damaged text is moved to another key if storage has room. */
function readBookmark(tool: string): Stored {
  const text = localStorage.getItem(prefix + tool);
  const result = text === null ? undefined : parseStoredBookmark(text, tool);
  if (text !== null && result && !result.ok && result.failure === 'damaged')
    try {
      moveDamaged(tool, text);
      return { text: null };
    } catch {
      // Storage is full: the text stays where it is.
    }
  return result?.ok ? { text, bookmark: result.value } : { text, newer: result?.failure === 'newer' };
}

/** Store in localStorage. Writes nothing before the first bookmark. */
export const browserStore: BookmarkStore = {
  list: () =>
    attempt(() =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => readBookmark(key.slice(prefix.length)).bookmark ?? []),
    ),
  add: (bookmark) =>
    attempt(() => {
      const { text, bookmark: old, newer } = readBookmark(bookmark.tool);
      // The newer version can read its own text: do not overwrite it.
      if (newer) throw new Error(`a newer version of this page has stored ${bookmark.tool}`);
      if (text !== null && !old) moveDamaged(bookmark.tool, text);
      localStorage.setItem(prefix + bookmark.tool, serializeBookmark(bookmark));
    }),
  remove: (tool) =>
    attempt(() => {
      // Keep the text of a newer version.
      if (readBookmark(tool).bookmark) localStorage.removeItem(prefix + tool);
    }),
  watch(changed) {
    const onStorage = ({ key }: StorageEvent) => {
      if (key === null || key.startsWith(prefix)) changed();
    };
    // A page restored from the back/forward cache has missed the changes of other tabs.
    const onPageShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) changed();
    };
    addEventListener('storage', onStorage);
    addEventListener('pageshow', onPageShow);
    return () => {
      removeEventListener('storage', onStorage);
      removeEventListener('pageshow', onPageShow);
    };
  },
};
