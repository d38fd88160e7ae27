// Bookmarks of one store, shared by all elements of a page: loaded once, changed optimistically, in sync with the store.
// A change that the store rejects stays pending while the page is open and is retried with the next change.
import { parseBookmarks, newestFirst, type Bookmark } from '../catalog/bookmarks.js';
import * as limits from '../catalog/limits.js';
import { browserStore, type BookmarkStore } from './bookmark-store.js';

/** Bookmark to add, or tool whose bookmark to remove. */
export type BookmarkChange = Bookmark | { tool: string; added?: undefined };

/** Collection of the bookmarks in a store, with pending changes. */
export class BookmarkCollection {
  readonly #store: BookmarkStore;
  readonly #listeners = new Set<() => void>();
  /** Bookmarks that the store listed last, and those that it has stored since. */
  #stored = new Map<string, Bookmark>();
  /** Changes that the store has not confirmed, by tool. */
  readonly #pending = new Map<string, BookmarkChange>();
  /** Outcome of the last synchronization; `undefined` before the store has answered. */
  #outcome: { failure: string | undefined; isListed: boolean } | undefined;
  #unwatch: (() => void) | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(store: BookmarkStore) {
    this.#store = store;
  }

  /** `true` once the store has answered, with success or failure. */
  get answered(): boolean {
    return !!this.#outcome;
  }

  /** Reason in English why not everything is stored; `undefined` if everything is. */
  get failure(): string | undefined {
    return this.#outcome?.failure;
  }

  /** Bookmarks, newest first, including pending changes. */
  get bookmarks(): readonly Bookmark[] {
    const all = new Map(this.#stored);
    for (const change of this.#pending.values()) applyChange(change, all);
    return newestFirst([...all.values()]);
  }

  /** Returns the bookmark of a tool, or `undefined`. */
  bookmarkOf(tool: string): Bookmark | undefined {
    const change = this.#pending.get(tool) ?? this.#stored.get(tool);
    return change?.added === undefined ? undefined : change;
  }

  /** Calls `listener` after every change, until the returned function is called. The first subscription loads the store. */
  subscribe(listener: () => void): () => void {
    if (!this.#listeners.size) {
      try {
        this.#unwatch = this.#store.watch?.(() => void this.refresh());
      } catch {
        // `watch` is optional: the collection works without it.
      }
      void this.refresh();
    }
    this.#listeners.add(listener);
    return () => {
      if (!this.#listeners.delete(listener) || this.#listeners.size) return;
      try {
        this.#unwatch?.();
      } catch {
        // A site's own store may return something that is no function.
      }
    };
  }

  /** Checks for a change of `tool` that the store has not confirmed. */
  isPending(tool: string): boolean {
    return this.#pending.has(tool);
  }

  /** `true` once the store has listed its bookmarks. */
  get known(): boolean {
    return this.#outcome?.isListed ?? false;
  }

  /** Applies changes, visible at once; resolves when the store has stored or rejected them. */
  change(changes: readonly BookmarkChange[]): Promise<void> {
    for (const change of changes) this.#pending.set(change.tool, change);
    this.#notify();
    return this.#synchronize(false);
  }

  /** Loads the store again. */
  refresh(): Promise<void> {
    return this.#synchronize(true);
  }

  /** Stores pending changes, then lists. Calls run one after the other, so that no list is older than a change before it. */
  #synchronize(reload: boolean): Promise<void> {
    return (this.#queue = this.#queue.then(async () => {
      let failure: string | undefined;
      let timedOut = false as boolean;
      const attempt = (act: () => Promise<unknown>) =>
        withTimeout(act).catch((error: unknown) => {
          failure ??= `bookmarks could not be stored: ${error instanceof Error ? error.message : String(error)}`;
          timedOut ||= error instanceof TimeoutError;
          // Report at once: the reader need not wait for the remaining attempts.
          this.#report(failure);
          return FAILED;
        });
      for (const change of [...this.#pending.values()]) {
        const { tool } = change;
        const answer = await attempt(() =>
          change.added === undefined ? this.#store.remove(tool) : this.#store.add(change),
        );
        // A store that does not answer is not asked for the rest.
        if (timedOut) return;
        if (answer === FAILED) continue;
        applyChange(change, this.#stored);
        // Stays pending if it was changed again meanwhile.
        if (this.#pending.get(tool) === change) this.#pending.delete(tool);
      }
      let isListed = this.known;
      if (reload || !isListed) {
        const answer = await attempt(async () => {
          const list: unknown = await this.#store.list();
          if (!Array.isArray(list)) throw new TypeError('list() of the store gave no array');
          return list as unknown[];
        });
        if (answer !== FAILED) {
          this.#stored = new Map(parseBookmarks(answer).map((bookmark) => [bookmark.tool, bookmark]));
          isListed = true;
        }
      }
      this.#report(failure, isListed);
    }));
  }

  #report(failure: string | undefined, isListed = this.known): void {
    this.#outcome = { failure, isListed };
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

const FAILED = Symbol();

/** Error of a store that did not answer in time. */
class TimeoutError extends Error {}

const applyChange = (change: BookmarkChange, all: Map<string, Bookmark>) => {
  if (change.added === undefined) all.delete(change.tool);
  else all.set(change.tool, change);
};

/** Resolves to the result of `act`; rejects with its error, or with a `TimeoutError`. */
async function withTimeout(act: () => Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new TimeoutError(`the store took longer than ${limits.storeTime / 1000} s`));
    }, limits.storeTime);
  });
  try {
    return await Promise.race([act(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

const collections = new WeakMap<BookmarkStore, BookmarkCollection>();

/** Returns the one collection of a store, by default of the browser's store. */
export function bookmarkCollectionFor(store: BookmarkStore = browserStore): BookmarkCollection {
  const collection = collections.get(store) ?? new BookmarkCollection(store);
  collections.set(store, collection);
  return collection;
}
