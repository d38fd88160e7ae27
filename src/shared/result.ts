// Types shared by all layers: the result of an operation that may fail, and a problem found in data.

/** Result of an operation that reports failure without throwing. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; failure: Failure };

/** Problem found in data, in English. */
export interface Problem {
  /** JSON pointer (RFC 6901) into the data, such as `/tools/3/name`; empty for all of it. */
  at: string;
  /** End of a sentence that begins with the location, such as `cannot be read`. */
  what: string;
  /** Slug of the tool that lacks the value. */
  tool?: string | undefined;
  /** Value that is left out. */
  value?: unknown;
}
