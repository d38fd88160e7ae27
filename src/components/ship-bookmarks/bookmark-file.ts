// Bookmarks as a file of the reader's: given to them as a download, and read from the one they choose.
import {
  serializeBookmarks,
  parseBookmarkFile,
  type Bookmark,
  type BookmarkReadError,
} from '../../catalog/bookmarks.js';
import type { Result } from '../../shared/result.js';
import * as limits from '../../catalog/limits.js';

/** Gives the reader a file of bookmarks, `bookmarks.json`. No server is asked for it. */
export function downloadBookmarks(bookmarks: readonly Bookmark[]): void {
  const file = new Blob([serializeBookmarks(bookmarks)], { type: 'application/json' });
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href, download: 'bookmarks.json' }).click();
  // Some browsers fetch it only after the click is over.
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 60_000);
}

/** The bookmarks in a file, or why there are none; never rejects. */
export async function readBookmarkFile(file: Blob): Promise<Result<Bookmark[], BookmarkReadError | 'large'>> {
  if (file.size > limits.bookmarkBytes) return { ok: false, failure: 'large' };
  // A file that vanished meanwhile reads as one without bookmarks.
  return parseBookmarkFile(await file.text().catch(() => ''));
}
