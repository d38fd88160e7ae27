// From an editor's records to the published ones. Pure: the same record gives the same bytes.
import type { RecordSize } from '../../catalog/paths.js';
import * as limits from '../../catalog/limits.js';
import type { AuthoredCatalog, AuthoredRecord, AuthoredTool } from '../../catalog/authored-types.js';
import type { Counts, PublishedCatalog, PublishedRecord } from '../../catalog/types.js';
import { countVerdicts } from '../../view-models/panel.js';

/** The community's votes on one tool. */
export type ToolVotes = Counts;

/** A tool or tombstone as the published catalog lists it. */
export type ListedRecord = PublishedCatalog['tools'][number];

/** Turns a record into its published form; `undefined` for a draft. */
export function toListedRecord(
  slug: string,
  record: AuthoredRecord,
  votes?: ToolVotes,
): ListedRecord | undefined {
  if (!('name' in record)) return { slug, ...record };
  const { draft, ...tool } = record;
  return draft ? undefined : ({ slug, ...tool, ...(votes && { votes }) } as ListedRecord);
}

/** The catalog as `catalog.json` introduces it: everything but the publisher's own settings. */
export function catalogHeader({ rules: _, ...catalog }: AuthoredCatalog): Omit<AuthoredCatalog, 'rules'> {
  return catalog;
}

/** Composes the records of one catalog: the tool with what it needs of the catalog, whole or just what a badge needs. */
export type RecordComposer = (listed: ListedRecord, updated: string, size: RecordSize) => PublishedRecord;

/** Creates the composer of a catalog's records; once, because the part about the catalog is the same in all of them. */
export function createComposer(catalog: AuthoredCatalog): RecordComposer {
  const { categories, reviewers, ...rest } = catalogHeader(catalog);
  const panel = reviewers.map((reviewer, order) => ({ ...reviewer, order }));

  /** The part of a record about its catalog: everything that is needed to show it, and nothing of other tools. */
  const headOf = ({ category, reviews }: Partial<AuthoredTool>): PublishedRecord['catalog'] => {
    const head: PublishedRecord['catalog'] = { ...rest };
    const named = category === undefined ? undefined : categories?.[category];
    if (category !== undefined && named !== undefined) head.categories = { [category]: named };
    if (reviews?.length) {
      const judged = panel.filter(({ id }) => reviews.some(({ reviewer }) => reviewer === id));
      if (judged.length) head.reviewers = judged;
    }
    return head;
  };

  return (listed, updated, size) => {
    const tool = listed as Partial<AuthoredTool> & { slug: string };
    const about = { v: limits.schemaMajor, updated } as const;
    if (!tool.name || size === 'full')
      return { ...about, ...listed, catalog: headOf(tool) } as PublishedRecord;
    const { slug, name, lang, url, reviewed, reviews = [] } = tool;
    const { ships, skips } = countVerdicts(reviews);
    return {
      ...about,
      slug,
      name,
      ...(lang && { lang }),
      ...(url && { url }),
      ...(reviewed && { reviewed }),
      ...(reviews.length > 0 && { panel: { ship: ships, skip: skips } }),
      catalog: rest,
    };
  };
}

/** The one file with every tool, of a version and its ISO date. */
export const fullCatalogJson = (
  catalog: AuthoredCatalog,
  listed: readonly ListedRecord[],
  { version, updated }: { version: string; updated: string },
): PublishedCatalog => ({
  v: limits.schemaMajor,
  version,
  updated,
  ...catalogHeader(catalog),
  tools: [...listed],
});

/** The bytes of a published JSON file. */
export const toJsonText = (data: unknown): string => `${JSON.stringify(data)}\n`;
