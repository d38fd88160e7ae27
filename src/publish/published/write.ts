// Writes a published folder, each file whole or not at all: a build that fails leaves the last good one.
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { PublishedCatalog } from '../../catalog/schema.js';
import * as limits from '../../catalog/limits.js';

/** Writes data as JSON, with a line end, making folders as needed. */
export async function writeJson(file: string, data: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFileAtomic(file, `${JSON.stringify(data)}\n`);
}

/** Writes `v1/` into `out`: logos first, then the catalog that names them. Returns the catalog's path. */
export async function writePublished(
  catalog: PublishedCatalog,
  folder: string,
  out: string,
): Promise<string> {
  const root = join(out, `v${limits.major}`);
  await cp(join(folder, 'logos'), join(root, 'logos'), { recursive: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  });
  const file = join(root, 'catalog.json');
  await writeJson(file, catalog);
  return file;
}
