// URLs as editors write them: finds those that a browser would take for a page of one's own site.

/** Fields that hold a URL. */
const urlFields = new Set(['url', 'homepage', 'logo', 'image', 'source']);

/** Tests if a field holds a URL. */
export const isUrlField = (name: PropertyKey | undefined): boolean => urlFields.has(String(name));

/** Ends of file names, which a relative URL may have before its first slash. */
const fileEnds =
  /\.(html?|xhtml|php\d?|aspx?|jsp|cgi|md|mdx|txt|pdf|svgz?|png|jpe?g|gif|webp|avif|ico|bmp|json|xml|ya?ml|js|css|zip)$/i;
const openingQuotes = /^[\s"'`<([{“”„«‹‘’‚\u200b-\u200d\ufeff]+/u;
const closingQuotes = /[\s"'`>“”„»›‘’\u200b-\u200d\ufeff]+$/u;

/** Removes the quotes and brackets around a URL. A quote at its end may belong to it, if one opens before. */
function withoutQuotes(url: string): string {
  const start = url.replace(openingQuotes, '');
  if (start !== url) return start.replace(/[\s"'`>)\]}“”„»›‘’\u200b-\u200d\ufeff]+$/u, '');
  return /[“„«‹‘‚"'<]/.test(url.slice(0, -1)) ? url : url.replace(closingQuotes, '');
}

/** Tests for the name of a host at the start of a relative URL, such as `example.com/page`. */
function beginsWithHost(url: string): boolean {
  const [host = ''] = url.split(/[/?#]/);
  if (/^www\d?\./i.test(host)) return true;
  return /^[\p{L}\d](?:[\p{L}\d-]*\.)+\p{L}{2,}(?::\d+)?$/u.test(host) && !fileEnds.test(host);
}

/** Returns the absolute URL that was meant by one without a proper scheme; `undefined` for any other. */
function absoluteUrl(url: string): string | undefined {
  // "https:example.com", "https//example.com", "htps://example.com", "://example.com".
  const [, scheme = ''] = /^([a-z]*(?::\/*|\/\/))[^/]/i.exec(url) ?? [];
  const rest = url.slice(scheme.length);
  if (/^https?:\/\/$/i.test(scheme))
    return /^https?:?\/\//i.test(rest) ? (absoluteUrl(rest) ?? rest) : undefined;
  const isScheme =
    /^h?t{1,3}p{1,2}s{0,2}(:|\/)/i.test(scheme) || /^h{2}ttps?:/i.test(scheme) || scheme === '://';
  if (isScheme) return `http${/^[^:/]*p:?\//i.test(scheme) ? '' : 's'}://${rest}`;
  return beginsWithHost(url) ? `https://${url}` : undefined;
}

/** Returns a message about a URL that would lead elsewhere than its editor meant; `undefined` if it is sound. */
export function urlMessage(url: string): string | undefined {
  const [, inMarkdown] = /\]\(\s*([^\s)]+)/.exec(url) ?? [];
  const bare = inMarkdown ?? withoutQuotes(url);
  if (!bare) return undefined;
  const absolute = absoluteUrl(bare.replaceAll('\\', '/'));
  if (bare !== url)
    return `has quotes, brackets or spaces around it, which belong to no URL; write ${absolute ?? bare}`;
  if (/^[^\s/:?#]+@[^\s/:?#]+\.\p{L}{2,}$/u.test(url)) return 'is a mail address; write the URL of a page';
  return absolute && `is no whole URL, and would lead to a page of your own site; write ${absolute}`;
}
