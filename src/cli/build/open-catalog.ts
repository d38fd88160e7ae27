// Opens what a catalog can be made of: a source as its editor keeps it, or a published folder.
import { join } from 'node:path';
import { openCatalogText } from '../authoring/catalog-file.js';
import { hasAuthoredCatalog } from '../authoring/find-catalog.js';
import { openSource } from '../authoring/open-source.js';
import type { CatalogSource } from '../authoring/source.js';
import { fileDiagnostic } from '../diagnostics/diagnostic.js';
import { UserError } from '../diagnostics/build-observer.js';
import { toJsonText } from '../publication/compose-record.js';
import { isUrl } from '../publication/location.js';
import { mergeRecords } from '../publication/merge-records.js';
import { openPublication, type Publication } from '../publication/publication.js';
import type { PublishedRecord } from '../../catalog/types.js';

/** Reads all tools of a publication as one text: its `catalog.json`, or, where that would be too large, its records. */
async function publishedText(publication: Publication): Promise<string> {
  const catalog = await publication.readBytes('catalog.json');
  if (catalog) return catalog.toString();
  const records: PublishedRecord[] = [];
  for (const slug of (await publication.digests()).keys())
    records.push((await publication.record(slug)) as PublishedRecord);
  return toJsonText(mergeRecords(records, (url) => url));
}

/**
 * Opens a catalog folder, an NDJSON file, a file in the published form or a published folder. Rejects with a `UserError`
 * for anything else.
 */
export async function openCatalog(path: string): Promise<CatalogSource> {
  if (isUrl(path))
    throw new UserError(
      `${path} is a URL: download the published folder, or its catalog.json, and name that.`,
    );
  const publication = (await hasAuthoredCatalog(path)) ? undefined : await openPublication(path);
  if (!publication) return openSource(path);
  const file = join(publication.location.folder ?? path, 'catalog.json');
  const source = openCatalogText({ text: await publishedText(publication) }, file);
  const { pairs = [] } = publication.manifest;
  if (pairs.length) {
    const message = `has ${pairs.length === 1 ? 'the comparison' : 'comparisons:'} ${pairs.join(', ')}; what they say is in embed/ alone, and is left out`;
    source.diagnostics.push(fileDiagnostic(publication.where, 'notice', 'comparisons', message));
  }
  return { ...source, again: () => openCatalog(path) };
}
