// catalog.json, the one file with every tool: put together from the records that were just written.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordPath } from '../../catalog/paths.js';
import * as limits from '../../catalog/limits.js';
import type { AuthoredCatalog } from '../../catalog/types.js';
import { UserError } from '../diagnostics/build-observer.js';
import { fullCatalogJson, toJsonText, type ListedRecord } from '../publication/compose-record.js';

/** A record as the catalog lists it: without what it says of its catalog. */
function listedIn(json: string): ListedRecord {
  const {
    v: _,
    catalog: __,
    ...listed
  } = JSON.parse(json) as ListedRecord & Record<'v' | 'catalog', unknown>;
  return listed;
}

/** The text of `catalog.json`; `undefined` where it would be more than the elements accept in one file. */
export async function buildFullCatalog(
  catalog: AuthoredCatalog,
  slugs: readonly string[],
  root: string,
  version: { version: string; updated: string },
): Promise<string | undefined> {
  if (slugs.length > limits.maxTools) return undefined;
  const listed: ListedRecord[] = [];
  let size = 0;
  for (const slug of [...slugs].sort()) {
    const path = join(root, recordPath(slug, 'full') ?? '');
    const record = listedIn(
      await readFile(path, 'utf8').catch(() => {
        throw new UserError(`${path} is missing: build again with --full.`);
      }),
    );
    size += Buffer.byteLength(JSON.stringify(record));
    if (size > limits.fileBytes) return undefined;
    listed.push(record);
  }
  const text = toJsonText(fullCatalogJson(catalog, listed, version));
  return Buffer.byteLength(text) > limits.fileBytes ? undefined : text;
}
