// The scripts of this very version as pages load them: where each is on a CDN, and the digest of the file shipped here.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { version } from '../../shared/version.js';
import type { SnippetScript } from '../../templates/snippet.js';
import { sha384Digest } from '../publication/digest.js';
import { UserError } from '../diagnostics/build-observer.js';
import { elementsFolder } from '../assets/assets.js';

/** Where npm's files are, of one version for ever: https://www.jsdelivr.com/documentation. */
export const defaultCdn = `https://cdn.jsdelivr.net/npm/ship-or-skip@${version}/dist/cdn/`;

/** What `ship-or-skip.js` fetches (`words`), and what `loader.js` does. */
export type LaterFolder = 'i18n' | 'parts';

/** The scripts at one place. */
export interface Scripts {
  /** One of them by its file name. Throws a `Refusal` where this version has none such. */
  called(name: string): SnippetScript;
  /** Those in a folder of theirs, which a script fetches when a page needs them. */
  later(folder: LaterFolder): SnippetScript[];
}

const missing = (path: string) =>
  new UserError(`This ship-or-skip (${version}) has no ${path}. Install it again, or build it.`);

/**
 * The scripts below `cdn`, an absolute http(s) URL or a path of the page's own site. Throws a `Refusal` for anything
 * else.
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
      throw missing(`dist/cdn/${name}`);
    }
    return { url: cdn.replace(/\/*$/, '/') + name, integrity: sha384Digest(bytes) };
  };
  const namesIn = (path: string) => {
    try {
      return readdirSync(path)
        .filter((name) => name.endsWith('.js'))
        .sort();
    } catch {
      throw missing(`dist/cdn/${basename(path)}`);
    }
  };
  return {
    called,
    later: (below) => namesIn(join(folder, below)).map((name) => called(`${below}/${name}`)),
  };
}
