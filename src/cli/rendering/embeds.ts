// Embed pages in a published folder, for each record and each pair that the publisher wrote about, with their oEmbed
// responses. Records are read back from the published folder, so a page cannot differ from its record. A moved tool gets a
// copy of the page of its new slug.
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { embedPath, recordPath } from '../../catalog/paths.js';
import { readRecords } from '../../catalog/read.js';
import { escapeHtml } from '../../templates/render-to-string.js';
import { UserError } from '../diagnostics/build-observer.js';
import { embedAssets, type EmbedAssets } from './embed-assets.js';
import { embedPage, type EmbedUrls } from './embed-page.js';
import { embedContent, unknownCatalogUrl, embedSlugs, type EmbedContent, type EmbedQuery } from './embed.js';
import { oembedResponse } from './oembed.js';
import { badgeStrings } from './badges.js';
import { toJsonText } from '../publication/compose-record.js';
import { openTree, writeTextSync, removeTree, readTextIfExists } from '../publication/write-file.js';

/** Folders to read records from and write pages to. Plain data, because it is sent between threads. */
export interface EmbedLocations {
  /** The published folder. */
  folder: string;
  /** The folder that gets `embed/`: the published one, or a temporary one. */
  pages: string;
  /** The folder that gets `oembed/`, likewise. */
  oembeds: string;
  /** The absolute URL of the published folder; without one there is no oEmbed. */
  base: string | undefined;
}

/** Returns the absolute URLs of an embed page and of its oEmbed response. */
export const embedUrls = (name: string, base: string): EmbedUrls => ({
  page: new URL(embedPath(name, 'html') ?? '', base).href,
  oembed: new URL(embedPath(name, 'json') ?? '', base).href,
});

/** Composes the content of an embed page from records as parsed JSON. */
export async function embedFromRecords(
  query: EmbedQuery,
  records: readonly unknown[],
  base: string = unknownCatalogUrl,
): Promise<EmbedContent> {
  const catalog = readRecords(records, base);
  return embedContent(query, catalog, await badgeStrings(catalog), base);
}

/** Reads the published records of some tools, and of those they moved to. Throws a `UserError` for one that cannot be read. */
function recordsIn(folder: string, slugs: readonly string[]): unknown[] {
  const recordOf = (slug: string): unknown => {
    const path = join(folder, recordPath(slug, 'full') ?? '');
    try {
      return JSON.parse(readFileSync(path, 'utf8'));
    } catch {
      throw new UserError(`${path} is missing or damaged: build again with --full.`);
    }
  };
  return slugs.flatMap((slug) => {
    const record = recordOf(slug);
    const { moved } = record as { moved?: string };
    return moved === undefined ? [record] : [record, recordOf(moved)];
  });
}

/** Writes some pages and their oEmbed responses; unchanged files are left alone. Returns the number of files written. */
export async function writeEmbeds(
  queries: readonly EmbedQuery[],
  { folder, pages, oembeds, base }: EmbedLocations,
): Promise<number> {
  const assets = await embedAssets();
  let count = 0;
  for (const query of queries) {
    const { name } = query;
    const urls = base === undefined ? undefined : embedUrls(name, base);
    const embed = await embedFromRecords(query, recordsIn(folder, embedSlugs(name)), base);
    count += writeTextSync(join(pages, embedPath(name, 'html') ?? ''), embedPage(embed, assets, urls));
    if (urls)
      count += writeTextSync(
        join(oembeds, embedPath(name, 'json') ?? ''),
        toJsonText(oembedResponse(embed, urls)),
      );
  }
  return count;
}

/** Records and pairs whose embed pages may need an update. */
export interface EmbedUpdate {
  /** Every published slug. */
  slugs: readonly string[];
  /** Slugs of records that may have changed since their pages were written. */
  opened: { has(slug: string): boolean };
  /** New slugs of moved tools, by old slug. */
  moves: ReadonlyMap<string, string>;
  /** The current summary of every pair that has or ever had a page, by name. */
  pairs: ReadonlyMap<string, string | undefined>;
  /** The absolute URL of the published folder, if known. */
  base: string | undefined;
  /** True if the existing pages were written for another base. */
  hasOtherBase: boolean;
  /** Writes pages: `writeEmbeds`, or the same on several threads. */
  write: typeof writeEmbeds;
}

/** Checks that a page exists and has this summary, or none if there is none. */
function hasSummary(page: string | undefined, summary: string | undefined): boolean {
  const prose = /<p class="prose"[^>]*>([^]*?)<\/p>/.exec(page ?? '')?.[1];
  return page !== undefined && prose === (summary === undefined ? undefined : escapeHtml(summary));
}

/**
 * Updates the pages of `folder`, or writes all of them if it has none yet.
 * @returns the number of files written or removed, and whether the folder had no pages before
 */
export async function updateEmbeds(
  folder: string,
  { slugs, opened, moves, pairs, base, hasOtherBase, write }: EmbedUpdate,
): Promise<{ files: number; isFirst: boolean }> {
  // The folder is only renamed into place when complete, so an existing one lacks no page.
  const pages = openTree(folder, 'embed');
  const oembeds = openTree(folder, 'oembed', base !== undefined);
  const locations = { folder, pages: pages.root, oembeds: oembeds.root, base };
  const isAllWanted = pages.isFresh || oembeds.isFresh || hasOtherBase;
  const isWanted = (slug: string) => isAllWanted || opened.has(slug);

  const assets = await embedAssets();
  let files = writeAssets(assets, join(locations.pages, 'embed'));
  files += await write(
    [
      ...slugs.filter((slug) => !moves.has(slug) && isWanted(slug)).map((name) => ({ name })),
      ...[...pairs]
        .map(([name, summary]) => ({ name, summary }))
        .filter(
          ({ name, summary }) =>
            embedSlugs(name).some((slug) => isWanted(slug) || isWanted(moves.get(slug) ?? slug)) ||
            !hasSummary(readTextIfExists(join(folder, embedPath(name, 'html') ?? '')), summary),
        ),
    ],
    locations,
  );
  const copies = [
    ['html', locations.pages] as const,
    ...(base === undefined ? [] : [['json', locations.oembeds] as const]),
  ];
  for (const [slug, to] of moves)
    if (isWanted(slug) || isWanted(to))
      for (const [kind, root] of copies)
        files += writeTextSync(
          join(root, embedPath(slug, kind) ?? ''),
          readFileSync(join(root, embedPath(to, kind) ?? ''), 'utf8'),
        );
  // oEmbed responses name pages, so the pages come first.
  pages.settle();
  oembeds.settle();
  files += removeOldAssets(assets, join(folder, 'embed'));
  if (base === undefined) files += removeTree(folder, 'oembed');
  return { files, isFirst: pages.isFresh };
}

const assetFiles = ({ styles, script }: EmbedAssets) => [...Object.values(styles), script];

/** Writes the files that pages load; called before any page is written. Returns the number of files written. */
const writeAssets = (assets: EmbedAssets, folder: string): number =>
  assetFiles(assets).reduce((count, { name, text }) => count + writeTextSync(join(folder, name), text), 0);

/** Removes files that pages of another version loaded; called after those pages were replaced. */
function removeOldAssets(assets: EmbedAssets, folder: string): number {
  const names = new Set(assetFiles(assets).map(({ name }) => name));
  const old = readdirSync(folder).filter((name) => /\.(css|js)$/.test(name) && !names.has(name));
  for (const name of old) rmSync(join(folder, name));
  return old.length;
}

/** Removes all pages and oEmbed responses, which would go out of date. Returns the number of files removed. */
export const removeEmbeds = (folder: string): number =>
  removeTree(folder, 'oembed') + removeTree(folder, 'embed');
