// Records that wait in a file until everything is known to be right, and are then written to their places.
// One file for many, because it is written and removed at once.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { recordPath } from '../../catalog/paths.js';
import { writeFileAtomically } from '../publication/write-file.js';

/** A record as it will be published. */
export interface SpooledRecord {
  slug: string;
  full: string;
  summary: string;
}

/** Writes records into a spool file. */
export function writeSpool(path: string, records: readonly SpooledRecord[]): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, serialize(records));
}

/**
 * Writes the records of a spool file below `root`; returns how many files that were.
 * @param isFresh nobody reads there yet, so that files need not be whole before they are named
 */
export function writeSpooled(path: string, root: string, isFresh: boolean): number {
  const made = new Set<string>();
  let files = 0;
  for (const record of deserialize(readFileSync(path)) as SpooledRecord[])
    for (const size of ['full', 'summary'] as const) {
      const file = join(root, recordPath(record.slug, size) ?? '');
      const folder = dirname(file);
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      if (isFresh) writeFileSync(file, record[size]);
      else writeFileAtomically(file, Buffer.from(record[size]));
      files++;
    }
  return files;
}
