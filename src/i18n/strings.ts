// Types of the strings that each language must define, one set for each feature.
// Numbers and dates in parameters are already formatted for the locale. Names are passed unchanged.

/** Strings about tools and verdicts. The `labels` of a catalog can replace plain strings. */
export interface Strings {
  /** The panel's verdict when most reviewers would use the tool. */
  ship: string;
  skip: string;
  split: string;
  none: string;
  /** Words after a number of verdicts, as in "3 ship / 1 skip". */
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
  /** "38% of 64 votes"; `count` selects the plural, `total` is the formatted count. */
  votes(percent: string, count: number, total: string): string;
  /** "Review by Ship or Skip". */
  reviewBy(catalog: string): string;
  /** "Reviewed 3 March 2026". */
  reviewed(date: string): string;
  /** "Reviewed 3 March 2024; may be out of date". */
  outdated(date: string): string;
  /** "Corrected 3 March 2026". */
  corrected(date: string): string;
  /** Note below stale content; `date` is the date of its publication, if known. */
  stale(date: string | undefined): string;
  /** "No tool called “claw-cod”". */
  noTool(slug: string): string;
}

/** Names that `labels` of a catalog may contain: those of all plain strings. */
export type LabelName = {
  [Name in keyof Strings]: Strings[Name] extends string ? Name : never;
}[keyof Strings];

/** Strings of `<ship-bookmark>` and `<ship-bookmarks>`. */
export interface BookmarkStrings {
  /** Label of the button. `bookmarkTool` must contain it, so that voice control finds the button by its visible label. */
  bookmark: string;
  /** Heading of the list. */
  bookmarks: string;
  loading: string;
  none: string;
  howTo: string;
  /** Note beside a button whose bookmark could not be stored. */
  forThisVisit: string;
  /** Message in the list when the store cannot be used. */
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
  /** "3 bookmarks were added."; `count` selects the plural, `written` is the formatted count. */
  imported(count: number, written: string): string;
}

/** Strings of `<ship-newsletter>`. Addresses in parameters are bidi-isolated, because they run from left to right. */
export interface NewsletterStrings {
  /** Accessible name of the form, and default heading. */
  heading: string;
  /** Label of the address field. */
  label: string;
  subscribe: string;
  /** Label of the button while the request is pending. */
  sending: string;
  /** Label of the hidden honeypot field, for screen readers that find it anyway. */
  trap: string;

  /** Problem: the field is empty. */
  missing: string;
  /** Problem: the text is not an address. */
  malformed: string;
  /** Problem: the address has no dot after the @. */
  short: string;
  /** Problem: the server refused (HTTP 4xx). */
  refused: string;
  /** Problem: too many requests (HTTP 429). */
  tooOften: string;
  /** Problem: server error (HTTP 5xx). */
  trouble: string;
  /** Problem: timeout. The address may have been added or not. */
  slow: string;
  /** Problem: unreadable response. The address may have been added or not. */
  unread: string;
  /** Problem: the site reported a failure without a reason. */
  failed: string;

  done: string;
  doneText: (email: string) => string;
  subscribed: string;
  subscribedText: (email: string) => string;
  /** Label of the button that shows the form again. */
  another: string;
}

/** Exports of a language module. */
export interface Language {
  catalog: Strings;
  bookmarks: BookmarkStrings;
  newsletter: NewsletterStrings;
}

/** Name of a set of strings. */
export type Feature = keyof Language;
