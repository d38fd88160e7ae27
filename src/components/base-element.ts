// Base of all elements that render: version, theme, state, and observation of the page.
import { LitElement, type CSSResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  observeDocument,
  unobserveDocument,
  type DocumentObserverHost,
} from '../controllers/document-observer.js';
import { adoptStylesIn } from '../controllers/adopt-styles.js';
import { PageContentController } from '../controllers/page-content-controller.js';
import { version } from '../shared/version.js';
import { defineElement, type ShipElementClass } from './define-element.js';
import type { ShipEvents } from './events.js';

/** Tag and the styles of its shadow tree. */
export interface TagStyles {
  readonly tag: string;
  readonly styles: CSSResult[];
}

/** Element with a state, which is also a custom state, as in `:state(ready)`. */
export abstract class BaseElement<State extends string> extends LitElement implements DocumentObserverHost {
  /** The version of the package that this class comes from. */
  static readonly version = version;
  /** The tag that this element registers, and its styles. */
  static readonly widget: TagStyles;

  /** @internal The state before the first update. */
  static readonly initialState: string = 'idle';

  static override get styles(): CSSResult[] {
    // Lit also reads the styles of base classes, which have no `widget`.
    return (this.widget as TagStyles | undefined)?.styles ?? [];
  }

  /** Registers the tag; harmless to call twice, and without effect in Node. */
  static define(this: ShipElementClass & { readonly widget: TagStyles }): void {
    defineElement(this.widget.tag, this);
  }

  /** `light` or `dark`, where the page's own `color-scheme` does not decide. */
  @property({ reflect: true, useDefault: true }) theme: 'light' | 'dark' | '' = '';

  readonly #internals = this.attachInternals();
  #state: State;

  constructor() {
    super();
    this.#state = this.#class.initialState as State;
    this.#internals.states.add(this.#state);
    new PageContentController(this);
  }

  /** @internal Current state. Each element documents its own states. */
  get state(): State {
    return this.#state;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    observeDocument(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unobserveDocument(this);
  }

  /** @internal Gives the styles to the root again, which it lost on its way into another document. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptStylesIn(this.shadowRoot, this.#class.elementStyles);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    // Lit attaches it at this moment, too, but with styles that this document refuses.
    // eslint-disable-next-line wc/attach-shadow-constructor
    const root = this.attachShadow(this.#class.shadowRootOptions);
    adoptStylesIn(root, this.#class.elementStyles);
    return root;
  }

  get #class(): typeof BaseElement {
    return this.constructor as typeof BaseElement;
  }

  /** @internal */
  abstract contextChanged(): void;

  /** @internal Renders cached data, because a new request would finish after printing. */
  beforePrint(): void {
    this.performUpdate();
  }

  /** @internal Sets the state and the custom state. Called once in each update. */
  protected setState(state: State): void {
    if (state === this.#state) return;
    const { states } = this.#internals;
    states.delete(this.#state);
    states.add((this.#state = state));
  }

  /** @internal Fires an event that bubbles and crosses shadow roots. Returns `false` if it was cancelled. */
  protected fire<Type extends keyof ShipEvents>(
    type: Type,
    detail: ShipEvents[Type],
    cancelable = false,
  ): boolean {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }));
  }
}
