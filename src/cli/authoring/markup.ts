// HTML and Markdown in texts, which elements show as they stand.

const htmlTag =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|kbd|li|mark|ol|p|pre|s|script|small|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?\/?>/i;
const htmlEntity = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8}\d?);/i;
const htmlComment = /<!--/;
const markdown = [
  // [words](address), ![words](address)
  /!?\[[^\]\n]*\]\([^)\s]+\)/,
  // **words**, ***words***, *words*
  /(?<![\w*])(\*{1,3})(?=[^\s*])[^*\n]*[^\s*]\1(?![\w*])/,
  // __words__; a name such as __init__ has no space.
  /(?<![\w_])__(?=[^\s_])[^_\n]*\s[^_\n]*[^\s_]__(?![\w_])/,
  /~~(?=\S)[^~\n]+~~/,
  /`[^`\n]+`/,
  // Headings, lists and quotations in lines of their own.
  /^#{1,6} \S.*/m,
  /^(?:[-*+]|\d+[.)]) \S.*\n(?:[-*+]|\d+[.)]) /m,
  /^> \S.*/m,
];

/** HTML or Markdown in a text. */
export interface Markup {
  language: 'HTML' | 'Markdown';
  /** The start of it. */
  sample: string;
}

/** Finds HTML or Markdown in a text; `undefined` if there is none. */
export function findMarkup(text: string): Markup | undefined {
  if (!/[<&*_~`#>[\]\n]/.test(text)) return undefined;
  for (const pattern of [htmlTag, htmlComment, htmlEntity]) {
    const [sample] = pattern.exec(text) ?? [];
    if (sample) return { language: 'HTML', sample: shorten(sample) };
  }
  for (const pattern of markdown) {
    const [sample] = pattern.exec(text) ?? [];
    if (sample) return { language: 'Markdown', sample: shorten(sample.split('\n')[0] ?? '') };
  }
  return undefined;
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
