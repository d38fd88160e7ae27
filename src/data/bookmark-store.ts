// Where bookmarks are kept: what a store can do, and the reader's browser as one, with a key for each bookmark, so that
// two tabs that store at once never overwrite each other. What it cannot read it sets aside and never deletes.
import { parseStoredBookmark, serializeBookmark, type Bookmark } from '../catalog/bookmarks.js';

/**
 * Where a reader's bookmarks are kept. A site with accounts sets one of its own as the `store` property. Whatever
 * rejects, or takes longer than 10 seconds, is told to the reader, kept for this visit and tried again with the next change.
 */
export interface BookmarkStore {
  /** Resolves to every bookmark, in any order. What is no bookmark is left out. */
  list(): Promise<readonly Bookmark[]>;
  /** Resolves once the bookmark is kept, in place of another of the same tool. May be called again for the same. */
  add(bookmark: Bookmark): Promise<unknown>;
  /** Resolves once there is no bookmark of the tool, also where there was none. */
  remove(tool: string): Promise<unknown>;
  /** Calls `changed` when another tab, window or device changed what is kept; returns what ends that. */
  watch?(changed: () => void): () => void;
}

const kept = 'ship-or-skip/bookmark/';
const damaged = 'ship-or-skip/damaged/';

/** Storage that is blocked throws where it is touched, and storage that is full where it is written: both reject. */
const attempt = <Value>(act: () => Value) => new Promise<Value>((resolve) => resolve(act()));

/** Moves a text out of the way. Throws, with all in its place, where there is no room. */
function setAside(tool: string, text: string): void {
  let place = damaged + tool;
  for (let number = 2; ![null, text].includes(localStorage.getItem(place)); number++)
    place = `${damaged}${tool}/${number}`;
  localStorage.setItem(place, text);
  localStorage.removeItem(kept + tool);
}

interface Stored {
  text: string | null;
  bookmark?: Bookmark | undefined;
  /** Whether the text is of a later version than this. */
  newer?: boolean;
}

/** The bookmark of `tool`, and the text it was read from; a text that is damaged is set aside if there is room. */
function bookmarkFor(tool: string): Stored {
  const text = localStorage.getItem(kept + tool);
  const outcome = text === null ? undefined : parseStoredBookmark(text, tool);
  if (text !== null && outcome && !outcome.ok && outcome.failure === 'damaged')
    try {
      setAside(tool, text);
      return { text: null };
    } catch {
      // Full: it stays where it is, unread.
    }
  return outcome?.ok ? { text, bookmark: outcome.value } : { text, newer: outcome?.failure === 'newer' };
}

/** The reader's browser. Nothing is written before the first bookmark. */
export const browserStore: BookmarkStore = {
  list: () =>
    attempt(() =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(kept))
        .flatMap((key) => bookmarkFor(key.slice(kept.length)).bookmark ?? []),
    ),
  add: (bookmark) =>
    attempt(() => {
      const { text, bookmark: old, newer } = bookmarkFor(bookmark.tool);
      // It has the bookmark, and who wrote it will read it.
      if (newer) throw new Error(`a newer version of this page has stored ${bookmark.tool}`);
      if (text !== null && !old) setAside(bookmark.tool, text);
      localStorage.setItem(kept + bookmark.tool, serializeBookmark(bookmark));
    }),
  remove: (tool) =>
    attempt(() => {
      // What a later version stored is not ours to delete.
      if (bookmarkFor(tool).bookmark) localStorage.removeItem(kept + tool);
    }),
  watch(changed) {
    const stored = ({ key }: StorageEvent) => {
      if (key === null || key.startsWith(kept)) changed();
    };
    // A page that comes back as it was has missed what other tabs did.
    const back = ({ persisted }: PageTransitionEvent) => {
      if (persisted) changed();
    };
    addEventListener('storage', stored);
    addEventListener('pageshow', back);
    return () => {
      removeEventListener('storage', stored);
      removeEventListener('pageshow', back);
    };
  },
};
