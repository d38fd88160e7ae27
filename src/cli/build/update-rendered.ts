// Update of the files rendered from published records: badges, embed pages and oEmbed responses.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as limits from '../../catalog/limits.js';
import type { CatalogSource } from '../authoring/source.js';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { updateBadges, removeBadges } from '../rendering/badges.js';
import { updateEmbeds, removeEmbeds } from '../rendering/embeds.js';
import type { BuildPlan } from './plan-build.js';

/** Choice of rendered files: all, none, or by default all up to a number of tools. */
export interface RenderedChoice {
  badges?: 'all' | 'none' | undefined;
  embeds?: 'all' | 'none' | undefined;
}

interface RenderedOptions extends RenderedChoice {
  /** The published folder. */
  folder: string;
  /** Pairs that have or ever had an embed page. */
  pairs: readonly string[];
  /** The absolute URL of the published folder, if known. */
  baseUrl: string | undefined;
  /** True if existing pages were written for another base URL. */
  hasOtherBase: boolean;
}

/** Result of the update. */
export interface RenderedResult {
  /** Number of files written or removed. */
  files: number;
  /** True if embed pages were written for the first time, and without oEmbed, because the base URL is unknown. */
  withoutOembed: boolean;
  /** Notices about files that are left out because the catalog has many tools. */
  notices: Diagnostic[];
}

/** Updates badges and embed pages after the records were written. */
export async function updateRendered(
  source: CatalogSource,
  { pool, opened, slugs, moves, counts }: BuildPlan,
  { folder, badges, embeds, pairs, baseUrl, hasOtherBase }: RenderedOptions,
): Promise<RenderedResult> {
  // A catalog that grew past the limit keeps what it has: sites may show these files.
  const isTooMany = (name: string, limit: number) =>
    counts().tools > limit && !existsSync(join(folder, name));
  const noBadges = badges === undefined && isTooMany('badges', limits.maxBadges);
  const noEmbeds = embeds === undefined && isTooMany('embed', limits.maxEmbeds);
  const notice = (name: string, option: string, what: string, limit: number) =>
    fileDiagnostic(
      join(folder, name),
      'notice',
      'too-many',
      `is not there: above ${limit} tools ${what} only with --${option} all`,
    );
  const notices = [
    ...(noBadges ? [notice('badges', 'badges', 'badges are drawn', limits.maxBadges)] : []),
    ...(noEmbeds ? [notice('embed', 'embeds', 'pages to embed are written', limits.maxEmbeds)] : []),
  ];

  const records = { slugs: slugs(), opened, moves: moves() };
  const badgeFiles =
    noBadges || badges === 'none'
      ? removeBadges(folder)
      : await updateBadges(folder, { ...records, write: pool.writeBadges });
  if (noEmbeds || embeds === 'none')
    return { files: badgeFiles + removeEmbeds(folder), withoutOembed: false, notices };
  const base = baseUrl?.replace(/\/*$/, '/');
  const { files, isFirst } = await updateEmbeds(folder, {
    ...records,
    pairs: new Map(pairs.map((pair) => [pair, source.comparisons.get(pair)?.summary])),
    base,
    hasOtherBase,
    write: pool.writeEmbeds,
  });
  return { files: badgeFiles + files, withoutOembed: isFirst && base === undefined, notices };
}
