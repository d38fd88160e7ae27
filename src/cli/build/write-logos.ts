// The logos of a published folder: copied as they are, and gone when their source is.
import { mkdir, readFile, readdir, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Logo } from '../authoring/source.js';
import { writeFileAtomically } from '../publication/write-file.js';

/** Whether a published logo is surely the same: of one size, and dated as its source. */
async function isSame(file: string, { bytes, changed, size }: Logo): Promise<boolean> {
  const there = await stat(file).catch(() => undefined);
  if (!there) return false;
  if (changed) return there.size === size && Math.abs(there.mtimeMs - changed.getTime()) < 2;
  return (await readFile(file)).equals(await bytes());
}

/** Writes logos below `root`. Returns how many files were written. */
export async function writeLogos(logos: ReadonlyMap<string, Logo>, root: string): Promise<number> {
  let files = 0;
  for (const [path, logo] of logos) {
    const file = join(root, path);
    if (await isSame(file, logo)) continue;
    await mkdir(dirname(file), { recursive: true });
    writeFileAtomically(file, await logo.bytes());
    if (logo.changed) await utimes(file, logo.changed, logo.changed);
    files++;
  }
  return files;
}

/** Removes logos that are no more, once no record names them. Returns how many. */
export async function removeOldLogos(logos: ReadonlyMap<string, Logo>, root: string): Promise<number> {
  const there = await readdir(join(root, 'logos')).catch(() => []);
  const old = there.filter((name) => !logos.has(`logos/${name}`));
  for (const name of old) await rm(join(root, 'logos', name), { recursive: true });
  return old.length;
}
