// `retire SLUG`: a tombstone in the place of a tool. The file must stay: pages out there name its slug for years.
import { mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { parse } from 'yaml';
import { didYouMean } from '../../authoring/validate.js';
import { findCatalogFolder, requireSlug, toolFiles } from '../../authoring/find-catalog.js';
import { buildTime } from '../../publication/version.js';
import { writeFileAtomically } from '../../publication/write-file.js';
import { UserError, type BuildObserver } from '../../diagnostics/build-observer.js';

/** How to retire it. */
export interface RetireOptions {
  /** The slug of the tool that readers shall find instead. */
  movedTo?: string | undefined;
  /** The catalog's folder; else the current one, else `./catalog`. */
  in?: string | undefined;
}

/** What was retired. */
export interface RetireResult {
  slug: string;
  movedTo: string | undefined;
  /** The files that were written: tombstones that led to this tool, then its own. */
  files: string[];
}

type Fields = Record<string, unknown>;

/** The fields of a file; none where it cannot be read as any. */
async function fieldsOf(file: string): Promise<Fields> {
  try {
    const value: unknown = parse(await readFile(file, 'utf8'), { logLevel: 'silent' });
    return typeof value === 'object' && value !== null ? (value as Fields) : {};
  } catch {
    return {};
  }
}

/**
 * Replaces a tool by its tombstone, or sets one where its file is gone; leads tombstones that led to it on to where it
 * went. Rejects with a `Refusal` for what is no slug, and for a target that readers could not find.
 */
export async function retire(
  slug: string,
  options: RetireOptions = {},
  reporter: BuildObserver = {},
): Promise<RetireResult> {
  const { movedTo } = options;
  const folder = await findCatalogFolder(options.in);
  const tools = await toolFiles(folder);
  const there = tools.get(slug);
  if (!there) requireSlug(slug);
  const file = there ?? join(folder, 'tools', `${slug}.yaml`);
  const was = await fieldsOf(file);
  if ('moved' in was || 'gone' in was)
    throw new UserError(
      `"${slug}" is retired already${'moved' in was ? `, and moved to "${String(was['moved'])}"` : ''}: ${file} says so.`,
    );
  if (movedTo === slug) throw new UserError(`"${slug}" cannot move to itself.`);
  if (movedTo !== undefined) await requireTarget(movedTo, slug, tools, folder);

  const day = buildTime(undefined, process.env, new Date()).slice(0, 10);
  const files: string[] = [];
  // Those that led here go first: at no moment does one lead to a tombstone.
  for (const [other, led] of await leadingTo(slug, tools)) {
    await replaceText(led, tombstone(led, movedTo, day));
    files.push(led);
    reporter.onMessage?.(
      `"${other}" had moved to "${slug}"; ${movedTo ? `it leads to "${movedTo}" now` : 'it is gone now, too'}.`,
    );
  }
  await mkdir(dirname(file), { recursive: true });
  await replaceText(file, tombstone(file, movedTo, day));
  files.push(file);

  if (!there)
    reporter.onMessage?.(
      `There was no file for "${slug}" in ${dirname(file)}${didYouMean(slug, tools.keys()) || '.'} ` +
        `${file} is new; if "${slug}" was never published, delete it.`,
    );
  if (was['draft'] === true)
    reporter.onMessage?.(`"${slug}" was a draft. If it was never published, ${file} can as well be deleted.`);
  if (slug in (await fieldsOf(join(folder, 'votes.json'))))
    reporter.onMessage?.(
      `votes.json still has votes for "${slug}"; they show nowhere` +
        (movedTo ? `. If this is a new name, give them to "${movedTo}".` : '.'),
    );
  return { slug, movedTo, files };
}

/** Refuses a target that is not there, or that readers cannot see. */
async function requireTarget(
  movedTo: string,
  slug: string,
  tools: ReadonlyMap<string, string>,
  folder: string,
): Promise<void> {
  const file = tools.get(movedTo);
  if (!file) {
    const near = didYouMean(movedTo, tools.keys()) || '.';
    // A file that is gone cannot be copied.
    const copy = tools.has(slug)
      ? ` For a new name, first copy tools/${slug}.yaml to tools/${movedTo}.yaml.`
      : '';
    throw new UserError(`There is no tool "${movedTo}" in ${join(folder, 'tools')}${near}${copy}`);
  }
  const target = await fieldsOf(file);
  if ('moved' in target)
    throw new UserError(`"${movedTo}" has moved itself: name "${String(target['moved'])}" instead.`);
  if ('gone' in target) throw new UserError(`"${movedTo}" is gone: name a tool that readers can find.`);
  if (target['draft'] === true)
    throw new UserError(`"${movedTo}" is a draft: publish it first, so that readers can find it.`);
}

/** Writes a text into the author's own file, which keeps its permissions, and where it is a link stays one. */
async function replaceText(file: string, text: string): Promise<void> {
  const path = await realpath(file).catch(() => file);
  const there = await stat(path).catch(() => undefined);
  writeFileAtomically(path, Buffer.from(text), there?.mode);
}

/** The tombstones that lead to a slug, with their files. */
async function leadingTo(slug: string, tools: ReadonlyMap<string, string>): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (const [other, file] of tools)
    // To parse a hundred thousand files for the few that matter would take half a minute.
    if (
      /^\s*[{]?\s*["']?moved\b/m.test(await readFile(file, 'utf8')) &&
      (await fieldsOf(file))['moved'] === slug
    )
      found.push([other, file]);
  return found;
}

/** A tombstone's text, in the form of the file it replaces. */
function tombstone(file: string, movedTo: string | undefined, day: string): string {
  if (extname(file) === '.json') return `${JSON.stringify(movedTo ? { moved: movedTo } : { gone: true })}\n`;
  return `\
# Retired on ${day}. Keep this file: pages that name this tool learn from it where to look, and a slug that was
# published and vanishes is an error.
${movedTo ? `moved: ${movedTo}` : 'gone: true'}
`;
}
