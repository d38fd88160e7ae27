// One page at a time as text, for generators that hand over their pages before they are files.
import { buildTime } from '../publication/version.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { openPagePrerenderer, styleFile, stylesOfTag } from './page-prerenderer.js';
import { hashesOf, type PrerenderOptions } from './prerender.js';

/** How to prerender pages. */
export type PrerendererOptions = Omit<PrerenderOptions, 'dryRun'>;

/** What a page becomes. */
export interface PrerenderedPage {
  /** The page; the same text where it has no element. */
  html: string;
  elements: number;
  /** Slugs that the catalog does not have, elements without a catalog; lines count in the page as it was given. */
  findings: Diagnostic[];
  /** What a Content-Security-Policy must allow in `style-src` for this page, or nothing. */
  hashes: string[];
  /** With `styles: 'link'` what has to stand beside the site: texts by their paths. */
  files: Record<string, string>;
}

/** Prerenders pages from one catalog, which is read once. */
export interface Prerenderer {
  /**
   * Gives a page with the finished view of each element in it, everything else as it is.
   * @param path where it is below the site, such as `blog/first/`: URLs in the page resolve against it
   */
  page(html: string, path?: string): Promise<PrerenderedPage>;
}

/** Opens a catalog for the pages of a site. Rejects with a `Refusal` where there is none, or `site` is no URL. */
export async function openPrerenderer({ date, ...order }: PrerendererOptions): Promise<Prerenderer> {
  const { render } = await openPagePrerenderer(order, buildTime(date, process.env, new Date()).slice(0, 10));
  return {
    async page(html, path = '') {
      const below = path.replace(/^\/+/, '');
      const pressed = await render(html, below, below || 'page', true);
      if (!pressed) return { html, elements: 0, findings: [], hashes: [], files: {} };
      const { tags, elements, findings } = pressed;
      const linked = order.styles === 'link';
      return {
        html: pressed.html,
        elements,
        findings,
        hashes: linked ? [] : hashesOf(tags),
        files: linked ? Object.fromEntries(tags.map((tag) => [styleFile(tag), stylesOfTag(tag)])) : {},
      };
    },
  };
}
