// A catalog as the reader gives it to the rest of the house: known fields only, every URL absolute and safe.
import type { Problem } from '../shared/result.js';
import type { CatalogFields, Correction, Counts, Pricing, Review, ToolFields } from './types.js';

/** A tool on record; `logo`, `url` and `homepage` are absolute. */
export interface Tool extends ToolFields {
  /** Its name in URLs. */
  slug: string;
  /** ISO date on which the record last changed. */
  updated?: string | undefined;
  pricing: Pricing;
  corrections: Correction[];
  reviews: Review[];
  /** What the panel says, where a summary gives no reviews. */
  panel: Counts;
  /** The community's votes. */
  votes: Counts;
}

/** What stands in a tool's place: it moved, it is gone, or its record is of a format this version cannot read. */
export type Tombstone = { slug: string } & (
  { moved: string } | { gone: true } | { unsupported: true; name: string; url: string | undefined }
);

/** A whole catalog; `homepage` is absolute. */
export interface Catalog extends CatalogFields {
  /** The publication's version. */
  version?: string | undefined;
  /** ISO date on which any of it last changed. */
  updated?: string | undefined;
  /** Labels the catalog renames, by name. */
  labels: ReadonlyMap<string, string>;
  /** Category names by id. */
  categories: ReadonlyMap<string, string>;
  /** Reviewers' names by id, in panel order. */
  reviewers: ReadonlyMap<string, string>;
  /** Every record by slug. */
  records: ReadonlyMap<string, Tool | Tombstone>;
  /** What was wrong and left out. */
  problems: readonly Problem[];
}

/** Whether a record is a tool that can be shown. */
export const isTool = (record: Tool | Tombstone | undefined): record is Tool =>
  !!record && 'reviews' in record;
