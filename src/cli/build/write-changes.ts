// Files in changes/, which list what changed in each version. The newest is composed here, older ones are copied.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as limits from '../../catalog/limits.js';
import { changesPath, type VersionChanges, type Manifest, type ToolChanges } from '../publication/format.js';
import type { Publication } from '../publication/publication.js';
import { writeJson, writeText } from '../publication/write-file.js';

interface ChangesContext {
  version: string;
  /** The previous manifest, if any. */
  last: Manifest | undefined;
  /** The previous publication, to copy older files from. */
  publication: Publication | undefined;
}

/**
 * Writes the changes of a new version, if any, and copies older files that the folder lacks.
 * @param versions all versions that have such a file
 * @returns the number of files written
 */
export async function writeChanges(
  versions: readonly string[],
  changes: readonly ToolChanges[] | undefined,
  folder: string,
  { version, last, publication }: ChangesContext,
): Promise<number> {
  let files = 0;
  if (changes && last)
    files += await writeJson(join(folder, changesPath(version)), {
      v: limits.schemaMajor,
      version,
      since: last.version,
      changes,
    } satisfies VersionChanges);
  for (const older of versions.filter((each) => !changes || each !== version)) {
    if (await stat(join(folder, changesPath(older))).catch(() => undefined)) continue;
    const bytes = await publication?.readBytes(changesPath(older));
    if (bytes) files += await writeText(join(folder, changesPath(older)), bytes.toString());
  }
  return files;
}
