// Where an element's catalog is: as its own attribute says, the nearest <ship-catalog>, or the page's link.
import { safeUrl } from '../shared/url.js';
import type { CatalogLocation } from '../data/catalog-store.js';
import { closestComposed } from './closest-composed.js';

/** What names the catalog of `element`, whose own attribute says `own`; without `href` the page names none. */
export function resolveCatalog(
  element: Element,
  own: string | null | undefined,
): Omit<CatalogLocation, 'url'> & { href: string | null | undefined } {
  // A framework that sets an attribute to an object gives no URL.
  const mine = own?.replace(/^\[object.*/, '');
  const namer = mine
    ? element
    : (closestComposed(element, 'ship-catalog[src]:not([src=""])') ??
      document.querySelector('link[rel~="ship-catalog"]'));
  return {
    href: mine || (namer?.getAttribute('src') ?? namer?.getAttribute('href')),
    integrity: namer?.getAttribute('integrity') ?? '',
    offline: !!closestComposed(element, 'ship-catalog[offline]:not([offline="false"])'),
  };
}

/** The absolute URL of the catalog at `href`: a file, or a published folder with its slash; nothing if it is none. */
export function toCatalogUrl(href: string): URL | undefined {
  const safe = safeUrl(href, document.baseURI);
  if (!safe) return undefined;
  const url = new URL(safe);
  if (!url.pathname.endsWith('.json')) url.pathname = url.pathname.replace(/\/*$/, '/');
  return url;
}
