// A picture as a tree, and the one place where that becomes SVG text: every text escaped, every colour for its theme.
// Knows XML and colour schemes; refuses to know what is drawn.

/** A colour on light and on dark ground. */
export interface ThemedColor {
  light: string;
  dark: string;
}

/** Which ground a picture is for. `auto` follows the page it stands in. */
export type SvgTheme = 'light' | 'dark' | 'auto';

/** An element of a picture. What is `undefined` is left out. */
export interface SvgNode {
  tag: string;
  attributes: Readonly<Record<string, string | number | ThemedColor | undefined>>;
  content: readonly (SvgNode | string)[];
}

/** A picture, in pixels. */
export interface SvgImage {
  width: number;
  height: number;
  /** The font size of most of its text. */
  size: number;
  /** Whether `auto` also obeys `#light` and `#dark` behind the picture's URL, which takes some 150 bytes. */
  anchored: boolean;
  /** BCP 47. */
  lang: string;
  /** What it says in words, whole. */
  title: string;
  /** What all shapes have in common. */
  attributes: SvgNode['attributes'];
  shapes: readonly SvgNode[];
}

export const svgNode = (
  tag: string,
  attributes: SvgNode['attributes'],
  ...content: readonly (SvgNode | string)[]
): SvgNode => ({ tag, attributes, content });

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML does not allow, not even escaped: control characters, lone surrogates, two that are no characters. */
const illegal = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** The one escaper, for content and for attributes. A text is one line. */
const escaped = (text: string) =>
  text
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, (space) => (/^[\u00A0\u202F]$/.test(space) ? space : ' '))
    .replace(illegal, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** The text of a number: pixels to a tenth. */
const digits = (value: number) => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.');

/** Writes shapes for a theme, and gathers what the dark scheme changes. */
function writerFor(theme: SvgTheme) {
  const rules = new Map<string, string>();
  const write = (node: SvgNode | string): string => {
    if (typeof node === 'string') return escaped(node);
    const names: string[] = [];
    const attributes = Object.entries(node.attributes).map(([name, value]) => {
      if (value === undefined) return '';
      if (typeof value !== 'object')
        return ` ${name}="${typeof value === 'number' ? digits(value) : escaped(value)}"`;
      const rule = `${name}:${value.dark}`;
      if (theme === 'auto' && !rules.has(rule)) rules.set(rule, String.fromCharCode(97 + rules.size));
      if (theme === 'auto') names.push(rules.get(rule) ?? '');
      return ` ${name}="${value[theme === 'dark' ? 'dark' : 'light']}"`;
    });
    const named = names.length > 0 ? ` class="${names.join(' ')}"` : '';
    const content = node.content.map(write).join('');
    return `<${node.tag}${attributes.join('')}${named}${content ? `>${content}</${node.tag}>` : '/>'}`;
  };
  /** Attributes are for light ground, so that a program that knows no style sheets draws that. */
  const styles = (anchored: boolean) => {
    const dark = [...rules].map(([rule, name]) => `.${name}{${rule}}`).join('');
    if (!dark) return '';
    const [unless, when] = anchored ? [`#light:not(:target){${dark}}`, `#dark:target{${dark}}`] : [dark, ''];
    return `<style>@media(prefers-color-scheme:dark){${unless}}${when}</style>`;
  };
  return { write, styles };
}

/** A picture as SVG text that needs nothing else, with a line end. */
export function renderSvg(
  { width, height, size, anchored, lang, title, attributes, shapes }: SvgImage,
  theme: SvgTheme,
): string {
  const { write, styles } = writerFor(theme);
  const named = anchored && theme === 'auto';
  const drawn = write(
    svgNode('g', { ...(named && { id: 'light' }), ...attributes, 'font-size': size }, ...shapes),
  );
  const opening =
    `<svg xmlns="http://www.w3.org/2000/svg"${named ? ' id="dark"' : ''} width="${digits(width)}" height="${digits(height)}" ` +
    `viewBox="0 0 ${digits(width)} ${digits(height)}" role="img" xml:lang="${escaped(lang)}">`;
  return `${opening}${write(svgNode('title', {}, title))}${styles(anchored)}${drawn}</svg>\n`;
}
