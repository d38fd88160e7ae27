// What to paste where a verdict shall stand: HTML as text, for any page. Knows tags and escaping; refuses to know files,
// digests and where anything is. Not in the browser files.
import { escapeHtml } from './render-to-string.js';

/** A script, and what its bytes must be (https://www.w3.org/TR/SRI/). */
export interface SnippetScript {
  url: string;
  /** Such as `sha384-…`. */
  integrity: string;
}

/** An element to be pasted. */
export interface SnippetElement {
  tag: string;
  slugs: readonly string[];
  /** What stands in it, as HTML. */
  content: string;
}

/** What a page needs once, however many elements it has. */
export interface SnippetHead {
  /** Of the catalog. */
  catalog: string;
  script: SnippetScript;
  /** What the script fetches when it needs it; with any, an import map says what it must be. */
  later?: readonly SnippetScript[] | undefined;
}

/** An `embed` page to be shown in a frame; pixels. */
export interface SnippetFrame {
  url: string;
  title: string;
  width: number;
  height: number;
}

/** The tags of elements, by what a user calls them. */
export const elementTags = {
  verdict: 'ship-verdict',
  badge: 'ship-badge',
  scorecard: 'ship-scorecard',
  compare: 'tool-compare',
} as const;

/** A line of words as HTML, with a link where there is one: for who shows no elements (feeds, sanitizers, old browsers). */
export const verdictLink = ({ text, url }: { text: string; url: string | undefined }): string =>
  url ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text);

/** An element with what stands in it. */
export const elementSnippet = ({ tag, slugs, content }: SnippetElement): string =>
  `<${tag} ${slugs.length > 1 ? 'tools' : 'tool'}="${escapeHtml(slugs.join(' '))}">${content}</${tag}>`;

/** A JSON text as it can stand in a `<script>`: nothing in it ends that. */
const inScript = (value: unknown) => JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');

const integrityOf = ({ integrity }: SnippetScript) => `integrity="${escapeHtml(integrity)}" crossorigin`;

const catalogLink = (catalog: string) => `<link rel="ship-catalog" href="${escapeHtml(catalog)}">`;

/**
 * The lines that name the catalog and fetch the elements. An import map with `integrity` comes before the module, as
 * it must (https://html.spec.whatwg.org/#import-maps); browsers that do not know it load the same, unchecked.
 */
export function headSnippet({ catalog, script, later = [] }: SnippetHead): string {
  const integrity = Object.fromEntries(later.map((each) => [each.url, each.integrity]));
  return [
    catalogLink(catalog),
    ...(later.length > 0 ? [`<script type="importmap">\n${inScript({ integrity })}\n</script>`] : []),
    `<script type="module" src="${escapeHtml(script.url)}" ${integrityOf(script)}></script>`,
  ].join('\n');
}

/**
 * What a page needs that a bundler makes: what to install, what to import, and the elements, finished, with the link that
 * names the catalog.
 */
export const packageSnippet = (its: { catalog: string; tag: string; elements: readonly string[] }): string =>
  [
    'npm install ship-or-skip',
    `import 'ship-or-skip/${its.tag}.js';`,
    [catalogLink(its.catalog), ...its.elements].join('\n'),
  ].join('\n\n');

/** A frame. The receiver finds it by `data-ship-embed`; where that was not loaded the frame keeps its size. */
export const iframeHtml = ({ url, title, width, height }: SnippetFrame): string =>
  `<iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}" width="${width}" height="${height}" loading="lazy" ` +
  'frameborder="0" style="max-width:100%" data-ship-embed></iframe>';

/** A frame, and the script that makes it as high as its page says. */
export const frameSnippet = ({ script, ...frame }: SnippetFrame & { script: SnippetScript }): string =>
  [iframeHtml(frame), `<script async src="${escapeHtml(script.url)}" ${integrityOf(script)}></script>`].join(
    '\n',
  );
