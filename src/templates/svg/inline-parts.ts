// Lays out the texts and icons in a line of an SVG badge, in reading direction.
import type { Verdict } from '../../view-models/panel.js';
import { verdictIcons } from '../verdict-icons.js';
import { svgNode, type ThemedColor, type SvgNode } from './svg.js';
import { truncateToWidth, measureText } from './text-metrics.js';

/** Part of known width in pixels; `draw` places its left edge at `x`. */
export interface InlinePart {
  width: number;
  draw(x: number): SvgNode;
}

/** Style of a text; beyond `maxWidth` pixels it is truncated. */
export interface TextStyle {
  size: number;
  /** `true` if that is not the font size of the badge. */
  ownSize?: boolean;
  bold?: boolean;
  color: ThemedColor;
  /** Position of the baseline. */
  y: number;
  /** `true` aligns a text of estimated width with the edge of the line, instead of centring it in its space. */
  alignEdge?: boolean;
  maxWidth: number;
}

// Matches directional overrides and isolates, which would reorder the text beside them.
const directionControls = /[\u202A-\u202E\u2066-\u2069]/g;

/** Removes control characters and line ends, which SVG text cannot show. */
export const plainText = (text: string): string =>
  text
    .replace(directionControls, '')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu, ' ')
    .trim();

/** Checks that a text runs from right to left, by its first letter; without letters returns `around`. */
export function isRtl(text: string, around: boolean): boolean {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  return letter === undefined
    ? around
    : /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u.test(letter);
}

/** Creates a text part; `undefined` for empty text. */
export function textPart(
  source: string | undefined,
  { size, ownSize = false, bold = false, color, y, alignEdge = false, maxWidth }: TextStyle,
  rtl: boolean,
  lang?: string,
): InlinePart | undefined {
  const text = truncateToWidth(plainText(source ?? ''), size, bold, maxWidth);
  if (!text) return undefined;
  const { width, exact } = measureText(text, size, bold);
  const own = isRtl(text, rtl);
  const atEdge = alignEdge && !exact;
  return {
    width,
    draw: (x) =>
      svgNode(
        'text',
        {
          x: x + (atEdge ? (rtl ? width : 0) : width / 2),
          y,
          'font-size': ownSize ? size : undefined,
          'font-weight': bold ? 700 : undefined,
          fill: color,
          // Fits other fonts to our width: by the space between letters, in bold text also by the letters.
          textLength: exact ? width : undefined,
          'text-anchor': atEdge ? (own === rtl ? 'start' : 'end') : undefined,
          lengthAdjust: exact && bold ? 'spacingAndGlyphs' : undefined,
          direction: own === rtl ? undefined : own ? 'rtl' : 'ltr',
          'xml:lang': lang,
        },
        text,
      ),
  };
}

/** Creates an icon, `size` pixels wide and high, with its upper edge at `y`. */
export const iconPart = (verdict: Verdict, color: ThemedColor, size: number, y: number): InlinePart => ({
  width: size,
  draw: (x) =>
    svgNode('path', {
      transform: `translate(${Math.round(x * 10) / 10} ${y})scale(${size / 16})`.replace('(0.', '(.'),
      fill: color,
      d: verdictIcons[verdict],
    }),
});

/** Line of parts. */
export interface PartLine {
  width: number;
  /** Draws the line from `start` on, in an image that is `totalWidth` wide. */
  draw(start: number, totalWidth: number, rtl: boolean): SvgNode[];
}

/** Arranges parts in a line; a number is the gap before the next part, dropped if that is `undefined`. */
export function lineOfParts(...parts: readonly (InlinePart | number | undefined)[]): PartLine {
  const placed: { at: number; part: InlinePart }[] = [];
  let width = 0;
  let gap = 0;
  for (const part of parts)
    if (typeof part === 'number') gap = part;
    else if (part) {
      const at = placed.length > 0 ? width + gap : 0;
      placed.push({ at, part });
      width = at + part.width;
    }
  return {
    width,
    draw: (start, totalWidth, rtl) =>
      placed.map(({ at, part }) => part.draw(rtl ? totalWidth - start - at - part.width : start + at)),
  };
}
