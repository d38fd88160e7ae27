// Opens a catalog: a folder, an NDJSON file, or a file in the published form.
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { shellWord } from '../diagnostics/shell-word.js';
import { UserError } from '../diagnostics/build-observer.js';
import { openCatalogFile } from './catalog-file.js';
import { publishedFormIn } from './find-catalog.js';
import { openFolder } from './catalog-folder.js';
import { openNdjson } from './ndjson.js';
import type { CatalogSource } from './source.js';

/** Opens a folder, an `.ndjson` file or a `.json` file. Rejects with a `UserError` if `path` is none of these. */
export async function openSource(path: string): Promise<CatalogSource> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats)
    throw new UserError(
      `There is no ${path}. Name a catalog's folder or NDJSON file, or begin one: ship-or-skip init ${shellWord(path)}`,
    );
  const again = () => openSource(path);
  if (stats.isDirectory()) {
    const file = await publishedFormIn(path);
    if (file !== undefined) return { ...openCatalogFile(file), again };
    return { ...(await openFolder(path)), scratch: join(path, '.ship-or-skip'), again };
  }
  if (/\.json$/i.test(path)) return { ...openCatalogFile(path), again };
  if (!/\.(ndjson|jsonl)$/.test(path))
    throw new UserError(`${path} is neither a folder nor an .ndjson file nor a .json file.`);
  return {
    ...(await openNdjson(path)),
    scratch: join(dirname(path), `.ship-or-skip`, basename(path)),
    again,
  };
}
