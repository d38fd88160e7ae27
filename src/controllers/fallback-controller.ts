// Fallback content: what a page's author put into an element, to be shown until there is something else.
import type { ReactiveController, ReactiveElement } from 'lit';

/** Tells whether its host has content for a slot, and updates the host when that changes. */
export class FallbackController implements ReactiveController {
  /** True if there is content for the slot or the default one; white space does not count. */
  hasContent = false;

  /** @param slotOf gives the name of the slot that is shown */
  constructor(
    private readonly host: ReactiveElement,
    private readonly slotOf: () => string,
  ) {
    host.addController(this);
  }

  /** Listens for content that changes; to be called once there is a root. */
  watch(root: Node): void {
    root.addEventListener('slotchange', () => {
      if (this.hasContent !== this.#find()) this.host.requestUpdate();
    });
  }

  hostUpdate(): void {
    this.hasContent = this.#find();
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
