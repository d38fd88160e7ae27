// Observes the visibility of all elements in a page with one IntersectionObserver.
import type { ReactiveController, ReactiveElement } from 'lit';

/** Controllers whose hosts are observed. */
const controllers = new Map<Element, VisibilityController>();
let observer: IntersectionObserver | undefined;

const observe = (element: Element, controller: VisibilityController) => {
  observer ??= new IntersectionObserver(
    (entries) => {
      // An element that has left the page may still be reported; it has no controller any more.
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) controllers.get(target)?.comeNear();
    },
    { rootMargin: '100% 0%' },
  );
  controllers.set(element, controller);
  observer.observe(element);
};

const unobserve = (element: Element) => {
  controllers.delete(element);
  observer?.unobserve(element);
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
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.isNear && !this.isEager()) observe(this.host, this);
  }

  hostDisconnected(): void {
    unobserve(this.host);
  }

  /** Treats the host as near from now on. */
  show(): void {
    if (this.isNear) return;
    this.isNear = true;
    unobserve(this.host);
  }

  /** @internal */
  comeNear(): void {
    this.show();
    this.onNear();
  }
}
