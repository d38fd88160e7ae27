// catalog.json, the one file with every tool, composed from the records that were just written.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordPath } from '../../catalog/paths.js';
import * as limits from '../../catalog/limits.js';
import type { AuthoredCatalog } from '../../catalog/authored-types.js';
import { UserError } from '../diagnostics/build-observer.js';
import { fullCatalogJson, toJsonText, type ListedRecord } from '../publication/compose-record.js';

/** Parses a record and removes its data about the catalog, as catalog.json lists it. */
function parseListedRecord(json: string): ListedRecord {
  const {
    v: _,
    catalog: __,
    ...listed
  } = JSON.parse(json) as ListedRecord & Record<'v' | 'catalog', unknown>;
  return listed;
}

/**
 * Composes the text of `catalog.json`; `undefined` if it would be larger than the elements accept. Rejects with a
 * `UserError` if a record is missing.
 */
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
    const record = parseListedRecord(
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
