// Prerenderer of a site's files: finds the pages, and writes those that change.
import { isUtf8 } from 'node:buffer';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { removeTempFile, writeFileAtomically } from '../publication/write-file.js';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { UserError } from '../diagnostics/build-observer.js';
import { openPagePrerenderer, type PagePrerendererOptions, type PageResult } from './page-prerenderer.js';

/** Site to prerender. Plain data, because it is sent between threads. */
export interface SiteOptions {
  /** The folder of the built site. */
  site: string;
  options: PagePrerendererOptions;
  /** Today as an ISO date. */
  today: string;
  dryRun: boolean;
}

/** Result for one file. */
export interface FileResult extends Pick<PageResult, 'elements' | 'bytes' | 'tags' | 'findings'> {
  /** True if the page has elements. */
  hasElements: boolean;
  /** True if the page differs from the file's content. */
  changed: boolean;
}

/** Prerenders the files at some paths below the site. */
export type FilePrerenderer = (paths: readonly string[]) => Promise<FileResult[]>;

/** Lists the paths of the pages in a folder, sorted; throws Node's error if there is no such folder. */
const pathsIn = (site: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.html?$/i.test(path) && !/(^|[/\\])node_modules[/\\]/.test(path))
    .sort();

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Checks that a folder exists and has pages. */
export const hasPages = (site: string): boolean => isFolder(site) && pathsIn(site).length > 0;

/** Lists the paths of a site's pages, sorted. Throws a `UserError` if there is no such folder, or no page. */
export function listPages(site: string): string[] {
  if (!isFolder(site)) throw new UserError(`There is no folder ${site}. Name the folder of the built site.`);
  const paths = pathsIn(site);
  if (paths.length === 0)
    throw new UserError(`There is no HTML page in ${site}. Name the folder of the built site.`);
  return paths;
}

const unchangedFile = (findings: Diagnostic[] = []): FileResult => ({
  hasElements: false,
  changed: false,
  elements: 0,
  bytes: 0,
  tags: [],
  findings,
});

/** Opens the catalog for prerendering the files of a site. Rejects as `openPagePrerenderer` does. */
export async function openFilePrerenderer({
  site,
  options,
  today,
  dryRun,
}: SiteOptions): Promise<FilePrerenderer> {
  const { render } = await openPagePrerenderer(options, today);
  const prerenderFile = async (path: string): Promise<FileResult> => {
    const file = join(site, path);
    const bytes = readFileSync(file);
    if (!isUtf8(bytes))
      return unchangedFile([
        fileDiagnostic(file, 'warning', 'encoding', 'is not in UTF-8, and left as it is'),
      ]);
    const html = bytes.toString();
    const page = await render(html, path.split(sep).join('/'), file, dryRun);
    if (!page) return unchangedFile();
    const { html: text, ...result } = page;
    const changed = text !== html;
    if (!dryRun && changed) writeFileAtomically(file, Buffer.from(text));
    else if (!dryRun) removeTempFile(file);
    return { ...result, hasElements: true, changed };
  };
  return async (paths) => {
    const results: FileResult[] = [];
    for (const path of paths) results.push(await prerenderFile(path));
    return results;
  };
}
