// Format 1 of bookmarks, as stored and as exported: parsing and serializing.
// Parsers accept any data and never throw. Must not depend on storage.
import { limitMarks } from '../shared/combining-marks.js';
import type { Result } from '../shared/result.js';
import * as limits from './limits.js';
import { slugPattern } from './patterns.js';

/** Bookmark of a tool. */
export interface Bookmark {
  /** Slug of the tool in the catalog. */
  tool: string;
  /** Name of the tool when it was bookmarked, at most 120 characters; may be absent. */
  name?: string | undefined;
  /** Time of bookmarking: UTC in ISO 8601, such as `2026-03-03T09:30:00.000Z`. */
  added: string;
}

/** Content of a bookmark file. */
interface BookmarkFile {
  /** Version of the format. */
  v: number;
  bookmarks: readonly Bookmark[];
}

/** Reason why no bookmark could be read from a text: it is damaged, or its format is newer than ours. */
export type BookmarkReadError = 'damaged' | 'newer';

/** Checks that a tool can be bookmarked: its name is a slug of at most 64 characters. */
export const canBookmark = (tool: unknown): tool is string =>
  typeof tool === 'string' && tool.length <= limits.maxSlugLength && slugPattern.test(tool);

const toFields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Reads a bookmark from any data; `undefined` where tool or date is invalid. An invalid name is left out. */
export function parseBookmark(value: unknown): Bookmark | undefined {
  const { tool, name, added } = toFields(value);
  if (typeof added !== 'string' || !canBookmark(tool)) return undefined;
  const instant = new Date(added.slice(0, 40)).toJSON() as string | null;
  // A year beyond 9999 may be outside the range of `Date` in another time zone.
  if (!instant || !/^\d{4}-/.test(instant)) return undefined;
  const trimmedName = typeof name === 'string' ? limitMarks(name.trim().slice(0, limits.maxNameLength)) : '';
  return { tool, ...(trimmedName && { name: trimmedName }), added: instant };
}

/** Reads bookmarks from any data: newest first, one per tool, at most 1,000; invalid ones are left out. */
export function parseBookmarks(values: unknown): Bookmark[] {
  const found = new Map<string, Bookmark>();
  for (const value of Array.isArray(values) ? (values as unknown[]) : []) {
    const bookmark = parseBookmark(value);
    if (bookmark && !found.has(bookmark.tool)) found.set(bookmark.tool, bookmark);
  }
  return newestFirst([...found.values()]).slice(0, limits.maxBookmarks);
}

/** Sorts bookmarks by time, newest first, then by slug, so that the compareText is the same everywhere. */
export const newestFirst = (bookmarks: readonly Bookmark[]): Bookmark[] =>
  bookmarks.toSorted((a, b) => compareText(b.added, a.added) || compareText(a.tool, b.tool));

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Serializes one bookmark for storage. */
export const serializeBookmark = ({ tool, name, added }: Bookmark): string =>
  JSON.stringify({ v: limits.bookmarkMajor, tool, name, added });

/** Parses a stored text as the bookmark of `tool`. */
export function parseStoredBookmark(text: string, tool: string): Result<Bookmark, BookmarkReadError> {
  const value = parseFields(text);
  if (!value.ok) return value;
  const bookmark = parseBookmark(value.value);
  return bookmark?.tool === tool ? { ok: true, value: bookmark } : { ok: false, failure: 'damaged' };
}

/** Serializes a bookmark file: `{ "v": 1, "bookmarks": [{ "tool", "name", "added" }, …] }`, indented. */
export function serializeBookmarks(bookmarks: readonly Bookmark[]): string {
  const file: BookmarkFile = { v: limits.bookmarkMajor, bookmarks };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Parses a bookmark file, newest first. Damaged bookmarks are left out; a file in which all are damaged is damaged. */
export function parseBookmarkFile(text: string): Result<Bookmark[], BookmarkReadError> {
  const value = parseFields(text);
  if (!value.ok) return value;
  const { bookmarks } = value.value;
  const found = parseBookmarks(bookmarks);
  return Array.isArray(bookmarks) && (found.length > 0 || bookmarks.length === 0)
    ? { ok: true, value: found }
    : { ok: false, failure: 'damaged' };
}

/** Parses a JSON object and checks its version. */
function parseFields(text: string): Result<Record<string, unknown>, BookmarkReadError> {
  let value: Record<string, unknown> = {};
  try {
    value = toFields(JSON.parse(text));
  } catch {
    // Invalid JSON has no version, which is checked below.
  }
  const { v } = value;
  if (v === limits.bookmarkMajor) return { ok: true, value };
  return { ok: false, failure: typeof v === 'number' && v > limits.bookmarkMajor ? 'newer' : 'damaged' };
}
