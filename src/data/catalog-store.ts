// Loads catalogs and caches them: one request for all elements that need the same; the last successful response is kept
// while the page is open. A catalog is either one file, or a published folder with a record per tool.
import { recordPath, type RecordSize } from '../catalog/paths.js';
import type { Catalog } from '../catalog/catalog.js';
import * as limits from '../catalog/limits.js';
import { readCatalog, readRecords } from '../catalog/read.js';
import { ownProperties } from '../shared/own-properties.js';
import { cachePut, cacheGet } from './offline-cache.js';
import { CatalogError, parseJson, requestText, shortUrl } from './request.js';

/** Result of loading: data, a failure, or both if a refresh failed and the data is old. */
export interface CatalogResult<Data = Catalog> {
  data: Data | undefined;
  failure: CatalogError | undefined;
}

/** Result before the first response. Both fields are its own, because a page may have extended `Object.prototype`. */
export const noResult: CatalogResult<never> = { data: undefined, failure: undefined };

const loadedResult = <Data>(data: Data): CatalogResult<Data> => ({ data, failure: undefined });

/** Creates the result of a failure without data. */
export const failedResult = (failure: CatalogError): CatalogResult<never> => ({ data: undefined, failure });

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
  data: Data | undefined;
  /** Request that is pending or whose result is still valid. */
  pendingRequest: Promise<CatalogResult<Data>> | undefined;
  /** Result of the request, while valid. */
  result: CatalogResult<Data> | undefined;
}

const newEntry = <Data>(): Entry<Data> => ({
  data: undefined,
  pendingRequest: undefined,
  result: undefined,
});

/** Record of a published folder. */
interface LoadedRecord {
  /** Parsed JSON; null if the folder has no such record. */
  json: unknown;
  /** Absolute URL of the folder that answered, after redirects. */
  base: string;
}

const entries = new Map<string, Entry<unknown>>();

/** Returns the cached result of `key`, or the pending request, or calls `load`, which must not reject. */
function loadOnce<Data>(
  key: string,
  refresh: boolean,
  load: () => Promise<CatalogResult<Data>>,
): CatalogResult<Data> | Promise<CatalogResult<Data>> {
  let entry = entries.get(key) as Entry<Data> | undefined;
  if (!entry) entries.set(key, (entry = newEntry()));
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

/** Forgets failed requests of the catalog at `url`, so that the next ones are sent. */
export function forgetFailures(url: string): void {
  for (const [key, entry] of entries)
    if (key.startsWith(url) && entry.result?.failure) entry.pendingRequest = entry.result = undefined;
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
  /** Loads the text of a file, and parses it. `parse` gets the URL that answered. */
  const loadFile = <Data>(
    href: string,
    parse: (text: string, answered: string) => Data,
    missing?: Data,
  ): CatalogResult<Data> | Promise<CatalogResult<Data>> => {
    // A response that was checked for its integrity has a cache key of its own.
    const cacheKey = href + (integrity && `?${integrity}`);
    return loadOnce([cacheKey, offline].join(), refresh, async () => {
      try {
        const response = await requestText(href, refresh, integrity, limits.requestTime);
        const data = parse(response.text, response.url);
        if (offline) cachePut(cacheKey, response.text).catch(() => undefined);
        return loadedResult(data);
      } catch (error) {
        const failure = error as CatalogError;
        if (failure.kind === 'missing') return missing ? loadedResult(missing) : failedResult(failure);
        return {
          data: offline
            ? await cacheGet(cacheKey)
                .then((text) => parse(text, href))
                .catch(() => undefined)
            : undefined,
          failure,
        };
      }
    });
  };
  // A file holds all tools.
  if (!url.pathname.endsWith('/'))
    return loadFile(url.href, (text, base) => parseCatalog(text, base, shortUrl(url.href)));

  const loadRecord = async (slug: string): Promise<CatalogResult<LoadedRecord>> => {
    const absent = { json: null, base: url.href };
    const path = recordPath(slug, size);
    if (path === undefined) return loadedResult(absent);
    const { href } = new URL(path, url);
    const parse = (text: string, answered: string): LoadedRecord => ({
      json: parseJson(text, shortUrl(href)),
      base: answered.endsWith(path) ? answered.slice(0, -path.length) : url.href,
    });
    return loadFile(href, parse, absent);
  };
  return loadOnce([url, integrity, offline, size, tools].join(), refresh, async () => {
    const results = await Promise.all(
      tools.map(async (slug) => {
        const result = await loadRecord(slug);
        // Follow a moved tool, once.
        const { moved } = ownProperties(result.data?.json);
        return typeof moved === 'string' ? [result, await loadRecord(moved)] : [result];
      }),
    );
    const all = results.flat();
    const records = all.map(({ data }) => data).filter((data) => data !== undefined);
    return {
      data:
        records.length < all.length
          ? undefined
          : readRecords(
              records.map(({ json }) => json),
              records[0]?.base ?? url.href,
            ),
      failure: all.find(({ failure }) => failure)?.failure,
    };
  });
}

function parseInlineCatalog(text: string, base: string): CatalogResult {
  try {
    return loadedResult(parseCatalog(text, base, 'The inline catalog'));
  } catch (failure) {
    return failedResult(failure as CatalogError);
  }
}

/** Last inline catalog. Only the last, because a page may change it with each of its routes. */
let lastInline: { key: string; result: CatalogResult } | undefined;

/** Reads the inline catalog of a page, cached by its text: that of `<script type="application/ship-catalog+json">`. */
export function readInlineCatalog(text: string, base: string): CatalogResult {
  const key = `${base},${text}`;
  if (lastInline?.key !== key) lastInline = { key, result: parseInlineCatalog(text, base) };
  return lastInline.result;
}
