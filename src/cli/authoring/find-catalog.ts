// The catalog an editor means, and which file is which tool's.
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import * as limits from '../../catalog/limits.js';
import { isSlug, slugify } from './slug.js';
import { UserError } from '../diagnostics/build-observer.js';

const namesIn = (folder: string) => readdir(folder).catch((): string[] => []);
const hasCatalog = async (folder: string) =>
  (await namesIn(folder)).some((name) => /^catalog\.(ya?ml|json)$/.test(name));

/** The folder with `catalog.yaml`: the one named, else the current one, else `catalog` in it. A `UserError` without one. */
export async function findCatalogFolder(named: string | undefined): Promise<string> {
  if (named !== undefined && !(await hasCatalog(named)))
    throw new UserError(`${named} has no catalog.yaml. Begin a catalog with: ship-or-skip init ${named}`);
  for (const folder of named === undefined ? ['.', 'catalog'] : [named])
    if (await hasCatalog(folder)) return folder;
  throw new UserError(
    'There is no catalog.yaml, neither here nor in ./catalog. Say where it is with --in DIR, or begin one: ship-or-skip init catalog',
  );
}

/** The paths of a catalog's tools by slug, tombstones included. */
export async function toolFiles(folder: string): Promise<Map<string, string>> {
  const names = await namesIn(join(folder, 'tools'));
  return new Map(
    names
      .filter((name) => /^[^.].*\.(ya?ml|json)$/.test(name))
      .sort()
      .map((name) => [basename(name, extname(name)), join(folder, 'tools', name)]),
  );
}

/** Refuses what cannot be a slug, and says what could. */
export function requireSlug(text: string): void {
  if (isSlug(text)) return;
  const right = slugify(text);
  throw new UserError(
    `"${text}" cannot be a slug: lower-case letters a to z and digits, in words joined by single hyphens, ${limits.maxSlugLength} characters at most` +
      (right && `; use ${right}`) +
      '.',
  );
}
