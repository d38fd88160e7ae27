// Observes the visibility of all elements in a page with one IntersectionObserver.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Element that waits until it is near the viewport. */
export interface VisibilityHost extends ReactiveControllerHost, Element {
  /** True if the element does not wait. */
  readonly isEager: boolean;
  /** Called when the element comes within a window's height of the viewport. */
  comeNear(): void;
}

let observer: IntersectionObserver | undefined;

const observe = (host: VisibilityHost) => {
  observer ??= new IntersectionObserver(
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
  observer.observe(host);
};

/** Observes its host until it was near the viewport once. */
export class VisibilityController implements ReactiveController {
  /** True after `show()`. */
  isNear = false;

  constructor(private readonly host: VisibilityHost) {
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.isNear && !this.host.isEager) observe(this.host);
  }

  hostDisconnected(): void {
    observer?.unobserve(this.host);
  }

  /** Treats the host as near from now on. */
  show(): void {
    if (this.isNear) return;
    this.isNear = true;
    observer?.unobserve(this.host);
  }
}
