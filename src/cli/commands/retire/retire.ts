// `retire SLUG`: replaces a tool with a tombstone. The file has to stay: pages name the slug for years. What it said is kept
// in `retired/`, for `un-retire`.
import { constants } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { didYouMean } from '../../authoring/did-you-mean.js';
import { findCatalogFolder, requireSlug, retiredFolder, toolFiles } from '../../authoring/find-catalog.js';
import { readFields, redirectTombstone, tombstonesOf, tombstoneText } from '../../authoring/tombstones.js';
import { buildTime } from '../../publication/version.js';
import { replaceText } from '../../publication/write-file.js';
import { UserError, type BuildObserver } from '../../diagnostics/build-observer.js';

/** Options of `retire`. */
export interface RetireOptions {
  /** Slug of the tool that pages show instead. */
  movedTo?: string | undefined;
  /** The catalog's folder; by default the current one, then `./catalog`. */
  in?: string | undefined;
}

/** Result of `retire`. */
export interface RetireResult {
  slug: string;
  movedTo: string | undefined;
  /** The files written: the copy of the tool's file, tombstones that pointed to it, then its own. */
  files: string[];
}

/**
 * Replaces a tool with its tombstone, or writes one where its file is gone, and updates tombstones that point to it. The
 * file as it was is copied to `retired/` first. Rejects with a `UserError` for an invalid slug, for a target that readers
 * cannot find, and where `retired/` already has such a file.
 */
export async function retire(
  slug: string,
  options: RetireOptions = {},
  observer: BuildObserver = {},
): Promise<RetireResult> {
  const { movedTo } = options;
  const folder = await findCatalogFolder(options.in);
  const tools = await toolFiles(folder);
  const existing = tools.get(slug);
  if (!existing) requireSlug(slug);
  const file = existing ?? join(folder, 'tools', `${slug}.yaml`);
  const fields = await readFields(file);
  if ('moved' in fields || 'gone' in fields)
    throw new UserError(
      `"${slug}" is retired already${'moved' in fields ? `, and moved to "${String(fields['moved'])}"` : ''}: ${file} says so.`,
    );
  if (movedTo === slug) throw new UserError(`"${slug}" cannot move to itself.`);
  if (movedTo !== undefined) await requireTarget(movedTo, slug, tools, folder);

  const today = buildTime(undefined, process.env, new Date()).slice(0, 10);
  const files: string[] = [];
  if (existing) files.push(await copyToRetired(existing, folder));
  // Those that point here come first, so that at no moment one points to a tombstone.
  for (const [other, otherFile] of await tombstonesOf(slug, tools)) {
    await replaceText(otherFile, redirectTombstone(await readFile(otherFile, 'utf8'), otherFile, movedTo));
    files.push(otherFile);
    observer.onMessage?.(
      `"${other}" had moved to "${slug}"; ${movedTo ? `it points to "${movedTo}" now` : 'it is gone now, too'}.`,
    );
  }
  await mkdir(dirname(file), { recursive: true });
  await replaceText(file, tombstoneText(file, movedTo, fields, today));
  files.push(file);

  if (!existing)
    observer.onMessage?.(
      `There was no file for "${slug}" in ${dirname(file)}${didYouMean(slug, tools.keys()) || '.'} ` +
        `${file} is new; if "${slug}" was never published, delete it.`,
    );
  if (fields['draft'] === true)
    observer.onMessage?.(`"${slug}" was a draft. If it was never published, ${file} can as well be deleted.`);
  if (slug in (await readFields(join(folder, 'votes.json'))))
    observer.onMessage?.(
      `votes.json still has votes for "${slug}"; they show nowhere` +
        (movedTo ? `. If this is a new name, give them to "${movedTo}".` : '.'),
    );
  return { slug, movedTo, files };
}

/** Copies a tool's file to `retired/`, whatever is in it. Rejects with a `UserError` where that file exists. */
async function copyToRetired(file: string, folder: string): Promise<string> {
  const copy = join(folder, retiredFolder, basename(file));
  await mkdir(dirname(copy), { recursive: true });
  try {
    await copyFile(file, copy, constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UserError(`${copy} exists already, and would be overwritten with ${file}. Move it away first.`);
  }
  return copy;
}

/** Rejects a target that does not exist, or that readers cannot see. */
async function requireTarget(
  movedTo: string,
  slug: string,
  tools: ReadonlyMap<string, string>,
  folder: string,
): Promise<void> {
  const file = tools.get(movedTo);
  if (!file) {
    const suggestion = didYouMean(movedTo, tools.keys()) || '.';
    // A file that is gone cannot be renamed, so the hint would be wrong.
    const rename = tools.has(slug) ? ` For a new name, use: ship-or-skip rename ${slug} ${movedTo}` : '';
    throw new UserError(`There is no tool "${movedTo}" in ${join(folder, 'tools')}${suggestion}${rename}`);
  }
  const target = await readFields(file);
  if ('moved' in target)
    throw new UserError(`"${movedTo}" has moved itself: name "${String(target['moved'])}" instead.`);
  if ('gone' in target) throw new UserError(`"${movedTo}" is gone: name a tool that readers can find.`);
  if (target['draft'] === true)
    throw new UserError(`"${movedTo}" is a draft: publish it first, so that readers can find it.`);
}
