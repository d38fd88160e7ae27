// The bookmarks of one store, as all elements of a page see them: asked once, changed at once, kept in step.
// What the store refuses stays here while the page lives, and is tried again with the next change.
import { parseBookmarks, newestFirst, type Bookmark } from '../catalog/bookmarks.js';
import * as limits from '../catalog/limits.js';
import { browserStore, type BookmarkStore } from './bookmark-store.js';

/** A bookmark that is set, or a tool whose bookmark is removed. */
export type BookmarkChange = Bookmark | { tool: string; added?: undefined };

/** What is known of a store. */
export class BookmarkCollection {
  readonly #store: BookmarkStore;
  readonly #listeners = new Set<() => void>();
  /** What the store said last. */
  #listed = new Map<string, Bookmark>();
  /** What the reader did and the store has not confirmed. */
  readonly #pending = new Map<string, BookmarkChange>();
  #known = false;
  #answered = false;
  #failure: string | undefined;
  #unwatch: (() => void) | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(store: BookmarkStore) {
    this.#store = store;
  }

  /** Whether the store has answered, well or not. */
  get answered(): boolean {
    return this.#answered;
  }

  /** Why not all is stored, in English; `undefined` where it is. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** What is bookmarked, newest first, whether the store has it or not. */
  get bookmarks(): readonly Bookmark[] {
    const all = new Map(this.#listed);
    for (const change of this.#pending.values()) apply(change, all);
    return newestFirst([...all.values()]);
  }

  /** The bookmark of a tool, if there is one. */
  bookmarkOf(tool: string): Bookmark | undefined {
    const change = this.#pending.get(tool) ?? this.#listed.get(tool);
    return change?.added === undefined ? undefined : change;
  }

  /** Calls `listener` whenever something here changed, until what it returns is called. The first one has the store asked. */
  subscribe(listener: () => void): () => void {
    if (!this.#listeners.size) {
      try {
        this.#unwatch = this.#store.watch?.(() => void this.refresh());
      } catch {
        // It can be used without.
      }
      void this.refresh();
    }
    this.#listeners.add(listener);
    return () => {
      if (!this.#listeners.delete(listener) || this.#listeners.size) return;
      try {
        this.#unwatch?.();
      } catch {
        // It is what the site gave: a promise, perhaps.
      }
    };
  }

  /** Whether what the reader did with `tool` is not stored, or not yet. */
  isPending(tool: string): boolean {
    return this.#pending.has(tool);
  }

  /** Whether the store has ever said what it holds. */
  get known(): boolean {
    return this.#known;
  }

  /** Makes changes, visible at once; resolves when the store has them or has refused. */
  change(changes: readonly BookmarkChange[]): Promise<void> {
    for (const change of changes) this.#pending.set(change.tool, change);
    this.#tell();
    return this.#settle(false);
  }

  /** Asks the store again. */
  refresh(): Promise<void> {
    return this.#settle(true);
  }

  /** One thing after the other, so that no answer is older than what was done before it. */
  #settle(ask: boolean): Promise<void> {
    return (this.#work = this.#work.then(async () => {
      let failure: string | undefined;
      let late = false as boolean;
      const done = (act: () => Promise<unknown>) =>
        within(act).catch((error: unknown) => {
          failure ??= `bookmarks could not be stored: ${error instanceof Error ? error.message : String(error)}`;
          late ||= error instanceof Late;
          // The reader need not wait for what is tried after it.
          this.#say(failure);
          return refused;
        });
      for (const change of [...this.#pending.values()]) {
        const { tool } = change;
        const answer = await done(() =>
          change.added === undefined ? this.#store.remove(tool) : this.#store.add(change),
        );
        // A store that does not answer is not asked for the rest.
        if (late) return;
        if (answer === refused) continue;
        apply(change, this.#listed);
        // Unless it was changed again meanwhile.
        if (this.#pending.get(tool) === change) this.#pending.delete(tool);
      }
      if (ask || !this.#known) {
        const answer = await done(async () => {
          const list: unknown = await this.#store.list();
          if (!Array.isArray(list)) throw new TypeError('list() of the store gave no array');
          return list as unknown[];
        });
        if (answer !== refused) {
          this.#listed = new Map(parseBookmarks(answer).map((bookmark) => [bookmark.tool, bookmark]));
          this.#known = true;
        }
      }
      this.#say(failure);
    }));
  }

  #say(failure: string | undefined): void {
    this.#failure = failure;
    this.#answered = true;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const refused = Symbol();

/** Why a store failed that has not answered in time. */
class Late extends Error {}

const apply = (change: BookmarkChange, all: Map<string, Bookmark>) => {
  if (change.added === undefined) all.delete(change.tool);
  else all.set(change.tool, change);
};

/** What a store answers, if it does so in time; what it throws rejects, too. */
async function within(act: () => Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new Late(`the store took longer than ${limits.storeTime / 1000} s`));
    }, limits.storeTime);
  });
  try {
    return await Promise.race([act(), late]);
  } finally {
    clearTimeout(timer);
  }
}

const shelves = new WeakMap<BookmarkStore, BookmarkCollection>();

/** The one shelf of a store, by default of the reader's browser. */
export function bookmarkCollectionFor(store: BookmarkStore = browserStore): BookmarkCollection {
  const collection = shelves.get(store) ?? new BookmarkCollection(store);
  shelves.set(store, collection);
  return collection;
}
