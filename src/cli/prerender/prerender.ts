// `prerender SITE --catalog DIR|URL`: writes verdicts into the pages of a built site, to be read without any script.
import { join } from 'node:path';
import { sha256Digest } from '../publication/digest.js';
import { buildTime } from '../publication/version.js';
import { writeText } from '../publication/write-file.js';
import type { Tally } from '../diagnostics/diagnostic.js';
import { countDiagnostics, type BuildObserver } from '../diagnostics/build-observer.js';
import { listPages } from './prerender-file.js';
import { styleFile, stylesOfTag, type PagePrerendererOptions } from './page-prerenderer.js';
import { prerenderFiles } from './page-pool.js';

/** Options for prerendering a site. */
export interface PrerenderOptions extends PagePrerendererOptions {
  /** Today as an ISO date; by default from SOURCE_DATE_EPOCH, else the system clock. */
  date?: string | undefined;
  /** Reports what would change, and writes nothing. */
  dryRun?: boolean | undefined;
}

/** Result of prerendering a site. */
export interface PrerenderResult {
  tally: Tally;
  /** Number of pages with elements. */
  pages: number;
  /** Number of pages that differ from their files. */
  changed: number;
  /** Number of elements. */
  elements: number;
  /** Number of bytes added to the pages with empty elements. */
  bytes: number;
  /** Content-Security-Policy hashes for `style-src`, one for each tag used; empty with linked styles. */
  hashes: string[];
  dryRun: boolean;
}

/**
 * Writes the content of each element into a site's pages, and keeps everything else byte for byte. A second run changes
 * nothing. Slugs that the catalog does not have are findings; their elements stay as their author wrote them. Rejects
 * with a `UserError` if there is no site or no catalog.
 */
export async function prerender(
  site: string,
  { date, dryRun = false, catalog, site: siteUrl, styles, light, jsonLd }: PrerenderOptions,
  observer: BuildObserver = {},
): Promise<PrerenderResult> {
  const { observer: counting, tally } = countDiagnostics(observer);
  const today = buildTime(date, process.env, new Date()).slice(0, 10);
  const options: PagePrerendererOptions = { catalog, site: siteUrl, styles, light, jsonLd };
  const paths = listPages(site);
  const result = { pages: 0, changed: 0, elements: 0, bytes: 0 };
  const tags = new Set<string>();
  let done = 0;
  await prerenderFiles({ site, options, today, dryRun }, paths, (file) => {
    file.findings.forEach((finding) => counting.onDiagnostic?.(finding));
    file.tags.forEach((tag) => tags.add(tag));
    if (file.hasElements) result.pages++;
    if (file.changed) result.changed++;
    result.elements += file.elements;
    result.bytes += file.bytes;
    counting.onProgress?.('Prerendering', ++done, paths.length);
  });
  const usedTags = [...tags];
  if (styles === 'link' && !dryRun)
    for (const tag of usedTags) await writeText(join(site, styleFile(tag)), stylesOfTag(tag));
  return { tally, ...result, hashes: styles === 'link' ? [] : hashesOf(usedTags), dryRun };
}

/** Computes the Content-Security-Policy hashes of some tags' styles, sorted. */
export const hashesOf = (tags: readonly string[]): string[] =>
  tags.map((tag) => `'${sha256Digest(stylesOfTag(tag))}'`).sort();
