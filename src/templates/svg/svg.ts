// Serializes a tree of nodes to SVG text: escapes all text, and writes colors for light and dark themes.
// Must not depend on what is drawn.

/** Color on light and on dark backgrounds. */
export interface ThemedColor {
  light: string;
  dark: string;
}

/** Theme of an image; `auto` follows the color scheme of the page. */
export type SvgTheme = 'light' | 'dark' | 'auto';

/** Element of an SVG image. Attributes that are `undefined` are left out. */
export interface SvgNode {
  tag: string;
  attributes: Readonly<Record<string, string | number | ThemedColor | undefined>>;
  content: readonly (SvgNode | string)[];
}

/** SVG image; lengths in pixels. */
export interface SvgImage {
  width: number;
  height: number;
  /** Font size of most text. */
  size: number;
  /** `true` if the theme `auto` also obeys `#light` and `#dark` after the image's URL, which takes about 150 bytes. */
  anchored: boolean;
  /** Language (BCP 47). */
  lang: string;
  /** Content as text, for `<title>`. */
  title: string;
  /** Attributes that all shapes inherit. */
  attributes: SvgNode['attributes'];
  shapes: readonly SvgNode[];
}

export const svgNode = (
  tag: string,
  attributes: SvgNode['attributes'],
  ...content: readonly (SvgNode | string)[]
): SvgNode => ({ tag, attributes, content });

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML forbids even when escaped: controls, lone surrogates, U+FFFE and U+FFFF. */
const illegal = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Escapes text for content and attributes, in one line. */
const escapeXml = (text: string) =>
  text
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, (space) => (/^[\u00A0\u202F]$/.test(space) ? space : ' '))
    .replace(illegal, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** Formats pixels with at most one decimal. */
const formatPixels = (value: number) => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.');

/** Creates a serializer for a theme, which collects the rules for dark backgrounds. */
function createWriter(theme: SvgTheme) {
  const rules = new Map<string, string>();
  const write = (node: SvgNode | string): string => {
    if (typeof node === 'string') return escapeXml(node);
    const names: string[] = [];
    const attributes = Object.entries(node.attributes).map(([name, value]) => {
      if (value === undefined) return '';
      if (typeof value !== 'object')
        return ` ${name}="${typeof value === 'number' ? formatPixels(value) : escapeXml(value)}"`;
      const rule = `${name}:${value.dark}`;
      if (theme === 'auto' && !rules.has(rule)) rules.set(rule, String.fromCharCode(97 + rules.size));
      if (theme === 'auto') names.push(rules.get(rule) ?? '');
      return ` ${name}="${value[theme === 'dark' ? 'dark' : 'light']}"`;
    });
    const named = names.length > 0 ? ` class="${names.join(' ')}"` : '';
    const content = node.content.map(write).join('');
    return `<${node.tag}${attributes.join('')}${named}${content ? `>${content}</${node.tag}>` : '/>'}`;
  };
  /** Returns the rules for dark backgrounds; programs without style sheets use the attributes, which are for light ones. */
  const styles = (anchored: boolean) => {
    const dark = [...rules].map(([rule, name]) => `.${name}{${rule}}`).join('');
    if (!dark) return '';
    const [unless, when] = anchored ? [`#light:not(:target){${dark}}`, `#dark:target{${dark}}`] : [dark, ''];
    return `<style>@media(prefers-color-scheme:dark){${unless}}${when}</style>`;
  };
  return { write, styles };
}

/** Renders an image as self-contained SVG text that ends with a line feed. */
export function renderSvg(
  { width, height, size, anchored, lang, title, attributes, shapes }: SvgImage,
  theme: SvgTheme,
): string {
  const { write, styles } = createWriter(theme);
  const named = anchored && theme === 'auto';
  const drawn = write(
    svgNode('g', { ...(named && { id: 'light' }), ...attributes, 'font-size': size }, ...shapes),
  );
  const opening =
    `<svg xmlns="http://www.w3.org/2000/svg"${named ? ' id="dark"' : ''} width="${formatPixels(width)}" height="${formatPixels(height)}" ` +
    `viewBox="0 0 ${formatPixels(width)} ${formatPixels(height)}" role="img" xml:lang="${escapeXml(lang)}">`;
  return `${opening}${write(svgNode('title', {}, title))}${styles(anchored)}${drawn}</svg>\n`;
}
