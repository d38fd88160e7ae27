// `rename OLD NEW`: gives a tool another slug in one step, and leaves a tombstone under the old one.
import { constants, existsSync } from 'node:fs';
import { copyFile, readFile, rename as renameFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';
import { dataFiles, fileStem } from '../../authoring/file-names.js';
import { findCatalogFolder, requireSlug, toolFiles } from '../../authoring/find-catalog.js';
import { pairSlugs } from '../../authoring/pair-name.js';
import { readFields, redirectTombstone, tombstonesOf, tombstoneText } from '../../authoring/tombstones.js';
import { buildTime } from '../../publication/version.js';
import { replaceText } from '../../publication/write-file.js';
import { didYouMean } from '../../authoring/did-you-mean.js';
import { UserError, type BuildObserver } from '../../diagnostics/build-observer.js';

/** Options of `rename`. */
export interface RenameOptions {
  /** The catalog's folder; by default the current one, then `./catalog`. */
  in?: string | undefined;
}

/** Result of `rename`. */
export interface RenameResult {
  old: string;
  slug: string;
  /** The files written, those under the new slug first. */
  files: string[];
}

/**
 * Gives the tool `old` the slug `slug`: copies its file, renames its comparisons, hands on its votes and the tombstones that
 * point to it, and at last replaces the old file with a tombstone; that of a draft, which no page can name, is removed.
 * Rejects with a `UserError`, before anything is written, where there is no such tool or something has the new slug.
 */
export async function rename(
  old: string,
  slug: string,
  options: RenameOptions = {},
  observer: BuildObserver = {},
): Promise<RenameResult> {
  requireSlug(slug);
  const folder = await findCatalogFolder(options.in);
  const tools = await toolFiles(folder);
  const oldFile = tools.get(old);
  if (!oldFile)
    throw new UserError(
      `There is no tool "${old}" in ${join(folder, 'tools')}${didYouMean(old, tools.keys()) || '.'}`,
    );
  const fields = await readFields(oldFile);
  if ('moved' in fields || 'gone' in fields) throw new UserError(`"${old}" is retired: ${oldFile} says so.`);
  const taken = tools.get(slug);
  const returns = taken !== undefined && (await readFields(taken))['moved'] === old;
  if (taken !== undefined && !returns)
    throw new UserError(
      `There is ${taken} already. A slug stays with its tool, even a retired one: take another.`,
    );
  const comparisons = await renamedComparisons(folder, old, slug);
  const votes = await renamedVotes(folder, old, slug);

  const file = join(folder, 'tools', slug + extname(oldFile));
  // A tool that gets its former slug back replaces the tombstone there.
  await copyFile(oldFile, file, returns ? 0 : constants.COPYFILE_EXCL);
  if (returns && taken !== file) await rm(taken);
  const files = [file];
  for (const [from, to] of comparisons) {
    await renameFile(from, to);
    files.push(to);
  }
  if (votes) {
    await replaceText(votes.file, votes.text);
    files.push(votes.file);
  }
  for (const [other, tombstone] of await tombstonesOf(old, tools)) {
    if (other === slug) continue;
    await replaceText(tombstone, redirectTombstone(await readFile(tombstone, 'utf8'), tombstone, slug));
    files.push(tombstone);
  }
  if (fields['draft'] === true) {
    await rm(oldFile);
    observer.onMessage?.(`"${old}" was a draft: nothing is left under that slug.`);
  } else {
    const today = buildTime(undefined, process.env, new Date()).slice(0, 10);
    await replaceText(oldFile, tombstoneText(oldFile, slug, fields, today));
    files.push(oldFile);
  }
  return { old, slug, files };
}

/** Lists the comparisons of a tool with their new names. Rejects with a `UserError` where one of these exists. */
async function renamedComparisons(
  folder: string,
  old: string,
  slug: string,
): Promise<[from: string, to: string][]> {
  const names = await dataFiles(join(folder, 'comparisons'), () => undefined);
  return names.flatMap((name) => {
    const slugs = pairSlugs(fileStem(name));
    if (!slugs.includes(old)) return [];
    const pair = slugs.map((each) => (each === old ? slug : each)).join('--vs--');
    const [from, to] = [name, pair + extname(name)].map((each) => join(folder, 'comparisons', each));
    if (to === undefined || from === undefined) return [];
    if (existsSync(to)) throw new UserError(`There are both ${from} and ${to}: keep one of them.`);
    return [[from, to]];
  });
}

/** Makes the text of the votes file with the new slug in place of the old; `undefined` if it has no votes for the tool. */
async function renamedVotes(
  folder: string,
  old: string,
  slug: string,
): Promise<{ file: string; text: string } | undefined> {
  const [name] = (await dataFiles(folder, () => undefined)).filter((each) => fileStem(each) === 'votes');
  if (name === undefined) return undefined;
  const file = join(folder, name);
  const text = await readFile(file, 'utf8');
  const { contents } = parseDocument(text, { prettyErrors: false });
  const keys = isMap(contents) ? contents.items.map(({ key }) => key).filter((key) => isScalar(key)) : [];
  const range = keys.find(({ value }) => value === old)?.range;
  if (!range) return undefined;
  if (keys.some(({ value }) => value === slug))
    throw new UserError(`${file} has votes for both "${old}" and "${slug}": keep those of one of them.`);
  const key = extname(file) === '.json' ? JSON.stringify(slug) : slug;
  return { file, text: text.slice(0, range[0]) + key + text.slice(range[1]) };
}
