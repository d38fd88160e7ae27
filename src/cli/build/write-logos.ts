// Logos of a published folder or of an imported catalog: copied unchanged from the source, and removed when it no longer has
// them.
import { mkdir, readFile, readdir, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { publishedLogoPath } from '../../catalog/paths.js';
import type { Logo } from '../authoring/source.js';
import { writeFileAtomically } from '../publication/write-file.js';

/** Checks that a published logo is up to date: by size and date of the file, else by its bytes. */
async function isSame(file: string, { bytes, changed, size }: Logo): Promise<boolean> {
  const published = await stat(file).catch(() => undefined);
  if (!published) return false;
  if (changed) return published.size === size && Math.abs(published.mtimeMs - changed.getTime()) < 2;
  return (await readFile(file)).equals(await bytes());
}

/**
 * Writes logos below `root`.
 * @param pathOf returns the path of a logo from that in the source; by default the same
 * @returns the number of files written
 */
export async function writeLogos(
  logos: ReadonlyMap<string, Logo>,
  root: string,
  pathOf: (authored: string) => string | undefined = (authored) => authored,
): Promise<number> {
  let files = 0;
  for (const [authored, logo] of logos) {
    const file = join(root, pathOf(authored) ?? authored);
    if (await isSame(file, logo)) continue;
    await mkdir(dirname(file), { recursive: true });
    writeFileAtomically(file, await logo.bytes());
    if (logo.changed) await utimes(file, logo.changed, logo.changed);
    files++;
  }
  return files;
}

/** Removes logos that the source no longer has; called after no record names them. Returns the number of files removed. */
export async function removeOldLogos(logos: ReadonlyMap<string, Logo>, root: string): Promise<number> {
  const published = await readdir(join(root, 'logos')).catch(() => []);
  const current = new Set([...logos.keys()].map(publishedLogoPath));
  const old = published.filter((name) => !current.has(`logos/${name}`));
  for (const name of old) await rm(join(root, 'logos', name), { recursive: true });
  return old.length;
}
