// Badges beside the records they are drawn of: the picture, and the same as JSON for shields.io. What a record says is read
// as everybody reads it, from the published folder. A tool that moved has, byte for byte, the badge of where it is now.
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

/** The words of a badge: of the catalog's own language, with the names it gave its labels. */
export async function badgeStrings({
  lang,
  labels,
}: Pick<Catalog, 'lang' | 'labels'>): Promise<LocalizedStrings> {
  const { strings: words, locale } = await catalogLocale(lang ?? 'en');
  return localizeStrings(words, locale, labels);
}

/** The badge of the record called `slug`, as it is published. */
export async function renderBadge(slug: string, catalog: Catalog): Promise<{ svg: string; json: string }> {
  const strings = await badgeStrings(catalog);
  const viewModel = badgeImageViewModel(slug, catalog, strings);
  return { svg: badgeSvg(viewModel, strings), json: toJsonText(badgeEndpoint(viewModel, strings)) };
}

/**
 * Draws the badges of some records of `folder` below `root`, where that says anything else. Returns how many files were
 * written. Rejects with a `Refusal` where a record is missing.
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

/** What there is to draw. */
export interface BadgeUpdate {
  /** Every published slug. */
  slugs: readonly string[];
  /** Those whose records may say something else than when their badges were drawn. */
  opened: { has(slug: string): boolean };
  /** Where tools moved to. */
  moves: ReadonlyMap<string, string>;
  draw: typeof writeBadges;
}

/** Brings the badges of `folder` up to date, all of them if there are none yet; returns how many files were written. */
export async function updateBadges(
  folder: string,
  { slugs, opened, moves, draw }: BadgeUpdate,
): Promise<number> {
  // Where there is the folder, no badge is missing from it.
  const { isFresh, root, settle } = openTree(folder, 'badges');
  const isWanted = (slug: string) => isFresh || opened.has(slug);
  let files = await draw(
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

/** Removes all badges: nothing would bring them up to date. Returns how many files that were. */
export const removeBadges = (folder: string): number => removeTree(folder, 'badges');
