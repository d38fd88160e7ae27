// Bookmark stores in memory that record their calls and can fail.
import type { Bookmark, BookmarkStore } from '../../src/index.js';

export const added = '2026-03-03T09:30:00.000Z';

/** Bookmarks of tools, the first the newest. */
export const bookmarksOf = (...tools: string[]): Bookmark[] =>
  tools.map((tool, index) => ({
    tool,
    added: `2026-03-${String(20 - index).padStart(2, '0')}T12:00:00.000Z`,
  }));

/** A store of one test's own. */
export class MemoryStore implements BookmarkStore {
  readonly held: Map<string, Bookmark>;
  /** Calls so far, in order: `list`, `add claw-code`, `remove claw-code`. */
  readonly asked: string[] = [];
  /** Error with which all calls reject; `undefined` for none. */
  failing: Error | undefined;
  /** Promise that all results wait for. */
  gate: Promise<void> = Promise.resolve();
  #changed: (() => void) | undefined;

  constructor(...bookmarks: Bookmark[]) {
    this.held = new Map(bookmarks.map((bookmark) => [bookmark.tool, bookmark]));
  }
  get tools(): string[] {
    return [...this.held.keys()];
  }
  async list(): Promise<Bookmark[]> {
    await this.#answer('list');
    return [...this.held.values()];
  }
  async add(bookmark: Bookmark): Promise<void> {
    await this.#answer(`add ${bookmark.tool}`);
    this.held.set(bookmark.tool, bookmark);
  }
  async remove(tool: string): Promise<void> {
    await this.#answer(`remove ${tool}`);
    this.held.delete(tool);
  }
  watch(changed: () => void): () => void {
    this.#changed = changed;
    return () => (this.#changed = undefined);
  }
  get watched(): boolean {
    return !!this.#changed;
  }
  /** A change that another tab makes. */
  elsewhere(...bookmarks: Bookmark[]): void {
    this.held.clear();
    for (const bookmark of bookmarks) this.held.set(bookmark.tool, bookmark);
    this.#changed?.();
  }
  async #answer(what: string): Promise<void> {
    this.asked.push(what);
    await this.gate;
    if (this.failing) throw this.failing;
  }
}
