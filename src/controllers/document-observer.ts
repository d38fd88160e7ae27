// Every element of ours that is on the page, and the two things of a page that concern them all: language and printing.
// Watches from the first one on: one observer and one listener, however many there are.

/** What an element does when its page changes around it. */
export interface DocumentObserverHost extends Element {
  /** The language or the catalog around it may be another now. */
  contextChanged(): void;
  /** The page is about to be printed. */
  beforePrint(): void;
}

const live = new Set<DocumentObserverHost>();
/** Documents and shadow roots that are observed already. */
const roots = new WeakSet<Node>();
let observer: MutationObserver | undefined;

const beforePrint = () => {
  for (const element of live) element.beforePrint();
};

/** Tells every element that what surrounds it may have changed. */
export const notifyContextChange = (): void => {
  for (const element of live) element.contextChanged();
};

/** Begins to tell `element`. */
export function observeDocument(element: DocumentObserverHost): void {
  if (!observer) {
    observer = new MutationObserver(notifyContextChange);
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
export const unobserveDocument = (element: DocumentObserverHost): boolean => live.delete(element);
