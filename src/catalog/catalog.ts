// A catalog as the reader gives it to the rest of the house: known fields only, every URL absolute and safe.
import type { Problem } from '../base/result.js';
import type { PublishedCatalog, PublishedTool } from './schema.js';

/** The fields of `Shape` that the schema names, without the open door for unknown ones. */
export type Known<Shape> = { [Key in keyof Shape as string extends Key ? never : Key]: Shape[Key] };

/** One reviewer's score (0-100), verdict and take. */
export type Review = Known<NonNullable<PublishedTool['reviews']>[number]>;

/** One dated correction. */
export type Correction = Known<NonNullable<PublishedTool['corrections']>[number]>;

/** A tool on record; `logo`, `url` and `homepage` are absolute. */
export type Tool = Omit<
  Known<PublishedTool>,
  'v' | 'moved' | 'gone' | 'pricing' | 'corrections' | 'reviews' | 'panel' | 'votes'
> & {
  pricing: { entry?: string | undefined; label?: string | undefined };
  corrections: Correction[];
  reviews: Review[];
  /** What the panel says, where a summary gives no reviews. */
  panel: { ship: number; skip: number };
  votes: { ship: number; skip: number };
};

/** What stands in a tool's place: it moved, it is gone, or its record is of a format this version cannot read. */
export type Absence = { slug: string } & (
  { moved: string } | { gone: true } | { unsupported: true; name: string; url: string | undefined }
);

/** A whole catalog. */
export type Catalog = Pick<
  Known<PublishedCatalog>,
  'name' | 'homepage' | 'lang' | 'maxAge' | 'version' | 'updated'
> & {
  /** Labels the catalog renames, by name. */
  labels: ReadonlyMap<string, string>;
  /** Category names by id. */
  categories: ReadonlyMap<string, string>;
  /** Reviewers' names by id, in panel order. */
  reviewers: ReadonlyMap<string, string>;
  /** Every record by slug. */
  records: ReadonlyMap<string, Tool | Absence>;
  /** What was wrong and left out. */
  problems: readonly Problem[];
};

/** Whether a record is a tool that can be shown. */
export const isTool = (record: Tool | Absence | undefined): record is Tool => !!record && 'reviews' in record;
