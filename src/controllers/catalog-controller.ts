// What an element wants to know: which catalog answers, in which words. At once where all is in memory.
import type { RecordSize } from '../catalog/paths.js';
import { loadCatalog, readInlineCatalog, type CatalogResult } from '../data/catalog-store.js';
import { CatalogError } from '../data/request.js';
import { localeFor, type CatalogLocale } from './locale-controller.js';
import { toCatalogUrl, resolveCatalog } from './resolve-catalog.js';
import { closestLang } from './localizer.js';

/** A catalog or a failure, and the words to show it in. */
export interface CatalogResponse extends CatalogResult {
  locale: CatalogLocale;
}

/** What was asked, and the reply, now or later. */
export interface CatalogRequest {
  /** The catalog's absolute URL, or what to call it where it has none. */
  where: string;
  response: CatalogResponse | Promise<CatalogResponse>;
}

/** Resolves when the page is parsed: until then what names the catalog may still be on its way. */
const pageParsed = () => new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));

/**
 * Asks for the catalog of `element`.
 * @param own the element's own `catalog` attribute
 * @param tools what it asks for; without any there is nothing to ask
 * @param extent how much of each it needs
 * @param refresh asks the server even if there is an answer in memory
 */
export function requestCatalog(
  element: Element,
  own: string | null | undefined,
  tools: readonly string[],
  size: RecordSize,
  refresh: boolean,
): CatalogRequest {
  const locale = localeFor(closestLang(element));
  const replyOf = ([answer, locale]: [CatalogResult, CatalogLocale]): CatalogResponse => ({
    ...answer,
    locale,
  });
  const told = (answer: CatalogResult | Promise<CatalogResult>, where = ''): CatalogRequest => ({
    where,
    response:
      'then' in answer || 'then' in locale
        ? Promise.all([answer, locale]).then(replyOf)
        : replyOf([answer, locale]),
  });
  const failed = (why: string, kind?: 'missing') =>
    told({ failure: new CatalogError(`<${element.localName}>: ${why}`, kind) });

  if (!tools.length) return failed('no tool. Add tool="…".', 'missing');
  const { href, ...place } = resolveCatalog(element, own);
  const url = href && toCatalogUrl(href);
  if (url) return told(loadCatalog({ ...place, url }, tools, size, refresh), url.href);
  if (href) return failed(`"${href}" must be an http(s) or relative URL.`);
  const script = document.querySelector('script[type="application/ship-catalog+json"]');
  if (script) return told(readInlineCatalog(script.textContent, document.baseURI), 'the inline catalog');
  return document.readyState === 'loading'
    ? {
        where: '',
        response: pageParsed().then(() => requestCatalog(element, own, tools, size, refresh).response),
      }
    : failed('no catalog. Add catalog="…" or <link rel="ship-catalog" href="…">.');
}
