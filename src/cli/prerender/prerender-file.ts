// The pages of a site as files: found, read, prerendered, and written where they differ.
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { removeTempFile, writeFileAtomically } from '../publication/write-file.js';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { UserError } from '../diagnostics/build-observer.js';
import { openPagePrerenderer, type PagePrerendererOptions, type PageResult } from './page-prerenderer.js';

/** A site to prerender. Plain data, because it travels between threads. */
export interface SiteOptions {
  site: string;
  options: PagePrerendererOptions;
  /** An ISO date. */
  today: string;
  dryRun: boolean;
}

/** What came of one file. */
export interface FileResult extends Pick<PageResult, 'elements' | 'bytes' | 'tags' | 'findings'> {
  /** Whether it has elements of ours, and whether it differs from what it was. */
  isOurs: boolean;
  changed: boolean;
}

/** Prerenders the files at some paths below the site. */
export type FilePrerenderer = (paths: readonly string[]) => Promise<FileResult[]>;

/** The paths of the pages in a folder, sorted; throws as Node does where there is none. */
const pathsIn = (site: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.html?$/i.test(path) && !/(^|[/\\])node_modules[/\\]/.test(path))
    .sort();

/** Whether a folder is there and has pages in it. */
export const hasPages = (site: string): boolean => existsSync(site) && pathsIn(site).length > 0;

/** The paths of a site's pages, sorted. Throws a `Refusal` where there is no such folder, or no page. */
export function listPages(site: string): string[] {
  if (!statSync(site, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`There is no folder ${site}. Name the folder of the built site.`);
  const paths = pathsIn(site);
  if (paths.length === 0)
    throw new UserError(`There is no HTML page in ${site}. Name the folder of the built site.`);
  return paths;
}

const nothing = (findings: Diagnostic[] = []): FileResult => ({
  isOurs: false,
  changed: false,
  elements: 0,
  bytes: 0,
  tags: [],
  findings,
});

/** Ready for the files of a site. Rejects as `openPress` does. */
export async function openFilePrerenderer({
  site,
  options,
  today,
  dryRun,
}: SiteOptions): Promise<FilePrerenderer> {
  const { render } = await openPagePrerenderer(options, today);
  const pressFile = async (path: string): Promise<FileResult> => {
    const file = join(site, path);
    const bytes = readFileSync(file);
    if (!isUtf8(bytes))
      return nothing([fileDiagnostic(file, 'warning', 'encoding', 'is not in UTF-8, and left as it is')]);
    const html = bytes.toString();
    const pressed = await render(html, path.split(sep).join('/'), file, dryRun);
    if (!pressed) return nothing();
    const { html: text, ...outcome } = pressed;
    const changed = text !== html;
    if (!dryRun && changed) writeFileAtomically(file, Buffer.from(text));
    else if (!dryRun) removeTempFile(file);
    return { ...outcome, isOurs: true, changed };
  };
  return async (paths) => {
    const outcomes: FileResult[] = [];
    for (const path of paths) outcomes.push(await pressFile(path));
    return outcomes;
  };
}
