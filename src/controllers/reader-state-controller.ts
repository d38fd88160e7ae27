// Keeps what a reader opened and focused where an update draws the content anew.
import type { ReactiveController, ReactiveElement } from 'lit';

/** Restores opened takes and the focus in its host's shadow root after each update. */
export class ReaderStateController implements ReactiveController {
  #open: readonly boolean[] = [];
  #focused = -1;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  #all<Tag extends 'details' | 'a' | 'summary'>(selector: string): HTMLElementTagNameMap[Tag][] {
    return [...(this.host.shadowRoot?.querySelectorAll<HTMLElementTagNameMap[Tag]>(selector) ?? [])];
  }

  #focusable(): HTMLElement[] {
    return this.#all<'a' | 'summary'>('a[href], summary');
  }

  /** Stores what is open and focused. Must be called before other code removes it. */
  capture(): void {
    const active = this.host.shadowRoot?.activeElement;
    this.#open = this.#all<'details'>('details').map(({ open }) => open);
    this.#focused = active ? this.#focusable().indexOf(active as HTMLElement) : -1;
  }

  hostUpdated(): void {
    this.#all<'details'>('details').forEach((details, index) => {
      if (this.#open[index]) details.open = true;
    });
    const target = this.#focusable()[this.#focused];
    if (target && target !== this.host.shadowRoot?.activeElement) target.focus({ preventScroll: true });
  }
}
