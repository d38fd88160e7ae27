// Unchanged records that a change may break. They are found by words in their text, because parsing a hundred thousand
// records for a few would take as long as checking everything.
import { readText, readEntrySource } from '../authoring/read-text.js';
import type { SourceEntry } from '../authoring/source.js';
import type { RecordResult } from './record-processor.js';

/** Number of words to search for above which parsing every record is faster. */
const maxWords = 200;

/**
 * Finds the unchanged records that may have the same take as a changed record, or that moved to one that is no longer a
 * tool.
 * @param results the results of the changed records
 */
export function findDependents(
  changed: readonly SourceEntry[],
  results: readonly RecordResult[],
  unchanged: readonly SourceEntry[],
): readonly SourceEntry[] {
  const words = new Set(changed.flatMap((entry) => takesOf(readEntrySource(entry).value).map(searchWord)));
  for (const { slug, kind } of results) if (kind && kind !== 'tool') words.add(slug);
  if (!words.size) return [];
  if (words.size > maxWords) return unchanged;
  const wanted = [...words];
  return unchanged.filter(({ file, text = readText(file).text }) =>
    wanted.some((word) => text.includes(word)),
  );
}

/** Returns the takes in a record, which may be invalid otherwise. */
function takesOf(record: unknown): string[] {
  const { reviews } = (record ?? {}) as { reviews?: unknown };
  if (!Array.isArray(reviews)) return [];
  return reviews.flatMap((review: { take?: unknown } | null) =>
    typeof review?.take === 'string' ? [review.take] : [],
  );
}

const longestWord = (words: readonly string[]) =>
  words.reduce((best, word) => (word.length > best.length ? word : best), '');

/** Chooses a word that every text with this take contains, however its lines are folded and its letters escaped. */
function searchWord(take: string): string {
  const plain = longestWord(take.match(/[a-z\d]+/gi) ?? []);
  return plain.length > 3 ? plain : longestWord(take.match(/[\p{L}\p{N}]+/gu) ?? []);
}
