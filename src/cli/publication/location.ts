// Location of a publication: a folder on this computer or a URL, read through the same interface.
import { readFileSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import pLimit from 'p-limit';
import * as limits from '../../catalog/limits.js';
import { UserError } from '../diagnostics/build-observer.js';
import { httpGet, type HttpResponse } from './http.js';

/** Folder or URL that may hold a publication. */
export interface PublicationLocation {
  /** Name for messages: the folder that the user gave, or the URL; ends with a slash. */
  where: string;
  /** Absolute URL, with a slash at the end. */
  base: string;
  /** Path of a local folder. */
  folder?: string;
  /** Reads a file; `undefined` if missing. Rejects with a `UserError` if it cannot be read. */
  readBytes(path: string): Promise<Buffer | undefined>;
  /** Fetches a path. Only locations at a URL have this method. */
  fetch?(path: string): Promise<HttpResponse>;
}

/** Maximum number of simultaneous requests. */
const concurrency = 12;
const major = `v${limits.schemaMajor}`;

/** Tests if an argument is an http(s) URL, not a path. */
export const isUrl = (at: string): boolean => /^https?:\/\//i.test(at);

/** Throws a `UserError` if `baseUrl` is not an absolute http(s) URL, because the schema of the manifest would refuse it. */
export function requireBaseUrl(baseUrl: string | undefined): void {
  if (baseUrl !== undefined && !(isUrl(baseUrl) && URL.canParse(baseUrl)))
    throw new UserError(
      `--base-url ${baseUrl} is no absolute http(s) URL: give one such as https://reviews.example/v1/.`,
    );
}

const isMissing = (error: unknown) =>
  ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

const isPage = (body: Buffer): boolean => /^\s*</.test(body.subarray(0, 100).toString());

function folderLocation(folder: string): PublicationLocation {
  const root = resolve(folder);
  return {
    where: folder.endsWith(sep) ? folder : `${folder}/`,
    base: `${pathToFileURL(root).href}/`,
    folder,
    // Synchronous: several times faster than a promise for each of several 100,000 files.
    readBytes(path) {
      const file = join(root, path);
      if (!file.startsWith(join(root, sep))) return Promise.resolve(undefined);
      try {
        return Promise.resolve(readFileSync(file));
      } catch (error) {
        if (isMissing(error)) return Promise.resolve(undefined);
        return Promise.reject(
          new UserError(
            `${file} could not be read: ${error instanceof Error ? error.message : String(error)}`,
          ),
        );
      }
    },
  };
}

function urlLocation(base: string): PublicationLocation {
  const limit = pLimit(concurrency);
  const fetch = (path: string) => limit(() => httpGet(new URL(path, base).href));
  return {
    where: base,
    base,
    fetch,
    async readBytes(path) {
      const { url, status, body } = await fetch(path);
      if (status === 404 || status === 410) return undefined;
      // Hosts of single-page applications send an HTML page for missing files.
      if (path !== 'manifest.json' && path.endsWith('.json') && isPage(body)) return undefined;
      if (status < 200 || status > 299) throw new UserError(`${url} answered ${status}.`);
      return body;
    },
  };
}

/**
 * Lists the possible locations of a publication, the likeliest first: `at` is `v1/` itself, its `manifest.json`, or the
 * folder or site with `v1/`. `v1/` inside comes first, because the manifest.json of a site may be a web app manifest.
 * Throws a `UserError` for an invalid URL.
 */
export function locationsAt(at: string): PublicationLocation[] {
  if (!isUrl(at)) {
    const folder = basename(at) === 'manifest.json' ? join(at, '..') : at;
    const inside = folderLocation(join(folder, major));
    return basename(resolve(folder)) === major ? [folderLocation(folder)] : [inside, folderLocation(folder)];
  }
  if (!URL.canParse(at)) throw new UserError(`${at} is no URL.`);
  const url = new URL(at);
  url.search = url.hash = '';
  url.pathname = url.pathname.replace(/\/manifest\.json$/, '/').replace(/\/*$/, '/');
  const self = urlLocation(url.href);
  return url.pathname.endsWith(`/${major}/`) ? [self] : [urlLocation(new URL(`${major}/`, url).href), self];
}

/** Reads one file by path or URL. Rejects with a `UserError` if it is missing. */
export async function readBytesAt(at: string): Promise<Buffer> {
  const [, folder = '', name = at] = /^(.*[/\\])([^/\\]+)$/.exec(at) ?? [];
  const location = isUrl(at) ? urlLocation(folder) : folderLocation(folder || '.');
  const bytes = await location.readBytes(name);
  if (bytes) return bytes;
  throw new UserError(`There is no file at ${at}.`);
}
