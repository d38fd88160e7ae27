// The catalog behind a prerendered site: one file or a published folder, read as the elements of a page would read it.
import type { RecordSize } from '../../catalog/paths.js';
import type { Catalog } from '../../catalog/catalog.js';
import { readCatalog, readRecords } from '../../catalog/read.js';
import { parsePublishedJson, requirePublication } from '../publication/publication.js';
import { readBytesAt } from '../publication/location.js';
import { UserError } from '../diagnostics/build-observer.js';

/** What a site's catalog answers. */
export interface SiteCatalog {
  /** Where it is, for messages; also what a page's elements name if they name nothing. */
  where: string;
  /** Its URL as pages name it, where it has one. */
  url: string | undefined;
  /** The catalog of some tools, with URLs that begin at `base`: the absolute URL at which the page names it. */
  of(slugs: readonly string[], size: RecordSize, base: string): Promise<Catalog>;
}

/**
 * Opens the catalog of a site: a `.json` file, a published folder, or the URL of either. Rejects with a `Refusal` where
 * there is none.
 */
export async function openSiteCatalog(at: string): Promise<SiteCatalog> {
  const isFile = /\.json$/.test(at) && !at.endsWith('manifest.json');
  const publication = isFile ? undefined : await requirePublication(at);
  const url = /^https?:/.test(at) ? (publication?.base ?? at) : publication?.manifest.baseUrl;
  const whole = isFile ? await readBytesAt(at) : await publication?.readBytes('catalog.json');
  const json = whole && parsePublishedJson(whole, at);
  const read = new Map<string, Catalog>();
  const wholeAt = (base: string) => {
    const outcome = readCatalog(json, base);
    if (!outcome.ok) throw new UserError(`${at} ${outcome.failure}`);
    read.set(base, outcome.value);
    return outcome.value;
  };
  if (isFile) wholeAt(at);
  const records = new Map<string, Promise<unknown>>();
  const recordOf = (slug: string, size: RecordSize) => {
    const key = `${size} ${slug}`;
    const record = records.get(key) ?? publication?.record(slug, size) ?? Promise.resolve(undefined);
    records.set(key, record);
    return record;
  };
  return {
    where: at,
    url,
    async of(slugs, size, base) {
      // A page that names a file gets all of a tool for a badge, too.
      if (json && (isFile || new URL(base).pathname.endsWith('.json')))
        return read.get(base) ?? wholeAt(base);
      const found = await Promise.all(
        slugs.map(async (slug) => {
          const record = await recordOf(slug, size);
          const moved = (record as { moved?: string } | undefined)?.moved;
          return moved === undefined ? [record] : [record, await recordOf(moved, size)];
        }),
      );
      return readRecords(found.flat(), base);
    },
  };
}
