// The contract of each language for bookmarks: every phrase of <ship-bookmark> and <ship-bookmarks>, by name.
// Numbers and dates arrive already written for the locale; names arrive as they are.

/** Every phrase of one language. */
export interface BookmarkStrings {
  /** The word on the button; part of what `bookmarkTool` says, so that who speaks to a computer can say it. */
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

  /** What the button is called, whether pressed or not: "Bookmark Claw Code". */
  bookmarkTool(name: string): string;
  /** "Remove Claw Code". */
  remove(name: string): string;
  /** "Claw Code was removed." */
  removed(name: string): string;
  /** "Claw Code is back." */
  restored(name: string): string;
  /** What a checkbox is called: "Compare Claw Code". */
  choose(name: string): string;
  /** "Tick 2 to 6 tools to compare them." */
  chooseSome(least: string, most: string): string;
  /** "Bookmarked 3 March 2026". */
  added(date: string): string;
  /** "3 bookmarks were added."; `count` decides the plural, `written` is how it is written. */
  imported(count: number, written: string): string;
}
