// Prerenderer for site generators, which have the text of a page before it is a file.
import { buildTime } from '../publication/version.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { openPagePrerenderer, styleFile, stylesOfTag } from './page-prerenderer.js';
import { hashesOf, type PrerenderOptions } from './prerender.js';

/** Options for prerendering pages. */
export type PrerendererOptions = Omit<PrerenderOptions, 'dryRun'>;

/** Prerendered page. */
export interface PrerenderedPage {
  /** The page's HTML; unchanged if it has no elements. */
  html: string;
  /** Number of elements. */
  elements: number;
  /** Findings, such as slugs that the catalog does not have; lines count in the given page. */
  findings: Diagnostic[];
  /** Content-Security-Policy hashes for `style-src` on this page; empty with linked styles. */
  hashes: string[];
  /** With `styles: 'link'`, the style sheets to add to the site: texts by path. */
  files: Record<string, string>;
}

/** Prerenders pages from one catalog, which is read once. */
export interface Prerenderer {
  /**
   * Writes the content of each element into a page, and keeps everything else byte for byte.
   * @param path the page's path below the site, such as `blog/first/`: URLs in the page resolve against it
   */
  page(html: string, path?: string): Promise<PrerenderedPage>;
}

/** Opens a catalog for the pages of a site. Rejects with a `UserError` if there is none, or `site` is no URL. */
export async function openPrerenderer({ date, ...options }: PrerendererOptions): Promise<Prerenderer> {
  const today = buildTime(date, process.env, new Date()).slice(0, 10);
  const { render } = await openPagePrerenderer(options, today);
  return {
    async page(html, path = '') {
      const relativePath = path.replace(/^\/+/, '');
      const page = await render(html, relativePath, relativePath || 'page', true);
      if (!page) return { html, elements: 0, findings: [], hashes: [], files: {} };
      const { tags, elements, findings } = page;
      const linked = options.styles === 'link';
      return {
        html: page.html,
        elements,
        findings,
        hashes: linked ? [] : hashesOf(tags),
        files: linked ? Object.fromEntries(tags.map((tag) => [styleFile(tag), stylesOfTag(tag)])) : {},
      };
    },
  };
}
