// English strings of bookmarks, bundled with their elements.
import type { BookmarkStrings } from '../strings.js';

export const bookmarks = {
  bookmark: 'Bookmark',
  bookmarks: 'Bookmarks',
  loading: 'Loading bookmarks',
  none: 'No bookmarks yet',
  howTo: 'Press the ribbon beside a tool and it will wait for you here.',
  forThisVisit: 'Kept for this visit only',
  unavailable:
    'Your bookmarks cannot be stored right now. They are kept for this visit only; an export keeps them longer.',
  undo: 'Undo',
  compare: 'Compare',
  comparison: 'Comparison',
  close: 'Close',
  export: 'Export',
  import: 'Import',
  nothingNew: 'Nothing new: every bookmark in that file is already here.',
  noBookmarksInFile: 'No bookmarks could be read from that file. Choose one that was exported here.',
  newerFile: 'That file is of a newer format than this page can read.',
  fileTooLarge: 'That file is too large to be one of bookmarks.',

  bookmarkTool: (name) => `Bookmark ${name}`,
  remove: (name) => `Remove ${name}`,
  removed: (name) => `${name} was removed.`,
  restored: (name) => `${name} is back.`,
  choose: (name) => `Compare ${name}`,
  chooseSome: (least, most) => `Tick ${least} to ${most} tools to compare them.`,
  added: (date) => `Bookmarked ${date}`,
  imported: (count, written) => `${written} ${count === 1 ? 'bookmark was' : 'bookmarks were'} added.`,
} satisfies BookmarkStrings;
