// Looks up a tool by its slug, and the message for one that is unavailable.
import { isTool, type Catalog, type Tool } from '../catalog/catalog.js';
import type { FormatContext } from './tool.js';
import * as limits from '../catalog/limits.js';
import { nearestText } from '../shared/nearest-text.js';
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

/** Suggestions by missing slug, because a page may have a thousand elements of the same one. */
const suggestions = new WeakMap<Catalog, Map<string, string | undefined>>();

/**
 * Returns the slug with the most similar spelling, for suggestions. Only for some slugs of a catalog: where more are
 * missing, the catalog is another one, and no spelling is wrong.
 */
export function nearestSlug(slug: string, catalog: Catalog): string | undefined {
  const { records } = catalog;
  const known = suggestions.get(catalog) ?? new Map<string, string | undefined>();
  suggestions.set(catalog, known);
  if (!known.has(slug) && known.size < limits.maxSuggestions)
    known.set(
      slug,
      nearestText(slug, records.keys(), (candidate) => isTool(records.get(candidate))),
    );
  return known.get(slug);
}
