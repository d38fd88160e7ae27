// Base of the elements that show a reader's bookmarks: store, catalog and strings.
import type { PropertyValues } from 'lit';
import type { Bookmark } from '../catalog/bookmarks.js';
import type { RecordSize } from '../catalog/paths.js';
import { CatalogController } from '../controllers/catalog-controller.js';
import { FocusController } from '../controllers/focus-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { warn } from '../controllers/warn.js';
import {
  bookmarkCollectionFor,
  type BookmarkChange,
  type BookmarkCollection,
} from '../data/bookmark-collection.js';
import type { BookmarkStore } from '../data/bookmark-store.js';
import { noResult, type CatalogResult } from '../data/catalog-store.js';
import { bookmarks as strings } from '../i18n/en/bookmarks.js';
import { createLocalizer } from '../i18n/localizer.js';
import type { BookmarkLocale, BookmarkState } from '../view-models/bookmarks.js';
import { CatalogElement } from './catalog-element.js';

const english: BookmarkLocale = { strings, locale: 'en' };
const localize = createLocalizer('bookmarks', strings);

/** Lists ids that can get the focus if `id` is removed: later ones of its kind, earlier ones, permanent elements. */
function focusFallbacks(id: string, root: ShadowRoot): string[] {
  const kind = id.replace(/-.*/, '');
  const all = [...root.querySelectorAll(`[id^="${kind}-"]`)].map((element) => element.id);
  const at = all.indexOf(id);
  return [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse(), 'none', 'import'];
}

/** Element that shows bookmarks. */
export abstract class BookmarkElement extends CatalogElement<BookmarkState> {
  /** @internal */
  static override readonly initialState = 'loading';

  #store: BookmarkStore | undefined;
  /** Ends the subscription to the collection; `undefined` without one. */
  #unsubscribe: (() => void) | undefined;
  readonly #locale = new LocaleController(this, localize);
  /** Controllers by tool, so that one failed request does not affect the other tools. */
  readonly #catalogs = new Map<string, CatalogController>();
  /** Last announced failure. Each failure is announced once until it ends. */
  #announced: string | undefined;
  /** @internal */
  protected readonly focusController = new FocusController(this, focusFallbacks);
  /** @internal */
  protected collection: BookmarkCollection = bookmarkCollectionFor();

  /** `loading`, `none`, `saved` or `unavailable`; also a custom state. */
  override get state(): BookmarkState {
    return super.state;
  }

  /** Store to use in place of the reader's browser; see `BookmarkStore`. Elements with the same store show the same bookmarks. */
  get store(): BookmarkStore | undefined {
    return this.#store;
  }
  set store(store: BookmarkStore | null | undefined) {
    const given = store && typeof store === 'object' ? store : undefined;
    if (store && !given) warn(`<${this.localName}>: store must be an object, with list, add and remove.`);
    this.#store = given;
    this.collection = bookmarkCollectionFor(given);
    if (this.#unsubscribe) this.#subscribe();
  }

  /** @internal */
  protected get locale(): BookmarkLocale {
    return this.#locale.locale ?? english;
  }

  /** @internal Returns the last result for a tool; empty without one. */
  protected resultFor(tool: string): CatalogResult {
    return this.#catalogs.get(tool)?.result ?? noResult;
  }

  /** @internal Slugs of the tools to request from the catalog. */
  protected abstract get wanted(): readonly string[];
  /** @internal Size of the records to request. */
  protected abstract get recordSize(): RecordSize;
  /** @internal True if there is a bookmark to show. */
  protected abstract get filled(): boolean;

  override connectedCallback(): void {
    // A property that was set before the element was defined hides the accessors.
    if (Object.hasOwn(this, 'store')) {
      const { store } = this;
      delete (this as { store?: unknown }).store;
      this.store = store;
    }
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #subscribe(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.collection.subscribe(() => {
      void this.#requestTools();
      this.requestUpdate();
    });
    this.requestUpdate();
  }

  /** @internal */
  protected override async request(refresh = false): Promise<void> {
    this.#locale.request();
    if (!this.#unsubscribe && this.isConnected) this.#subscribe();
    await Promise.all([refresh && this.collection.refresh(), this.#requestTools(refresh)]);
  }

  /** Requests the tools that were not requested yet, or whose catalog changed. */
  async #requestTools(refresh = false): Promise<void> {
    if (!this.isConnected) return;
    await Promise.all(
      this.wanted.map(async (tool) => {
        const query = { catalog: this.catalog, options: { tools: [tool] }, size: this.recordSize };
        const controller =
          this.#catalogs.get(tool) ?? new CatalogController(this, (each) => this.onResult(each));
        this.#catalogs.set(tool, controller);
        if (refresh || !controller.hasAsked(query)) await controller.request(query, { refresh });
      }),
    );
  }

  /** @internal Warns the author of the page about a failure. */
  protected onResult({ result }: CatalogController): void {
    warn(result.failure?.message);
  }

  /** @internal Applies the changes that the page does not cancel; `undefined` if it cancels all of them. */
  protected requestChange(changes: readonly BookmarkChange[]): Promise<void> | undefined {
    const granted = changes.filter(({ tool, added }) =>
      this.fire('ship-bookmark', { tool, bookmarked: added !== undefined }, true),
    );
    if (!granted.length) return undefined;
    this.visibility.show();
    void this.request();
    return this.collection.change(granted);
  }

  protected override willUpdate({ size }: PropertyValues<this>): void {
    if (size && this.visibility.isNear) void this.#requestTools();
    const { answered, failure } = this.collection;
    const isKnown = !!this.#unsubscribe && answered;
    this.setState(isKnown ? (failure ? 'unavailable' : this.filled ? 'saved' : 'none') : 'loading');
  }

  protected override updated(): void {
    const message = this.#unsubscribe && this.collection.failure;
    if (message === this.#announced) return;
    this.#announced = message;
    warn(message);
    if (message) this.fire('ship-error', { tools: this.wanted, message });
  }
}

/** Creates a bookmark of a tool, added now. */
export const newBookmark = (tool: string, name: string | undefined): Bookmark => ({
  tool,
  name,
  added: new Date().toJSON(),
});
