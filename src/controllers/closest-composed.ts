// `closest()` across shadow roots.

/** The nearest element that matches, `element` included, in its own tree and in those of its hosts. */
export function closestComposed(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as Partial<ShadowRoot>).host) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return undefined;
}
