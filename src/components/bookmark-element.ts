// The base of the elements that show a reader's bookmarks: when to ask a store, the catalog and the language, which
// state that is, and that the focus stays where the reader was. Knows no button and no list.
import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { version } from '../shared/version.js';
import type { RecordSize } from '../catalog/paths.js';
import type { Bookmark } from '../catalog/bookmarks.js';
import type { BookmarkLocale, BookmarkState } from '../view-models/bookmarks.js';
import type { BookmarkStore } from '../data/bookmark-store.js';
import {
  bookmarkCollectionFor,
  type BookmarkChange,
  type BookmarkCollection,
} from '../data/bookmark-collection.js';
import english from '../i18n/bookmarks/en.js';
import { loadBookmarkStrings } from '../i18n/bookmarks/languages.js';
import type { BookmarkStrings } from '../i18n/bookmarks/strings.js';
import type { ShipEvents } from './events.js';
import { requestCatalog, type CatalogResponse } from '../controllers/catalog-controller.js';
import {
  observeDocument,
  unobserveDocument,
  type DocumentObserverHost,
} from '../controllers/document-observer.js';
import {
  unobserveVisibility,
  observeVisibility,
  type VisibilityHost,
} from '../controllers/visibility-controller.js';
import { resolveCatalog } from '../controllers/resolve-catalog.js';
import { closestLang, createLocalizer } from '../controllers/localizer.js';
import { warn } from '../controllers/warn.js';

const englishSpeech: BookmarkLocale = { strings: english, locale: 'en' };
const speechFor = createLocalizer<BookmarkStrings>(englishSpeech, loadBookmarkStrings);

/** An element that shows bookmarks. */
export abstract class BookmarkElement extends LitElement implements DocumentObserverHost, VisibilityHost {
  /** The version of the package this class comes from. */
  static readonly version = version;

  /** Where the catalog is: a URL that ends in `.json`, or a published folder. Resolves against the page. */
  @property({ reflect: true, useDefault: true }) catalog = '';

  /** `light` or `dark`, where the page's own `color-scheme` shall not decide. */
  @property({ reflect: true, useDefault: true }) theme: 'light' | 'dark' | '' = '';

  readonly #internals = this.attachInternals();
  #state: BookmarkState = 'loading';
  #store: BookmarkStore | undefined;
  #shelf = bookmarkCollectionFor();
  /** Stops hearing of the shelf; `undefined` before it is needed. */
  #part: (() => void) | undefined;
  #near = false;
  #speech = englishSpeech;
  /** The words that are waited for: only the last ones are shown. */
  #speaking: unknown;
  /** What was asked last and what the catalog said, by tool: one that cannot be had leaves the others theirs. */
  readonly #questions = new Map<string, string>();
  readonly #replies = new Map<string, CatalogResponse>();
  /** What was announced last: each failure once, until it is over. */
  #announced: string | undefined;
  /** What has the focus while the view is drawn, and what may have it in its place. */
  #held: string[] = [];

  constructor() {
    super();
    this.#become('loading');
  }

  /** `loading`, `none`, `saved` or `unavailable`; also a custom state. */
  get state(): BookmarkState {
    return this.#state;
  }

  /** Where bookmarks are kept, instead of the reader's browser: see `BookmarkStore`. Elements with the same store keep in step. */
  get store(): BookmarkStore | undefined {
    return this.#store;
  }
  set store(store: BookmarkStore | null | undefined) {
    const given = store && typeof store === 'object' ? store : undefined;
    if (store && !given) warn(`<${this.localName}>: store must be an object, with list, add and remove.`);
    this.#store = given;
    this.#shelf = bookmarkCollectionFor(this.#store);
    if (this.#part) this.#join();
  }

  /** @internal */
  protected get collection(): BookmarkCollection {
    return this.#shelf;
  }
  /** @internal */
  protected get locale(): BookmarkLocale {
    return this.#speech;
  }
  /** @internal What the catalog said of a tool, if it has. */
  protected responseFor(tool: string): Partial<CatalogResponse> {
    return this.#replies.get(tool) ?? {};
  }
  /** @internal The tools the catalog is asked about; none for no need of it. */
  protected abstract get wanted(): readonly string[];
  /** @internal How much of each it is asked for. */
  protected abstract get recordSize(): RecordSize;
  /** @internal Whether there is a bookmark to show. */
  protected abstract get filled(): boolean;

  override connectedCallback(): void {
    // What was set before the definition stands in the way of the accessors.
    if (Object.hasOwn(this, 'store')) {
      const { store } = this;
      delete (this as { store?: unknown }).store;
      this.store = store;
    }
    super.connectedCallback();
    observeDocument(this);
    if (this.#near) this.becameVisible();
    else observeVisibility(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unobserveDocument(this);
    unobserveVisibility(this);
    this.#part?.();
    this.#part = this.#speaking = undefined;
    // Asked again where it is put next.
    this.#questions.clear();
  }

  /** Asks the store and the catalog again. Resolves when the outcome is shown. */
  async reload(): Promise<void> {
    this.becameVisible();
    await Promise.all([this.#shelf.refresh(), this.#ask(true)]);
    await this.updateComplete;
  }

  /** @internal */
  contextChanged(): void {
    if (!this.#near) return;
    void this.#speak();
    void this.#ask();
  }

  /** @internal Draws what is in memory. */
  beforePrint(): void {
    this.becameVisible();
    this.performUpdate();
  }

  /** @internal */
  becameVisible(): void {
    unobserveVisibility(this);
    this.#near = true;
    void this.#speak();
    if (!this.#part && this.isConnected) this.#join();
    void this.#ask();
  }

  #join(): void {
    this.#part?.();
    this.#part = this.#shelf.subscribe(() => {
      void this.#ask();
      this.requestUpdate();
    });
    this.requestUpdate();
  }

  async #speak(): Promise<void> {
    const locale = speechFor(closestLang(this));
    this.#speaking = locale;
    const spoken = 'then' in locale ? await locale : locale;
    if (this.#speaking !== locale) return;
    this.#speech = spoken;
    this.requestUpdate();
  }

  /** Asks the catalog, where it is needed, and takes a reply unless something else was asked meanwhile. */
  async #ask(refresh = false): Promise<void> {
    const tools = this.wanted;
    if (!tools.length || !this.isConnected) return;
    const question = JSON.stringify([resolveCatalog(this, this.catalog), closestLang(this)]);
    // Neither an answer nor a failure is asked for again because something else changed.
    const asked = tools.filter((tool) => refresh || this.#questions.get(tool) !== question);
    for (const tool of asked) this.#questions.set(tool, question);
    await Promise.all(
      asked.map(async (tool) => {
        const { where, response } = requestCatalog(this, this.catalog, [tool], this.recordSize, refresh);
        const arrived = 'then' in response ? await response : response;
        if (this.#questions.get(tool) !== question) return;
        this.#replies.set(tool, arrived);
        this.onResponse(arrived, where);
        this.requestUpdate();
      }),
    );
  }

  /** @internal Tells the page's author what was wrong with the catalog. */
  protected onResponse({ failure }: CatalogResponse, _where: string): void {
    warn(failure?.message);
  }

  /** @internal What the reader wants, unless the page objects. */
  protected requestChange(changes: readonly BookmarkChange[]): Promise<void> | undefined {
    const granted = changes.filter((change) => {
      const { tool, added } = change;
      return this.#announce('ship-bookmark', { tool, bookmarked: added !== undefined }, true);
    });
    if (!granted.length) return undefined;
    this.becameVisible();
    return this.#shelf.change(granted);
  }

  /** @internal Puts the focus on the first of these ids that is there once it is drawn. */
  protected focusOn(...ids: string[]): void {
    this.#held = ids;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.size && this.#near) void this.#ask();
    const { answered, failure } = this.#shelf;
    const known = !!this.#part && answered;
    this.#become(known ? (failure ? 'unavailable' : this.filled ? 'saved' : 'none') : 'loading');
    const root = this.shadowRoot;
    const id = root?.activeElement?.id;
    if (root && id && !this.#held.length) {
      // What stood behind it, or else before it, is next in line if it goes.
      const kind = id.replace(/-.*/, '');
      const all = [...root.querySelectorAll(`[id^="${kind}-"]`)].map((element) => element.id);
      const at = all.indexOf(id);
      this.#held = [id, ...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse(), 'none', 'import'];
    }
  }

  protected override updated(): void {
    const root = this.shadowRoot;
    const held = this.#held;
    this.#held = [];
    for (const id of held) {
      const element = root?.getElementById(id);
      if (!element) continue;
      if (element !== root?.activeElement) element.focus();
      break;
    }
    const { failure } = this.#shelf;
    const message = this.#part && failure;
    if (message !== this.#announced) {
      this.#announced = message;
      warn(message);
      if (message) this.#announce('ship-error', { tools: this.wanted, message });
    }
  }

  #become(state: BookmarkState): void {
    const { states } = this.#internals;
    states.clear();
    states.add((this.#state = state));
  }

  /** Whether nobody objected. */
  #announce<Type extends keyof ShipEvents>(
    type: Type,
    detail: ShipEvents[Type],
    cancelable = false,
  ): boolean {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }));
  }
}

/** A bookmark of a tool from now on. */
export const newBookmark = (tool: string, name: string | undefined): Bookmark => ({
  tool,
  name,
  added: new Date().toJSON(),
});
