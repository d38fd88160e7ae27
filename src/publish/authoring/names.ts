// The names in an editor's folder: which files are read, and what is said of those that are not.
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { aboutFile, type Diagnostic } from '../report/diagnostic.js';
import { Refusal } from '../report/reporter.js';

const kinds = /^\.(ya?ml|json)$/;
/** What systems and editors' programs leave behind: nobody takes it for data. */
const leftBehind = /^\.|~$|\.(swp|orig|bak)$|^#.*#$/;

/** A name without its ending. Not by `basename`, which takes ten times as long, and names are many. */
export function stemOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The names in a folder, sorted; none if there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new Refusal(`${folder} cannot be read: ${(error as Error).message}`);
  });
  return names.sort();
}

/** Whether a file may hold data, as far as its name tells. */
export const isData = (name: string): boolean => kinds.test(extname(name)) && !name.startsWith('.');

/** The names of the files in a folder that hold data, one to a file; of what else is there, each is told. */
export async function dataFiles(folder: string, found: (finding: Diagnostic) => void): Promise<string[]> {
  const names = await namesIn(folder);
  const files = names.filter(isData);
  if (files.length < names.length)
    for (const name of names)
      if (!isData(name) && !leftBehind.test(name))
        found(aboutFile(join(folder, name), 'warning', 'unread', whyUnread(folder, name)));
  tellTwins(folder, files, found);
  return files;
}

/** Tells of each sorted name that differs from the one before in nothing but its ending. */
export function tellTwins(
  folder: string,
  names: readonly string[],
  found: (finding: Diagnostic) => void,
): void {
  let other = '';
  for (const name of names) {
    const stem = stemOf(name);
    if (other.startsWith(stem) && stemOf(other) === stem) {
      const message = `there are two files for ${stem}: ${other} is another; keep one`;
      found(aboutFile(join(folder, name), 'error', 'slug', message));
    }
    other = name;
  }
}

/** What is said of a folder in one of which only the files are read. */
export const unreadFolder = (home: string): string =>
  `is a folder and is not read: move its files up into ${home}, or the folder out of it`;

function whyUnread(folder: string, name: string): string {
  const ending = extname(name);
  const home = `${basename(folder)}/`;
  if (isFolder(join(folder, name))) return unreadFolder(home);
  if (kinds.test(ending.toLowerCase()))
    return `is not read, because its name ends in ${ending}; rename it to ${stemOf(name)}${ending.toLowerCase()}`;
  return `is not read: only .yaml, .yml and .json are; rename it to ${stemOf(name)}.yaml, or move it out of ${home}`;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
