// What a reader's bookmark is, as it is stored and as it is exported: format 1.
// Reads whatever it is given and never throws; refuses to know where bookmarks are kept.
import type { Result } from '../shared/result.js';
import * as limits from './limits.js';
import { slugPattern } from './patterns.js';

/** One bookmark of a reader. */
export interface Bookmark {
  /** The tool: its slug in the catalog. */
  tool: string;
  /** What the tool was called when it was bookmarked, at most 120 characters; may be absent. */
  name?: string | undefined;
  /** When it was bookmarked: an instant in UTC as ISO 8601, such as `2026-03-03T09:30:00.000Z`. */
  added: string;
}

/** What a file of bookmarks says. */
interface BookmarkFile {
  /** The version of the format. */
  v: number;
  bookmarks: readonly Bookmark[];
}

/** Why a text holds no bookmark that can be used: it is damaged, or of a later format than ours. */
export type BookmarkReadError = 'damaged' | 'newer';

/** Whether a tool of this name can be bookmarked: it is a slug of at most 64 characters. */
export const canBookmark = (tool: unknown): tool is string =>
  typeof tool === 'string' && tool.length <= limits.maxSlugLength && slugPattern.test(tool);

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** A bookmark from data of any kind; `undefined` where tool or date is none. A name that is none is left out. */
export function parseBookmark(value: unknown): Bookmark | undefined {
  const { tool, name, added } = fieldsOf(value);
  if (typeof added !== 'string' || !canBookmark(tool)) return undefined;
  const instant = new Date(added.slice(0, 40)).toJSON() as string | null;
  // A year of more digits may have no day on another clock.
  if (!instant || !/^\d{4}-/.test(instant)) return undefined;
  const called = typeof name === 'string' ? name.trim().slice(0, limits.maxNameLength) : '';
  return { tool, ...(called && { name: called }), added: instant };
}

/** The bookmarks in data of any kind, newest first, one a tool and 1,000 at most; what is none is left out. */
export function parseBookmarks(values: unknown): Bookmark[] {
  const found = new Map<string, Bookmark>();
  for (const value of Array.isArray(values) ? (values as unknown[]) : []) {
    const bookmark = parseBookmark(value);
    if (bookmark && !found.has(bookmark.tool)) found.set(bookmark.tool, bookmark);
  }
  return newestFirst([...found.values()]).slice(0, limits.maxBookmarks);
}

/** The same bookmarks, newest first; those of one instant by their slugs, so that the order is the same everywhere. */
export const newestFirst = (bookmarks: readonly Bookmark[]): Bookmark[] =>
  bookmarks.toSorted((a, b) => order(b.added, a.added) || order(a.tool, b.tool));

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** One bookmark as it is stored. */
export const serializeBookmark = ({ tool, name, added }: Bookmark): string =>
  JSON.stringify({ v: limits.bookmarkMajor, tool, name, added });

/** The bookmark of `tool` in a text that was stored. */
export function parseStoredBookmark(text: string, tool: string): Result<Bookmark, BookmarkReadError> {
  const value = versioned(text);
  if (!value.ok) return value;
  const bookmark = parseBookmark(value.value);
  return bookmark?.tool === tool ? { ok: true, value: bookmark } : { ok: false, failure: 'damaged' };
}

/** A file of bookmarks: `{ "v": 1, "bookmarks": [{ "tool", "name", "added" }, …] }`, indented for people. */
export function serializeBookmarks(bookmarks: readonly Bookmark[]): string {
  const file: BookmarkFile = { v: limits.bookmarkMajor, bookmarks };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The bookmarks in a file, newest first. Single ones that are damaged are left out; a file with no other is damaged itself. */
export function parseBookmarkFile(text: string): Result<Bookmark[], BookmarkReadError> {
  const value = versioned(text);
  if (!value.ok) return value;
  const { bookmarks } = value.value;
  const found = parseBookmarks(bookmarks);
  return Array.isArray(bookmarks) && (found.length > 0 || bookmarks.length === 0)
    ? { ok: true, value: found }
    : { ok: false, failure: 'damaged' };
}

/** The fields of a JSON object of our format. */
function versioned(text: string): Result<Record<string, unknown>, BookmarkReadError> {
  let value: Record<string, unknown> = {};
  try {
    value = fieldsOf(JSON.parse(text));
  } catch {
    // No JSON has no version either.
  }
  const { v } = value;
  if (v === limits.bookmarkMajor) return { ok: true, value };
  return { ok: false, failure: typeof v === 'number' && v > limits.bookmarkMajor ? 'newer' : 'damaged' };
}
