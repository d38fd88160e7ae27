// Opens a catalog, a folder or an NDJSON file.
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { shellWord } from '../diagnostics/shell-word.js';
import { UserError } from '../diagnostics/build-observer.js';
import { openFolder } from './catalog-folder.js';
import { openNdjson } from './ndjson.js';
import type { CatalogSource } from './source.js';

/** Opens a folder or an `.ndjson` file. Rejects with a `UserError` if `path` is neither. */
export async function openSource(path: string): Promise<CatalogSource> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats)
    throw new UserError(
      `There is no ${path}. Name a catalog's folder or NDJSON file, or begin one: ship-or-skip init ${shellWord(path)}`,
    );
  const again = () => openSource(path);
  if (stats.isDirectory())
    return { ...(await openFolder(path)), scratch: join(path, '.ship-or-skip'), again };
  if (!/\.(ndjson|jsonl)$/.test(path))
    throw new UserError(`${path} is neither a folder nor an .ndjson file.`);
  return {
    ...(await openNdjson(path)),
    scratch: join(dirname(path), `.ship-or-skip`, basename(path)),
    again,
  };
}
