// Finds the catalog folder and the tool files in it.
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import * as limits from '../../catalog/limits.js';
import { readSource } from './read-text.js';
import { isReservedName, isSlug, slugify } from './slug.js';
import { shellWord } from '../diagnostics/shell-word.js';
import { UserError } from '../diagnostics/build-observer.js';

const namesIn = (folder: string) => readdir(folder).catch((): string[] => []);
/** Tests if a folder has `catalog.yaml`. */
export const hasCatalog = async (folder: string): Promise<boolean> =>
  (await namesIn(folder)).some((name) => /^catalog\.(ya?ml|json)$/.test(name));

/** Tests for a folder that an editor keeps: its catalog file is not in the published form. */
export const hasAuthoredCatalog = async (folder: string): Promise<boolean> =>
  (await hasCatalog(folder)) && (await publishedFormIn(folder)) === undefined;

/** Finds the `catalog.json` of a folder that is in the published form, with every tool in it; `undefined` if there is none. */
export async function publishedFormIn(folder: string): Promise<string | undefined> {
  const names = await namesIn(folder);
  if (!names.includes('catalog.json') || names.some((name) => /^catalog\.ya?ml$/.test(name)))
    return undefined;
  const file = join(folder, 'catalog.json');
  const { value } = readSource(file);
  return typeof value === 'object' && value !== null && 'tools' in value ? file : undefined;
}

/**
 * Finds the folder with `catalog.yaml`: `named` if given, else the current folder, else `catalog` in it. Rejects with a
 * `UserError` if there is none.
 */
export async function findCatalogFolder(named: string | undefined): Promise<string> {
  if (named !== undefined && !(await hasCatalog(named)))
    throw new UserError(
      `${named} has no catalog.yaml. Begin a catalog with: ship-or-skip init ${shellWord(named)}`,
    );
  for (const folder of named === undefined ? ['.', 'catalog'] : [named])
    if (await hasCatalog(folder)) {
      const file = await publishedFormIn(folder);
      if (file === undefined) return folder;
      throw new UserError(
        `${file} has every tool in one file: edit it there, or make a folder of it: ship-or-skip import ${shellWord(file)} --out NEW-FOLDER`,
      );
    }
  throw new UserError(
    'There is no catalog.yaml, neither here nor in ./catalog. Say where it is with --in DIR, or begin one: ship-or-skip init catalog',
  );
}

/** Folder for the files of retired tools as they were. Nothing in it is checked or published. */
export const retiredFolder = 'retired';

/** Maps each slug of a catalog folder to the path of its file: in `tools`, tombstones included, or in another subfolder. */
export async function toolFiles(folder: string, subfolder = 'tools'): Promise<Map<string, string>> {
  const names = await namesIn(join(folder, subfolder));
  return new Map(
    names
      .filter((name) => /^[^.].*\.(ya?ml|json)$/.test(name))
      .sort()
      .map((name) => [basename(name, extname(name)), join(folder, subfolder, name)]),
  );
}

/** Throws a `UserError` if `text` is not a slug. The message suggests a valid one. */
export function requireSlug(text: string): void {
  if (isSlug(text)) return;
  const suggestion = slugify(text);
  if (isReservedName(text))
    throw new UserError(
      `"${text}" cannot be a slug: Windows allows no file of this name; use ${suggestion}.`,
    );
  throw new UserError(
    `"${text}" cannot be a slug: lower-case letters a to z and digits, in words joined by single hyphens, ${limits.maxSlugLength} characters at most` +
      (suggestion && `; use ${suggestion}`) +
      '.',
  );
}
