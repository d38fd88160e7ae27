// Writes a file of a published folder whole or not at all, and only if it says anything else than before.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toJsonText } from './compose-record.js';

/** What stands after the name of a file that is not whole yet: always the same, so that it can be found. */
const half = '~';

/**
 * Writes a file whole or not at all. Without asking the disk to finish: what matters is that no reader sees half of a
 * file, and a hundred thousand times that would take minutes.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  const file = openSync(path + half, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  } finally {
    closeSync(file);
  }
  renameSync(path + half, path);
}

/** Removes what a run that was killed had begun to write of this file. */
export function removeTempFile(path: string): void {
  rmSync(path + half, { force: true });
}

/** Removes below `root` what builds that were killed had not written to the end. Returns how many files. */
export async function removeTempFiles(root: string): Promise<number> {
  const names = await readdir(root, { recursive: true });
  const halves = names.filter((name) => name.endsWith(half));
  for (const name of halves) await rm(join(root, name), { recursive: true, force: true });
  return halves.length;
}

/** Writes a text if the file says anything else; returns how many files were written, 0 or 1. */
export async function writeText(file: string, text: string): Promise<number> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return 0;
  await mkdir(dirname(file), { recursive: true });
  writeFileAtomically(file, Buffer.from(text));
  return 1;
}

/** The text of a file; `undefined` where there is none. */
export function readTextIfExists(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** As `writeText`, at once: for files by the thousand, each of which would cost a promise. */
export function writeTextSync(path: string, text: string): number {
  if (readTextIfExists(path) === text) return 0;
  mkdirSync(dirname(path), { recursive: true });
  writeFileAtomically(path, Buffer.from(text));
  return 1;
}

/** A folder of the published one, to be filled. */
export interface Tree {
  /** Whether it was not there yet: then it is made aside, and named once it is whole. */
  isFresh: boolean;
  /** What gets the folder: the published one, or one aside. */
  root: string;
  /** Names what was made aside. */
  settle(): void;
}

/** Opens the folder called `name`; with `isWanted` false it is not made aside. */
export function openTree(folder: string, name: string, isWanted = true): Tree {
  const isFresh = isWanted && !existsSync(join(folder, name));
  const root = isFresh ? join(folder, name + half) : folder;
  // Of a build that was killed, which may have had other records.
  if (isFresh) rmSync(root, { recursive: true, force: true });
  return {
    isFresh,
    root,
    settle() {
      if (!isFresh || !existsSync(root)) return;
      renameSync(join(root, name), join(folder, name));
      rmSync(root, { recursive: true });
    },
  };
}

/** Removes a folder of `root`, and what a build that was killed left of it. Returns how many files that were. */
export function removeTree(root: string, name: string): number {
  let files = 0;
  for (const tree of [join(root, name), join(root, name + half)]) {
    if (!existsSync(tree)) continue;
    files += readdirSync(tree, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length;
    rmSync(tree, { recursive: true });
  }
  return files;
}

/** Writes a text where there is no such file yet: it may be the publisher's own. Returns 0 or 1. */
export async function writeIfMissing(file: string, text: string): Promise<number> {
  const there = await readFile(file).catch(() => undefined);
  return there ? 0 : writeText(file, text);
}

/** Writes data as JSON, with a line end, as `writeText` does. */
export const writeJson = (file: string, data: unknown): Promise<number> => writeText(file, toJsonText(data));
