// `prerender SITE --catalog DIR|URL`: verdicts in the pages of a built site, before any script runs and without it.
import { join } from 'node:path';
import { sha256Digest } from '../publication/digest.js';
import { buildTime } from '../publication/version.js';
import { writeText } from '../publication/write-file.js';
import type { Tally } from '../diagnostics/diagnostic.js';
import { countDiagnostics, type BuildObserver } from '../diagnostics/build-observer.js';
import { listPages } from './prerender-file.js';
import { styleFile, stylesOfTag, type PagePrerendererOptions } from './page-prerenderer.js';
import { prerenderFiles } from './page-pool.js';

/** How to prerender a site. */
export interface PrerenderOptions extends PagePrerendererOptions {
  /** Today as an ISO date; else SOURCE_DATE_EPOCH, else the clock. */
  date?: string | undefined;
  /** Tells what would change and writes nothing. */
  dryRun?: boolean | undefined;
}

/** What was prerendered. */
export interface PrerenderResult {
  tally: Tally;
  /** Pages with elements of ours, and how many of them differ from what was there. */
  pages: number;
  changed: number;
  elements: number;
  /** How many bytes longer the pages are than with the elements empty. */
  bytes: number;
  /** What a Content-Security-Policy must allow in `style-src`: a hash for each tag that is used, or nothing. */
  hashes: string[];
  dryRun: boolean;
}

/**
 * Writes the finished view of each element into a site's pages, and keeps everything else byte for byte. A second run
 * changes nothing. Slugs that the catalog does not have are findings; their elements are left as their author wrote
 * them. Rejects with a `UserError` where there is no site or no catalog.
 */
export async function prerender(
  site: string,
  { date, dryRun = false, catalog, site: where, styles, light, jsonLd }: PrerenderOptions,
  observer: BuildObserver = {},
): Promise<PrerenderResult> {
  const { observer: counting, tally } = countDiagnostics(observer);
  const today = buildTime(date, process.env, new Date()).slice(0, 10);
  const options: PagePrerendererOptions = { catalog, site: where, styles, light, jsonLd };
  const paths = listPages(site);
  const result = { pages: 0, changed: 0, elements: 0, bytes: 0 };
  const tags = new Set<string>();
  let done = 0;
  await prerenderFiles({ site, options, today, dryRun }, paths, (outcome) => {
    outcome.findings.forEach((finding) => counting.onDiagnostic?.(finding));
    outcome.tags.forEach((tag) => tags.add(tag));
    if (outcome.isOurs) result.pages++;
    if (outcome.changed) result.changed++;
    result.elements += outcome.elements;
    result.bytes += outcome.bytes;
    counting.onProgress?.('Prerendering', ++done, paths.length);
  });
  const used = [...tags];
  if (styles === 'link' && !dryRun)
    for (const tag of used) await writeText(join(site, styleFile(tag)), stylesOfTag(tag));
  return { tally, ...result, hashes: styles === 'link' ? [] : hashesOf(used), dryRun };
}

/** The hashes of some tags' styles, as a Content-Security-Policy writes them. */
export const hashesOf = (tags: readonly string[]): string[] =>
  tags.map((tag) => `'${sha256Digest(stylesOfTag(tag))}'`).sort();
