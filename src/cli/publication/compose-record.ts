// Composes published records from authored ones. Pure: the same record gives the same bytes.
import { publishedLogoPath, type RecordSize } from '../../catalog/paths.js';
import { isRetired } from '../../catalog/catalog.js';
import * as limits from '../../catalog/limits.js';
import type { AuthoredCatalog, AuthoredRecord, AuthoredTool } from '../../catalog/authored-types.js';
import type { Counts, PublishedCatalog, PublishedRecord } from '../../catalog/types.js';
import { countVerdicts } from '../../view-models/panel.js';

/** Community votes on one tool. */
export type ToolVotes = Counts;

/** Tool or tombstone in the list of the published catalog. */
export type ListedRecord = PublishedCatalog['tools'][number];

/** Returns the URL of a logo in a published record, where the editor's catalog has the path of a file. */
const logoUrl = (authored: string): string =>
  publishedLogoPath(authored)?.split('/').map(encodeURIComponent).join('/') ?? authored;

/** Turns a record into its published form; `undefined` for a draft, or with `drafts` one that has `draft: true`. */
export function toListedRecord(
  slug: string,
  record: AuthoredRecord,
  votes?: ToolVotes,
  drafts = false,
): ListedRecord | undefined {
  if (isRetired(record)) return { slug, ...record };
  const { draft, ...tool } = record;
  if (draft && !drafts) return undefined;
  return {
    slug,
    ...(draft && { draft }),
    ...tool,
    ...(tool.logo !== undefined && { logo: logoUrl(tool.logo) }),
    ...(votes && { votes }),
  } as ListedRecord;
}

/** Returns the catalog data of `catalog.json`: everything except `rules`, which only the publisher needs. */
export function catalogHeader({ rules: _, ...catalog }: AuthoredCatalog): Omit<AuthoredCatalog, 'rules'> {
  return catalog;
}

/** Composes a published record: full, or a summary for badges. `updated` is an ISO date. */
export type RecordComposer = (listed: ListedRecord, updated: string, size: RecordSize) => PublishedRecord;

/** Creates the composer of a catalog's records. Prepares the parts that all records share. */
export function createComposer(catalog: AuthoredCatalog): RecordComposer {
  const { categories, reviewers, ...rest } = catalogHeader(catalog);
  const panel = reviewers.map((reviewer, order) => ({ ...reviewer, order }));

  /** Returns the catalog data in a record: its category and reviewers, without those of other tools. */
  const recordCatalog = ({ category, reviews }: Partial<AuthoredTool>): PublishedRecord['catalog'] => {
    const head: PublishedRecord['catalog'] = { ...rest };
    const label = category === undefined ? undefined : categories?.[category];
    if (category !== undefined && label !== undefined) head.categories = { [category]: label };
    if (reviews?.length) {
      const judged = panel.filter(({ id }) => reviews.some(({ reviewer }) => reviewer === id));
      if (judged.length) head.reviewers = judged;
    }
    return head;
  };

  return (listed, updated, size) => {
    const common = { v: limits.schemaMajor, updated } as const;
    if (isRetired(listed)) return { ...common, ...listed, catalog: recordCatalog({}) };
    const tool = listed as AuthoredTool & { slug: string };
    if (size === 'full') return { ...common, ...tool, catalog: recordCatalog(tool) } as PublishedRecord;
    const { slug, name, lang, url, reviewed, reviews = [] } = tool;
    const { ships, skips } = countVerdicts(reviews);
    return {
      ...common,
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

/** Returns the data of `catalog.json`: the catalog with all tools. `updated` is an ISO date. */
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

/** Serializes the data of a published JSON file: one line and a newline. */
export const toJsonText = (data: unknown): string => `${JSON.stringify(data)}\n`;
