// Keeps the focus near the reader's place when an update removes or replaces the focused element.
import type { ReactiveController, ReactiveElement } from 'lit';

/** Restores the focus in its host's shadow root after each update, or moves it on request. */
export class FocusController implements ReactiveController {
  #targets: readonly string[] = [];

  /** @param fallbacksOf returns ids that can get the focus in place of `id`, the best first */
  constructor(
    private readonly host: ReactiveElement,
    private readonly fallbacksOf: (id: string, root: ShadowRoot) => readonly string[],
  ) {
    host.addController(this);
  }

  /** Focuses the first of these ids that exists after the next update. */
  request(...ids: readonly string[]): void {
    this.#targets = ids;
    this.host.requestUpdate();
  }

  /** Stores the focused element. Must be called before other code removes it. */
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
