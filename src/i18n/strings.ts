// The contract each language module fulfils: every phrase we say, by name.
// Numbers and dates arrive already written for the locale; names arrive as they are.

/** Every phrase of one language. The plain strings can be renamed by a catalog's `labels`. */
export interface Strings {
  /** The panel's verdict when most reviewers would use the tool. */
  ship: string;
  skip: string;
  split: string;
  none: string;
  /** `ship` and `skip` as they stand behind a number, as in "3 ship / 1 skip". */
  ships: string;
  skips: string;

  panelVerdict: string;
  panelShip: string;
  community: string;
  entry: string;
  pricing: string;
  bestFor: string;
  category: string;
  decisionTable: string;
  scorecard: string;
  free: string;
  paid: string;
  freemium: string;

  noPanel: string;
  noVotes: string;
  noTake: string;
  noScore: string;
  notStated: string;

  atAGlance: string;
  oneMark: string;
  compared: string;
  versus: string;
  sameForBoth: string;
  sameForAll: string;
  readTake: string;
  foldTake: string;
  disclosure: string;

  loading: string;
  absent: string;
  absentHint: string;
  gone: string;
  newer: string;
  failed: string;
  failedHint: string;
  tryAgain: string;

  /** "3 ship / 1 skip", from two numbers and the two words behind them. */
  tally(ships: string, ship: string, skips: string, skip: string): string;
  /** "3 of 4". */
  of(part: string, whole: string): string;
  /** "2 to 2". */
  to(ships: string, skips: string): string;
  /** "38% of 64 votes"; `count` decides the plural, `total` is how it is written. */
  votes(percent: string, count: number, total: string): string;
  /** "Review by Ship or Skip". */
  reviewBy(catalog: string): string;
  /** "Reviewed 3 March 2026". */
  reviewed(date: string): string;
  /** "Reviewed 3 March 2024; may be out of date". */
  outdated(date: string): string;
  /** "Corrected 3 March 2026". */
  corrected(date: string): string;
  /** The note under an old answer; `date` is when it was published, where that is known. */
  stale(date: string | undefined): string;
  /** "No tool called “claw-cod”". */
  noTool(slug: string): string;
}

/** The names a catalog may rename in `labels`: every phrase that is a plain string. */
export type LabelName = {
  [Name in keyof Strings]: Strings[Name] extends string ? Name : never;
}[keyof Strings];
