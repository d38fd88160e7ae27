// The base of the elements that show a reader's bookmarks: when to ask a store, the catalog and the language, which
// state that is, and that the focus stays where the reader was. Knows no button and no list.
import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { version } from '../base/version.js';
import type { Extent } from '../catalog/address.js';
import type { Bookmark } from '../catalog/bookmarks.js';
import type { BookmarkSpeech, BookmarkState } from '../facts/bookmarks.js';
import type { BookmarkStore } from '../source/bookmarks.js';
import { shelfOf, type Change, type Shelf } from '../source/shelf.js';
import english from '../words/bookmarks/en.js';
import { loadBookmarkWords } from '../words/bookmarks/languages.js';
import type { BookmarkWords } from '../words/bookmarks/words.js';
import type { ShipEvents } from './events.js';
import { inquire, type Reply } from './inquiry.js';
import { enter, leave, type Live } from './live.js';
import { stopWaiting, whenNear, type Approaching } from './near.js';
import { placeFor } from './place.js';
import { langAround, speechIn } from './speech.js';
import { warn } from './warn.js';

const englishSpeech: BookmarkSpeech = { words: english, locale: 'en' };
const speechFor = speechIn<BookmarkWords>(englishSpeech, loadBookmarkWords);

/** An element that shows bookmarks. */
export abstract class BookmarkElement extends LitElement implements Live, Approaching {
  /** The version of the package this class comes from. */
  static readonly version = version;

  /** Where the catalog is: a URL that ends in `.json`, or a published folder. Resolves against the page. */
  @property({ reflect: true, useDefault: true }) catalog = '';

  /** `light` or `dark`, where the page's own `color-scheme` shall not decide. */
  @property({ reflect: true, useDefault: true }) theme: 'light' | 'dark' | '' = '';

  readonly #internals = this.attachInternals();
  #state: BookmarkState = 'loading';
  #store: BookmarkStore | undefined;
  #shelf = shelfOf();
  /** Stops hearing of the shelf; `undefined` before it is needed. */
  #part: (() => void) | undefined;
  #near = false;
  #speech = englishSpeech;
  /** The words that are waited for: only the last ones are shown. */
  #speaking: unknown;
  /** What was asked last and what the catalog said, by tool: one that cannot be had leaves the others theirs. */
  readonly #questions = new Map<string, string>();
  readonly #replies = new Map<string, Reply>();
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
    this.#shelf = shelfOf(this.#store);
    if (this.#part) this.#join();
  }

  /** @internal */
  protected get shelf(): Shelf {
    return this.#shelf;
  }
  /** @internal */
  protected get speech(): BookmarkSpeech {
    return this.#speech;
  }
  /** @internal What the catalog said of a tool, if it has. */
  protected replyOn(tool: string): Partial<Reply> {
    return this.#replies.get(tool) ?? {};
  }
  /** @internal The tools the catalog is asked about; none for no need of it. */
  protected abstract get wanted(): readonly string[];
  /** @internal How much of each it is asked for. */
  protected abstract get extent(): Extent;
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
    enter(this);
    if (this.#near) this.approached();
    else whenNear(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leave(this);
    stopWaiting(this);
    this.#part?.();
    this.#part = this.#speaking = undefined;
    // Asked again where it is put next.
    this.#questions.clear();
  }

  /** Asks the store and the catalog again. Resolves when the outcome is shown. */
  async reload(): Promise<void> {
    this.approached();
    await Promise.all([this.#shelf.refresh(), this.#ask(true)]);
    await this.updateComplete;
  }

  /** @internal */
  surroundingsChanged(): void {
    if (!this.#near) return;
    void this.#speak();
    void this.#ask();
  }

  /** @internal Draws what is in memory. */
  printing(): void {
    this.approached();
    this.performUpdate();
  }

  /** @internal */
  approached(): void {
    stopWaiting(this);
    this.#near = true;
    void this.#speak();
    if (!this.#part && this.isConnected) this.#join();
    void this.#ask();
  }

  #join(): void {
    this.#part?.();
    this.#part = this.#shelf.join(() => {
      void this.#ask();
      this.requestUpdate();
    });
    this.requestUpdate();
  }

  async #speak(): Promise<void> {
    const speech = speechFor(langAround(this));
    this.#speaking = speech;
    const spoken = 'then' in speech ? await speech : speech;
    if (this.#speaking !== speech) return;
    this.#speech = spoken;
    this.requestUpdate();
  }

  /** Asks the catalog, where it is needed, and takes a reply unless something else was asked meanwhile. */
  async #ask(refresh = false): Promise<void> {
    const tools = this.wanted;
    if (!tools.length || !this.isConnected) return;
    const question = JSON.stringify([placeFor(this, this.catalog), langAround(this)]);
    // Neither an answer nor a failure is asked for again because something else changed.
    const asked = tools.filter((tool) => refresh || this.#questions.get(tool) !== question);
    for (const tool of asked) this.#questions.set(tool, question);
    await Promise.all(
      asked.map(async (tool) => {
        const { where, reply } = inquire(this, this.catalog, [tool], this.extent, refresh);
        const arrived = 'then' in reply ? await reply : reply;
        if (this.#questions.get(tool) !== question) return;
        this.#replies.set(tool, arrived);
        this.replied(arrived, where);
        this.requestUpdate();
      }),
    );
  }

  /** @internal Tells the page's author what was wrong with the catalog. */
  protected replied({ failure }: Reply, _where: string): void {
    warn(failure?.message);
  }

  /** @internal What the reader wants, unless the page objects. */
  protected wish(changes: readonly Change[]): Promise<void> | undefined {
    const granted = changes.filter((change) => {
      const { tool, added } = change;
      return this.#announce('ship-bookmark', { tool, bookmarked: added !== undefined }, true);
    });
    if (!granted.length) return undefined;
    this.approached();
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
