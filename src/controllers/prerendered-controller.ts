// Keeps prerendered content and its styles in a shadow root until the element renders.
import type { LitElement } from 'lit';
import { adoptStylesIn } from './adopt-styles.js';

/** Detects prerendered content of its host, and removes it on request. */
export class PrerenderedController {
  #root: ShadowRoot | undefined;

  constructor(private readonly host: LitElement) {}

  /** True while prerendered content is in the shadow root. */
  get isShown(): boolean {
    return !!this.#root;
  }

  /**
   * Returns the root to render into: the shadow root from the HTML parser or from a template, or that of `create`. Called
   * once, in `createRenderRoot()`.
   */
  renderRoot(create: () => HTMLElement | DocumentFragment): HTMLElement | DocumentFragment {
    const { host } = this;
    this.#attachTemplate();
    // Prerendered content begins with its styles.
    const style = host.shadowRoot?.firstElementChild as HTMLStyleElement | undefined;
    this.#root = (style && host.shadowRoot) ?? undefined;
    // Adopting styles takes time and is needed only if a policy blocks the prerendered ones, or their file is missing.
    if (style && !style.sheet) this.#adoptStyles();
    const root = this.#root ?? create();
    // Lit sets this only for roots that it creates.
    host.renderOptions.renderBefore = root.firstChild;
    return root;
  }

  /** Removes the content unless it was rendered from a view model with this hash. */
  keepIf(hash: string | undefined): void {
    if (this.#root?.firstElementChild?.id !== hash) this.remove();
  }

  /** Removes the content, and adopts the host's own styles for the content that replaces it. */
  remove(): void {
    if (!this.#root) return;
    const style = this.#root.firstElementChild as HTMLStyleElement;
    // The element stays, because Lit renders before it. It is disabled, because its rules may be of another version.
    style.disabled = true;
    while (style.nextSibling) style.nextSibling.remove();
    this.#adoptStyles();
    this.#root = undefined;
  }

  /** Attaches prerendered content that came by script: only the parser of a page makes shadow roots of templates. */
  #attachTemplate(): void {
    const { host } = this;
    const template = host.querySelector<HTMLTemplateElement>(':scope > template[shadowrootmode]');
    if (!template || host.shadowRoot) return;
    host.attachShadow({ mode: 'open' }).append(template.content);
    template.remove();
  }

  #adoptStyles(): void {
    const { host } = this;
    if (host.shadowRoot)
      adoptStylesIn(host.shadowRoot, (host.constructor as typeof LitElement).elementStyles);
  }
}
