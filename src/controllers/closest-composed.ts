// What stands around an element, as a reader sees it: through the shadow roots it is in.

/** The nearest element that matches, the given one included, across shadow roots. */
export function closestComposed(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as Partial<ShadowRoot>).host) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return undefined;
}
