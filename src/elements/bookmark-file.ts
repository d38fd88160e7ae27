// Bookmarks as a file of the reader's: given to them as a download, and read from the one they choose.
import { exportText, readExport, type Bookmark, type Unread } from '../catalog/bookmarks.js';
import type { Result } from '../base/result.js';
import * as limits from '../catalog/limits.js';

/** Gives the reader a file of bookmarks, `bookmarks.json`. No server is asked for it. */
export function download(bookmarks: readonly Bookmark[]): void {
  const file = new Blob([exportText(bookmarks)], { type: 'application/json' });
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href, download: 'bookmarks.json' }).click();
  // Some browsers fetch it only after the click is over.
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 60_000);
}

/** The bookmarks in a file, or why there are none; never rejects. */
export async function bookmarksInFile(file: Blob): Promise<Result<Bookmark[], Unread | 'large'>> {
  if (file.size > limits.bookmarkBytes) return { ok: false, failure: 'large' };
  // A file that vanished meanwhile reads as one without bookmarks.
  return readExport(await file.text().catch(() => ''));
}
