// One answer for one question, however many elements ask; the last good one is kept while the page lives.
// A catalog file answers for itself, a published folder by the records of the tools asked for.
import { recordPath, type RecordSize } from '../catalog/paths.js';
import type { Catalog } from '../catalog/catalog.js';
import * as limits from '../catalog/limits.js';
import { readCatalog, readRecords } from '../catalog/read.js';
import { cachePut, cacheGet } from './offline-cache.js';
import { CatalogError, parseJson, requestText, shortUrl } from './request.js';

/** Something good, a failure, or both: then it is an old one, shown because a newer could not be had. */
export interface CatalogResult<Good = Catalog> {
  data?: Good | undefined;
  failure?: CatalogError | undefined;
}

/** Where a catalog is. */
export interface CatalogLocation {
  /** Absolute: a file whose path ends in `.json`, or a folder that ends with a slash. */
  url: URL;
  /** What a file must be, as on `<script>`; empty for anything. */
  integrity: string;
  /** Whether answers are kept in the reader's browser. */
  offline: boolean;
}

interface Entry<Good> {
  /** The last good answer. */
  data?: Good | undefined;
  /** The request under way, or its outcome. */
  pendingRequest?: Promise<CatalogResult<Good>> | undefined;
  /** The outcome, once it is there and while it counts. */
  result?: CatalogResult<Good> | undefined;
}

const entries: Record<string, Entry<unknown>> = {};

/** The answer to `key`: in memory, under way, or from `load`, which never rejects. */
function ask<Good>(
  key: string,
  refresh: boolean,
  load: () => Promise<CatalogResult<Good>>,
): CatalogResult<Good> | Promise<CatalogResult<Good>> {
  const entry = (entries[key] ??= {}) as Entry<Good>;
  if (refresh && entry.result) entry.pendingRequest = entry.result = undefined;
  const asked = (entry.pendingRequest ??= load().then(({ data = entry.data, failure }) => {
    entry.data = data;
    // Remembered for a moment only: long enough for every element that is about to ask the same.
    if (failure)
      setTimeout(() => {
        if (entry.pendingRequest === asked) entry.pendingRequest = entry.result = undefined;
      }, limits.failureTime);
    return (entry.result = { data, failure });
  }));
  return entry.result ?? asked;
}

/** The catalog in a text; throws a `CatalogError` that begins with `name` where there is none. */
function catalogIn(text: string, base: string, name: string): Catalog {
  const outcome = readCatalog(parseJson(text, name), base);
  if (outcome.ok) return outcome.value;
  throw new CatalogError(`${name} ${outcome.failure}`);
}

/**
 * The answer for some tools of a catalog: at once where it is in memory, else one request for all who ask.
 * @param refresh asks the server again; if that fails the old catalog comes with the failure
 */
export function loadCatalog(
  place: CatalogLocation,
  tools: readonly string[],
  size: RecordSize,
  refresh: boolean,
): CatalogResult | Promise<CatalogResult> {
  const { url, integrity, offline } = place;
  const folder = url.pathname.endsWith('/');
  /** The file's catalog, or what a tool's record says; null for a record that the folder does not have. */
  const fileFor = async (slug: string): Promise<CatalogResult<unknown>> => {
    const path = folder ? recordPath(slug, size) : '';
    if (path === undefined) return { data: null };
    const { href } = new URL(path, url);
    const name = shortUrl(href);
    const read = (text: string) => (folder ? parseJson(text, name) : catalogIn(text, href, name));
    // What was asked to be something is not taken for what was not.
    const place = href + (integrity && `?${integrity}`);
    return ask([place, offline].join(), refresh, async () => {
      try {
        const text = await requestText(href, refresh, integrity, limits.requestTime);
        const data = read(text);
        if (offline) cachePut(place, text).catch(() => undefined);
        return { data };
      } catch (error) {
        const failure = error as CatalogError;
        if (failure.kind === 'missing') return folder ? { data: null } : { failure };
        return {
          data: offline
            ? await cacheGet(place)
                .then(read)
                .catch(() => undefined)
            : undefined,
          failure,
        };
      }
    });
  };
  return ask([url, integrity, offline, folder && [size, tools]].join(), refresh, async () => {
    const answers = await Promise.all(
      (folder ? tools : ['']).map(async (slug) => {
        const answer = await fileFor(slug);
        // A tool that moved is followed, once.
        const moved = (answer.data as { moved?: string } | null | undefined)?.moved;
        return moved ? [answer, await fileFor(moved)] : [answer];
      }),
    );
    const all = answers.flat();
    const goods = all.map(({ data }) => data);
    return {
      data: goods.includes(undefined)
        ? undefined
        : folder
          ? readRecords(goods, url.href)
          : (goods[0] as Catalog),
      failure: all.find(({ failure }) => failure)?.failure,
    };
  });
}

/** The answer a page carries in itself: the text of its `<script type="application/ship-catalog+json">`. */
export function readInlineCatalog(text: string, base: string): CatalogResult {
  const entry = (entries[`${base},${text}`] ??= {}) as Entry<Catalog>;
  try {
    entry.result ??= { data: catalogIn(text, base, 'The inline catalog') };
  } catch (failure) {
    entry.result = { failure: failure as CatalogError };
  }
  return entry.result;
}
