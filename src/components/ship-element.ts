// The base of every element that shows a catalog: when to ask, what came of it, which state that is.
// Knows pieces, not tools: what is asked for and how it looks is each piece's own.
import { LitElement, noChange, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { version } from '../shared/version.js';
import type { Catalog } from '../catalog/catalog.js';
import { unavailableViewModel, findTool } from '../view-models/find-tool.js';
import { contentHash } from '../view-models/content-hash.js';
import { countVerdicts, panelResult } from '../view-models/panel.js';
import { badgeSkeleton } from '../templates/badge.js';
import { parseOptions, type WidgetOptions, type WidgetAttributes, type Widget } from '../templates/widget.js';
import {
  emptyState,
  contentTemplate,
  skeletonTemplate,
  inlineMessage,
  rootTemplate,
  pendingTemplate,
} from '../templates/root.js';
import { localizeStrings, type LocalizedStrings } from '../i18n/localized-strings.js';
import { defineElement, type ShipElementClass } from './define-element.js';
import type { ShipEvents, State } from './events.js';
import { requestCatalog, type CatalogResponse } from '../controllers/catalog-controller.js';
import { englishLocale } from '../controllers/locale-controller.js';
import {
  observeDocument,
  unobserveDocument,
  type DocumentObserverHost,
} from '../controllers/document-observer.js';
import { missingToolMessage, problemsMessage } from '../controllers/author-messages.js';
import {
  unobserveVisibility,
  observeVisibility,
  type VisibilityHost,
} from '../controllers/visibility-controller.js';
import { findPrerenderedContent, type PrerenderedContent } from '../controllers/prerendered-content.js';
import { warn } from '../controllers/warn.js';

/**
 * What was told of a catalog last, by what was asked: a page may ask the same a thousand times. The same is told of it
 * after midnight, because with a key for each day each day's catalog would stay.
 */
const viewModelCache: Record<string, { catalog: Catalog; viewModel: unknown; print: string }> = {};

/**
 * An element that shows what a catalog says of some tools. Described here: what all of them have in common.
 *
 * @attr {string} integrity - What the file at `catalog` must be, as `integrity` of a `<script>`, such as `sha256-…`.
 * For a `.json` catalog; read when the catalog is asked for.
 *
 * @slot - The author’s own content, best a link: shown until there is an answer, and where there is none.
 * @slot loading - Shown instead of the default slot while loading.
 * @slot error - Shown instead of the default slot when there is no answer.
 * @slot footer - Shown below, always.
 *
 * @csspart root - Everything we draw.
 * @csspart verdict - A verdict: mark and word.
 * @csspart missing - What stands there when there is no answer.
 *
 * @cssproperty [--ship-font=inherit] - The font family.
 * @cssproperty [--ship-color-surface=light-dark(#fff, #14171a)] - The ground. Keep it opaque: tables scroll under it.
 * @cssproperty [--ship-color-text-secondary=light-dark(#454b53, #b9bfc6)] - Takes, descriptions and tallies.
 * @cssproperty [--ship-color-text-muted=light-dark(#636a73, #979fa8)] - Labels, notes and what is the same for all.
 * @cssproperty [--ship-color-border=light-dark(#e1e3e5, #2b3035)] - Hairlines and the empty part of a meter.
 * @cssproperty [--ship-color-border-strong=light-dark(#858c95, #727b85)] - Underlines and borders of what can be pressed.
 * @cssproperty [--ship-color-focus=light-dark(#1b50b8, #8fb6ff)] - The focus ring.
 * @cssproperty [--ship-color-verdict-ship=light-dark(#00694a, #4fcf9f)] - The verdict Ship.
 * @cssproperty [--ship-color-verdict-skip=light-dark(#b3321b, #ff8f73)] - The verdict Skip.
 * @cssproperty [--ship-color-verdict-split=light-dark(#7d5700, #e3b34f)] - A split panel.
 * @cssproperty [--ship-color-verdict-none=light-dark(#5d646d, #9fa7b0)] - No verdict.
 * @cssproperty [--ship-border=1px] - The width of the frame.
 *
 * @cssstate idle - Not asked yet.
 * @cssstate loading - Asked, and no answer yet.
 * @cssstate ready - An answer is shown.
 * @cssstate stale - An old answer is shown, because a newer could not be had.
 * @cssstate missing - There is no such catalog, or no such tool in it.
 * @cssstate failed - The catalog could not be read.
 *
 * @fires {CustomEvent<ShipLoadDetail>} ship-load - An answer is shown; once for each answer, after it can be seen.
 * @fires {CustomEvent<ShipErrorDetail>} ship-error - The catalog could not be read; the detail says why and what to do.
 * @fires {CustomEvent<ShipErrorDetail>} ship-missing - There is no such catalog, or none of the tools is in it.
 */
export abstract class ShipElement extends LitElement implements DocumentObserverHost, VisibilityHost {
  /** The version of the package this class comes from. */
  static readonly version = version;
  /** What this element draws. */
  static readonly widget: Widget;

  static override get styles(): CSSResult[] {
    // Lit asks the base class too, which draws nothing.
    return (this.widget as Widget | undefined)?.styles ?? [];
  }

  /** Registers the tag; harmless to call twice, and without effect in Node. */
  static define(this: ShipElementClass & { readonly widget: Widget }): void {
    defineElement(this.widget.tag, this);
  }

  /** Where the catalog is: a URL that ends in `.json`, or a published folder. Resolves against the page. */
  @property({ reflect: true, useDefault: true }) catalog = '';

  /** `lazy` asks when the element comes near the viewport, `eager` at once. */
  @property({ reflect: true, useDefault: true }) loading: 'lazy' | 'eager' = 'lazy';

  /** `light` or `dark`, where the page's own `color-scheme` shall not decide. */
  @property({ reflect: true, useDefault: true }) theme: 'light' | 'dark' | '' = '';

  readonly #internals = this.attachInternals();
  #state: State = 'idle';
  #near = false;
  /** Kept until a property changes. */
  #cachedAsked: WidgetOptions | undefined;
  /** The catalog, and what is asked of it, as one text. */
  #question = '';
  #where = '';
  /** The reply that is waited for: only the last one is shown. */
  #coming: unknown;
  #reply: Partial<CatalogResponse> = {};
  #facts: unknown;
  #authored = false;
  #prerendered: PrerenderedContent | undefined;
  /** What has been announced of this question: each catalog and each failure once. */
  readonly #announced = new Set<unknown>();

  constructor() {
    super();
    this.#become('idle');
  }

  /** `idle`, `loading`, `ready`, `stale`, `missing` or `failed`; also a custom state. */
  get state(): State {
    return this.#state;
  }

  get #piece(): Widget {
    return (this.constructor as typeof ShipElement).widget;
  }

  /** The tools and options that the attributes ask for. */
  get #asked(): WidgetOptions {
    return (this.#cachedAsked ??= parseOptions(this.#piece, this as WidgetAttributes));
  }

  get #wording(): LocalizedStrings {
    const { locale = englishLocale, data } = this.#reply;
    return localizeStrings(locale.strings, locale.locale, data?.labels);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    observeDocument(this);
    if (this.#near) void this.#ask();
    else if (this.loading !== 'eager') observeVisibility(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unobserveDocument(this);
    unobserveVisibility(this);
    this.#coming = undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#prerendered = findPrerenderedContent(this);
    const root = this.#prerendered?.root ?? super.createRenderRoot();
    // As Lit does itself for the roots that it makes.
    this.renderOptions.renderBefore = root.firstChild;
    root.addEventListener('slotchange', () => {
      if (!this.#facts && this.#authored !== this.#authorGave()) this.requestUpdate();
    });
    root.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('button'))
        void this.reload().then(() => {
          // Tried in vain, the button is a new one: who pressed it stays on it.
          root.querySelector('button')?.focus();
        });
    });
    return root;
  }

  /** Asks the server again, for every element that asks this catalog from now on. Resolves when the outcome is shown. */
  async reload(): Promise<void> {
    this.#near = true;
    // What was set just now is asked first, and this asks again for it.
    if (this.isConnected) await this.updateComplete;
    await this.#ask(true);
    await this.updateComplete;
  }

  /** @internal */
  contextChanged(): void {
    if (this.#near) void this.#ask();
  }

  /** @internal Draws what is in memory; a request begun now would come too late. */
  beforePrint(): void {
    this.becameVisible();
    this.performUpdate();
  }

  /** @internal */
  becameVisible(): void {
    unobserveVisibility(this);
    this.#near = true;
    void this.#ask();
  }

  /** Asks, and takes the reply unless something else was asked meanwhile. What is shown stays until then, if it still answers. */
  async #ask(refresh = false): Promise<void> {
    const size = this.#piece.inline ? 'summary' : 'full';
    const { where, response } = requestCatalog(this, this.catalog, this.#asked.tools, size, refresh);
    const question = JSON.stringify([where, this.#asked]);
    const other = question !== this.#question;
    if (other) {
      this.#announced.clear();
      // What is prerendered answers the first question alone.
      if (this.#question) this.#removePrerendered();
    }
    if (other || !this.#facts) this.#reply = {};
    this.#question = question;
    this.#where = where;
    this.#coming = response;
    this.requestUpdate();
    const arrived = 'then' in response ? await response : response;
    if (this.#coming !== response) return;
    // Asked again, the same failure is another one.
    if (refresh) this.#announced.delete(arrived.failure?.message);
    this.#reply = arrived;
    this.requestUpdate();
  }

  /** Prerendered content far from the viewport needs nothing yet. */
  protected override shouldUpdate(): boolean {
    return !this.#prerendered || this.#near || this.loading === 'eager';
  }

  protected override willUpdate({ size }: PropertyValues<this>): void {
    this.#near ||= this.loading === 'eager';
    if (size) this.#cachedAsked = undefined;
    if (this.#near) {
      if (size) this.becameVisible();
      const { data: catalog, failure, locale } = this.#reply;
      const stale = !!failure;
      const key = [this.localName, this.#question, locale?.locale, stale].join();
      let known = viewModelCache[key];
      if (catalog && known?.catalog !== catalog) {
        const today = new Date().toJSON().slice(0, 10);
        const viewModel = this.#piece.toViewModel(this.#asked, catalog, {
          strings: this.#wording,
          today,
          stale,
        });
        known = viewModelCache[key] = { catalog, viewModel, print: contentHash(viewModel, location.origin) };
      }
      this.#facts = catalog && known?.viewModel;
      if (catalog && this.#prerendered?.hash !== known?.print) this.#removePrerendered();
      const shown = this.#facts ?? (failure && this.#prerendered);
      this.#become(
        shown ? (failure ? 'stale' : 'ready') : catalog ? 'missing' : (failure?.kind ?? 'loading'),
      );
    }
    if (!this.#facts) this.#authored = this.#authorGave();
  }

  #removePrerendered(): void {
    this.#prerendered?.remove();
    this.#prerendered = undefined;
  }

  #become(state: State): void {
    const { states } = this.#internals;
    if (states.has(state)) return;
    states.clear();
    states.add((this.#state = state));
  }

  protected override updated(): void {
    const { data: catalog, failure } = this.#reply;
    const { tools, over } = this.#asked;
    if (over) warn(`<${this.localName}>: shows ${this.#piece.maxTools} at most.`);
    if (catalog) {
      const missing: string[] = [];
      const verdicts = tools.map((slug) => {
        const tool = findTool(slug, catalog);
        if (!tool) missing.push(missingToolMessage(this.localName, slug, catalog, this.#where));
        return tool && panelResult(countVerdicts(tool.reviews, tool.panel)).verdict;
      });
      const message = missing.join(' ');
      warn(message);
      warn(problemsMessage(catalog, this.#where));
      if (this.#facts) this.#announce('ship-load', catalog, { tools, verdicts, state: this.#state });
      else this.#announce('ship-missing', catalog, { tools, message });
    }
    if (failure) {
      const { kind, message } = failure;
      warn(message);
      this.#announce(kind === 'missing' ? 'ship-missing' : 'ship-error', message, { tools, message });
    }
  }

  #announce<Type extends keyof ShipEvents>(type: Type, subject: unknown, detail: ShipEvents[Type]): void {
    if (this.#announced.has(subject)) return;
    this.#announced.add(subject);
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** Which slot stands in for an answer; the default one does where it is empty. */
  get #slot(): string {
    return /idle|loading/.test(this.#state) ? 'loading' : 'error';
  }

  /** Whether the author gave content to stand in for an answer; white space is none. */
  #authorGave(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element
        ? !node.slot || node.slot === this.#slot
        : node instanceof Text && /\S/.test(node.data),
    );
  }

  protected override render(): TemplateResult | typeof noChange {
    if (this.#prerendered) return noChange;
    const widget = this.#piece;
    const { inline, reservedSize } = widget;
    if (this.#facts) return contentTemplate(widget, this.#facts, this.#asked, this.#wording);
    const busy = this.#slot === 'loading';
    // Far from the viewport nobody sees bones, and a page may have a thousand of us there.
    const unseen = this.#authored || this.#state === 'idle';
    return pendingTemplate(
      this.#slot,
      inline ? 'placeholder' : busy ? `placeholder ${reservedSize(this.#asked)}` : '',
      inline || !unseen ? rootTemplate(this.#unanswered(busy), inline, this.#wording) : undefined,
      unseen,
    );
  }

  /** What stands there without an answer and without the author's own content. */
  #unanswered(busy: boolean): TemplateResult {
    const strings = this.#wording;
    const { inline } = this.#piece;
    if (busy) return inline ? badgeSkeleton(strings) : skeletonTemplate(strings);
    const { data: catalog } = this.#reply;
    if (inline) return inlineMessage(catalog ? strings.absent : strings.failed);
    return emptyState(
      unavailableViewModel(this.#asked.tools[0] ?? '', catalog, strings),
      catalog || !this.#where ? '' : strings.tryAgain,
    );
  }
}
