// Every cap on a catalog, in one table: the schema refuses what is over, the reader cuts it.

/** Caps on what a catalog may hold and on what we wait for. Text in UTF-16 units, times in milliseconds, sizes in bytes. */
export const limits = {
  /** A catalog's or record's format: the schema major. */
  major: 1,
  /** One catalog file, as it arrives after decompression. */
  fileBytes: 5_000_000,
  /** From asking for a catalog to having it, all tries together. */
  requestTime: 10_000,
  /** Tries after the first, for 429, 5xx and network failures. */
  retries: 3,
  /** How long a failed request is remembered before the next element may ask again. */
  failureTime: 5_000,
  slug: 64,
  name: 120,
  line: 300,
  prose: 4_000,
  url: 2_048,
  tools: 20_000,
  categories: 1_000,
  reviewers: 500,
  labels: 100,
  reviews: 50,
  corrections: 20,
  /** Tools side by side in one comparison. */
  compared: 6,
  /** Reviewers drawn as marks; beyond that the tally's words stand alone. */
  jury: 9,
} as const;

/** A tool's or reviewer's name in URLs: `claw-code`. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The shape of a language tag (BCP 47) that `Intl` accepts without throwing: `pt`, `pt-BR`, `zh-Hans-CN`. */
export const langPattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-\d{3})?$/i;
