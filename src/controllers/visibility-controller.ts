// Observes the visibility of all elements in a page with one IntersectionObserver.
import type { ReactiveController, ReactiveElement } from 'lit';

const controllers = new WeakMap<Element, VisibilityController>();
let observer: IntersectionObserver | undefined;

const observe = (element: Element) => {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        // The observer may still report an element that has left the page.
        if (isIntersecting && target.isConnected) controllers.get(target)?.comeNear();
    },
    { rootMargin: '100% 0%' },
  );
  observer.observe(element);
};

/** Reports once when its host comes within a window's height of the viewport. */
export class VisibilityController implements ReactiveController {
  /** True after the host was near the viewport, or after `show()`. */
  isNear = false;

  /**
   * @param onNear called once when the host comes near the viewport; not by `show()`
   * @param isEager returns `true` if the host does not wait for the viewport
   */
  constructor(
    private readonly host: ReactiveElement,
    private readonly onNear: () => void,
    private readonly isEager = () => false,
  ) {
    controllers.set(host, this);
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.isNear && !this.isEager()) observe(this.host);
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

  /** @internal */
  comeNear(): void {
    this.show();
    this.onNear();
  }
}
