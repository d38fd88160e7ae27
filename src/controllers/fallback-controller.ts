// Detects fallback content, which the author of a page puts into an element.
import type { ReactiveElement } from 'lit';

/** Tracks if its host has content for the current slot, and updates the host when that changes. */
export class FallbackController {
  /** The last answer of `hasContent()`; `undefined` before the host needs one. */
  #hasContent: boolean | undefined;

  /** @param slotOf returns the name of the current slot */
  constructor(
    private readonly host: ReactiveElement,
    private readonly slotOf: () => string,
  ) {}

  /** Listens for changes of slotted content. Must be called after the root is created. */
  watch(root: Node): void {
    root.addEventListener('slotchange', () => {
      if (this.#hasContent !== undefined && this.#hasContent !== this.#find()) this.host.requestUpdate();
    });
  }

  /** Tells if the current slot or the default slot has content. White space does not count. */
  hasContent(): boolean {
    return (this.#hasContent = this.#find());
  }

  #find(): boolean {
    const slot = this.slotOf();
    return [...this.host.childNodes].some((node) =>
      node instanceof Element
        ? !node.slot || node.slot === slot
        : node instanceof Text && /\S/.test(node.data),
    );
  }
}
