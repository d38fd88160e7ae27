// `retire SLUG`: replaces a tool with a tombstone. The file has to stay: pages name the slug for years.
import { mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { parse } from 'yaml';
import { didYouMean } from '../../authoring/validate.js';
import { findCatalogFolder, requireSlug, toolFiles } from '../../authoring/find-catalog.js';
import { buildTime } from '../../publication/version.js';
import { writeFileAtomically } from '../../publication/write-file.js';
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
  /** The files written: tombstones that pointed to this tool, then its own. */
  files: string[];
}

type Fields = Record<string, unknown>;

/** Reads the fields of a file; none where it cannot be parsed. */
async function readFields(file: string): Promise<Fields> {
  try {
    const value: unknown = parse(await readFile(file, 'utf8'), { logLevel: 'silent' });
    return typeof value === 'object' && value !== null ? (value as Fields) : {};
  } catch {
    return {};
  }
}

/**
 * Replaces a tool with its tombstone, or writes one where its file is gone, and updates tombstones that point to it.
 * Rejects with a `UserError` for an invalid slug, and for a target that readers cannot find.
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
  // Those that point here come first, so that at no moment one points to a tombstone.
  for (const [other, otherFile] of await tombstonesOf(slug, tools)) {
    await replaceText(otherFile, tombstone(otherFile, movedTo, today));
    files.push(otherFile);
    observer.onMessage?.(
      `"${other}" had moved to "${slug}"; ${movedTo ? `it points to "${movedTo}" now` : 'it is gone now, too'}.`,
    );
  }
  await mkdir(dirname(file), { recursive: true });
  await replaceText(file, tombstone(file, movedTo, today));
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
    // A file that is gone cannot be copied, so the hint would be wrong.
    const copy = tools.has(slug)
      ? ` For a new name, first copy tools/${slug}.yaml to tools/${movedTo}.yaml.`
      : '';
    throw new UserError(`There is no tool "${movedTo}" in ${join(folder, 'tools')}${suggestion}${copy}`);
  }
  const target = await readFields(file);
  if ('moved' in target)
    throw new UserError(`"${movedTo}" has moved itself: name "${String(target['moved'])}" instead.`);
  if ('gone' in target) throw new UserError(`"${movedTo}" is gone: name a tool that readers can find.`);
  if (target['draft'] === true)
    throw new UserError(`"${movedTo}" is a draft: publish it first, so that readers can find it.`);
}

/** Replaces the text of an editor's file, which keeps its permissions, and where it is a link stays one. */
async function replaceText(file: string, text: string): Promise<void> {
  const path = await realpath(file).catch(() => file);
  const existing = await stat(path).catch(() => undefined);
  writeFileAtomically(path, Buffer.from(text), existing?.mode);
}

/** Finds the tombstones that point to a slug, with their files. */
async function tombstonesOf(slug: string, tools: ReadonlyMap<string, string>): Promise<[string, string][]> {
  const tombstones: [string, string][] = [];
  for (const [other, file] of tools)
    // Parsing a hundred thousand files for the few tombstones would take half a minute.
    if (
      /^\s*[{]?\s*["']?moved\b/m.test(await readFile(file, 'utf8')) &&
      (await readFields(file))['moved'] === slug
    )
      tombstones.push([other, file]);
  return tombstones;
}

/** Makes the text of a tombstone, in the format of the file that it replaces. */
function tombstone(file: string, movedTo: string | undefined, date: string): string {
  if (extname(file) === '.json') return `${JSON.stringify(movedTo ? { moved: movedTo } : { gone: true })}\n`;
  return `\
# Retired on ${date}. Keep this file: pages that name this tool learn from it what became of it, and it is an error
# if a published slug vanishes.
${movedTo ? `moved: ${movedTo}` : 'gone: true'}
`;
}
