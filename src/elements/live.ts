// Every element of ours that is on the page, and the two things of a page that concern them all: language and printing.
// Watches from the first one on: one observer and one listener, however many there are.

/** What an element does when its page changes around it. */
export interface Live extends Element {
  /** The language or the catalog around it may be another now. */
  surroundingsChanged(): void;
  /** The page is about to be printed. */
  printing(): void;
}

const live = new Set<Live>();
/** Documents and shadow roots that are observed already. */
const roots = new WeakSet<Node>();
let observer: MutationObserver | undefined;

const beforePrint = () => {
  for (const element of live) element.printing();
};

/** Tells every element that what surrounds it may have changed. */
export const tellSurroundings = (): void => {
  for (const element of live) element.surroundingsChanged();
};

/** Begins to tell `element`. */
export function enter(element: Live): void {
  if (!observer) {
    observer = new MutationObserver(tellSurroundings);
    addEventListener('beforeprint', beforePrint);
  }
  live.add(element);
  // A document's observer does not see into shadow roots, so each root on the way up is observed.
  for (
    let root: Node | undefined = element.getRootNode();
    root;
    root = (root as Partial<ShadowRoot>).host?.getRootNode()
  )
    if (!roots.has(root)) {
      roots.add(root);
      observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    }
}

/** Stops telling `element`. */
export const leave = (element: Live): boolean => live.delete(element);
