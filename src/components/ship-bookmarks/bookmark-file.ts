// Downloads bookmarks as a file, and reads them from a file that the reader chooses.
import {
  serializeBookmarks,
  parseBookmarkFile,
  type Bookmark,
  type BookmarkReadError,
} from '../../catalog/bookmarks.js';
import type { Result } from '../../shared/result.js';
import * as limits from '../../catalog/limits.js';

/** Downloads bookmarks as `bookmarks.json`, without a server. */
export function downloadBookmarks(bookmarks: readonly Bookmark[]): void {
  const file = new Blob([serializeBookmarks(bookmarks)], { type: 'application/json' });
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href, download: 'bookmarks.json' }).click();
  // Some browsers read the URL only after the click event.
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 60_000);
}

/** Reads the bookmarks in a file. Resolves with a failure for an invalid or too large file; never rejects. */
export async function readBookmarkFile(file: Blob): Promise<Result<Bookmark[], BookmarkReadError | 'large'>> {
  if (file.size > limits.bookmarkBytes) return { ok: false, failure: 'large' };
  // A file that was deleted in the meantime counts as a damaged one.
  return parseBookmarkFile(await file.text().catch(() => ''));
}
