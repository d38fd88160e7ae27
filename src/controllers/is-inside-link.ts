// Links around an element, in whichever tree.
import { interactiveRoles, interactiveTags } from '../shared/interactive-content.js';

const selector = [...interactiveTags, ...interactiveRoles.map((role) => `[role=${role}]`)].join();

/** Checks that an element is shown inside a link, a button or the like: around it, its shadow hosts and its slots. */
export function isInsideLink(element: Element): boolean {
  for (let at: Node | null | undefined = element; at;) {
    if ((at as Partial<Element>).matches?.(selector)) return true;
    at = (at as Partial<Element>).assignedSlot ?? at.parentNode ?? (at as Partial<ShadowRoot>).host;
  }
  return false;
}
