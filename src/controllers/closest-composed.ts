// `closest()` across shadow roots.

/** Finds the nearest matching element, `element` included, in its tree and in the trees of its shadow hosts. */
export function closestComposed(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as Partial<ShadowRoot>).host) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return undefined;
}
