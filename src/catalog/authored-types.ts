// Types of the files that an editor writes. The schema states them strictly; the compiler holds the two together.
import type {
  CatalogNames,
  Review,
  Correction,
  Pricing,
  Reviewer,
  ToolFields,
  CatalogFields,
} from './types.js';

/** Review in an authored tool. */
export interface AuthoredReview extends Review {
  verdict?: 'ship' | 'skip' | undefined;
}

/** Price in an authored tool. */
export interface AuthoredPricing extends Pricing {
  entry?: 'free' | 'paid' | 'freemium' | undefined;
}

/** File `tools/<slug>.yaml`. */
export interface AuthoredTool extends ToolFields {
  pricing?: AuthoredPricing | undefined;
  corrections?: Correction[] | undefined;
  reviews?: AuthoredReview[] | undefined;
  /** `true` leaves the tool out of the published catalog. */
  draft?: boolean | undefined;
}

/** File `tools/<slug>.yaml` of a tool that another one replaces. */
export interface AuthoredMove {
  /** Slug of the tool that replaces it. */
  moved: string;
  /** Name that the tool had. */
  name?: string | undefined;
}

/** File `tools/<slug>.yaml` of a tool that is gone. */
export interface AuthoredGone {
  gone: true;
  /** Name that the tool had. */
  name?: string | undefined;
}

/** Authored tool, or the tombstone of a retired one. */
export type AuthoredRecord = AuthoredTool | AuthoredMove | AuthoredGone;

/** Severity of breaking an editorial rule. */
export type RuleSeverity = 'off' | 'warning' | 'error';

/** Configuration of the editorial rules; each is a warning by default, but `incomplete-record` an error. */
export interface Rules {
  /** A review without score, verdict or take, or a price without entry or label. */
  'incomplete-record'?: RuleSeverity | undefined;
  /** Minimum and maximum number of words in a take. */
  'take-length'?:
    | RuleSeverity
    | { severity?: RuleSeverity | undefined; min?: number | undefined; max?: number | undefined }
    | undefined;
  /** Minimum score (0-100) of a ship, and maximum score of a skip. */
  'verdict-score'?:
    | RuleSeverity
    | { severity?: RuleSeverity | undefined; ship?: number | undefined; skip?: number | undefined }
    | undefined;
  'unknown-reviewer'?: RuleSeverity | undefined;
  'unknown-category'?: RuleSeverity | undefined;
  'duplicate-take'?: RuleSeverity | undefined;
  'missing-logo'?: RuleSeverity | undefined;
  'comment-in-text'?: RuleSeverity | undefined;
  'markup-in-text'?: RuleSeverity | undefined;
  'future-date'?: RuleSeverity | undefined;
  'only-a-name'?: RuleSeverity | undefined;
  'logo-file'?: RuleSeverity | undefined;
}

/** File `catalog.yaml`. */
export interface AuthoredCatalog extends CatalogFields, CatalogNames {
  /** Reviewers in panel order. */
  reviewers: Reviewer[];
  rules?: Rules | null | undefined;
}
