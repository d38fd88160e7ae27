// One page prerendered: its text, and what it becomes with the views of its elements in it. Knows nothing of folders.
import { version } from '../../base/version.js';
import type { JsonLdOptions } from '../../render/json-ld-node.js';
import { jsonLdText, mergedGraph, type JsonLdGraph } from '../../render/json-ld-graph.js';
import { aboutFile, type Diagnostic } from '../report/diagnostic.js';
import { Refusal } from '../report/reporter.js';
import { answering, inlineStyle, lightOf, type SiteAnswering } from './answer.js';
import { openSiteCatalog } from './data.js';
import { edited, mayHaveHosts, ours, pageOf, placeAfter, withoutPrints, type Edit } from './page.js';
import { newsletterPrint } from './newsletter.js';
import { looks, pieces, stylesOf } from './pieces.js';

/** What decides on what stands in a page. Plain data, because it travels between threads. */
export interface PressOrder {
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
export interface Pressed {
  html: string;
  elements: number;
  /** How many bytes longer it is than with the elements empty. */
  bytes: number;
  /** The tags of elements in it that are filled. */
  tags: string[];
  findings: Diagnostic[];
}

/** Prerenders pages one at a time. */
export interface Press {
  /**
   * Gives a page with the views of its elements; `undefined` where it has no element.
   * @param path where it is below the site, with slashes
   * @param file what findings call it
   * @param asGiven whether findings count lines in the page as it is given, and not as it becomes
   */
  press(html: string, path: string, file: string, asGiven: boolean): Promise<Pressed | undefined>;
}

/** Stands for the origin of a site that says none; never written. */
export const nowhere = 'https://site.invalid';

/** The root of a site, with a slash at its end. Throws a `Refusal` for what is no absolute http(s) URL. */
export function siteUrl(site: string | undefined): URL {
  const url = new URL(URL.canParse(site ?? nowhere) ? (site ?? nowhere) : 'x:');
  if (!/^https?:$/.test(url.protocol)) throw new Refusal(`--site ${site ?? ''} is no absolute http(s) URL.`);
  url.pathname = url.pathname.replace(/\/*$/, '/');
  return url;
}

/** Where a tag's styles are below the site, for as long as they are the same. */
export const styleFile = (tag: string): string => `ship-or-skip/${tag}.${version}.css`;

/** A tag's styles as text. */
export const stylesOfTag = (tag: string): string => {
  const look = looks.get(tag);
  return look ? stylesOf(look) : '';
};

/** Structured data as it stands in a page; what the site has is named without an origin that nobody knows. */
const scriptOf = (graph: JsonLdGraph): string =>
  `<script type="application/ld+json" ${ours}>${jsonLdText(graph).replaceAll(`${nowhere}/`, '/')}</script>`;

/** A catalog's absolute URL, as elements make it: a folder ends with a slash. */
export function catalogUrl(href: string, base: string): string {
  const url = new URL(URL.canParse(href, base) ? href : '/v1/', base);
  if (!url.pathname.endsWith('.json')) url.pathname = url.pathname.replace(/\/*$/, '/');
  return url.href;
}

/**
 * Opens the catalog, and is ready for pages; `today` is an ISO date. Rejects with a `Refusal` where there is no
 * catalog, or `site` is no URL.
 */
export async function openPress(
  { catalog: at, site, styles = 'inline', light = 'auto', jsonLd }: PressOrder,
  today: string,
): Promise<Press> {
  const root = siteUrl(site);
  const catalog = await openSiteCatalog(at);
  const how: SiteAnswering = {
    catalog,
    today,
    origin: root.origin,
    jsonLd: jsonLd === true ? {} : jsonLd || undefined,
    styleTag: (look, mark) =>
      styles === 'inline'
        ? inlineStyle(look, mark)
        : `<link rel="stylesheet" href="${root.pathname}${styleFile(look.tag)}" id="${mark}">`,
  };
  const answer = answering(how);
  return {
    async press(html, path, file, asGiven) {
      if (!mayHaveHosts(html)) return undefined;
      const { text: bare, prints } = withoutPrints(html);
      const page = pageOf(bare, prints);
      if (page.hosts.length === 0) return undefined;
      const url = new URL(path.replace(/(^|\/)index\.html?$/, '$1'), root);
      const base = page.base && URL.canParse(page.base, url.href) ? new URL(page.base, url).href : url.href;
      const notes: (Pick<Diagnostic, 'severity' | 'code' | 'message'> & { start: number })[] = [];
      const edits: Edit[] = [...page.strays];
      const graphs: (JsonLdGraph | undefined)[] = [];
      const tags = new Set<string>();
      let elements = 0;
      const withLight = light === 'always' || (light === 'auto' && !page.hydrated);
      for (const host of page.hosts) {
        const { start, inside } = host;
        if (host.taken) {
          const message = 'has a shadow root of its own, and is left as it is';
          notes.push({ start, severity: 'warning', code: 'taken', message });
          edits.push({ start: inside, end: inside, text: prints.get(inside) ?? '' });
          continue;
        }
        if (!pieces.has(host.tag)) {
          const print = await newsletterPrint(host, base, how);
          if (print === undefined) {
            const message = `action="${host.attributes.get('action') ?? ''}" must be an http(s) or relative URL`;
            notes.push({ start, severity: 'error', code: 'no-action', message });
          } else tags.add(host.tag);
          elements++;
          edits.push({ start: inside, end: inside, text: print ?? '' });
          continue;
        }
        const named = catalogUrl(host.catalog ?? catalog.url ?? '/v1/', base);
        if (host.catalog === undefined) {
          const message = 'names no catalog, so scripts will not find one; add <link rel="ship-catalog">';
          notes.push({ start, severity: 'warning', code: 'no-catalog', message });
        }
        const answered = await answer({ ...host, base: named });
        const { print, graph, missing } = answered;
        graphs.push(graph);
        for (const slug of missing) {
          const message = `there is no tool "${slug}" in ${catalog.where}`;
          notes.push({ start, severity: 'error', code: 'unknown-tool', message });
        }
        elements++;
        if (print) tags.add(host.tag);
        edits.push({ start: inside, end: inside, text: print });
        if (host.light) edits.push({ ...host.light, text: withLight && print ? lightOf(answered) : '' });
      }
      const graph = jsonLd ? mergedGraph(graphs) : undefined;
      if (page.head) edits.push({ ...page.head, text: graph ? scriptOf(graph) : '' });
      // As it is given, it differs from what was read by the shadow roots that were taken out.
      const standing = asGiven ? [...prints].map(([start, text]) => ({ start, end: start, text })) : edits;
      const text = edited(bare, edits);
      return {
        html: text,
        elements,
        bytes: edits.reduce((sum, edit) => sum + Buffer.byteLength(edit.text), 0),
        tags: [...tags],
        findings: notes.map(({ start, severity, code, message }) => ({
          ...aboutFile(file, severity, code, message),
          ...placeAfter(bare, standing, start),
        })),
      };
    },
  };
}
