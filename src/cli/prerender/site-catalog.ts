// Catalog of a prerendered site: one file or a published folder, read as the elements of a page would read it.
import type { RecordSize } from '../../catalog/paths.js';
import type { Catalog } from '../../catalog/catalog.js';
import { readCatalog, readRecords } from '../../catalog/read.js';
import { parsePublishedJson, requirePublication } from '../publication/publication.js';
import { readBytesAt } from '../publication/location.js';
import { didYouMean } from '../authoring/did-you-mean.js';
import { UserError } from '../diagnostics/build-observer.js';

/** Catalog of a site. */
export interface SiteCatalog {
  /** The catalog's URL, if known; used for elements that name no catalog. */
  url: string | undefined;
  /** Reads the catalog with some tools; URLs in records resolve against `base`, the catalog URL that the page names. */
  of(slugs: readonly string[], size: RecordSize, base: string): Promise<Catalog>;
  /** Composes the message that the catalog has no tool of this slug, with the nearest one that it has. */
  missingMessage(slug: string): Promise<string>;
}

/**
 * Opens the catalog of a site: a `.json` file, a published folder, or the URL of either. Rejects with a `UserError` if
 * there is none.
 */
export async function openSiteCatalog(at: string): Promise<SiteCatalog> {
  const isFile = /\.json$/.test(at) && !at.endsWith('manifest.json');
  const publication = isFile ? undefined : await requirePublication(at);
  const url = /^https?:/.test(at) ? (publication?.base ?? at) : publication?.manifest.baseUrl;
  const bytes = isFile ? await readBytesAt(at) : await publication?.readBytes('catalog.json');
  const json = bytes && parsePublishedJson(bytes, at);
  const catalogs = new Map<string, Catalog>();
  const fullCatalogAt = (base: string) => {
    const known = catalogs.get(base);
    if (known) return known;
    const result = readCatalog(json, base);
    if (!result.ok) throw new UserError(`${at} ${result.failure}`);
    catalogs.set(base, result.value);
    return result.value;
  };
  // Reports an unusable file at once.
  if (isFile) fullCatalogAt(at);
  const records = new Map<string, Promise<unknown>>();
  const recordOf = (slug: string, size: RecordSize) => {
    const key = `${size} ${slug}`;
    const record = records.get(key) ?? publication?.record(slug, size) ?? Promise.resolve(undefined);
    records.set(key, record);
    return record;
  };
  // Only for suggestions: where they cannot be read, there is none.
  let slugs: Promise<readonly string[]> | undefined;
  const readSlugs = async () =>
    publication ? [...(await publication.digests()).keys()] : [...fullCatalogAt(at).records.keys()];
  return {
    async missingMessage(slug) {
      return `there is no tool "${slug}" in ${at}${didYouMean(slug, await (slugs ??= readSlugs().catch(() => [])))}`;
    },
    url,
    async of(slugs, size, base) {
      // A page that names one file has the full record of each tool, even for a badge.
      if (json && (isFile || new URL(base).pathname.endsWith('.json'))) return fullCatalogAt(base);
      const read = await Promise.all(
        slugs.map(async (slug) => {
          const record = await recordOf(slug, size);
          const moved = (record as { moved?: string } | undefined)?.moved;
          return moved === undefined ? [record] : [record, await recordOf(moved, size)];
        }),
      );
      return readRecords(read.flat(), base);
    },
  };
}
