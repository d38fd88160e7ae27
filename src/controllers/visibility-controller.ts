// Observes the visibility of all elements in a window with one IntersectionObserver.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Element that waits until it is near the viewport. */
export interface VisibilityHost extends ReactiveControllerHost, Element {
  /** True if the element does not wait. */
  readonly isEager: boolean;
  /** Called when the element comes within a window's height of the viewport. */
  comeNear(): void;
}

/** Observers by window, because one sees only what is shown in its own. */
const observers = new WeakMap<Window, IntersectionObserver>();

const createObserver = ({ IntersectionObserver, getComputedStyle }: typeof globalThis) =>
  new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        // A box of its own is what an element with `display: contents` lacks, and then it never intersects.
        const isNear =
          isIntersecting || (!boundingClientRect.width && getComputedStyle(target).display === 'contents');
        // An element that has left the page may still be reported.
        if (isNear && target.isConnected) (target as VisibilityHost).comeNear();
      }
    },
    { rootMargin: '100% 0%' },
  );

/** Returns the observer of the window that an element is in. */
function observerOf({ ownerDocument }: Element): IntersectionObserver {
  const view = ownerDocument.defaultView ?? window;
  const observer = observers.get(view) ?? createObserver(view);
  observers.set(view, observer);
  return observer;
}

/** Observes its host until it was near the viewport once. */
export class VisibilityController implements ReactiveController {
  /** True after `show()`. */
  isNear = false;
  #observer: IntersectionObserver | undefined;

  constructor(private readonly host: VisibilityHost) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isNear || this.host.isEager) return;
    this.#observer = observerOf(this.host);
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.unobserve(this.host);
  }

  /** Treats the host as near from now on. */
  show(): void {
    if (this.isNear) return;
    this.isNear = true;
    this.#observer?.unobserve(this.host);
  }
}
