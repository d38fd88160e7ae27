// changes/: what became different in each version. The newest is made here, older ones are carried on.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as limits from '../../catalog/limits.js';
import type { VersionChanges, Manifest, ToolChanges } from '../publication/format.js';
import type { Publication } from '../publication/publication.js';
import { writeJson, writeText } from '../publication/write-file.js';

const pathOf = (version: string) => `changes/${version}.json`;

interface History {
  version: string;
  last: Manifest | undefined;
  publication: Publication | undefined;
}

/** Writes the changes of a version, and the older ones that the folder lacks. Returns how many files were written. */
export async function writeChanges(
  versions: readonly string[],
  changes: readonly ToolChanges[] | undefined,
  folder: string,
  { version, last, publication }: History,
): Promise<number> {
  let files = 0;
  if (changes && last)
    files += await writeJson(join(folder, pathOf(version)), {
      v: limits.schemaMajor,
      version,
      since: last.version,
      changes,
    } satisfies VersionChanges);
  for (const older of versions.filter((each) => !changes || each !== version)) {
    if (await stat(join(folder, pathOf(older))).catch(() => undefined)) continue;
    const bytes = await publication?.readBytes(pathOf(older));
    if (bytes) files += await writeText(join(folder, pathOf(older)), bytes.toString());
  }
  return files;
}
