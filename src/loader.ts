// The loader: fetches the file of each of our elements when its tag is met, wherever in the page and whenever.
// Runs as a module and as a classic script, so it cannot say `import.meta`. Knows tags and files, not what is in them.

/** The files of each tag, relative to this script: its own first, then all that it imports. The build fills them in. */
declare const SHIP_PARTS: Record<string, readonly string[]>;

const parts = new Map(Object.entries(SHIP_PARTS));
const classic = (document.currentScript as HTMLScriptElement | null)?.src;
/** A module is told nowhere where it is, but here; for messages only. */
const place = classic || /\w+:\/\/\S+(?=:\d+:\d)/.exec(String(new Error().stack))?.[0] || document.baseURI;

/** A relative name begins at a module's own place; a classic script of another origin has none. */
const fetched = (file: string, again = ''): Promise<unknown> =>
  import(/* @vite-ignore */ (classic ? new URL(file, classic).href : `./${file}`) + again);

const second = async (file: string) => {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  // Firefox asks again for what failed only under another name; but an import map checks what it knows by its name.
  return fetched(file, document.querySelector('[type=importmap]') ? '' : '#again');
};

function load(tag: string): void {
  const [file, ...imports] = parts.get(tag) ?? [];
  if (!file || customElements.get(tag)) return;
  parts.delete(tag);
  // Else they would be asked for only when the element's file is there. What is wrong with them, that one tells.
  for (const each of imports) fetched(each).catch(() => undefined);
  fetched(file)
    .catch(() => second(file))
    .catch((error: unknown) => {
      const { href } = new URL(file, place);
      console.warn(
        `ship-or-skip: <${tag}> stays as it is, ${href} did not load. Is it there, and does the page's script-src allow it?`,
        error,
      );
    });
}

function meet(element: Element): void {
  load(element.localName);
  if (element.shadowRoot) watch(element.shadowRoot);
}

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes)
      if (node instanceof Element) [node, ...node.querySelectorAll('*')].forEach(meet);
});

function watch(root: Document | ShadowRoot): void {
  observer.observe(root, { childList: true, subtree: true });
  root.querySelectorAll('*').forEach(meet);
}

// Nothing else tells of a shadow root that an element in the page gets later.
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init);
  // A closed one is its owner's alone.
  if (root.mode === 'open') watch(root);
  return root;
};

for (const { dataset } of document.querySelectorAll<HTMLElement>('script[data-preload]'))
  dataset.preload?.split(/\s+/).forEach(load);

const watchPage = () => {
  watch(document);
};
watchPage();
// A declarative shadow root comes after its host, which may have been met without it.
addEventListener('DOMContentLoaded', watchPage);

export {};
