// URLs of a site, and of the catalog as its pages name it.
import { UserError } from '../diagnostics/build-observer.js';

/** Placeholder for the origin of a site given without a URL; never written to a page. */
export const unknownSiteOrigin = 'https://site.invalid';

/** Parses the root URL of a site; its path ends with a slash. Throws a `UserError` if it is no absolute http(s) URL. */
export function parseSiteUrl(site: string | undefined): URL {
  const url = new URL(URL.canParse(site ?? unknownSiteOrigin) ? (site ?? unknownSiteOrigin) : 'x:');
  if (!/^https?:$/.test(url.protocol))
    throw new UserError(`--site ${site ?? ''} is no absolute http(s) URL.`);
  url.pathname = url.pathname.replace(/\/*$/, '/');
  return url;
}

/** Resolves a catalog URL as the elements do: the URL of a folder ends with a slash. */
export function absoluteCatalogUrl(href: string, base: string): string {
  const url = new URL(URL.canParse(href, base) ? href : '/v1/', base);
  if (!url.pathname.endsWith('.json')) url.pathname = url.pathname.replace(/\/*$/, '/');
  return url.href;
}
