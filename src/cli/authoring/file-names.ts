// File names in a catalog folder: selects data files and warns about the others.
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { UserError } from '../diagnostics/build-observer.js';

const dataExtension = /^\.(ya?ml|json)$/;
/** Files of operating systems and editors, ignored without a warning. */
const ignoredNames = /^\.|~$|\.(swp|orig|bak)$|^#.*#$/;

/** Removes the extension of a file name. Does not use `basename`, which takes ten times as long. */
export function fileStem(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** Lists the names in a folder, sorted; empty if there is no folder. Rejects with a `UserError` if it is unreadable. */
export async function listFolder(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new UserError(`${folder} cannot be read: ${(error as Error).message}`);
  });
  return names.sort();
}

/** Tests if a file has the name of a data file: `.yaml`, `.yml` or `.json`, and no leading dot. */
export const isDataFile = (name: string): boolean =>
  dataExtension.test(extname(name)) && !name.startsWith('.');

/** Lists the data files in a folder, sorted. Reports every other file except ignored ones, and duplicate names. */
export async function dataFiles(
  folder: string,
  onDiagnostic: (finding: Diagnostic) => void,
): Promise<string[]> {
  const names = await listFolder(folder);
  const files = names.filter(isDataFile);
  if (files.length < names.length)
    for (const name of names)
      if (!isDataFile(name) && !ignoredNames.test(name))
        onDiagnostic(fileDiagnostic(join(folder, name), 'warning', 'unread', unreadMessage(folder, name)));
  reportDuplicates(folder, files, onDiagnostic);
  return files;
}

/** Reports each name that differs from the one before only by its extension. `names` must be sorted. */
export function reportDuplicates(
  folder: string,
  names: readonly string[],
  onDiagnostic: (finding: Diagnostic) => void,
): void {
  let previous = '';
  for (const name of names) {
    const stem = fileStem(name);
    if (previous.startsWith(stem) && fileStem(previous) === stem) {
      const message = `there are two files for ${stem}: ${previous} is another; keep one`;
      onDiagnostic(fileDiagnostic(join(folder, name), 'error', 'slug', message));
    }
    previous = name;
  }
}

/** Message about a folder that is not read, inside a folder whose files are read. */
export const unreadFolderMessage = (folder: string): string =>
  `is a folder and is not read: move its files up into ${folder}, or the folder out of it`;

function unreadMessage(folder: string, name: string): string {
  const extension = extname(name);
  const folderName = `${basename(folder)}/`;
  if (isFolder(join(folder, name))) return unreadFolderMessage(folderName);
  if (dataExtension.test(extension.toLowerCase()))
    return `is not read, because its name ends in ${extension}; rename it to ${fileStem(name)}${extension.toLowerCase()}`;
  return `is not read: only .yaml, .yml and .json are; rename it to ${fileStem(name)}.yaml, or move it out of ${folderName}`;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
