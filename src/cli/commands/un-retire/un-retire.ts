// `un-retire SLUG`: puts a tool back that `retire` replaced with a tombstone.
import { readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { didYouMean } from '../../authoring/did-you-mean.js';
import { findCatalogFolder, retiredFolder, toolFiles } from '../../authoring/find-catalog.js';
import { readFields } from '../../authoring/tombstones.js';
import { replaceText } from '../../publication/write-file.js';
import { UserError } from '../../diagnostics/build-observer.js';

/** Options of `un-retire`. */
export interface UnRetireOptions {
  /** The catalog's folder; by default the current one, then `./catalog`. */
  in?: string | undefined;
}

/** Result of `un-retire`. */
export interface UnRetireResult {
  slug: string;
  /** The file that is back. */
  file: string;
}

/**
 * Moves a tool's file from `retired/` back to `tools/`, in place of the tombstone. Rejects with a `UserError` where nothing
 * is kept in `retired/`, and where `tools/` has a tool of that name.
 */
export async function unRetire(slug: string, options: UnRetireOptions = {}): Promise<UnRetireResult> {
  const folder = await findCatalogFolder(options.in);
  const kept = await toolFiles(folder, retiredFolder);
  const copy = kept.get(slug);
  if (!copy)
    throw new UserError(
      `There is no "${slug}" in ${join(folder, retiredFolder)}${didYouMean(slug, kept.keys()) || '.'} ` +
        `If it was retired by hand, restore its file from your backup or version control.`,
    );
  const tombstone = (await toolFiles(folder)).get(slug);
  const fields = tombstone === undefined ? { gone: true } : await readFields(tombstone);
  if (!('moved' in fields || 'gone' in fields))
    throw new UserError(
      `"${slug}" is not retired: ${tombstone} has a tool. Remove ${copy} if it is out of date.`,
    );
  const file = join(folder, 'tools', basename(copy));
  const { mode } = await stat(copy);
  await replaceText(file, await readFile(copy, 'utf8'), mode);
  if (tombstone !== undefined && tombstone !== file) await rm(tombstone);
  await rm(copy);
  return { slug, file };
}
