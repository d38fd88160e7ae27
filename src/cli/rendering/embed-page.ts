// HTML document of an embed page. It works without scripts, and loads files only from the published folder it lies in.
import { textDirection } from '../../shared/language-tag.js';
import { escapeHtml } from '../../templates/render-to-string.js';
import type { EmbedContent } from './embed.js';
import type { EmbedAssets } from './embed-assets.js';

/** Generator name in an embed page, by which `prerender` recognizes a page to skip. */
export const embedGenerator = 'ship-or-skip embed';

/** Absolute URLs of an embed page and of its oEmbed response. */
export interface EmbedUrls {
  page: string;
  oembed: string;
}

/**
 * Content-Security-Policy: no inline script or style, no requests by scripts, no forms. Sources are not limited to
 * 'self', because in a sandboxed frame WebKit matches no URL against it.
 */
const policy = [
  "default-src 'none'",
  ...['style-src', 'script-src', 'img-src'].map((kind) => `${kind} http: https: file:`),
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Composes the document. Links open in the top window (`<base target="_top">`), so that they act like links of the
 * embedding page, including the Back button.
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
  const tagAttributes = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  const lang = summary?.lang === undefined ? '' : ` lang="${escapeHtml(summary.lang)}"`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(strings.locale)}" dir="${textDirection(strings.locale)}">`,
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
    '<main>',
    ...(summary ? [`<p class="prose" dir="auto"${lang}>${escapeHtml(summary.text)}</p>`] : []),
    `<${tag}${tagAttributes.join('')}><template shadowrootmode="open">${sheet}${view}</template>${light}</${tag}>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
