// Limits on catalogs, requests and bookmarks. The schema rejects what exceeds them, the reader truncates it.
// Import as a namespace (`import * as limits`): each is a constant, so that a bundle has only the numbers it uses.
// Text in UTF-16 units, times in milliseconds, sizes in bytes.

/** Major version of the catalog format. */
export const schemaMajor = 1;
/** Size of a catalog file after decompression. */
export const fileBytes = 5_000_000;
/** Time for a request of a catalog, including retries. */
export const requestTime = 10_000;
/** Milliseconds within which pages ask again, each at a random moment, when the network is back. */
export const recoveryJitter = 2_000;
/** Retries after 429, 5xx and network failures. */
export const maxRetries = 3;
/** Time for which a failed request is remembered before the next element may request again. */
export const failureTime = 5_000;
/** Time for a newsletter subscription request; it is never retried. */
export const subscribeTime = 10_000;
/** Bytes read of the response to a subscription. */
export const subscribeBytes = 100_000;
/** Length of an email address: an SMTP path is 256 octets with its angle brackets (RFC 5321, 4.5.3.1.3). */
export const maxEmailLength = 254;
/** Extra fields of a newsletter form. */
export const maxExtraFields = 50;
/** Responses in the offline cache; the oldest are deleted first. */
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
/** Tools in one comparison. */
export const maxComparedTools = 6;
/** Missing tools of a catalog for which a message suggests another; each is compared with every tool. */
export const maxSuggestions = 10;
/** Reviewers whose verdicts are drawn as icons; for more, only the tally is shown. */
export const maxVerdictIcons = 9;
/** Versions whose changes a publication keeps. */
export const maxChanges = 200;
/** Tools up to which a build writes badges by default. */
export const maxBadges = 10_000;
/** Tools up to which a build writes embed pages by default. */
export const maxEmbeds = 10_000;
/** Version of the bookmark format, as stored and as exported. */
export const bookmarkMajor = 1;
/** Bookmarks read from one file or one store; stored ones beyond that are ignored, not deleted. */
export const maxBookmarks = 1_000;
/** Size of a bookmark file. */
export const bookmarkBytes = 1_000_000;
/** Time for one operation of a bookmark store. */
export const storeTime = 10_000;
