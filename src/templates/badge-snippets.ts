// Snippets that show a badge image: Markdown, HTML, reStructuredText.
// They contain no verdict outside the image, because pasted text would not change with the verdict.
import { escapeHtml } from './render-to-string.js';

/** Badge image to show. */
export interface BadgeSnippetOptions {
  /** URL of the image; relative or absolute. */
  url: string;
  /** Alternative text. */
  alt: string;
  /** URL that the image links to. */
  link: string | undefined;
  height: number;
  /** `true` if the image obeys `#light` and `#dark` after its URL; in Safari it follows the page regardless. */
  follows: boolean;
}

/** Snippet for each format; `picture` is for Markdown on sites where readers choose light or dark, such as GitHub. */
export interface BadgeSnippets {
  markdown: string;
  picture: string;
  html: string;
  rst: string;
}

const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>&!|~]/g, '\\$&');
/** Encodes a URL: brackets would end it in Markdown, white space in every format. */
const encodeUrl = (url: string) =>
  url.replace(/[\s()<>"\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** Escapes an address for Markdown, which would read `&copy;` in it as a character. */
const markdownAddress = (url: string) => url.replace(/&(?=#?\w+;)/g, '&amp;');

/** Creates the snippets of a badge image. */
export function badgeSnippets({
  url: imageUrl,
  alt,
  link: linkUrl,
  height,
  follows,
}: BadgeSnippetOptions): BadgeSnippets {
  const url = encodeUrl(imageUrl);
  const link = linkUrl === undefined ? undefined : encodeUrl(linkUrl);
  const linked = (content: string) =>
    link === undefined ? content : `<a href="${escapeHtml(link)}">${content}</a>`;
  const image = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" height="${height}">`;
  const source = (scheme: string) =>
    `<source media="(prefers-color-scheme: ${scheme})" srcset="${escapeHtml(url)}#${scheme}">`;
  const markdown = `![${escapeMarkdown(alt)}](${markdownAddress(url)})`;
  return {
    markdown: link === undefined ? markdown : `[${markdown}](${markdownAddress(link)})`,
    picture: linked(`<picture>${follows ? source('dark') + source('light') : ''}${image}</picture>`),
    html: linked(image),
    rst: [
      `.. image:: ${url}`,
      ...(link === undefined ? [] : [`   :target: ${link}`]),
      `   :alt: ${alt.replaceAll('\\', '\\\\')}`,
    ].join('\n'),
  };
}
