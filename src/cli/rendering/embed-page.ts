// A page to embed as an HTML document. It reads as well with scripts off and with links dead, and asks only the folder it
// lies in for anything.
import { isRtl } from '../../templates/svg/inline-parts.js';
import { escapeHtml } from '../../templates/render-to-string.js';
import type { EmbedContent } from './embed.js';
import type { EmbedAssets } from './embed-assets.js';

/** The generator that a page to embed names, by which `prerender` knows that it is finished. */
export const embedGenerator = 'ship-or-skip embed';

/** Where a page is, as absolute URLs, if that is known. */
export interface EmbedUrls {
  page: string;
  oembed: string;
}

/**
 * No script or style in the page itself, no request by script, no form. From where files may come is not narrowed to
 * 'self', because of a sandboxed frame WebKit takes nothing to be that.
 */
const policy = [
  "default-src 'none'",
  ...['style-src', 'script-src', 'img-src'].map((kind) => `${kind} http: https: file:`),
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The document. Links lead the whole window: what is embedded is part of the page that a reader is on, and its links act
 * as that page's own do, "back" included.
 */
export function embedPage(
  { tag, attributes, title, description, url, catalogName, strings, view, light, summary }: EmbedContent,
  { styles, script }: EmbedAssets,
  urls: EmbedUrls | undefined,
): string {
  const meta = (key: 'name' | 'property' | 'http-equiv', of: string, content: string | undefined) =>
    content ? [`<meta ${key}="${of}" content="${escapeHtml(content)}">`] : [];
  const link = (rel: string, href: string | undefined, rest = '') =>
    href === undefined ? [] : [`<link rel="${rel}" href="${escapeHtml(href)}"${rest}>`];
  const sheet = `<link rel="stylesheet" href="${styles[tag].name}">`;
  const asked = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  const lang = summary?.lang === undefined ? '' : ` lang="${escapeHtml(summary.lang)}"`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(strings.locale)}" dir="${isRtl(strings.panelVerdict, false) ? 'rtl' : 'ltr'}">`,
    '<head>',
    '<meta charset="utf-8">',
    ...meta('http-equiv', 'Content-Security-Policy', policy),
    `<title>${escapeHtml(title)}</title>`,
    ...meta('name', 'viewport', 'width=device-width, initial-scale=1'),
    ...meta('name', 'color-scheme', 'light dark'),
    ...meta('name', 'robots', 'noindex'),
    ...meta('name', 'generator', embedGenerator),
    ...meta('property', 'og:title', title),
    ...meta('property', 'og:description', description),
    ...meta('property', 'og:type', 'article'),
    ...meta('property', 'og:url', url ?? urls?.page),
    ...meta('property', 'og:site_name', catalogName),
    ...link('canonical', url),
    ...link('alternate', urls?.oembed, ` type="application/json+oembed" title="${escapeHtml(title)}"`),
    '<base target="_top">',
    sheet,
    `<script src="${script.name}" async></script>`,
    '</head>',
    '<body>',
    ...(summary ? [`<p class="prose" dir="auto"${lang}>${escapeHtml(summary.text)}</p>`] : []),
    `<${tag}${asked.join('')}><template shadowrootmode="open">${sheet}${view}</template>${light}</${tag}>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
