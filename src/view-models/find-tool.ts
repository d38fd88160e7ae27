// Which record answers for a name: the tool, the tool it moved to, or the words for its absence.
import { isTool, type Catalog, type Tool } from '../catalog/catalog.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';

/** Why a tool cannot be shown, in words for the reader. */
export interface UnavailableViewModel {
  /** What to call it: its name where that is known. */
  title: string;
  hint: string;
  /** The same in a word or two, for a line of text. */
  short: string;
  url?: string | undefined;
}

/** The tool called `slug`, following one move; `undefined` if there is none that can be shown. */
export function findTool(slug: string, catalog: Catalog): Tool | undefined {
  let record = catalog.records.get(slug);
  if (record && 'moved' in record) record = catalog.records.get(record.moved);
  return isTool(record) ? record : undefined;
}

/** Why `slug` cannot be shown; without a catalog nothing is known of it. */
export function unavailableViewModel(
  slug: string,
  catalog: Catalog | undefined,
  strings: LocalizedStrings,
): UnavailableViewModel {
  if (!catalog) return { title: strings.failed, hint: strings.failedHint, short: strings.failed };
  const record = catalog.records.get(slug);
  const short = strings.absent;
  return record && 'unsupported' in record
    ? { title: record.name, hint: strings.newer, short, url: record.url }
    : { title: strings.noTool(slug), hint: record ? strings.gone : strings.absentHint, short };
}

/** The slug nearest in spelling, if it is near enough to be meant: a third of its letters at most differ. */
export function nearestSlug(slug: string, catalog: Catalog): string | undefined {
  let nearest: string | undefined;
  let least = slug.length / 3 + 1;
  for (const [candidate, record] of catalog.records) {
    const distance = isTool(record) ? editDistance(slug, candidate) : least;
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** Levenshtein's distance, one row at a time. */
export function editDistance(a: string, b: string): number {
  let row = b.split('').map((_, index) => index + 1);
  let length = 0;
  for (const letter of a) {
    let corner = length++;
    let left = length;
    row = row.map((above, index) => {
      left = Math.min(above, left, corner - (letter === b[index] ? 1 : 0)) + 1;
      corner = above;
      return left;
    });
  }
  return row.at(-1) ?? length;
}
