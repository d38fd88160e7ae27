// Types of a catalog after reading: known fields only, every URL absolute and safe.
import type { Problem } from '../shared/result.js';
import type { CatalogFields, Correction, Counts, Pricing, Review, ToolFields } from './types.js';
import { hasOwn } from '../shared/own-properties.js';

/** Tool that can be shown; `logo`, `url` and `homepage` are absolute. */
export interface Tool extends ToolFields {
  /** Name in URLs. */
  slug: string;
  /** ISO date on which the record last changed. */
  updated?: string | undefined;
  pricing: Pricing;
  corrections: Correction[];
  reviews: Review[];
  /** Number of ship and skip verdicts, for summaries, which have no reviews. */
  panel: Counts;
  /** Community votes. */
  votes: Counts;
}

/** Record in place of a tool: the tool moved, it is gone, or its format is newer than this version reads. */
export type Tombstone = { slug: string; name?: string | undefined } & (
  { moved: string } | { gone: true } | { unsupported: true; name: string; url: string | undefined }
);

/** Catalog; `homepage` is absolute. */
export interface Catalog extends CatalogFields {
  /** Version of the publication. */
  version?: string | undefined;
  /** ISO date of the last change to any record. */
  updated?: string | undefined;
  /** Labels that the catalog renames, by the name of the label. */
  labels: ReadonlyMap<string, string>;
  /** Category names by id. */
  categories: ReadonlyMap<string, string>;
  /** Reviewer names by id, in panel order. */
  reviewers: ReadonlyMap<string, string>;
  /** Records by slug. */
  records: ReadonlyMap<string, Tool | Tombstone>;
  /** Problems found while reading; what they are about is left out. */
  problems: readonly Problem[];
}

/** Checks that a record is a tool that can be shown. */
export const isTool = (record: Tool | Tombstone | undefined): record is Tool =>
  !!record && hasOwn(record, 'reviews');

/** Checks that a record, read, authored or published, says what became of a retired tool: that it moved, or is gone. */
export const isRetired = <Any extends object>(
  record: Any,
): record is Extract<Any, { moved: string } | { gone: true }> =>
  ('moved' in record && record.moved !== undefined) || ('gone' in record && record.gone === true);
