// Every cap on a catalog, and on what a form sends, in one table: the schema refuses what is over, the reader cuts it.
// Import it whole (`import * as limits`): a number each, so that a bundle has just the numbers.
// Lengths of text in UTF-16 units, times in milliseconds, sizes in bytes.

/** A catalog's or record's format: the schema major. */
export const schemaMajor = 1;
/** One catalog file, as it arrives after decompression. */
export const fileBytes = 5_000_000;
/** From asking for a catalog to having it, all tries together. */
export const requestTime = 10_000;
/** Tries after the first, for 429, 5xx and network failures. */
export const maxRetries = 3;
/** How long a failed request is remembered before the next element may ask again. */
export const failureTime = 5_000;
/** From sending an address to a newsletter to its answer; it is sent once. */
export const subscribeTime = 10_000;
/** What is read of a newsletter's answer. */
export const subscribeBytes = 100_000;
/** An email address: a path of SMTP is 256 octets with its brackets (RFC 5321, 4.5.3.1.3). */
export const maxEmailLength = 254;
/** Further fields that a newsletter's form sends. */
export const maxExtraFields = 50;
/** Responses kept in a reader's browser for a page that asks for it; the oldest are dropped. */
export const maxOfflineResponses = 200;
export const maxSlugLength = 64;
export const maxNameLength = 120;
export const maxLineLength = 300;
export const maxTextLength = 4_000;
export const maxUrlLength = 2_048;
export const maxTools = 20_000;
export const maxCategories = 1_000;
export const maxReviewers = 500;
export const maxLabels = 100;
export const maxReviews = 50;
export const maxCorrections = 20;
/** Tools side by side in one comparison. */
export const maxComparedTools = 6;
/** Reviewers drawn as icons; beyond that the tally's words stand alone. */
export const maxVerdictIcons = 9;
/** Versions whose changes a published folder keeps. */
export const maxChanges = 200;
/** Tools whose badges are drawn without being asked for. */
export const maxBadges = 10_000;
/** Tools that get a page to embed without its being asked for. */
export const maxEmbeds = 10_000;
/** A bookmark's format, as it is stored and as it is exported. */
export const bookmarkMajor = 1;
/** Bookmarks read from one file or one store; what is stored beyond that stays where it is. */
export const maxBookmarks = 1_000;
/** A file of bookmarks. */
export const bookmarkBytes = 1_000_000;
/** How long a store of bookmarks may take for one answer. */
export const storeTime = 10_000;
