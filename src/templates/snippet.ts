// The code to paste for an element: HTML as text, for any page. Knows tags and escaping; refuses to know files,
// digests and where anything is. Not in the browser files.
import { escapeHtml } from './render-to-string.js';

/** A script and the digest of its bytes (https://www.w3.org/TR/SRI/). */
export interface SnippetScript {
  url: string;
  /** Such as `sha384-…`. */
  integrity: string;
}

/** An element to be pasted. */
export interface SnippetElement {
  tag: string;
  slugs: readonly string[];
  /** Its content, as HTML. */
  content: string;
}

/** The lines that a page needs once, however many elements it has. */
export interface SnippetHead {
  /** URL of the catalog. */
  catalog: string;
  script: SnippetScript;
  /** Scripts that it fetches on demand; with any, an import map holds their digests. */
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

/** A line of words as HTML, with a link where there is one: for readers without elements (feeds, sanitizers, old browsers). */
export const verdictLink = ({ text, url }: { text: string; url: string | undefined }): string =>
  url ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text);

/** An element with its content. */
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
 * The code for a page that a bundler makes: the package to install, the import, and the elements, finished, with the link that
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
