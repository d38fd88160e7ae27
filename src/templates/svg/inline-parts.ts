// The parts of a line in a badge: texts and icons with their widths, one after the other in reading direction.
import type { Verdict } from '../../view-models/panel.js';
import { verdictIcons } from '../verdict-icons.js';
import { svgNode, type ThemedColor, type SvgNode } from './svg.js';
import { truncateToWidth, measureText } from './text-metrics.js';

/** A thing of known width; `draw` puts its left edge at `x`. */
export interface InlinePart {
  width: number;
  draw(x: number): SvgNode;
}

/** The look of a text; `maxWidth` is the width in pixels at which it is cut. */
export interface TextStyle {
  size: number;
  /** Whether that is another size than the badge's own. */
  apart?: boolean;
  bold?: boolean;
  paint: ThemedColor;
  /** The base line. */
  y: number;
  /** Whether a text whose width is a guess keeps to the line's edge, not to the middle of its width. */
  flush?: boolean;
  maxWidth: number;
}

// Overrides and isolates of direction would turn what stands beside them.
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/** A text in one line, without characters that have no place in a picture. */
export const plainText = (text: string): string =>
  text
    .replace(turning, '')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu, ' ')
    .trim();

/** Whether a text runs from right to left, by its first letter; as the words around it where it has none. */
export function isRtl(text: string, around: boolean): boolean {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  return letter === undefined
    ? around
    : /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u.test(letter);
}

/** A text; none where there is nothing to say. */
export function textPart(
  content: string | undefined,
  { size, apart = false, bold = false, paint, y, flush = false, maxWidth }: TextStyle,
  rtl: boolean,
  lang?: string,
): InlinePart | undefined {
  const text = truncateToWidth(plainText(content ?? ''), size, bold, maxWidth);
  if (!text) return undefined;
  const { width, firm } = measureText(text, size, bold);
  const own = isRtl(text, rtl);
  const isFlush = flush && !firm;
  return {
    width,
    draw: (x) =>
      svgNode(
        'text',
        {
          x: x + (isFlush ? (rtl ? width : 0) : width / 2),
          y,
          'font-size': apart ? size : undefined,
          'font-weight': bold ? 700 : undefined,
          fill: paint,
          // Another font than ours is made to fit: by the space between letters, and where it is bold by the letters, too.
          textLength: firm ? width : undefined,
          'text-anchor': isFlush ? (own === rtl ? 'start' : 'end') : undefined,
          lengthAdjust: firm && bold ? 'spacingAndGlyphs' : undefined,
          direction: own === rtl ? undefined : own ? 'rtl' : 'ltr',
          'xml:lang': lang,
        },
        text,
      ),
  };
}

/** An icon, `size` wide and high, with its upper edge at `y`. */
export const iconPart = (verdict: Verdict, paint: ThemedColor, size: number, y: number): InlinePart => ({
  width: size,
  draw: (x) =>
    svgNode('path', {
      transform: `translate(${Math.round(x * 10) / 10} ${y})scale(${size / 16})`.replace('(0.', '(.'),
      fill: paint,
      d: verdictIcons[verdict],
    }),
});

/** Parts in a line; what is `undefined` takes its gap with it. */
export interface PartLine {
  width: number;
  /** Draws the line with its beginning at `start`, in a picture that is `whole` wide. */
  draw(start: number, whole: number, rtl: boolean): SvgNode[];
}

/** Parts one after the other; a number is the gap before the next. */
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
    draw: (start, whole, rtl) =>
      placed.map(({ at, part }) => part.draw(rtl ? whole - start - at - part.width : start + at)),
  };
}
