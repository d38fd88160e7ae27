// Detects fallback content, which the author of a page puts into an element.
import type { ReactiveElement } from 'lit';
import { rendersContent } from './renders-content.js';

/** Tracks if its host has content for the current slot, and updates the host when that changes. */
export class FallbackController {
  /** Name of the current slot; `undefined` before the host needs one. */
  #slot: string | undefined;
  #hasContent = false;

  constructor(private readonly host: ReactiveElement) {}

  /** Listens for changes of slotted content. Must be called after the root is created. */
  watch(root: Node): void {
    root.addEventListener('slotchange', () => {
      if (this.#slot !== undefined && this.#hasContent !== this.#find(this.#slot)) this.host.requestUpdate();
    });
  }

  /** Tells if `slot` or the default slot has content, and tracks it from now on. Only what a reader would see counts. */
  hasContent(slot: string): boolean {
    this.#slot = slot;
    return (this.#hasContent = this.#find(slot));
  }

  #find(slot: string): boolean {
    return [...this.host.childNodes].some(
      (node) => ['', slot].includes((node as Partial<Element>).slot ?? '') && rendersContent(node),
    );
  }
}
