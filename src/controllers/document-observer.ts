// Observes the page for all elements with one MutationObserver and one listener.

/** Element that depends on the language and catalog of its ancestors. */
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

/** Notifies all observed elements that the language or the catalog around them may have changed. */
export const notifyContextChange = (): void => {
  for (const host of hosts) host.contextChanged();
};

/** Notifies `host` of changes and printing until `unobserveDocument`. */
export function observeDocument(host: DocumentObserverHost): void {
  if (!observer) {
    observer = new MutationObserver(notifyContextChange);
    addEventListener('beforeprint', beforePrint);
  }
  hosts.add(host);
  // Observing a document excludes its shadow roots, so each root up to the document is observed.
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

/** Stops notifying `host`. */
export const unobserveDocument = (host: DocumentObserverHost): boolean => hosts.delete(host);
