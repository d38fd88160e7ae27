// Request for a catalog: which one, its last response, and which response still counts.
import type { ReactiveController, ReactiveElement } from 'lit';
import type { RecordSize } from '../catalog/paths.js';
import { loadCatalog, readInlineCatalog, type CatalogResult } from '../data/catalog-store.js';
import { CatalogError } from '../data/request.js';
import { resolveCatalog, toCatalogUrl, type ResolvedCatalog } from './resolve-catalog.js';

/** Query of an element to a catalog. */
export interface CatalogQuery {
  /** The element's own `catalog` attribute; empty for the one that its page names. */
  catalog: string;
  /** The tools, and everything else that makes it another question. */
  options: { readonly tools: readonly string[] };
  size: RecordSize;
}

interface CatalogRequest {
  /** The catalog's absolute URL, or a name for it in messages; empty where none is known. */
  where: string;
  result: CatalogResult | Promise<CatalogResult>;
}

/** Resolves when the page is parsed: until then whatever names the catalog may still be on its way. */
const pageParsed = () => new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));

function requestCatalog(
  element: Element,
  query: CatalogQuery,
  refresh: boolean,
  { href, ...location } = resolveCatalog(element, query.catalog),
): CatalogRequest {
  const { options, size } = query;
  const failed = (why: string, kind?: 'missing'): CatalogRequest => ({
    where: '',
    result: { failure: new CatalogError(`<${element.localName}>: ${why}`, kind) },
  });
  if (!options.tools.length) return failed('no tool. Add tool="…".', 'missing');
  const url = href && toCatalogUrl(href);
  if (url)
    return { where: url.href, result: loadCatalog({ ...location, url }, options.tools, size, refresh) };
  if (href) return failed(`"${href}" must be an http(s) or relative URL.`);
  const script = document.querySelector('script[type="application/ship-catalog+json"]');
  if (script)
    return { where: 'the inline catalog', result: readInlineCatalog(script.textContent, document.baseURI) };
  return document.readyState === 'loading'
    ? { where: '', result: pageParsed().then(() => requestCatalog(element, query, refresh).result) }
    : failed('no catalog. Add catalog="…" or <link rel="ship-catalog" href="…">.');
}

/** A query to a catalog as one text. */
const questionOf = ({ options }: CatalogQuery, { href }: ResolvedCatalog): string =>
  JSON.stringify([href && toCatalogUrl(href)?.href, options]);

/** Keeps the last response to its host's query, and updates the host when another has arrived. */
export class CatalogController implements ReactiveController {
  /** The last response; empty while the first is on its way. */
  result: CatalogResult = {};
  /** The catalog's absolute URL, or a name for it in messages; empty where none is known. */
  where = '';
  /** The catalog and the query as one text; empty before the first request. */
  question = '';
  /** True until the host asks a second question. */
  isFirstQuestion = true;
  /** The last request: the result of an earlier one is out of date. */
  #pending: unknown;
  /** Catalogs and failure messages of this question that have been announced. */
  readonly #announced = new Set<unknown>();

  /** @param onResult called for each result that counts, before the host updates */
  constructor(
    private readonly host: ReactiveElement,
    private readonly onResult?: (controller: CatalogController) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#pending = undefined;
  }

  /** Tells whether this question has been asked since the host came into the page. */
  hasAsked(query: CatalogQuery): boolean {
    return !!this.#pending && this.question === questionOf(query, resolveCatalog(this.host, query.catalog));
  }

  /**
   * Requests what `query` asks for; at once where it is in memory. Resolves when the result is there, or out of date.
   * @param refresh asks the server even if there is a result in memory
   * @param keepResult keeps the last result to the same question until the next has arrived
   */
  async request(query: CatalogQuery, { refresh = false, keepResult = true } = {}): Promise<void> {
    const resolved = resolveCatalog(this.host, query.catalog);
    const { where, result } = requestCatalog(this.host, query, refresh, resolved);
    const question = questionOf(query, resolved);
    const isOther = question !== this.question;
    if (isOther) {
      this.#announced.clear();
      if (this.question) this.isFirstQuestion = false;
    }
    if (isOther || !keepResult) this.result = {};
    this.question = question;
    this.where = where;
    this.#pending = result;
    this.host.requestUpdate();
    const arrived = 'then' in result ? await result : result;
    if (this.#pending !== result) return;
    // After a refresh the same failure is another one.
    if (refresh) this.#announced.delete(arrived.failure?.message);
    this.result = arrived;
    this.onResult?.(this);
    this.host.requestUpdate();
  }

  /** Tells whether a catalog or failure message is new to this question; once for each. */
  isNews(subject: unknown): boolean {
    if (this.#announced.has(subject)) return false;
    this.#announced.add(subject);
    return true;
  }
}
