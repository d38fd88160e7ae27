// Resolution of an element's catalog: its own attribute, the nearest <ship-catalog>, or the page's link.
import { safeUrl } from '../shared/url.js';
import type { CatalogLocation } from '../data/catalog-store.js';
import { closestComposed } from './closest-composed.js';

/** A catalog as it is named in a page; `href` is empty where nothing names one. */
export interface ResolvedCatalog extends Omit<CatalogLocation, 'url'> {
  href: string | null | undefined;
}

/**
 * Resolves the catalog of `element`.
 * @param own the element's own `catalog` attribute, which comes first
 */
export function resolveCatalog(element: Element, own: string | null | undefined): ResolvedCatalog {
  // A framework that sets an attribute to an object gives no URL.
  const ownHref = own?.replace(/^\[object.*/, '');
  const source = ownHref
    ? element
    : (closestComposed(element, 'ship-catalog[src]:not([src=""])') ??
      document.querySelector('link[rel~="ship-catalog"]'));
  return {
    href: ownHref || (source?.getAttribute('src') ?? source?.getAttribute('href')),
    integrity: source?.getAttribute('integrity') ?? '',
    offline: !!closestComposed(element, 'ship-catalog[offline]:not([offline="false"])'),
  };
}

/** The absolute URL of the catalog at `href`: a file, or a folder with its slash; `undefined` where it is not http(s). */
export function toCatalogUrl(href: string): URL | undefined {
  const safe = safeUrl(href, document.baseURI);
  if (!safe) return undefined;
  const url = new URL(safe);
  if (!url.pathname.endsWith('.json')) url.pathname = url.pathname.replace(/\/*$/, '/');
  return url;
}
