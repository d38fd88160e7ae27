// Records set aside in one file until everything is known to be right, then written to their places.
// One file, because it is written and forgotten at once, however many records there are.
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordPath } from '../../catalog/paths.js';
import { writeFileAtomically } from '../publication/write-file.js';

/** Records that wait. */
export interface Spool {
  add(slug: string, full: string, summary: string): void;
  /** Every record, in the order they came. */
  records(): Iterable<{ slug: string; full: Buffer; summary: Buffer }>;
  clear(): void;
}

const bufferSize = 1 << 20;

/** Opens a spill in `folder`; `number` tells it from others. */
export function openSpool(folder: string, number: number): Spool {
  const path = join(folder, `spill-${number}`);
  const sizes: { slug: string; full: number; summary: number }[] = [];
  let waiting: Buffer[] = [];
  let size = 0;
  let file: number | undefined;
  const flush = () => {
    if (file === undefined) {
      mkdirSync(folder, { recursive: true });
      file = openSync(path, 'w+');
    }
    writeSync(file, Buffer.concat(waiting));
    [waiting, size] = [[], 0];
  };
  return {
    add(slug, full, summary) {
      const bytes = [Buffer.from(full), Buffer.from(summary)] as const;
      sizes.push({ slug, full: bytes[0].length, summary: bytes[1].length });
      waiting.push(...bytes);
      size += bytes[0].length + bytes[1].length;
      if (size > bufferSize) flush();
    },
    *records() {
      if (size) flush();
      let at = 0;
      for (const { slug, full, summary } of sizes) {
        const bytes = Buffer.allocUnsafe(full + summary);
        if (file !== undefined) readSync(file, bytes, 0, bytes.length, at);
        at += bytes.length;
        yield { slug, full: bytes.subarray(0, full), summary: bytes.subarray(full) };
      }
    },
    clear() {
      if (file !== undefined) closeSync(file);
      file = undefined;
      rmSync(path, { force: true });
      [sizes.length, waiting, size] = [0, [], 0];
    },
  };
}

/**
 * Writes the records of a spill below `root`; returns how many files that were.
 * @param fresh nobody reads there yet, so that files need not be whole before they are named
 */
export function writeSpooled(spool: Spool, root: string, fresh: boolean): number {
  const made = new Set<string>();
  let files = 0;
  for (const { slug, full, summary } of spool.records())
    for (const [size, bytes] of [
      ['full', full],
      ['summary', summary],
    ] as const) {
      const path = join(root, recordPath(slug, size) ?? '');
      const folder = dirname(path);
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      if (fresh) writeFileSync(path, bytes);
      else writeFileAtomically(path, bytes);
      files++;
    }
  return files;
}
