// Scripts of the installed version as pages load them: the URL on a CDN, and the digest of the file in this package.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { version } from '../../shared/version.js';
import type { SnippetScript } from '../../templates/snippet.js';
import { sha384Digest } from '../publication/digest.js';
import { UserError } from '../diagnostics/build-observer.js';
import { elementsFolder } from '../assets/assets.js';

/** CDN folder with this version's npm files, which never change: https://www.jsdelivr.com/documentation. */
export const defaultCdn = `https://cdn.jsdelivr.net/npm/ship-or-skip@${version}/dist/cdn/`;

/** Folders with scripts fetched on demand: `i18n` by `ship-or-skip.js`, `parts` by `loader.js`. */
export type LaterFolder = 'i18n' | 'parts';

/** Scripts below one base URL. */
export interface Scripts {
  /** Gives the URL and digest of a script by its file name. Throws a `UserError` if this version has no such file. */
  called(name: string): SnippetScript;
  /** Lists the scripts of a folder whose files are fetched when a page needs them. */
  later(folder: LaterFolder): SnippetScript[];
}

const missingFile = (path: string) =>
  new UserError(`This ship-or-skip (${version}) has no ${path}. Install it again, or build it.`);

/**
 * Gives access to the scripts below `cdn`, an absolute http(s) URL or a path on the page's own site. Throws a
 * `UserError` for anything else.
 */
export function scriptsAt(cdn: string): Scripts {
  const isUrl = /^https?:\/\//i.test(cdn) ? URL.canParse(cdn) : /^\/(?!\/)/.test(cdn);
  if (!isUrl)
    throw new UserError(
      `--cdn ${cdn} is no place for scripts: give the URL of a folder such as https://static.example/ship/, or a path such as /ship/.`,
    );
  const folder = elementsFolder();
  const called = (name: string): SnippetScript => {
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(folder, name));
    } catch {
      throw missingFile(`dist/cdn/${name}`);
    }
    return { url: cdn.replace(/\/*$/, '/') + name, integrity: sha384Digest(bytes) };
  };
  const scriptNamesIn = (path: string) => {
    try {
      return readdirSync(path)
        .filter((name) => name.endsWith('.js'))
        .sort();
    } catch {
      throw missingFile(`dist/cdn/${basename(path)}`);
    }
  };
  return {
    called,
    later: (subfolder) =>
      scriptNamesIn(join(folder, subfolder)).map((name) => called(`${subfolder}/${name}`)),
  };
}
