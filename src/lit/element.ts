// Lit's element as far as ours use it, for the files that stand alone; the npm files use Lit itself.
// A property is the text of its attribute: nothing is kept twice.
import { morph, plant, type TemplateResult } from './template.js';

export const css = ([text = '']: readonly string[]): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};

type Changed = Map<string, unknown>;

export abstract class LitElement extends HTMLElement {
  static styles: CSSStyleSheet[];
  /** Properties by their attributes. */
  static readonly names: Record<string, string>;
  static get observedAttributes(): string[] {
    return Object.keys(this.names);
  }

  /** Resolves when what was asked for is drawn. */
  updateComplete!: Promise<void>;
  #pending = false;
  readonly #changed: Changed = new Map();
  #root: ShadowRoot | undefined;
  #enable!: () => void;
  readonly #connected = new Promise<void>((resolve) => (this.#enable = resolve));

  constructor() {
    super();
    this.requestUpdate();
  }

  connectedCallback(): void {
    // What was set before the definition stands in the way of the accessors.
    const own = this as Record<string, unknown>;
    for (const name of Object.values((this.constructor as typeof LitElement).names))
      if (Object.hasOwn(own, name)) {
        const value = own[name];
        delete own[name];
        own[name] = value;
      }
    this.#enable();
  }

  disconnectedCallback(): void {}

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (old === value) return;
    this.#changed.set(name, old);
    this.requestUpdate();
  }

  requestUpdate(): void {
    if (this.#pending) return;
    this.#pending = true;
    this.updateComplete = this.#connected.then(() => {
      this.performUpdate();
    });
  }

  performUpdate(): void {
    if (!this.#pending) return;
    this.#root ??= this.createRenderRoot();
    try {
      this.willUpdate?.(this.#changed);
      const now = this.render();
      if (now) {
        const view = document.createElement('p');
        plant(view, now);
        // Not over what is prerendered: that has styles of its own, and these would come last.
        this.#root.adoptedStyleSheets = (this.constructor as typeof LitElement).styles;
        morph(this.#root, view);
      }
    } finally {
      this.#changed.clear();
      this.#pending = false;
    }
    this.updated?.();
  }

  createRenderRoot(): ShadowRoot {
    return this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  }

  willUpdate?(changed: Changed): void;
  updated?(): void;
  abstract render(): TemplateResult | null;
}

/** Makes `name` of `Class` the text of its attribute, `fallback` where there is none. */
export function property(
  Class: typeof LitElement & { names: Record<string, string> },
  name: string,
  fallback: unknown,
  attribute = name,
): void {
  Class.names = { ...Class.names, [attribute]: name };
  Object.defineProperty(Class.prototype, name, {
    get(this: LitElement) {
      return this.getAttribute(attribute) ?? fallback;
    },
    set(this: LitElement & Record<string, unknown>, value: unknown) {
      if (value === undefined || value === null) this.removeAttribute(attribute);
      else if (value !== this[name]) this.setAttribute(attribute, value as string);
    },
  });
}
