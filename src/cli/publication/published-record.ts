// Reads single published records with the reader of the elements.
import type { Tombstone, Tool } from '../../catalog/catalog.js';
import { readRecords } from '../../catalog/read.js';

/**
 * Reads a record as a tool or tombstone; `undefined` if the elements cannot read it. Never throws.
 * @param record parsed JSON
 * @param base absolute URL of the published folder
 */
export function readPublishedRecord(record: unknown, base: string): Tool | Tombstone | undefined {
  const [first] = readRecords([record], base).records.values();
  return first;
}
