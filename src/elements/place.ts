// Where an element's catalog is: its own attribute, the nearest <ship-catalog>, the page's link, or in the page itself.
import { safeUrl } from '../base/url.js';
import { closestAround } from './around.js';

/** A catalog's absolute URL, its text where the page carries it, or an address that is none. */
export type Place = { url: string } | { text: string } | { wrong: string };

const addresses = new Map<string, Place>();

/** Where `href` leads from the page; worked out once, because a page may have thousands of us. */
function addressOf(href: string): Place {
  const { baseURI } = document;
  const key = `${baseURI} ${href}`;
  const known = addresses.get(key);
  if (known) return known;
  const safe = safeUrl(href, baseURI);
  const url = safe && new URL(safe);
  if (url && !url.pathname.endsWith('.json')) url.pathname = url.pathname.replace(/\/*$/, '/catalog.json');
  const place = url ? { url: url.href } : { wrong: href };
  addresses.set(key, place);
  return place;
}

/** What the page names: the nearest `<ship-catalog src>`, else its `<link rel="ship-catalog">`. */
const namedByPage = (element: Element): string | null | undefined =>
  closestAround(element, 'ship-catalog[src]:not([src=""])')?.getAttribute('src') ??
  document.querySelector('link[rel~="ship-catalog"]')?.getAttribute('href');

/** The place of an element's catalog, or `undefined` if the page names none. URLs resolve against the page. */
export function placeOf(element: Element, own: string | null): Place | undefined {
  // A framework that sets an attribute to an object gives no URL.
  const href = (own?.startsWith('[object') ? '' : own) || namedByPage(element);
  if (href) return addressOf(href);
  const script = document.querySelector('script[type="application/ship-catalog+json"]');
  return script ? { text: script.textContent } : undefined;
}
