// Prerenderer of one page: takes its HTML, and returns it with the content of its elements.
import { version } from '../../shared/version.js';
import type { JsonLdOptions } from '../../templates/json-ld/json-ld-node.js';
import { jsonLdText, mergeGraphs, type JsonLdGraph } from '../../templates/json-ld/json-ld-graph.js';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { elementEdits, unclosedFinding } from './element-edits.js';
import {
  createElementPrerenderer,
  inlineStyleTag,
  type ElementPrerendererOptions,
} from './prerender-element.js';
import { openSiteCatalog } from './site-catalog.js';
import { applyEdits, insertion, positionAfterEdits } from './page-edits.js';
import {
  mayHaveElements,
  prerenderedAttribute,
  parsePage,
  removePrerendered,
  type PageElement,
} from './page-parser.js';
import { parseSiteUrl, unknownSiteOrigin } from './site-url.js';
import { styledTags, widgetStyles } from '../rendering/widgets.js';

/** Options for prerendering pages. Plain data, because it is sent between threads. */
export interface PagePrerendererOptions {
  /** The catalog: a published folder, a `.json` file, or the URL of either. */
  catalog: string;
  /** Absolute URL of the site, with its path: for pages whose catalog or links name their own site in full. */
  site?: string | undefined;
  /** `inline` puts the styles into each shadow root, `link` into files beside the site. */
  styles?: 'inline' | 'link' | undefined;
  /**
   * Fallback of a line of text and a link in each element: `auto` omits it where a framework such as React hydrates the page.
   * `<meta name="ship-light" content="never">` in a page, and `data-ship-light="never"` on an element or around it, decide before.
   */
  light?: 'auto' | 'always' | 'never' | undefined;
  /** Adds schema.org JSON-LD for the elements, one script a page; `aggregate` and `type` change its content. */
  jsonLd?: boolean | JsonLdOptions | undefined;
}

/** Prerendered page. */
export interface PageResult {
  html: string;
  /** Number of elements. */
  elements: number;
  /** Number of bytes added to the page with empty elements. */
  bytes: number;
  /** Tags of the elements that got content. */
  tags: string[];
  findings: Diagnostic[];
}

/** Prerenders pages one at a time. */
export interface PagePrerenderer {
  /**
   * Prerenders the elements of a page; resolves to `undefined` if it has none.
   * @param path the page's path below the site, with slashes
   * @param file the page's name in findings
   * @param asGiven true for lines in findings that count in the given page; else they count in the result
   */
  render(html: string, path: string, file: string, asGiven: boolean): Promise<PageResult | undefined>;
}

/** Returns the path of a tag's style sheet below the site; it changes with the version. */
export const styleFile = (tag: string): string => `ship-or-skip/${tag}.${version}.css`;

/** Returns a tag's styles as text. */
export const stylesOfTag = (tag: string): string => {
  const styledTag = styledTags.get(tag);
  return styledTag ? widgetStyles(styledTag) : '';
};

/** Composes the script with structured data; URLs on a site of unknown origin become paths. */
const jsonLdScript = (graph: JsonLdGraph): string =>
  `<script type="application/ld+json" ${prerenderedAttribute}>${jsonLdText(graph).replaceAll(`${unknownSiteOrigin}/`, '/')}</script>`;

/** Resolves the URL that URLs in a page resolve against. */
function pageBase(path: string, root: URL, base: string | undefined): string {
  const url = new URL(path.replace(/(^|\/)index\.html?$/, '$1'), root).href;
  return base && URL.canParse(base, url) ? new URL(base, url).href : url;
}

/**
 * Opens the catalog for prerendering pages; `today` is an ISO date. Rejects with a `UserError` if there is no catalog,
 * or `site` is no URL.
 */
export async function openPagePrerenderer(
  { catalog, site, styles = 'inline', light = 'auto', jsonLd }: PagePrerendererOptions,
  today: string,
): Promise<PagePrerenderer> {
  const root = parseSiteUrl(site);
  const options: ElementPrerendererOptions = {
    catalog: await openSiteCatalog(catalog),
    today,
    origin: root.origin,
    jsonLd: jsonLd === true ? {} : jsonLd || undefined,
    styleTag: (styledTag, hash) =>
      styles === 'inline'
        ? inlineStyleTag(styledTag, hash)
        : `<link rel="stylesheet" href="${root.pathname}${styleFile(styledTag.tag)}" id="${hash}">`,
  };
  const prerenderElement = createElementPrerenderer(options);
  return {
    async render(html, path, file, asGiven) {
      if (!mayHaveElements(html)) return undefined;
      const { text, shadowRoots } = removePrerendered(html);
      const page = parsePage(text, shadowRoots);
      if (page.elements.length + page.unclosed.length === 0) return undefined;
      const context = {
        options,
        prerenderElement,
        shadowRoots,
        base: pageBase(path, root, page.base),
        getsLight: ({ lightChoice, isInIsland }: PageElement) => {
          const choice = lightChoice ?? page.light ?? light;
          return choice === 'always' || (choice !== 'never' && !page.hydrated && !isInIsland);
        },
      };
      const results = [];
      for (const element of page.elements)
        results.push({ element, ...(await elementEdits(element, context)) });

      const edits = [...page.leftovers, ...results.flatMap((result) => result.edits)];
      const graph = jsonLd ? mergeGraphs(results.map((result) => result.graph)) : undefined;
      if (page.head) edits.push({ ...page.head, text: graph ? jsonLdScript(graph) : '' });
      // The given page is the parsed text with the removed shadow roots put back.
      const visibleEdits = asGiven
        ? [...shadowRoots].map(([offset, shadowRoot]) => insertion(offset, shadowRoot))
        : edits;
      const filled = results.filter(({ status }) => status === 'filled');
      return {
        html: applyEdits(text, edits),
        elements: results.filter(({ status }) => status !== 'skipped').length,
        bytes: edits.reduce((sum, edit) => sum + Buffer.byteLength(edit.text), 0),
        tags: [...new Set(filled.map(({ element }) => element.tag))],
        findings: [
          ...page.unclosed.map((element) => ({ element, findings: [unclosedFinding(element)] })),
          ...results,
        ].flatMap(({ element, findings }) =>
          findings.map(({ severity, code, message }) => ({
            ...fileDiagnostic(file, severity, code, message),
            ...positionAfterEdits(text, visibleEdits, element.start),
          })),
        ),
      };
    },
  };
}
