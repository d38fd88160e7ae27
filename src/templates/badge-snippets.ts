// What to paste where a badge shall stand: in Markdown, HTML, reStructuredText.
// The verdict is in the picture alone: a text that was pasted would go on saying it after it has changed.
import { escapeHtml } from './render-to-string.js';

/** A badge to be shown. */
export interface BadgeSnippetOptions {
  /** Of the picture; relative or absolute. */
  url: string;
  /** What stands for it in words. */
  alt: string;
  /** Where it leads. */
  link: string | undefined;
  height: number;
  /** Whether the picture follows `#light` and `#dark` behind its URL; in Safari it follows the page all the same. */
  follows: boolean;
}

/** A text for each place; `picture` is for Markdown on hosts whose readers choose light or dark, such as GitHub. */
export interface BadgeSnippets {
  markdown: string;
  picture: string;
  html: string;
  rst: string;
}

const inMarkdown = (text: string) => text.replace(/[\\`*_[\]<>&!|~]/g, '\\$&');
/** Brackets would end an address in Markdown, white space in all of them. */
const address = (url: string) =>
  url.replace(/[\s()<>"\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** An address in Markdown, where `&copy;` would be read as a sign of its own. */
const markdownAddress = (url: string) => url.replace(/&(?=#?\w+;)/g, '&amp;');

/** The texts to paste. */
export function badgeSnippets({
  url: at,
  alt,
  link: to,
  height,
  follows,
}: BadgeSnippetOptions): BadgeSnippets {
  const url = address(at);
  const link = to === undefined ? undefined : address(to);
  const linked = (content: string) =>
    link === undefined ? content : `<a href="${escapeHtml(link)}">${content}</a>`;
  const image = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" height="${height}">`;
  const source = (scheme: string) =>
    `<source media="(prefers-color-scheme: ${scheme})" srcset="${escapeHtml(url)}#${scheme}">`;
  const markdown = `![${inMarkdown(alt)}](${markdownAddress(url)})`;
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
