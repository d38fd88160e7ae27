// Two shapes every floor shares: what came of an attempt, and what was wrong with some data.

/** The outcome of an attempt that may fail without throwing. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; failure: Failure };

/** One thing wrong with some data: where (a JSON pointer, RFC 6901) and what, in plain English. */
export interface Problem {
  /** JSON pointer into the data, such as `/tools/3/name`; empty for the whole of it. */
  at: string;
  /** What is wrong, as the end of a sentence that begins with the place. */
  what: string;
}
