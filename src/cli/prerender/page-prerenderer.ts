// One page prerendered: its text, and what it becomes with the views of its elements in it. Knows nothing of folders.
import { version } from '../../shared/version.js';
import type { JsonLdOptions } from '../../templates/json-ld/json-ld-node.js';
import { jsonLdText, mergeGraphs, type JsonLdGraph } from '../../templates/json-ld/json-ld-graph.js';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { UserError } from '../diagnostics/build-observer.js';
import {
  createElementPrerenderer,
  inlineStyleTag,
  lightHtml,
  type ElementPrerendererOptions,
} from './prerender-element.js';
import { openSiteCatalog } from './site-catalog.js';
import {
  applyEdits,
  mayHaveElements,
  prerenderedAttribute,
  parsePage,
  positionAfterEdits,
  removePrerendered,
  type Edit,
} from './page-parser.js';
import { prerenderNewsletter } from './prerender-newsletter.js';
import { styledTags, widgets, widgetStyles } from '../rendering/widgets.js';

/** What decides on what stands in a page. Plain data, because it travels between threads. */
export interface PagePrerendererOptions {
  /** The catalog: a published folder, a `.json` file, or the URL of either. */
  catalog: string;
  /** Where the site will be, with its path: for pages whose catalog or links name their own site in full. */
  site?: string | undefined;
  /** `inline` puts the styles into each shadow root, `link` into files beside the site. */
  styles?: 'inline' | 'link' | undefined;
  /** Whether elements get a line of text and a link: `auto` not on pages that React takes over. */
  light?: 'auto' | 'always' | 'never' | undefined;
  /** Also says what the elements show as schema.org JSON-LD, once a page; `aggregate` and `type` say more and other. */
  jsonLd?: boolean | JsonLdOptions | undefined;
}

/** A page, and what came of it. */
export interface PageResult {
  html: string;
  elements: number;
  /** How many bytes longer it is than with the elements empty. */
  bytes: number;
  /** The tags of elements in it that are filled. */
  tags: string[];
  findings: Diagnostic[];
}

/** Prerenders pages one at a time. */
export interface PagePrerenderer {
  /**
   * Gives a page with the views of its elements; `undefined` where it has no element.
   * @param path where it is below the site, with slashes
   * @param file what findings call it
   * @param asGiven whether findings count lines in the page as it is given, and not as it becomes
   */
  render(html: string, path: string, file: string, asGiven: boolean): Promise<PageResult | undefined>;
}

/** Stands for the origin of a site that says none; never written. */
export const unknownSiteOrigin = 'https://site.invalid';

/** The root of a site, with a slash at its end. Throws a `Refusal` for what is no absolute http(s) URL. */
export function parseSiteUrl(site: string | undefined): URL {
  const url = new URL(URL.canParse(site ?? unknownSiteOrigin) ? (site ?? unknownSiteOrigin) : 'x:');
  if (!/^https?:$/.test(url.protocol))
    throw new UserError(`--site ${site ?? ''} is no absolute http(s) URL.`);
  url.pathname = url.pathname.replace(/\/*$/, '/');
  return url;
}

/** Where a tag's styles are below the site, for as long as they are the same. */
export const styleFile = (tag: string): string => `ship-or-skip/${tag}.${version}.css`;

/** A tag's styles as text. */
export const stylesOfTag = (tag: string): string => {
  const look = styledTags.get(tag);
  return look ? widgetStyles(look) : '';
};

/** Structured data as it stands in a page; what the site has is named without an origin that nobody knows. */
const scriptOf = (graph: JsonLdGraph): string =>
  `<script type="application/ld+json" ${prerenderedAttribute}>${jsonLdText(graph).replaceAll(`${unknownSiteOrigin}/`, '/')}</script>`;

/** A catalog's absolute URL, as elements make it: a folder ends with a slash. */
export function absoluteCatalogUrl(href: string, base: string): string {
  const url = new URL(URL.canParse(href, base) ? href : '/v1/', base);
  if (!url.pathname.endsWith('.json')) url.pathname = url.pathname.replace(/\/*$/, '/');
  return url.href;
}

/**
 * Opens the catalog, and is ready for pages; `today` is an ISO date. Rejects with a `Refusal` where there is no
 * catalog, or `site` is no URL.
 */
export async function openPagePrerenderer(
  { catalog: at, site, styles = 'inline', light = 'auto', jsonLd }: PagePrerendererOptions,
  today: string,
): Promise<PagePrerenderer> {
  const root = parseSiteUrl(site);
  const catalog = await openSiteCatalog(at);
  const how: ElementPrerendererOptions = {
    catalog,
    today,
    origin: root.origin,
    jsonLd: jsonLd === true ? {} : jsonLd || undefined,
    styleTag: (look, mark) =>
      styles === 'inline'
        ? inlineStyleTag(look, mark)
        : `<link rel="stylesheet" href="${root.pathname}${styleFile(look.tag)}" id="${mark}">`,
  };
  const answer = createElementPrerenderer(how);
  return {
    async render(html, path, file, asGiven) {
      if (!mayHaveElements(html)) return undefined;
      const { text: bare, shadowRoots } = removePrerendered(html);
      const page = parsePage(bare, shadowRoots);
      if (page.elements.length === 0) return undefined;
      const url = new URL(path.replace(/(^|\/)index\.html?$/, '$1'), root);
      const base = page.base && URL.canParse(page.base, url.href) ? new URL(page.base, url).href : url.href;
      const notes: (Pick<Diagnostic, 'severity' | 'code' | 'message'> & { start: number })[] = [];
      const edits: Edit[] = [...page.leftovers];
      const graphs: (JsonLdGraph | undefined)[] = [];
      const tags = new Set<string>();
      let elements = 0;
      const withLight = light === 'always' || (light === 'auto' && !page.hydrated);
      for (const element of page.elements) {
        const { start, inside } = element;
        if (element.hasOwnShadow) {
          const message = 'has a shadow root of its own, and is left as it is';
          notes.push({ start, severity: 'warning', code: 'taken', message });
          edits.push({ start: inside, end: inside, text: shadowRoots.get(inside) ?? '' });
          continue;
        }
        if (!widgets.has(element.tag)) {
          const shadowRoot = await prerenderNewsletter(element, base, how);
          if (shadowRoot === undefined) {
            const message = `action="${element.attributes.get('action') ?? ''}" must be an http(s) or relative URL`;
            notes.push({ start, severity: 'error', code: 'no-action', message });
          } else tags.add(element.tag);
          elements++;
          edits.push({ start: inside, end: inside, text: shadowRoot ?? '' });
          continue;
        }
        const named = absoluteCatalogUrl(element.catalog ?? catalog.url ?? '/v1/', base);
        if (element.catalog === undefined) {
          const message = 'names no catalog, so scripts will not find one; add <link rel="ship-catalog">';
          notes.push({ start, severity: 'warning', code: 'no-catalog', message });
        }
        const answered = await answer({ ...element, base: named });
        const { shadowRoot, graph, missing } = answered;
        graphs.push(graph);
        for (const slug of missing) {
          const message = `there is no tool "${slug}" in ${catalog.where}`;
          notes.push({ start, severity: 'error', code: 'unknown-tool', message });
        }
        elements++;
        if (shadowRoot) tags.add(element.tag);
        edits.push({ start: inside, end: inside, text: shadowRoot });
        if (element.light)
          edits.push({ ...element.light, text: withLight && shadowRoot ? lightHtml(answered) : '' });
      }
      const graph = jsonLd ? mergeGraphs(graphs) : undefined;
      if (page.head) edits.push({ ...page.head, text: graph ? scriptOf(graph) : '' });
      // As it is given, it differs from what was read by the shadow roots that were taken out.
      const standing = asGiven
        ? [...shadowRoots].map(([start, text]) => ({ start, end: start, text }))
        : edits;
      const text = applyEdits(bare, edits);
      return {
        html: text,
        elements,
        bytes: edits.reduce((sum, edit) => sum + Buffer.byteLength(edit.text), 0),
        tags: [...tags],
        findings: notes.map(({ start, severity, code, message }) => ({
          ...fileDiagnostic(file, severity, code, message),
          ...positionAfterEdits(bare, standing, start),
        })),
      };
    },
  };
}
