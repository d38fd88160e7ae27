// Writes files of a published folder atomically, and only those that changed.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, open, readFile, readdir, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../diagnostics/build-observer.js';
import { toJsonText } from './compose-record.js';

/** Suffix of temporary files and folders: always the same, so that a later run can find and remove them. */
const tempSuffix = '~';

/**
 * Writes a file atomically: under a temporary name, then renamed. write-file-atomic was tried: without fsync it takes
 * 40 s of processor time for 100,000 files of 1.5 KB instead of 15 s, and a killed run leaves files with random names.
 * fsync, at 5 ms a file, is left out: readers never see half a file, but a power cut may damage the last ones.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array, mode?: number): void {
  const temp = path + tempSuffix;
  writeFileSync(temp, bytes, { mode });
  renameSync(temp, path);
}

/**
 * Replaces the text of an editor's file, which keeps its permissions, and where it is a link stays one.
 * @param mode permissions of a new file
 */
export async function replaceText(file: string, text: string, mode?: number): Promise<void> {
  const path = await realpath(file).catch(() => file);
  const existing = await stat(path).catch(() => undefined);
  writeFileAtomically(path, Buffer.from(text), existing?.mode ?? mode);
}

/** Removes the temporary file of `path`, which a killed run may have left. */
export function removeTempFile(path: string): void {
  rmSync(path + tempSuffix, { force: true });
}

/** Removes all temporary files below `root`, which killed builds may have left. Returns their number. */
export async function removeTempFiles(root: string): Promise<number> {
  const names = await readdir(root, { recursive: true });
  const tempFiles = names.filter((name) => name.endsWith(tempSuffix));
  for (const name of tempFiles) await rm(join(root, name), { recursive: true, force: true });
  return tempFiles.length;
}

/** Writes a text unless the file already contains it. Returns the number of files written, 0 or 1. */
export async function writeText(file: string, text: string): Promise<number> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return 0;
  await mkdir(dirname(file), { recursive: true });
  writeFileAtomically(file, Buffer.from(text));
  return 1;
}

/** Reads the text of a file; `undefined` if it cannot be read. */
export function readTextIfExists(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Writes a text as `writeText` does, but synchronously: faster for thousands of files. */
export function writeTextSync(path: string, text: string): number {
  if (readTextIfExists(path) === text) return 0;
  mkdirSync(dirname(path), { recursive: true });
  writeFileAtomically(path, Buffer.from(text));
  return 1;
}

/** Folder that is being filled with files. */
export interface Tree {
  /** True if the folder did not exist: it is then filled under a temporary name, and renamed by `settle`. */
  isFresh: boolean;
  /** Parent of the folder that is being filled. */
  root: string;
  /** Renames the filled folder to its final name. */
  settle(): void;
}

/** Opens the folder `name` inside `folder`. With `mayBeFresh` false it never gets a temporary name. */
export function openTree(folder: string, name: string, mayBeFresh = true): Tree {
  const isFresh = mayBeFresh && !existsSync(join(folder, name));
  const root = isFresh ? join(folder, name + tempSuffix) : folder;
  // A killed build may have left a temporary folder with other records.
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

/** Removes a folder of `root`, and its temporary folder that a killed build may have left. Returns the number of files. */
export function removeTree(root: string, name: string): number {
  let files = 0;
  for (const tree of [join(root, name), join(root, name + tempSuffix)]) {
    if (!existsSync(tree)) continue;
    files += readdirSync(tree, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length;
    rmSync(tree, { recursive: true });
  }
  return files;
}

/** Writes a text unless the file exists, because the publisher may have changed it. Returns 0 or 1. */
export async function writeIfMissing(file: string, text: string): Promise<number> {
  const existing = await readFile(file).catch(() => undefined);
  return existing ? 0 : writeText(file, text);
}

/**
 * Rejects with a `UserError` where a file exists and does not begin as a command's output does: it is somebody's work.
 * @param output the command's output in a few words, such as "a badge"
 */
export async function requireReplaceable(file: string, start: RegExp, output: string): Promise<void> {
  const handle = await open(file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return;
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(4096) });
    if (!start.test(buffer.toString('utf8', 0, bytesRead)))
      throw new UserError(
        `${file} exists and is not ${output}, so it is not overwritten. Move it away, or name another file.`,
      );
  } finally {
    await handle.close();
  }
}

/** Writes data as one line of JSON, like `writeText`. */
export const writeJson = (file: string, data: unknown): Promise<number> => writeText(file, toJsonText(data));
