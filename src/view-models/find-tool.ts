// Looks up a tool by its slug, and the message for one that is unavailable.
import { isTool, type Catalog, type Tool } from '../catalog/catalog.js';
import type { FormatContext } from './tool.js';
import { hasOwn } from '../shared/own-properties.js';

/** Message for readers why a tool is unavailable. */
export interface UnavailableViewModel {
  /** Name of the tool if known, else a sentence with its slug. */
  title: string;
  hint: string;
  /** The same in a word or two, for a line of text. */
  short: string;
  url?: string | undefined;
}

/** Returns the tool `slug`, following one move; `undefined` if there is none that can be shown. */
export function findTool(slug: string, catalog: Catalog): Tool | undefined {
  let record = catalog.records.get(slug);
  if (record && hasOwn(record, 'moved')) record = catalog.records.get(record.moved);
  return isTool(record) ? record : undefined;
}

/** Creates the message why `slug` is unavailable; without a catalog, that it could not be loaded. */
export function unavailableViewModel(
  slug: string,
  catalog: Catalog | undefined,
  { strings, insideLink }: Pick<FormatContext, 'strings' | 'insideLink'>,
): UnavailableViewModel {
  if (!catalog) return { title: strings.failed, hint: strings.failedHint, short: strings.failed };
  const record = catalog.records.get(slug);
  const short = strings.absent;
  return record && hasOwn(record, 'unsupported')
    ? { title: record.name, hint: strings.newer, short, url: insideLink ? undefined : record.url }
    : {
        title: record?.name ?? strings.noTool(slug),
        hint: record ? strings.gone : strings.absentHint,
        short,
      };
}

/** Returns the slug with the most similar spelling, for suggestions: at most a third of the letters differ. */
export function nearestSlug(slug: string, catalog: Catalog): string | undefined {
  let nearest: string | undefined;
  let minDistance = slug.length / 3 + 1;
  for (const [candidate, record] of catalog.records) {
    const distance = isTool(record) ? editDistance(slug, candidate) : minDistance;
    if (distance < minDistance) [nearest, minDistance] = [candidate, distance];
  }
  return nearest;
}

/** Returns the Levenshtein distance of two texts. */
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
