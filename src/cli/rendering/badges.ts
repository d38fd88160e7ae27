// Badges in a published folder: an SVG and a shields.io JSON file for each record. Records are read back from the published
// folder, so a badge cannot differ from its record. A moved tool gets a copy of the badge of its new slug.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { badgePath, recordPath } from '../../catalog/paths.js';
import type { Catalog } from '../../catalog/catalog.js';
import { readRecords } from '../../catalog/read.js';
import { badgeImageViewModel } from '../../view-models/badge-image.js';
import { badgeEndpoint, badgeSvg } from '../../templates/svg/badge-svg.js';
import { localizeStrings, type LocalizedStrings } from '../../i18n/localized-strings.js';
import { UserError } from '../diagnostics/build-observer.js';
import { catalogLocale } from './strings.js';
import { toJsonText } from '../publication/compose-record.js';
import { openTree, writeTextSync, removeTree, readTextIfExists } from '../publication/write-file.js';

const kinds = ['svg', 'json'] as const;

/** Loads the strings of a badge in the catalog's language, with the catalog's own labels. */
export async function badgeStrings({
  lang,
  labels,
}: Pick<Catalog, 'lang' | 'labels'>): Promise<LocalizedStrings> {
  const { strings, locale } = await catalogLocale(lang ?? 'en');
  return localizeStrings(strings, locale, labels);
}

/** Renders the badge of the record `slug` as SVG and as shields.io JSON text. */
export async function renderBadge(slug: string, catalog: Catalog): Promise<{ svg: string; json: string }> {
  const strings = await badgeStrings(catalog);
  const viewModel = badgeImageViewModel(slug, catalog, strings);
  return { svg: badgeSvg(viewModel, strings), json: toJsonText(badgeEndpoint(viewModel, strings)) };
}

/**
 * Writes the badges of some records of the published `folder` below `root`; unchanged files are left alone.
 * @returns the number of files written. Rejects with a `UserError` if a record is missing.
 */
export async function writeBadges(slugs: readonly string[], folder: string, root: string): Promise<number> {
  let files = 0;
  for (const slug of slugs) {
    const path = join(folder, recordPath(slug, 'summary') ?? '');
    const text = readTextIfExists(path);
    if (text === undefined) throw new UserError(`${path} is missing: build again with --full.`);
    const texts = await renderBadge(slug, readRecords([JSON.parse(text)], 'https://catalog.example/v1/'));
    for (const kind of kinds) files += writeTextSync(join(root, badgePath(slug, kind) ?? ''), texts[kind]);
  }
  return files;
}

/** Records whose badges may need an update. */
export interface BadgeUpdate {
  /** Every published slug. */
  slugs: readonly string[];
  /** Slugs of records that may have changed since their badges were written. */
  opened: { has(slug: string): boolean };
  /** New slugs of moved tools, by old slug. */
  moves: ReadonlyMap<string, string>;
  /** Writes badges: `writeBadges`, or the same on several threads. */
  write: typeof writeBadges;
}

/** Updates the badges of `folder`, or writes all of them if it has none yet. Returns the number of files written. */
export async function updateBadges(
  folder: string,
  { slugs, opened, moves, write }: BadgeUpdate,
): Promise<number> {
  // The folder is only renamed into place when complete, so an existing one lacks no badge.
  const { isFresh, root, settle } = openTree(folder, 'badges');
  const isWanted = (slug: string) => isFresh || opened.has(slug);
  let files = await write(
    slugs.filter((slug) => !moves.has(slug) && isWanted(slug)),
    folder,
    root,
  );
  for (const [slug, to] of moves)
    if (isWanted(slug) || isWanted(to))
      for (const kind of kinds)
        files += writeTextSync(
          join(root, badgePath(slug, kind) ?? ''),
          readFileSync(join(root, badgePath(to, kind) ?? ''), 'utf8'),
        );
  settle();
  return files;
}

/** Removes all badges, which would go out of date. Returns the number of files removed. */
export const removeBadges = (folder: string): number => removeTree(folder, 'badges');
