// Writes files of a published folder whole or not at all, and only those that differ from what is there.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toJsonText } from './compose-record.js';

/** Ending of the name of a file or folder that is not whole yet: always the same, so that a later run can find it. */
const tempEnding = '~';

/**
 * Writes a file whole or not at all: under another name first. write-file-atomic was tried: without fsync it takes 40 s of
 * processor time for 100,000 files of 1.5 KB where this takes 15, and a killed run leaves its files under names that nobody
 * can foresee. fsync, at 5 ms each, is left out here, too: readers are never shown half a file, whatever a power cut
 * does to the last ones.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array, mode?: number): void {
  const temp = path + tempEnding;
  writeFileSync(temp, bytes, { mode });
  renameSync(temp, path);
}

/** Removes the unfinished file that a killed run left of this one. */
export function removeTempFile(path: string): void {
  rmSync(path + tempEnding, { force: true });
}

/** Removes the unfinished files below `root` that killed builds left. Returns their number. */
export async function removeTempFiles(root: string): Promise<number> {
  const names = await readdir(root, { recursive: true });
  const tempFiles = names.filter((name) => name.endsWith(tempEnding));
  for (const name of tempFiles) await rm(join(root, name), { recursive: true, force: true });
  return tempFiles.length;
}

/** Writes a text unless the file has it already. Returns the number of files written, 0 or 1. */
export async function writeText(file: string, text: string): Promise<number> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return 0;
  await mkdir(dirname(file), { recursive: true });
  writeFileAtomically(file, Buffer.from(text));
  return 1;
}

/** Reads the text of a file; `undefined` where there is none. */
export function readTextIfExists(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Writes as `writeText` does, synchronously: for files by the thousand, each of which would cost a promise. */
export function writeTextSync(path: string, text: string): number {
  if (readTextIfExists(path) === text) return 0;
  mkdirSync(dirname(path), { recursive: true });
  writeFileAtomically(path, Buffer.from(text));
  return 1;
}

/** Folder of a publication that is to be filled. */
export interface Tree {
  /** True where there was none yet: it is then filled under another name, and renamed once it is whole. */
  isFresh: boolean;
  /** Parent of the folder while it is filled. */
  root: string;
  /** Gives the filled folder its name. */
  settle(): void;
}

/** Opens the folder called `name`; with `isWanted` false it is filled in its place. */
export function openTree(folder: string, name: string, isWanted = true): Tree {
  const isFresh = isWanted && !existsSync(join(folder, name));
  const root = isFresh ? join(folder, name + tempEnding) : folder;
  // A build that was killed may have left one, with other records.
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

/** Removes a folder of `root` and the unfinished one that a killed build left. Returns the number of files. */
export function removeTree(root: string, name: string): number {
  let files = 0;
  for (const tree of [join(root, name), join(root, name + tempEnding)]) {
    if (!existsSync(tree)) continue;
    files += readdirSync(tree, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length;
    rmSync(tree, { recursive: true });
  }
  return files;
}

/** Writes a text unless there is such a file, which may be the publisher's own. Returns 0 or 1. */
export async function writeIfMissing(file: string, text: string): Promise<number> {
  const there = await readFile(file).catch(() => undefined);
  return there ? 0 : writeText(file, text);
}

/** Writes data as a line of JSON, as `writeText` does. */
export const writeJson = (file: string, data: unknown): Promise<number> => writeText(file, toJsonText(data));
