// Location of a publication: a folder on this computer or a URL, read through the same interface.
import { readFileSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import pLimit from 'p-limit';
import * as limits from '../../catalog/limits.js';
import { UserError } from '../diagnostics/build-observer.js';
import { httpGet, type HttpResponse } from './http.js';

/** A folder or URL that may hold a publication. */
export interface PublicationLocation {
  /** For messages: the folder as the user named it, or the URL; it ends with a slash. */
  where: string;
  /** The absolute URL of it, which ends with a slash. */
  base: string;
  /** Its folder, where it is on this computer. */
  folder?: string;
  /** The bytes of a file; `undefined` where there is none. Rejects with a `UserError` where it cannot be read. */
  readBytes(path: string): Promise<Buffer | undefined>;
  /** Fetches a path; only at a URL. */
  fetch?(path: string): Promise<HttpResponse>;
}

/** Requests at a time. */
const concurrency = 12;
const major = `v${limits.schemaMajor}`;

/** Tells if a user means a URL. */
export const isUrl = (at: string): boolean => /^https?:\/\//i.test(at);

/** Refuses what `--base-url` cannot be: a manifest with another kind of URL could not be read again. */
export function requireBaseUrl(baseUrl: string | undefined): void {
  if (baseUrl !== undefined && !(isUrl(baseUrl) && URL.canParse(baseUrl)))
    throw new UserError(
      `--base-url ${baseUrl} is no absolute http(s) URL: give one such as https://reviews.example/v1/.`,
    );
}

const isMissing = (error: unknown) =>
  ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

const isPage = (body: Buffer): boolean => /^\s*</.test(body.subarray(0, 100).toString());

function folderPlace(folder: string): PublicationLocation {
  const root = resolve(folder);
  return {
    where: folder.endsWith(sep) ? folder : `${folder}/`,
    base: `${pathToFileURL(root).href}/`,
    folder,
    // Read at once: one call is several times faster than a promise of one, and there are hundreds of thousands.
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

function urlPlace(base: string): PublicationLocation {
  const limit = pLimit(concurrency);
  const fetch = (path: string) => limit(() => httpGet(new URL(path, base).href));
  return {
    where: base,
    base,
    fetch,
    async readBytes(path) {
      const { url, status, body } = await fetch(path);
      if (status === 404 || status === 410) return undefined;
      // Hosts of single-page applications send a page in place of what is not there.
      if (path !== 'manifest.json' && path.endsWith('.json') && isPage(body)) return undefined;
      if (status < 200 || status > 299) throw new UserError(`${url} answered ${status}.`);
      return body;
    },
  };
}

/**
 * Lists the locations that a user may mean, the likeliest first: `at` is `v1/` itself, its `manifest.json`, or the
 * folder or site that has `v1/`. A site's own manifest.json may be another thing, so `v1/` inside comes first.
 * Throws a `UserError` for what is no URL.
 */
export function locationsAt(at: string): PublicationLocation[] {
  if (!isUrl(at)) {
    const folder = basename(at) === 'manifest.json' ? join(at, '..') : at;
    const inside = folderPlace(join(folder, major));
    return basename(resolve(folder)) === major ? [folderPlace(folder)] : [inside, folderPlace(folder)];
  }
  if (!URL.canParse(at)) throw new UserError(`${at} is no URL.`);
  const url = new URL(at);
  url.search = url.hash = '';
  url.pathname = url.pathname.replace(/\/manifest\.json$/, '/').replace(/\/*$/, '/');
  const self = urlPlace(url.href);
  return url.pathname.endsWith(`/${major}/`) ? [self] : [urlPlace(new URL(`${major}/`, url).href), self];
}

/** The bytes of one file, by its path or URL. Rejects with a `UserError` where there is none. */
export async function readBytesAt(at: string): Promise<Buffer> {
  const [, folder = '', name = at] = /^(.*[/\\])([^/\\]+)$/.exec(at) ?? [];
  const place = isUrl(at) ? urlPlace(folder) : folderPlace(folder || '.');
  const bytes = await place.readBytes(name);
  if (bytes) return bytes;
  throw new UserError(`There is no file at ${at}.`);
}
