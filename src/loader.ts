// Entry of the CDN file loader.js: imports the file of an element when its tag appears anywhere in the page.
// Works as a module and as a classic script, so it cannot use `import.meta`.

/** Files of each tag, relative to this script: its own first, then its imports. Filled in by the build. */
declare const SHIP_PARTS: Record<string, readonly string[]>;

const parts = new Map(Object.entries(SHIP_PARTS));
const classicUrl = (document.currentScript as HTMLScriptElement | null)?.src;
/** URL of this script, for messages; without `import.meta` a module finds it only in a stack trace. */
const scriptUrl =
  classicUrl || /\w+:\/\/\S+(?=:\d+:\d)/.exec(String(new Error().stack))?.[0] || document.baseURI;

/** Imports a file relative to this script; a classic script of another origin needs the absolute URL. */
const importFile = (file: string, suffix = ''): Promise<unknown> =>
  import(/* @vite-ignore */ (classicUrl ? new URL(file, classicUrl).href : `./${file}`) + suffix);

const retryImport = async (file: string) => {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  // Firefox requests a failed module again only under another URL, but an import map checks integrity by the exact URL.
  return importFile(file, document.querySelector('[type=importmap]') ? '' : '#again');
};

function load(tag: string): void {
  const [file, ...imports] = parts.get(tag) ?? [];
  if (!file || customElements.get(tag)) return;
  parts.delete(tag);
  // Request imports at once instead of after the element's file. Their errors also reject the import of that file.
  for (const imported of imports) importFile(imported).catch(() => undefined);
  importFile(file)
    .catch(() => retryImport(file))
    .catch((error: unknown) => {
      const { href } = new URL(file, scriptUrl);
      console.warn(
        `ship-or-skip: <${tag}> stays as it is, ${href} did not load. Is it there, and does the page's script-src allow it?`,
        error,
      );
    });
}

function visit(element: Element): void {
  load(element.localName);
  if (element.shadowRoot) watch(element.shadowRoot);
}

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes)
      if (node instanceof Element) [node, ...node.querySelectorAll('*')].forEach(visit);
});

function watch(root: Document | ShadowRoot): void {
  observer.observe(root, { childList: true, subtree: true });
  root.querySelectorAll('*').forEach(visit);
}

// No event or observer reports a shadow root that is attached later.
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init);
  // Closed roots stay private to their owner.
  if (root.mode === 'open') watch(root);
  return root;
};

for (const { dataset } of document.querySelectorAll<HTMLElement>('script[data-preload]'))
  dataset.preload?.split(/\s+/).forEach(load);

const watchPage = () => {
  watch(document);
};
watchPage();
// A declarative shadow root may be parsed after its host was visited.
addEventListener('DOMContentLoaded', watchPage);

export {};
