// Prerendered content in a shadow root: kept, with the styles it brought, until there is something else to show.
import { adoptStyles, type LitElement } from 'lit';

/** Finds prerendered content of its host, and removes it when the host asks. */
export class PrerenderedController {
  #root: ShadowRoot | undefined;

  constructor(private readonly host: LitElement) {}

  /** True while prerendered content is in the shadow root. */
  get isShown(): boolean {
    return !!this.#root;
  }

  /**
   * Gives the root to render into: the one that the parser made, or what `create` creates. Called once, in
   * `createRenderRoot()`.
   */
  renderRoot(create: () => HTMLElement | DocumentFragment): HTMLElement | DocumentFragment {
    const { host } = this;
    // The styles come first in prerendered content.
    const style = host.shadowRoot?.firstElementChild as HTMLStyleElement | undefined;
    this.#root = (style && host.shadowRoot) ?? undefined;
    // Its own styles are enough, and adopting ours takes time; but a policy may block them, or their file be missing.
    if (style && !style.sheet) this.#adoptStyles();
    const root = this.#root ?? create();
    // As Lit does itself for the roots that it makes.
    host.renderOptions.renderBefore = root.firstChild;
    return root;
  }

  /** Keeps the content if it was rendered from a view model with this hash; else removes it. */
  keepIf(hash: string | undefined): void {
    if (this.#root?.firstElementChild?.id !== hash) this.remove();
  }

  /** Removes the content, and adopts the host's own styles for what is rendered in its place. */
  remove(): void {
    if (!this.#root) return;
    const style = this.#root.firstElementChild as HTMLStyleElement;
    // It stays, because Lit renders before it; its rules may be those of another version.
    style.disabled = true;
    while (style.nextSibling) style.nextSibling.remove();
    this.#adoptStyles();
    this.#root = undefined;
  }

  #adoptStyles(): void {
    const { host } = this;
    if (host.shadowRoot) adoptStyles(host.shadowRoot, (host.constructor as typeof LitElement).elementStyles);
  }
}
