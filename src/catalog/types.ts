// The types of a catalog: plain, so that they ask no package of those who compile against them. `schema.ts` compares
// each with its schema, so that a field which only one of them has fails to compile. Longest texts: `limits.ts`.
import type * as limits from './limits.js';

/** Further fields, which a later minor version of the format may add; a reader ignores them. */
export interface Open {
  [field: string]: unknown;
}

/** How many say ship, and how many say skip. */
export interface Counts {
  ship: number;
  skip: number;
}

/** One reviewer's judgement of a tool. */
export interface Review {
  /** The reviewer's id where the catalog lists reviewers, else a name; one review each. */
  reviewer: string;
  /** 0 to 100, fractions allowed. */
  score?: number | undefined;
  /** `ship` or `skip`; anything else is kept and not counted. */
  verdict?: string | undefined;
  /** The reviewer's text, plain. */
  take?: string | undefined;
}

/** One dated correction. */
export interface Correction {
  /** ISO date, such as `2026-03-03`. */
  date: string;
  /** The mistake that was corrected, in plain text. */
  text: string;
}

/** The price of a tool, in words. */
export interface Pricing {
  /** How one can begin: `free`, `paid` or `freemium`; anything else is kept. */
  entry?: string | undefined;
  /** The price as readers see it, such as `$20 a month`. */
  label?: string | undefined;
}

/** A reviewer of a catalog's panel. No interface: TypeScript refuses one where further fields may stand. */
export type Reviewer = {
  /** Named by reviews. */
  id: string;
  /** As readers see it. */
  name: string;
};

/** Fields of a tool that are the same wherever it is kept. URLs are http(s), absolute or relative to the catalog. */
export interface ToolFields {
  /** As readers see it. */
  name: string;
  /** The language (BCP 47) of this record, where it is not the catalog's. */
  lang?: string | undefined;
  /** The category's id where the catalog lists categories, else its name. */
  category?: string | undefined;
  /** One line of plain text. */
  tagline?: string | undefined;
  /** Plain text. */
  description?: string | undefined;
  /** The readers it is best for, in one line. */
  bestFor?: string | undefined;
  /** The URL of an image. */
  logo?: string | undefined;
  /** The URL of the review on the catalog's own site. */
  url?: string | undefined;
  /** The URL of the tool's own site. */
  homepage?: string | undefined;
  /** ISO date on which the panel judged. */
  reviewed?: string | undefined;
  /** An interest the readers should know of. */
  disclosure?: string | undefined;
}

/** Fields of a catalog that are the same wherever it is kept. */
export interface CatalogFields {
  name?: string | undefined;
  /** The URL of the catalog's site, absolute or relative to the catalog. */
  homepage?: string | undefined;
  /** The language (BCP 47) of its records. */
  lang?: string | undefined;
  /** Days after which a verdict may be out of date, 0 or more. */
  maxAge?: number | undefined;
}

/** Names that a catalog gives to labels and categories. */
interface CatalogNames {
  /** Other names for Ship, Skip and the other labels, by label. */
  labels?: Record<string, string> | undefined;
  /** Category names by id. */
  categories?: Record<string, string> | undefined;
}

// --- Published: what elements read.

/** A review in a published tool. */
export interface PublishedReview extends Review, Open {}

/** A correction in a published tool. */
export interface PublishedCorrection extends Correction, Open {}

/** The price in a published tool. */
export interface PublishedPricing extends Pricing, Open {}

/** Counts in a published tool, each 0 or more. */
export interface PublishedCounts extends Counts, Open {}

/** A published tool, as a catalog lists it. */
export interface PublishedTool extends ToolFields, Open {
  /** The format's major version. */
  v?: typeof limits.schemaMajor | undefined;
  /** ISO date on which the record last changed. */
  updated?: string | undefined;
  /** Its name in URLs: lower-case words joined by hyphens. */
  slug: string;
  moved?: undefined;
  gone?: false | undefined;
  pricing?: PublishedPricing | undefined;
  corrections?: PublishedCorrection[] | undefined;
  reviews?: PublishedReview[] | undefined;
  /** How many reviewers say ship and skip, where the reviews are not given. */
  panel?: PublishedCounts | undefined;
  /** The community's votes. */
  votes?: PublishedCounts | undefined;
}

/** Left by a retired tool: its new place … */
export interface PublishedMove extends Open {
  slug: string;
  /** The slug of the tool that stands for it. */
  moved: string;
}

/** … or that it is gone. */
export interface PublishedGone extends Open {
  slug: string;
  moved?: undefined;
  gone: true;
}

/** A reviewer in a record of its own, which has its place in the panel because records are put together. */
export interface PlacedReviewer extends Reviewer, Open {
  /** The place in the panel, from 0. */
  order: number;
}

/** The part of its catalog that a record of its own repeats. */
export interface RecordCatalog extends CatalogFields, CatalogNames, Open {
  /** Those who reviewed this tool. */
  reviewers?: PlacedReviewer[] | undefined;
}

/** Fields that each record of its own has. */
interface OfItsOwn {
  /** The format's major version. */
  v: typeof limits.schemaMajor;
  /** The part of the catalog that this record needs. */
  catalog: RecordCatalog;
}
interface MoveRecord extends PublishedMove, OfItsOwn {}
interface GoneRecord extends PublishedGone, OfItsOwn {}
interface ToolRecord extends PublishedTool, OfItsOwn {
  v: typeof limits.schemaMajor;
}

/** A record of its own: a tool, whole or as its summary, or what a retired one leaves. */
export type PublishedRecord = MoveRecord | GoneRecord | ToolRecord;

/** A reviewer in a published catalog. */
export interface PublishedReviewer extends Reviewer, Open {}

/** A published catalog: one file with every tool. */
export interface PublishedCatalog extends CatalogFields, CatalogNames, Open {
  /** The format's major version. */
  v: typeof limits.schemaMajor;
  /** The publication's version, such as `1.20261125.1`. */
  version?: string | undefined;
  /** ISO date on which any of it last changed. */
  updated?: string | undefined;
  /** In panel order. */
  reviewers?: PublishedReviewer[] | undefined;
  /** Each slug once. */
  tools: (PublishedMove | PublishedGone | PublishedTool)[];
}

// --- Authoring: what an editor keeps in git.

/** A review as an editor keeps it. */
export interface AuthoredReview extends Review {
  score: number;
  verdict: 'ship' | 'skip';
  take: string;
}

/** A price as an editor keeps it. */
export interface AuthoredPricing extends Pricing {
  entry: 'free' | 'paid' | 'freemium';
  label: string;
}

/** `tools/<slug>.yaml`. */
export interface AuthoredTool extends ToolFields {
  pricing?: AuthoredPricing | undefined;
  corrections?: Correction[] | undefined;
  reviews?: AuthoredReview[] | undefined;
  /** Whether the tool is kept out of the published catalog. */
  draft?: boolean | undefined;
}

/** `tools/<slug>.yaml` of a tool that moved. */
export interface AuthoredMove {
  /** The slug of the tool that stands for it. */
  moved: string;
}

/** `tools/<slug>.yaml` of a tool that is gone. */
export interface AuthoredGone {
  gone: true;
}

/** A tool as its editor keeps it, or what is left of a retired one. */
export type AuthoredRecord = AuthoredTool | AuthoredMove | AuthoredGone;

/** How much it matters that an editorial rule is broken. */
export type RuleSeverity = 'off' | 'warning' | 'error';

/** How strict the editorial rules are: each is a warning where nothing else is said. */
export interface Rules {
  /** Words a take has, at least and at most. */
  'take-length'?:
    | RuleSeverity
    | { severity?: RuleSeverity | undefined; min?: number | undefined; max?: number | undefined }
    | undefined;
  /** The least score (0-100) of a ship, and the greatest of a skip. */
  'verdict-score'?:
    | RuleSeverity
    | { severity?: RuleSeverity | undefined; ship?: number | undefined; skip?: number | undefined }
    | undefined;
  'unknown-reviewer'?: RuleSeverity | undefined;
  'unknown-category'?: RuleSeverity | undefined;
  'duplicate-take'?: RuleSeverity | undefined;
  'missing-logo'?: RuleSeverity | undefined;
}

/** `catalog.yaml`. */
export interface AuthoredCatalog extends CatalogFields, CatalogNames {
  name: string;
  /** In panel order. */
  reviewers: Reviewer[];
  rules?: Rules | null | undefined;
}
