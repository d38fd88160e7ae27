// Lit's element as far as ours use it, for the files that stand alone; the npm files use Lit itself.
// Its properties are its attributes: nothing is kept twice.
import { planted, type TemplateResult } from './template.js';

export const css = ([text = '']: readonly string[]): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};

export abstract class LitElement extends HTMLElement {
  static names: Record<string, string> = {};
  static styles: CSSStyleSheet | CSSStyleSheet[];
  static get observedAttributes(): string[] {
    return Object.keys(this.names);
  }

  isUpdatePending = false;
  updateComplete!: Promise<boolean>;
  renderRoot: ShadowRoot | undefined;
  #changed = new Map<string, unknown>();
  #view: TemplateResult | undefined;
  #enable!: () => void;
  readonly #connected = new Promise<void>((resolve) => (this.#enable = resolve));

  constructor() {
    super();
    this.requestUpdate();
  }

  connectedCallback(): void {
    // What a framework set before the definition stands in the way of the accessors.
    for (const name of Object.values((this.constructor as typeof LitElement).names))
      if (Object.hasOwn(this, name)) {
        const value: unknown = Reflect.get(this, name);
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
    this.#enable();
  }

  disconnectedCallback(): void {}

  attributeChangedCallback(attribute: string, old: string | null, value: string | null): void {
    if (old !== value) {
      this.#changed.set(attribute, old);
      this.requestUpdate();
    }
  }

  requestUpdate(): void {
    if (this.isUpdatePending) return;
    this.isUpdatePending = true;
    this.updateComplete = this.#connected.then(() => {
      this.performUpdate();
      return !this.isUpdatePending;
    });
  }

  performUpdate(): void {
    if (!this.isUpdatePending) return;
    const changed = this.#changed;
    this.renderRoot ??= this.createRenderRoot();
    this.willUpdate(changed);
    const view = this.render();
    this.#changed = new Map();
    this.isUpdatePending = false;
    if (JSON.stringify(view) !== JSON.stringify(this.#view))
      this.renderRoot.replaceChildren(...planted(view).childNodes);
    this.#view = view;
    this.updated(changed);
  }

  createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [(this.constructor as typeof LitElement).styles].flat();
    return root;
  }

  willUpdate(_changed: Map<string, unknown>): void {}
  updated(_changed: Map<string, unknown>): void {}
  abstract render(): TemplateResult;
}

/** Makes `name` of `Class` the text of its attribute, `fallback` where there is none. */
export function property(
  Class: typeof LitElement,
  name: string,
  fallback: unknown,
  attribute = name,
  toText: (value: unknown) => unknown = String,
): void {
  Class.names = { ...Class.names, [attribute]: name };
  Object.defineProperty(Class.prototype, name, {
    get(this: LitElement) {
      return this.getAttribute(attribute) ?? fallback;
    },
    set(this: LitElement, value: unknown) {
      if (value !== Reflect.get(this, name)) this.setAttribute(attribute, toText(value) as string);
    },
  });
}
