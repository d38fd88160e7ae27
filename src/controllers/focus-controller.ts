// Focus that stays where the reader was when an update removes or replaces the focused element.
import type { ReactiveController, ReactiveElement } from 'lit';

/** Restores the focus in its host's shadow root after each update, or moves it where the host wants it. */
export class FocusController implements ReactiveController {
  #targets: readonly string[] = [];

  /** @param fallbacksOf gives ids that may have the focus in place of `id`, the best first */
  constructor(
    private readonly host: ReactiveElement,
    private readonly fallbacksOf: (id: string, root: ShadowRoot) => readonly string[],
  ) {
    host.addController(this);
  }

  /** Focuses the first of these ids that there is after the next update. */
  request(...ids: readonly string[]): void {
    this.#targets = ids;
    this.host.requestUpdate();
  }

  /** Remembers the focused element; to be called before anything else removes it. */
  capture(): void {
    const root = this.host.shadowRoot;
    const id = root?.activeElement?.id;
    if (root && id && !this.#targets.length) this.#targets = [id, ...this.fallbacksOf(id, root)];
  }

  hostUpdate(): void {
    this.capture();
  }

  hostUpdated(): void {
    const root = this.host.shadowRoot;
    const targets = this.#targets;
    this.#targets = [];
    const element = targets.map((id) => root?.getElementById(id)).find(Boolean);
    if (element && element !== root?.activeElement) element.focus();
  }
}
