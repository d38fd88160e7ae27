// Observer of the page for all elements in it: one MutationObserver and one listener, however many elements there are.

/** An element that depends on what is around it. */
export interface DocumentObserverHost extends Element {
  /** Called when the language or the catalog around the element may have changed. */
  contextChanged(): void;
  /** Called when the page is about to be printed. */
  beforePrint(): void;
}

const hosts = new Set<DocumentObserverHost>();
const observedRoots = new WeakSet<Node>();
let observer: MutationObserver | undefined;

const beforePrint = () => {
  for (const host of hosts) host.beforePrint();
};

/** Tells every element that the language or the catalog around it may have changed. */
export const notifyContextChange = (): void => {
  for (const host of hosts) host.contextChanged();
};

/** Begins to tell `host`, until `unobserveDocument`. */
export function observeDocument(host: DocumentObserverHost): void {
  if (!observer) {
    observer = new MutationObserver(notifyContextChange);
    addEventListener('beforeprint', beforePrint);
  }
  hosts.add(host);
  // A document's observer does not see into shadow roots, so each root on the way up is observed.
  for (
    let root: Node | undefined = host.getRootNode();
    root;
    root = (root as Partial<ShadowRoot>).host?.getRootNode()
  )
    if (!observedRoots.has(root)) {
      observedRoots.add(root);
      observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    }
}

/** Stops telling `host`. */
export const unobserveDocument = (host: DocumentObserverHost): boolean => hosts.delete(host);
