// Who is near the viewport: one observer for every element of the page.

const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Calls `act` once, when `element` comes within a window's height of being seen. */
export function whenNear(element: Element, act: () => void): void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) {
          const near = waiting.get(target);
          stopWaiting(target);
          near?.();
        }
    },
    { rootMargin: '100% 0%' },
  );
  waiting.set(element, act);
  observer.observe(element);
}

/** Forgets `element`, whether it was waiting or not. */
export function stopWaiting(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}
