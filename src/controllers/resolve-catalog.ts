// Resolves the catalog of an element: its own attribute, the nearest <ship-catalog>, or the link of the page.
import { safeUrl } from '../shared/url.js';
import type { CatalogLocation } from '../data/catalog-store.js';
import { closestComposed } from './closest-composed.js';
import { catalogLink } from './page-catalog.js';

/** Catalog that a page names. */
export interface ResolvedCatalog extends Omit<CatalogLocation, 'url'> {
  /** URL as the page writes it; empty if the page names no catalog. */
  href: string | null | undefined;
  /** Absolute URL, with a slash after a folder; `undefined` if `href` is empty or not http(s). */
  url: URL | undefined;
  /** Sentence about a URL that was read as a folder and may be meant as a file; else empty. */
  note: string;
}

/** Returns the absolute URL of the catalog at `href`, with a slash after a folder; `undefined` if it is not http(s). */
function toCatalogUrl(href: string): URL | undefined {
  const safe = safeUrl(href, document.baseURI);
  if (!safe) return undefined;
  const url = new URL(safe);
  if (!url.pathname.endsWith('.json')) url.pathname = url.pathname.replace(/\/*$/, '/');
  return url;
}

/**
 * Resolves the catalog of `element`.
 * @param own value of the element's own `catalog` attribute, which takes precedence
 */
export function resolveCatalog(element: Element, own: string | null | undefined): ResolvedCatalog {
  // Some frameworks set the attribute to an object, which is no URL.
  const ownHref = own?.replace(/^\[object.*/, '');
  const source = ownHref
    ? element
    : (closestComposed(element, 'ship-catalog[src]:not([src=""])') ?? catalogLink());
  const href = ownHref || (source?.getAttribute('src') ?? source?.getAttribute('href'));
  const url = href ? toCatalogUrl(href) : undefined;
  const isFolderByDefault = url?.pathname.endsWith('/') && !/\/([?#]|$)/.test(href ?? '');
  return {
    href,
    url,
    note: isFolderByDefault ? ` "${href}" was read as a folder: a file ends in ".json".` : '',
    integrity: source?.getAttribute('integrity') ?? '',
    offline: !!closestComposed(element, 'ship-catalog[offline]:not([offline="false"])'),
  };
}
