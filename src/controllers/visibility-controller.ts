// Who is near the viewport: one observer for every element of the page.

/** What an element does when it comes near. */
export interface VisibilityHost extends Element {
  /** It is within a window's height of being seen. */
  becameVisible(): void;
}

let observer: IntersectionObserver | undefined;

/** Tells `element` when it comes within a window's height of being seen, until `stopWaiting`. */
export function observeVisibility(element: VisibilityHost): void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        // One that has left may still be told of.
        if (isIntersecting && target.isConnected) (target as VisibilityHost).becameVisible();
    },
    { rootMargin: '100% 0%' },
  );
  observer.observe(element);
}

/** Forgets `element`, whether it was waiting or not. */
export const unobserveVisibility = (element: Element): void => observer?.unobserve(element);
