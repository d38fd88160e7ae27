// Pages to embed, of each record and of each pair that a publisher wrote about, and what oEmbed says of them. What a record
// says is read as everybody reads it, from the published folder. A tool that moved has, byte for byte, the page of where it
// is now.
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

/** Where to read records and write pages. Plain data, because it travels between threads. */
export interface EmbedLocations {
  /** The published folder. */
  folder: string;
  /** What gets `embed/` and `oembed/`: that folder, or one aside. */
  pages: string;
  oembeds: string;
  /** The absolute URL of the published folder; without one there is no oEmbed. */
  base: string | undefined;
}

/** The absolute URLs of a page and of what oEmbed says of it. */
export const embedUrls = (name: string, base: string): EmbedUrls => ({
  page: new URL(embedPath(name, 'html') ?? '', base).href,
  oembed: new URL(embedPath(name, 'json') ?? '', base).href,
});

/** What the page called `question.name` says, of records as they were parsed. */
export async function embedFromRecords(
  question: EmbedQuery,
  records: readonly unknown[],
  base: string = unknownCatalogUrl,
): Promise<EmbedContent> {
  const catalog = readRecords(records, base);
  return embedContent(question, catalog, await badgeStrings(catalog), base);
}

/** The published records of some tools, and of those they moved to. */
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

/** Draws some pages where that says anything else. Returns how many files were written. */
export async function writeEmbeds(questions: readonly EmbedQuery[], places: EmbedLocations): Promise<number> {
  const { folder, pages, oembeds, base } = places;
  const files = await embedAssets();
  let count = 0;
  for (const question of questions) {
    const { name } = question;
    const urls = base === undefined ? undefined : embedUrls(name, base);
    const embed = await embedFromRecords(question, recordsIn(folder, embedSlugs(name)), base);
    count += writeTextSync(join(pages, embedPath(name, 'html') ?? ''), embedPage(embed, files, urls));
    if (urls)
      count += writeTextSync(
        join(oembeds, embedPath(name, 'json') ?? ''),
        toJsonText(oembedResponse(embed, urls)),
      );
  }
  return count;
}

/** What there is to draw. */
export interface EmbedUpdate {
  /** Every published slug. */
  slugs: readonly string[];
  /** Those whose records may say something else than when their pages were drawn. */
  opened: { has(slug: string): boolean };
  /** Where tools moved to. */
  moves: ReadonlyMap<string, string>;
  /** Every pair that has or ever had a page, with what its publisher says of it now. */
  pairs: ReadonlyMap<string, string | undefined>;
  base: string | undefined;
  /** Whether the pages there are were drawn for another base. */
  isElsewhere: boolean;
  draw: typeof writeEmbeds;
}

/** Whether a page has this to say of its pair, or nothing. */
function hasSummary(page: string | undefined, summary: string | undefined): boolean {
  const prose = /<p class="prose"[^>]*>([^]*?)<\/p>/.exec(page ?? '')?.[1];
  return page !== undefined && prose === (summary === undefined ? undefined : escapeHtml(summary));
}

/** Brings the pages of `folder` up to date, all of them if there are none yet. Returns how many files were written. */
export async function updateEmbeds(
  folder: string,
  { slugs, opened, moves, pairs, base, isElsewhere, draw }: EmbedUpdate,
): Promise<{ files: number; isFirst: boolean }> {
  // Where there is the folder, no page is missing from it.
  const pages = openTree(folder, 'embed');
  const oembeds = openTree(folder, 'oembed', base !== undefined);
  const places = { folder, pages: pages.root, oembeds: oembeds.root, base };
  const isWanted = (slug: string) => pages.isFresh || oembeds.isFresh || isElsewhere || opened.has(slug);

  const its = await embedAssets();
  let files = placeFiles(its, join(places.pages, 'embed'));
  files += await draw(
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
    places,
  );
  const copies = [
    ['html', places.pages] as const,
    ...(base === undefined ? [] : [['json', places.oembeds] as const]),
  ];
  for (const [slug, to] of moves)
    if (isWanted(slug) || isWanted(to))
      for (const [kind, root] of copies)
        files += writeTextSync(
          join(root, embedPath(slug, kind) ?? ''),
          readFileSync(join(root, embedPath(to, kind) ?? ''), 'utf8'),
        );
  // oEmbed names pages, so it never stands without them.
  pages.settle();
  oembeds.settle();
  files += removeOldFiles(its, join(folder, 'embed'));
  if (base === undefined) files += removeTree(folder, 'oembed');
  return { files, isFirst: pages.isFresh };
}

const filesOf = ({ styles, script }: EmbedAssets) => [...Object.values(styles), script];

/** What pages load is there before any of them is. */
const placeFiles = (its: EmbedAssets, folder: string): number =>
  filesOf(its).reduce((count, { name, text }) => count + writeTextSync(join(folder, name), text), 0);

/** What pages of another version loaded is no more, once none of them is there. */
function removeOldFiles(its: EmbedAssets, folder: string): number {
  const names = new Set(filesOf(its).map(({ name }) => name));
  const old = readdirSync(folder).filter((name) => /\.(css|js)$/.test(name) && !names.has(name));
  for (const name of old) rmSync(join(folder, name));
  return old.length;
}

/** Removes all pages and what oEmbed says of them: nothing would bring them up to date. Returns how many files. */
export const removeEmbeds = (folder: string): number =>
  removeTree(folder, 'oembed') + removeTree(folder, 'embed');
