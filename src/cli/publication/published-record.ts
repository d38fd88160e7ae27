// A published record as the elements read it: with the real reader, one record at a time.
import type { Tombstone, Tool } from '../../catalog/catalog.js';
import { readRecords } from '../../catalog/read.js';

/**
 * The tool or tombstone in a record; `undefined` where the elements would find none.
 * @param record parsed JSON; whatever it is, this does not throw
 * @param base the absolute URL of the published folder
 */
export function readPublishedRecord(record: unknown, base: string): Tool | Tombstone | undefined {
  const [first] = readRecords([record], base).records.values();
  return first;
}
