// Where an element's catalog is: as its own attribute says, the nearest <ship-catalog>, or the page's link.
import { safeUrl } from '../base/url.js';
import { closestAround } from './around.js';

/** What names the catalog of `element`, whose own attribute says `own`; nothing if the page names none. */
export const hrefFor = (element: Element, own: string | null | undefined): string | null | undefined =>
  // A framework that sets an attribute to an object gives no URL.
  own?.replace(/^\[object.*/, '') ||
  (closestAround(element, 'ship-catalog[src]:not([src=""])')?.getAttribute('src') ??
    document.querySelector('link[rel~="ship-catalog"]')?.getAttribute('href'));

/** The absolute URL of the catalog at `href`, a file or a published folder; nothing if it is none. */
export function catalogUrl(href: string): string | undefined {
  const safe = safeUrl(href, document.baseURI);
  if (!safe) return undefined;
  const url = new URL(safe);
  if (!url.pathname.endsWith('.json')) url.pathname = url.pathname.replace(/\/*$/, '/catalog.json');
  return url.href;
}
