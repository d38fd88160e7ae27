// Base of all elements that render: version, theme, state, and what they hear of the page around them.
import { LitElement, type CSSResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  observeDocument,
  unobserveDocument,
  type DocumentObserverHost,
} from '../controllers/document-observer.js';
import { version } from '../shared/version.js';
import { defineElement, type ShipElementClass } from './define-element.js';
import type { ShipEvents } from './events.js';

/** A tag and the styles of its shadow tree. */
export interface TagStyles {
  readonly tag: string;
  readonly styles: CSSResult[];
}

/** An element with a state, which is also a custom state, as in `:state(ready)`. */
export abstract class BaseElement<State extends string> extends LitElement implements DocumentObserverHost {
  /** The version of the package that this class comes from. */
  static readonly version = version;
  /** The tag that this element registers, and its styles. */
  static readonly widget: TagStyles;

  /** @internal The state before the first update. */
  static readonly initialState: string = 'idle';

  static override get styles(): CSSResult[] {
    // Lit also asks base classes, which have none.
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
    this.#state = (this.constructor as typeof BaseElement).initialState as State;
    this.#internals.states.add(this.#state);
  }

  /** @internal Each element documents its own. */
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

  /** @internal */
  abstract contextChanged(): void;

  /** @internal Renders what is in memory: a request begun now would come too late. */
  beforePrint(): void {
    this.performUpdate();
  }

  /** @internal Called once an update, with the state that it shows. */
  protected setState(state: State): void {
    if (state === this.#state) return;
    const { states } = this.#internals;
    states.delete(this.#state);
    states.add((this.#state = state));
  }

  /** @internal Fires an event that bubbles and crosses shadow roots; `false` if it was cancelled. */
  protected fire<Type extends keyof ShipEvents>(
    type: Type,
    detail: ShipEvents[Type],
    cancelable = false,
  ): boolean {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }));
  }
}
