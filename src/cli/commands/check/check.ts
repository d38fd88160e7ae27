// `check TARGET`: checks a catalog, or a publication in a folder or at a URL. Writes nothing.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { openCatalog } from '../../build/open-catalog.js';
import type { Tally } from '../../diagnostics/diagnostic.js';
import { UserError, countDiagnostics, type BuildObserver } from '../../diagnostics/build-observer.js';
import { isUrl } from '../../publication/location.js';
import { checkPublished, type CheckPublishedOptions } from '../../audit/check-published.js';
import { checkPages } from '../../prerender/check-pages.js';
import { hasPages } from '../../prerender/prerender-file.js';
import { hasCatalog } from '../../authoring/find-catalog.js';
import { checkSource } from '../../build/check-source.js';

/** Options of `check`. */
export interface CheckOptions extends CheckPublishedOptions {
  /** Treats warnings as errors. */
  strict?: boolean | undefined;
  /** Checks only records that differ from this git revision. */
  since?: string | undefined;
}

/** Result of `check`. */
export interface CheckResult {
  tally: Tally;
  /** The target as it was given. */
  target: string;
  /** Number of records checked. */
  records: number;
  /** Number of pages checked, of a built site. */
  pages?: number;
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Checks an authoring folder, an NDJSON file, a published folder or its URL, or the pages of a built site. Rejects with a `UserError` for others. */
export async function check(
  target: string,
  options: CheckOptions = {},
  observer: BuildObserver = {},
): Promise<CheckResult> {
  const { strict, since } = options;
  const { observer: counting, tally } = countDiagnostics(observer, strict);
  const isPublished = async () => {
    for (const folder of [target, join(target, 'v1')])
      for (const file of ['manifest.json', 'unfinished.json'])
        if (await exists(join(folder, file))) return true;
    return false;
  };
  // A scheme has two letters or more: one letter is a Windows drive.
  if (/^[a-z][a-z\d+.-]+:\//i.test(target) && !isUrl(target) && !(await exists(target)))
    throw new UserError(
      `${target} is no http(s) URL, and there is no such folder. A URL is like https://reviews.example/v1/.`,
    );
  const published = isUrl(target) || (await isPublished());
  if (published) {
    if (since !== undefined) throw new UserError('--since is for an authoring folder in git.');
    const { records } = await checkPublished(target, options, counting);
    return { tally, target, records };
  }
  if (!(await hasCatalog(target)) && hasPages(target))
    return { pages: checkPages(target, counting), tally, target, records: 0 };
  const source = await openCatalog(target);
  const changed = since === undefined ? undefined : await changedSince(since, target);
  if (changed && [...changed].some((path) => affectsAllRecords(path, target)))
    return { tally, target, records: await checkSource(source, counting) };
  let records = 0;
  const all = await checkSource(source, counting, {
    only: changed && (({ file }) => changed.has(resolve(file)) && ++records > 0),
  });
  return { tally, target, records: changed ? records : all };
}

/** True for files that can break any record: the catalog, votes, a logo, a deleted tool. */
function affectsAllRecords(path: string, folder: string): boolean {
  const [top = ''] = relative(resolve(folder), path).split(sep);
  return top === 'tools' ? !existsSync(path) : /^(logos|(catalog|votes)\.(ya?ml|json))$/.test(top);
}

/** Asks git for the absolute paths of files that differ from a revision, untracked ones included. */
async function changedSince(revision: string, folder: string): Promise<Set<string>> {
  const git = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)('git', ['-C', folder, ...args], { maxBuffer: 1 << 28 });
    return stdout.split('\0').filter(Boolean);
  };
  try {
    const names = ['--name-only', '--no-renames', '--relative', '-z'];
    const changed = await git('diff', ...names, '--end-of-options', revision, '--', '.');
    const untracked = await git('ls-files', '--others', '--exclude-standard', '-z');
    return new Set([...changed, ...untracked].map((path) => resolve(folder, path)));
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new UserError(`--since ${revision}: ${stderr?.trim() || 'git failed'}`);
  }
}
