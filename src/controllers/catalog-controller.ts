// Requests the catalog of an element, and ignores outdated responses.
import type { ReactiveController, ReactiveElement } from 'lit';
import type { RecordSize } from '../catalog/paths.js';
import {
  failedResult,
  loadCatalog,
  noResult,
  readInlineCatalog,
  type CatalogResult,
} from '../data/catalog-store.js';
import { CatalogError } from '../data/request.js';
import { announceRecovery, retryOnRecovery, stopRetrying } from './catalog-recovery.js';
import { catalogScript } from './page-catalog.js';
import { resolveCatalog, type ResolvedCatalog } from './resolve-catalog.js';

/** Query for some tools of a catalog. */
export interface CatalogQuery {
  /** Value of the element's `catalog` attribute; empty for the catalog of the page. */
  catalog: string;
  /** Slugs of the tools, and all other options of the widget. They identify the query. */
  options: { readonly tools: readonly string[] };
  /** Size of the records to request. */
  size: RecordSize;
}

interface CatalogRequest {
  /** Absolute URL of the catalog, or its name in messages; empty if unknown. */
  where: string;
  result: CatalogResult | Promise<CatalogResult>;
}

/** Resolves when the page is parsed. Until then the element that names the catalog may be missing. */
const pageParsed = () => new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));

function requestCatalog(
  element: Element,
  query: CatalogQuery,
  refresh: boolean,
  { href, url, ...location } = resolveCatalog(element, query.catalog),
): CatalogRequest {
  const { options, size } = query;
  const failed = (why: string, kind?: 'missing'): CatalogRequest => ({
    where: '',
    result: failedResult(new CatalogError(`<${element.localName}>: ${why}`, kind)),
  });
  if (!options.tools.length) return failed('no tool. Add tool="…".', 'missing');
  if (url)
    return { where: url.href, result: loadCatalog({ ...location, url }, options.tools, size, refresh) };
  if (href) return failed(`"${href}" must be an http(s) or relative URL.`);
  const script = catalogScript();
  if (script)
    return { where: 'the inline catalog', result: readInlineCatalog(script.textContent, document.baseURI) };
  return document.readyState === 'loading'
    ? { where: '', result: pageParsed().then(() => requestCatalog(element, query, refresh).result) }
    : failed('no catalog. Add catalog="…" or <link rel="ship-catalog" href="…">.');
}

/** Serializes the catalog URL and the options of a query, for comparison. */
const questionOf = ({ options }: CatalogQuery, { url }: ResolvedCatalog): string =>
  JSON.stringify([url?.href, options]);

/** Keeps the last result of its host's query, and updates the host after each new result. */
export class CatalogController implements ReactiveController {
  /** Last result; empty before the first one. */
  result: CatalogResult = noResult;
  /** Absolute URL of the catalog, or its name in messages; empty if unknown. */
  where = '';
  /** Sentence for messages about `where`, which says that it was read as a folder; mostly empty. */
  note = '';
  /** Catalog URL and options as one text; empty before the first request. */
  question = '';
  /** True until the host requests a different `question`. */
  isFirstQuestion = true;
  /** Result or promise of the last request. Results of earlier requests are ignored. */
  #pending: unknown;
  /** Last query; `undefined` before the first request. */
  #query: CatalogQuery | undefined;
  readonly #retry = (): void => {
    if (this.#query) void this.request(this.#query);
  };
  /** Catalogs and failure messages of this question that were already announced. */
  readonly #announced = new Set<unknown>();

  /** @param onResult called for each result that is not outdated, before the host updates */
  constructor(
    private readonly host: ReactiveElement,
    private readonly onResult?: (controller: CatalogController) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#pending = undefined;
    stopRetrying(this.where, this.#retry);
  }

  /** Tests if this query was requested since the host was connected. */
  hasAsked(query: CatalogQuery): boolean {
    return !!this.#pending && this.question === questionOf(query, resolveCatalog(this.host, query.catalog));
  }

  /**
   * Requests the tools of `query`; synchronous if cached. Resolves after the result, also if it is outdated.
   * @param refresh requests from the server even if a result is cached
   * @param keepResult keeps the last result of the same question until the next one
   */
  async request(query: CatalogQuery, { refresh = false, keepResult = true } = {}): Promise<void> {
    const resolved = resolveCatalog(this.host, query.catalog);
    const { where, result } = requestCatalog(this.host, query, refresh, resolved);
    const question = questionOf(query, resolved);
    const isOther = question !== this.question;
    stopRetrying(this.where, this.#retry);
    if (isOther) {
      this.#announced.clear();
      if (this.question) this.isFirstQuestion = false;
    }
    if (isOther || !keepResult) this.result = noResult;
    this.question = question;
    this.#query = query;
    this.where = where;
    this.note = where && resolved.note;
    this.#pending = result;
    this.host.requestUpdate();
    const arrived = 'then' in result ? await result : result;
    if (this.#pending !== result) return;
    // A failure after a refresh is announced even if its message is the same.
    if (refresh) this.#announced.delete(arrived.failure?.message);
    this.result = arrived;
    if (!arrived.failure) announceRecovery(where, refresh);
    else if (where) retryOnRecovery(where, this.#retry);
    this.onResult?.(this);
    this.host.requestUpdate();
  }

  /** Tests if a catalog or failure message is new for this question, and records it as announced. */
  isNews(subject: unknown): boolean {
    if (this.#announced.has(subject)) return false;
    this.#announced.add(subject);
    return true;
  }
}
