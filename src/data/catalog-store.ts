// Loads catalogs and caches them: one request for all elements that need the same; the last successful response is kept
// while the page is open. A catalog is either one file, or a published folder with a record per tool.
import { recordPath, type RecordSize } from '../catalog/paths.js';
import type { Catalog } from '../catalog/catalog.js';
import * as limits from '../catalog/limits.js';
import { readCatalog, readRecords } from '../catalog/read.js';
import { cachePut, cacheGet } from './offline-cache.js';
import { CatalogError, parseJson, requestText, shortUrl } from './request.js';

/** Result of loading: data, a failure, or both if a refresh failed and the data is old. */
export interface CatalogResult<Data = Catalog> {
  data?: Data | undefined;
  failure?: CatalogError | undefined;
}

/** Location of a catalog. */
export interface CatalogLocation {
  /** Absolute URL: a file whose path ends in `.json`, or a folder that ends with a slash. */
  url: URL;
  /** Integrity metadata of a file, as on `<script>`; empty for no check. */
  integrity: string;
  /** `true` stores responses in the browser for use while offline. */
  offline: boolean;
}

interface Entry<Data> {
  /** Data of the last successful response. */
  data?: Data | undefined;
  /** Request that is pending or whose result is still valid. */
  pendingRequest?: Promise<CatalogResult<Data>> | undefined;
  /** Result of the request, while valid. */
  result?: CatalogResult<Data> | undefined;
}

const entries: Record<string, Entry<unknown>> = {};

/** Returns the cached result of `key`, or the pending request, or calls `load`, which must not reject. */
function loadOnce<Data>(
  key: string,
  refresh: boolean,
  load: () => Promise<CatalogResult<Data>>,
): CatalogResult<Data> | Promise<CatalogResult<Data>> {
  const entry = (entries[key] ??= {}) as Entry<Data>;
  if (refresh && entry.result) entry.pendingRequest = entry.result = undefined;
  const request = (entry.pendingRequest ??= load().then(({ data = entry.data, failure }) => {
    entry.data = data;
    // A failure is remembered only briefly: long enough for all elements that are about to request the same.
    if (failure)
      setTimeout(() => {
        if (entry.pendingRequest === request) entry.pendingRequest = entry.result = undefined;
      }, limits.failureTime);
    return (entry.result = { data, failure });
  }));
  return entry.result ?? request;
}

/** Parses a catalog; throws a `CatalogError` whose message begins with `name` if the text contains none. */
function parseCatalog(text: string, base: string, name: string): Catalog {
  const result = readCatalog(parseJson(text, name), base);
  if (result.ok) return result.value;
  throw new CatalogError(`${name} ${result.failure}`);
}

/**
 * Loads tools of a catalog: synchronously if cached, else with one request for all callers.
 * @param refresh requests again; if that fails, the result has both the old catalog and the failure
 */
export function loadCatalog(
  location: CatalogLocation,
  tools: readonly string[],
  size: RecordSize,
  refresh: boolean,
): CatalogResult | Promise<CatalogResult> {
  const { url, integrity, offline } = location;
  const folder = url.pathname.endsWith('/');
  /** Loads the catalog file, or the record of a tool; null for a record that the folder does not contain. */
  const loadFile = async (slug: string): Promise<CatalogResult<unknown>> => {
    const path = folder ? recordPath(slug, size) : '';
    if (path === undefined) return { data: null };
    const { href } = new URL(path, url);
    const name = shortUrl(href);
    const read = (text: string) => (folder ? parseJson(text, name) : parseCatalog(text, href, name));
    // A response that was checked for its integrity has a cache key of its own.
    const cacheKey = href + (integrity && `?${integrity}`);
    return loadOnce([cacheKey, offline].join(), refresh, async () => {
      try {
        const text = await requestText(href, refresh, integrity, limits.requestTime);
        const data = read(text);
        if (offline) cachePut(cacheKey, text).catch(() => undefined);
        return { data };
      } catch (error) {
        const failure = error as CatalogError;
        if (failure.kind === 'missing') return folder ? { data: null } : { failure };
        return {
          data: offline
            ? await cacheGet(cacheKey)
                .then(read)
                .catch(() => undefined)
            : undefined,
          failure,
        };
      }
    });
  };
  return loadOnce([url, integrity, offline, folder && [size, tools]].join(), refresh, async () => {
    const results = await Promise.all(
      (folder ? tools : ['']).map(async (slug) => {
        const result = await loadFile(slug);
        // Follow a moved tool, once.
        const moved = (result.data as { moved?: string } | null | undefined)?.moved;
        return moved ? [result, await loadFile(moved)] : [result];
      }),
    );
    const all = results.flat();
    const records = all.map(({ data }) => data);
    return {
      data: records.includes(undefined)
        ? undefined
        : folder
          ? readRecords(records, url.href)
          : (records[0] as Catalog),
      failure: all.find(({ failure }) => failure)?.failure,
    };
  });
}

/** Reads the inline catalog of a page, cached by its text: that of `<script type="application/ship-catalog+json">`. */
export function readInlineCatalog(text: string, base: string): CatalogResult {
  const entry = (entries[`${base},${text}`] ??= {}) as Entry<Catalog>;
  try {
    entry.result ??= { data: parseCatalog(text, base, 'The inline catalog') };
  } catch (failure) {
    entry.result = { failure: failure as CatalogError };
  }
  return entry.result;
}
