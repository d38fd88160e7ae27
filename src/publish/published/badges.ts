// Badges beside the records they are drawn of: the picture, and the same as JSON for shields.io. What a record says is read
// as everybody reads it, from the published folder. A tool that moved has, byte for byte, the badge of where it is now.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { badgePath, recordPath } from '../../catalog/address.js';
import type { Catalog } from '../../catalog/catalog.js';
import { readRecords } from '../../catalog/read.js';
import { pictureFacts } from '../../facts/picture.js';
import { badgeEndpoint, badgeSvg } from '../../render/badge-svg.js';
import { wordingOf, type Wording } from '../../words/wording.js';
import { Refusal } from '../report/reporter.js';
import { speechIn } from '../site/words.js';
import { jsonText } from './compose.js';
import { openTree, placeText, removeTree, textIn } from './write.js';

const kinds = ['svg', 'json'] as const;

/** The words of a badge: of the catalog's own language, with the names it gave its labels. */
export async function wordingFor({ lang, labels }: Pick<Catalog, 'lang' | 'labels'>): Promise<Wording> {
  const { words, locale } = await speechIn(lang ?? 'en');
  return wordingOf(words, locale, labels);
}

/** The badge of the record called `slug`, as it is published. */
export async function badgesOf(slug: string, catalog: Catalog): Promise<{ svg: string; json: string }> {
  const wording = await wordingFor(catalog);
  const facts = pictureFacts(slug, catalog, wording);
  return { svg: badgeSvg(facts, wording), json: jsonText(badgeEndpoint(facts, wording)) };
}

/**
 * Draws the badges of some records of `folder` below `root`, where that says anything else. Returns how many files were
 * written. Rejects with a `Refusal` where a record is missing.
 */
export async function drawBadges(slugs: readonly string[], folder: string, root: string): Promise<number> {
  let files = 0;
  for (const slug of slugs) {
    const path = join(folder, recordPath(slug, 'summary') ?? '');
    const text = textIn(path);
    if (text === undefined) throw new Refusal(`${path} is missing: build again with --full.`);
    const texts = await badgesOf(slug, readRecords([JSON.parse(text)], 'https://catalog.example/v1/'));
    for (const kind of kinds) files += placeText(join(root, badgePath(slug, kind) ?? ''), texts[kind]);
  }
  return files;
}

/** What there is to draw. */
export interface BadgeWork {
  /** Every published slug. */
  slugs: readonly string[];
  /** Those whose records may say something else than when their badges were drawn. */
  opened: { has(slug: string): boolean };
  /** Where tools moved to. */
  moves: ReadonlyMap<string, string>;
  draw: typeof drawBadges;
}

/** Brings the badges of `folder` up to date, all of them if there are none yet; returns how many files were written. */
export async function placeBadges(
  folder: string,
  { slugs, opened, moves, draw }: BadgeWork,
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
        files += placeText(
          join(root, badgePath(slug, kind) ?? ''),
          readFileSync(join(root, badgePath(to, kind) ?? ''), 'utf8'),
        );
  settle();
  return files;
}

/** Removes all badges: nothing would bring them up to date. Returns how many files that were. */
export const removeBadges = (folder: string): number => removeTree(folder, 'badges');
