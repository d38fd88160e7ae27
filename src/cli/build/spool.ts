// Spool files: composed records wait in them until the whole catalog is valid, and are then written to the publication.
// One file holds many records, because that is faster to write and remove.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { recordPath } from '../../catalog/paths.js';
import { writeFileAtomically } from '../publication/write-file.js';

/** Composed record: the JSON texts of both sizes. */
export interface SpooledRecord {
  slug: string;
  full: string;
  summary: string;
}

/** Writes records to a spool file. */
export function writeSpool(path: string, records: readonly SpooledRecord[]): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, serialize(records));
}

/**
 * Writes the records of a spool file below `root`. Returns the number of files.
 * @param isFresh `true` for a new folder without readers, so that files need not be written atomically
 */
export function writeSpooled(path: string, root: string, isFresh: boolean): number {
  const createdFolders = new Set<string>();
  let files = 0;
  for (const record of deserialize(readFileSync(path)) as SpooledRecord[])
    for (const size of ['full', 'summary'] as const) {
      const file = join(root, recordPath(record.slug, size) ?? '');
      const folder = dirname(file);
      if (!createdFolders.has(folder)) mkdirSync(folder, { recursive: true });
      createdFolders.add(folder);
      if (isFresh) writeFileSync(file, record[size]);
      else writeFileAtomically(file, Buffer.from(record[size]));
      files++;
    }
  return files;
}
