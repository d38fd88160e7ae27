// Embed code as HTML text: elements, scripts, frames. Callers pass URLs and integrity values.
// Not part of the browser bundles.
import { escapeHtml } from './render-to-string.js';

/** Script with its integrity metadata (https://www.w3.org/TR/SRI/). */
export interface SnippetScript {
  url: string;
  /** Integrity metadata, such as `sha384-…`. */
  integrity: string;
}

/** Element to embed. */
export interface SnippetElement {
  tag: string;
  slugs: readonly string[];
  /** Fallback content as HTML. */
  content: string;
}

/** Parts of the embed code that a page needs once, for any number of elements. */
export interface SnippetHead {
  /** URL of the catalog. */
  catalog: string;
  script: SnippetScript;
  /** Modules that the script imports on demand; their integrity metadata go into an import map. */
  later?: readonly SnippetScript[] | undefined;
}

/** Embed page to show in an iframe; size in pixels. */
export interface SnippetFrame {
  url: string;
  title: string;
  width: number;
  height: number;
}

/** Tags of elements by the names that the command line uses. */
export const elementTags = {
  verdict: 'ship-verdict',
  badge: 'ship-badge',
  scorecard: 'ship-scorecard',
  compare: 'tool-compare',
} as const;

/** Line of text as HTML, linked if there is a URL: fallback where elements do not work (feeds, sanitizers, old browsers). */
export const verdictLink = ({ text, url }: { text: string; url: string | undefined }): string =>
  url ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text);

/** Creates the tag of an element with its fallback. */
export const elementSnippet = ({ tag, slugs, content }: SnippetElement): string =>
  `<${tag} ${slugs.length > 1 ? 'tools' : 'tool'}="${escapeHtml(slugs.join(' '))}">${content}</${tag}>`;

/** Serializes JSON for a `<script>`, with `<` escaped so that nothing ends the script. */
const scriptJson = (value: unknown) => JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');

const integrityAttributes = ({ integrity }: SnippetScript) =>
  `integrity="${escapeHtml(integrity)}" crossorigin`;

const linkTag = (catalog: string) => `<link rel="ship-catalog" href="${escapeHtml(catalog)}">`;

/**
 * Creates the lines that name the catalog and load the elements. The import map with `integrity` comes before the module,
 * as required (https://html.spec.whatwg.org/#import-maps); browsers without support load the modules unchecked.
 */
export function headSnippet({ catalog, script, later = [] }: SnippetHead): string {
  const integrity = Object.fromEntries(later.map((each) => [each.url, each.integrity]));
  return [
    linkTag(catalog),
    ...(later.length > 0 ? [`<script type="importmap">\n${scriptJson({ integrity })}\n</script>`] : []),
    `<script type="module" src="${escapeHtml(script.url)}" ${integrityAttributes(script)}></script>`,
  ].join('\n');
}

/**
 * Creates the instructions for pages with a bundler: install command, import, and the elements with the link that names
 * the catalog.
 */
export const packageSnippet = ({
  catalog,
  tag,
  elements,
}: {
  catalog: string;
  tag: string;
  elements: readonly string[];
}): string =>
  [
    'npm install ship-or-skip',
    `import 'ship-or-skip/${tag}.js';`,
    [linkTag(catalog), ...elements].join('\n'),
  ].join('\n\n');

/** Creates an iframe. `ship-embed.js` finds it by `data-ship-embed` and resizes it; without that script it keeps its size. */
export const iframeHtml = ({ url, title, width, height }: SnippetFrame): string =>
  `<iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}" width="${width}" height="${height}" loading="lazy" ` +
  'frameborder="0" style="max-width:100%" data-ship-embed></iframe>';

/** Creates an iframe and the script that sets its height to that of its page. */
export const frameSnippet = ({ script, ...frame }: SnippetFrame & { script: SnippetScript }): string =>
  [
    iframeHtml(frame),
    `<script async src="${escapeHtml(script.url)}" ${integrityAttributes(script)}></script>`,
  ].join('\n');
