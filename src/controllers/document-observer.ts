// Observes the page for all elements with one MutationObserver and one listener.
import { catalogLink, catalogScript } from './page-catalog.js';

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

/** Elements that name the catalog of a page, or change what its URL resolves to. */
const naming = 'link, script, base';

/** Returns all that names the catalog of the page, as one text for comparison. */
function namedCatalog(): string {
  const link = catalogLink();
  return JSON.stringify([document.baseURI, link?.href, link?.integrity, catalogScript()?.textContent]);
}
let lastNamed = '';

/** Attributes that change the language, or which catalog the page names. */
const attributeFilter = ['lang', 'href', 'rel', 'type', 'integrity'];

const isNaming = (node: Node | null): boolean => node instanceof Element && node.matches(naming);
const hasNaming = (node: Node): boolean =>
  isNaming(node) || (node instanceof Element && !!node.querySelector(naming));

function onMutations(records: readonly MutationRecord[]): void {
  const mayName = records.some(
    ({ target, addedNodes, removedNodes }) =>
      isNaming(target) ||
      // The text of a script.
      isNaming(target.parentNode) ||
      [...addedNodes, ...removedNodes].some(hasNaming),
  );
  const named = mayName ? namedCatalog() : lastNamed;
  const isOther = named !== lastNamed;
  lastNamed = named;
  if (isOther || records.some(({ attributeName }) => attributeName === 'lang')) notifyContextChange();
}

/** Notifies `host` of changes and printing until `unobserveDocument`. */
export function observeDocument(host: DocumentObserverHost): void {
  if (!observer) {
    observer = new MutationObserver(onMutations);
    lastNamed = namedCatalog();
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
      // Only the document names catalogs.
      observer.observe(
        root,
        root === document
          ? { subtree: true, childList: true, characterData: true, attributeFilter }
          : { subtree: true, attributeFilter: ['lang'] },
      );
    }
}

/** Stops notifying `host`. */
export const unobserveDocument = (host: DocumentObserverHost): boolean => hosts.delete(host);
