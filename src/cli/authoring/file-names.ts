// The names in an editor's folder: which files are read, and what is said of those that are not.
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { UserError } from '../diagnostics/build-observer.js';

const kinds = /^\.(ya?ml|json)$/;
/** Files that operating systems and editors leave behind, which are ignored in silence. */
const leftBehind = /^\.|~$|\.(swp|orig|bak)$|^#.*#$/;

/** A name without its ending. Not by `basename`, which takes ten times as long, and names are many. */
export function fileStem(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The names in a folder, sorted; none if there is no such folder. */
export async function listFolder(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new UserError(`${folder} cannot be read: ${(error as Error).message}`);
  });
  return names.sort();
}

/** Tells if a file may hold data, as far as its name tells. */
export const isDataFile = (name: string): boolean => kinds.test(extname(name)) && !name.startsWith('.');

/** The names of the files in a folder that hold data, one to a file; of what else is there, each is told. */
export async function dataFiles(
  folder: string,
  onDiagnostic: (finding: Diagnostic) => void,
): Promise<string[]> {
  const names = await listFolder(folder);
  const files = names.filter(isDataFile);
  if (files.length < names.length)
    for (const name of names)
      if (!isDataFile(name) && !leftBehind.test(name))
        onDiagnostic(fileDiagnostic(join(folder, name), 'warning', 'unread', whyUnread(folder, name)));
  reportDuplicates(folder, files, onDiagnostic);
  return files;
}

/** Tells of each sorted name that differs from the one before in nothing but its ending. */
export function reportDuplicates(
  folder: string,
  names: readonly string[],
  onDiagnostic: (finding: Diagnostic) => void,
): void {
  let other = '';
  for (const name of names) {
    const stem = fileStem(name);
    if (other.startsWith(stem) && fileStem(other) === stem) {
      const message = `there are two files for ${stem}: ${other} is another; keep one`;
      onDiagnostic(fileDiagnostic(join(folder, name), 'error', 'slug', message));
    }
    other = name;
  }
}

/** Message about a folder inside a folder of which only the files are read. */
export const unreadFolderMessage = (home: string): string =>
  `is a folder and is not read: move its files up into ${home}, or the folder out of it`;

function whyUnread(folder: string, name: string): string {
  const ending = extname(name);
  const home = `${basename(folder)}/`;
  if (isFolder(join(folder, name))) return unreadFolderMessage(home);
  if (kinds.test(ending.toLowerCase()))
    return `is not read, because its name ends in ${ending}; rename it to ${fileStem(name)}${ending.toLowerCase()}`;
  return `is not read: only .yaml, .yml and .json are; rename it to ${fileStem(name)}.yaml, or move it out of ${home}`;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
