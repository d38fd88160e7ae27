// Types of the catalog format, written out instead of inferred from zod, so that users of our types need no zod.
// `schema.ts` compares each with its schema: a field that only one of them has fails to compile. Lengths: `limits.ts`.
import type * as limits from './limits.js';

/** Object with fields of later minor versions of the format, which readers ignore. */
export interface Open {
  [field: string]: unknown;
}

/** Numbers of ship and skip verdicts. */
export interface Counts {
  ship: number;
  skip: number;
}

/** Review of a tool by one reviewer. */
export interface Review {
  /** Reviewer's id where the catalog lists reviewers, else a name; one review per reviewer. */
  reviewer: string;
  /** 0 to 100, fractions allowed. */
  score?: number | undefined;
  /** `ship` or `skip`; anything else is kept and not counted. */
  verdict?: string | undefined;
  /** Reviewer's opinion in plain text. */
  take?: string | undefined;
}

/** Dated correction of a review. */
export interface Correction {
  /** ISO date, such as `2026-03-03`. */
  date: string;
  /** Corrected mistake, in plain text. */
  text: string;
}

/** Price of a tool, in words. */
export interface Pricing {
  /** Pricing model: `free`, `paid` or `freemium`; anything else is kept. */
  entry?: string | undefined;
  /** Displayed price, such as `$20 a month`. */
  label?: string | undefined;
}

/** Reviewer on a catalog's panel. Not an interface: TypeScript assigns none to a type with an index signature. */
export type Reviewer = {
  /** Id used by reviews. */
  id: string;
  /** Displayed name. */
  name: string;
};

/** Fields of a tool that authored and published records share. URLs are http(s), absolute or relative to the catalog. */
export interface ToolFields {
  /** Displayed name. */
  name: string;
  /** Language (BCP 47) of this record, where it is not the catalog's. */
  lang?: string | undefined;
  /** Category id where the catalog lists categories, else its name. */
  category?: string | undefined;
  /** One-line description, plain text. */
  tagline?: string | undefined;
  /** Longer description, plain text. */
  description?: string | undefined;
  /** Audience the tool suits best, in one line. */
  bestFor?: string | undefined;
  /** URL of an image. */
  logo?: string | undefined;
  /** URL of the review on the catalog's site. */
  url?: string | undefined;
  /** URL of the tool's site. */
  homepage?: string | undefined;
  /** ISO date of the panel's verdict. */
  reviewed?: string | undefined;
  /** Conflict of interest to disclose to readers. */
  disclosure?: string | undefined;
}

/** Fields of a catalog that authored and published catalogs share. */
export interface CatalogFields {
  name?: string | undefined;
  /** URL of the catalog's site, absolute or relative to the catalog. */
  homepage?: string | undefined;
  /** Language (BCP 47) of its records. */
  lang?: string | undefined;
  /** Days after which a verdict may be out of date, 0 or more. */
  maxAge?: number | undefined;
}

/** Names of labels and categories in a catalog. */
export interface CatalogNames {
  /** Replacements for Ship, Skip and other labels, by the name of the label. */
  labels?: Record<string, string> | undefined;
  /** Category names by id. */
  categories?: Record<string, string> | undefined;
}

// --- Published: read by elements.

/** Review in a published tool. */
export interface PublishedReview extends Review, Open {}

/** Correction in a published tool. */
export interface PublishedCorrection extends Correction, Open {}

/** Price in a published tool. */
export interface PublishedPricing extends Pricing, Open {}

/** Counts in a published tool, each 0 or more. */
export interface PublishedCounts extends Counts, Open {}

/** Published tool, as a catalog lists it. */
export interface PublishedTool extends ToolFields, Open {
  /** Major version of the format. */
  v?: typeof limits.schemaMajor | undefined;
  /** ISO date of the record's last change. */
  updated?: string | undefined;
  /** Name in URLs: lower-case words joined by hyphens. */
  slug: string;
  moved?: undefined;
  gone?: false | undefined;
  pricing?: PublishedPricing | undefined;
  corrections?: PublishedCorrection[] | undefined;
  reviews?: PublishedReview[] | undefined;
  /** Numbers of ship and skip verdicts, where the record has no reviews. */
  panel?: PublishedCounts | undefined;
  /** Community votes. */
  votes?: PublishedCounts | undefined;
}

/** Tombstone of a retired tool that another one replaces. */
export interface PublishedMove extends Open {
  slug: string;
  /** Name that the tool had. */
  name?: string | undefined;
  /** Slug of the tool that replaces it. */
  moved: string;
}

/** Tombstone of a retired tool without replacement. */
export interface PublishedGone extends Open {
  slug: string;
  /** Name that the tool had. */
  name?: string | undefined;
  moved?: undefined;
  gone: true;
}

/** Reviewer in a separate record, with the position in the panel, by which several records are merged. */
export interface PlacedReviewer extends Reviewer, Open {
  /** Position in the panel, from 0. */
  order: number;
}

/** Part of the catalog that a separate record contains. */
export interface RecordCatalog extends CatalogFields, CatalogNames, Open {
  /** Reviewers of this tool. */
  reviewers?: PlacedReviewer[] | undefined;
}

/** Fields that every separate record has. */
interface SeparateRecord {
  /** Major version of the format. */
  v: typeof limits.schemaMajor;
  /** Part of the catalog that this record needs. */
  catalog: RecordCatalog;
}
interface MoveRecord extends PublishedMove, SeparateRecord {}
interface GoneRecord extends PublishedGone, SeparateRecord {}
interface ToolRecord extends PublishedTool, SeparateRecord {
  v: typeof limits.schemaMajor;
}

/** Separate record: a tool, in full or as a summary, or the tombstone of a retired one. */
export type PublishedRecord = MoveRecord | GoneRecord | ToolRecord;

/** Reviewer in a published catalog. */
export interface PublishedReviewer extends Reviewer, Open {}

/** Published catalog: one file with every tool. */
export interface PublishedCatalog extends CatalogFields, CatalogNames, Open {
  /** Major version of the format. */
  v: typeof limits.schemaMajor;
  /** Version of the publication, such as `1.20261125.1`. */
  version?: string | undefined;
  /** ISO date of the last change to any record. */
  updated?: string | undefined;
  /** Reviewers in panel order. */
  reviewers?: PublishedReviewer[] | undefined;
  /** Records; each slug occurs once. */
  tools: (PublishedMove | PublishedGone | PublishedTool)[];
}

// --- Authoring: edited by hand and kept in git.
