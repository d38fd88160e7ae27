// The contract that each language fulfils: every phrase by name, a set for each feature.
// Numbers and dates arrive already formatted for the locale; names arrive as they are.

/** Phrases about tools and verdicts. A catalog renames the plain ones in its `labels`. */
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

/** Phrases of `<ship-bookmark>` and `<ship-bookmarks>`. */
export interface BookmarkStrings {
  /** The word on the button; part of what `bookmarkTool` says, so that readers who control by voice can say it. */
  bookmark: string;
  /** The heading of the list. */
  bookmarks: string;
  loading: string;
  none: string;
  howTo: string;
  /** Beside a button whose bookmark could not be stored. */
  forThisVisit: string;
  /** In the list, where the store cannot be used. */
  unavailable: string;
  undo: string;
  compare: string;
  comparison: string;
  close: string;
  export: string;
  import: string;
  nothingNew: string;
  noBookmarksInFile: string;
  newerFile: string;
  fileTooLarge: string;

  /** Accessible name of the button, pressed or not: "Bookmark Claw Code". */
  bookmarkTool(name: string): string;
  /** "Remove Claw Code". */
  remove(name: string): string;
  /** "Claw Code was removed." */
  removed(name: string): string;
  /** "Claw Code is back." */
  restored(name: string): string;
  /** Accessible name of a checkbox: "Compare Claw Code". */
  choose(name: string): string;
  /** "Tick 2 to 6 tools to compare them." */
  chooseSome(least: string, most: string): string;
  /** "Bookmarked 3 March 2026". */
  added(date: string): string;
  /** "3 bookmarks were added."; `count` decides the plural, `written` is how it is written. */
  imported(count: number, written: string): string;
}

/** Phrases of `<ship-newsletter>`. An address arrives isolated, because it runs from left to right. */
export interface NewsletterStrings {
  /** The heading, where the author gives none, and the form's name. */
  heading: string;
  /** The label of the field. */
  label: string;
  subscribe: string;
  /** On the button, while an answer is waited for. */
  sending: string;
  /** The label of the field that readers do not see, for who meets it all the same. */
  trap: string;

  /** Nothing was entered. */
  missing: string;
  /** The text that was entered is no address. */
  malformed: string;
  /** The address has no dot behind its @. */
  short: string;
  /** The server said no (HTTP 4xx). */
  refused: string;
  /** The server was asked too often (HTTP 429). */
  tooOften: string;
  /** The server is in trouble (HTTP 5xx). */
  trouble: string;
  /** No answer came in time; nobody knows what became of the address. */
  slow: string;
  /** No answer could be read; nobody knows what became of the address. */
  unread: string;
  /** The site says that it failed, and not why. */
  failed: string;

  done: string;
  doneText: (email: string) => string;
  subscribed: string;
  subscribedText: (email: string) => string;
  /** On the button that brings the form back. */
  another: string;
}

/** One language: the exports of its module. */
export interface Language {
  catalog: Strings;
  bookmarks: BookmarkStrings;
  newsletter: NewsletterStrings;
}

/** A set of phrases. */
export type Feature = keyof Language;
