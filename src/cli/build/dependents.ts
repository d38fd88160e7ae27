// Of the records that a change leaves alone, those that it may break. They are found by words in their text, because to
// parse a hundred thousand for the few that matter would take as long as to check everything.
import { readText, readEntrySource } from '../authoring/read-text.js';
import type { SourceEntry } from '../authoring/source.js';
import type { RecordResult } from './record-processor.js';

/** Above so many words to look for, it is quicker to parse. */
const many = 200;

/**
 * The records of `left` that may have the same take as a changed record, or have moved to one that is a tool no more.
 * @param changed the records that differ, and what came of them
 */
export function findDependents(
  changed: readonly SourceEntry[],
  results: readonly RecordResult[],
  left: readonly SourceEntry[],
): readonly SourceEntry[] {
  const words = new Set(changed.flatMap((entry) => takesOf(readEntrySource(entry).value).map(wordOf)));
  for (const { slug, kind } of results) if (kind && kind !== 'tool') words.add(slug);
  if (!words.size) return [];
  if (words.size > many) return left;
  const wanted = [...words];
  return left.filter(({ file, text = readText(file).text }) => wanted.some((word) => text.includes(word)));
}

/** The takes in a record, whatever else is wrong with it. */
function takesOf(record: unknown): string[] {
  const { reviews } = (record ?? {}) as { reviews?: unknown };
  if (!Array.isArray(reviews)) return [];
  return reviews.flatMap((review: { take?: unknown } | null) =>
    typeof review?.take === 'string' ? [review.take] : [],
  );
}

const longest = (words: readonly string[]) =>
  words.reduce((best, word) => (word.length > best.length ? word : best), '');

/** A word that stands in any text with this take, however its lines are folded and its letters escaped. */
function wordOf(take: string): string {
  const plain = longest(take.match(/[a-z\d]+/gi) ?? []);
  return plain.length > 3 ? plain : longest(take.match(/[\p{L}\p{N}]+/gu) ?? []);
}
