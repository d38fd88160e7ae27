// The three styles of a badge as a picture: where things stand. What is said comes in final words.
import * as limits from '../../catalog/limits.js';
import type { Verdict } from '../../view-models/panel.js';
import { lineOfParts, iconPart, textPart } from './inline-parts.js';
import { svgNode, type ThemedColor, type SvgImage, type SvgNode } from './svg.js';
import { badgeOutline, badgeColors, themeColors, verdictColors } from '../verdict-colors.js';

/** What a badge says. */
export interface BadgeContent {
  name: string;
  /** The language of the name, where it is another than that of the words. */
  lang: string | undefined;
  /** None where there is no tool to be shown. */
  verdict: Verdict | undefined;
  word: string;
  count?: string | undefined;
  tally?: string | undefined;
  /** 0-100, as the locale writes it. */
  score?: string | undefined;
  reviewerVerdicts: readonly Verdict[];
  /** Whether the words run from right to left. */
  rtl: boolean;
}

/** A drawn badge. */
type Drawing = Pick<SvgImage, 'width' | 'height' | 'size' | 'anchored' | 'shapes'>;

/** A box 20 high with round corners on the left or on the right. */
function slab(x: number, width: number, side: 'left' | 'right', fill: ThemedColor): SvgNode {
  const d =
    side === 'left'
      ? `M${x + width} 0v20H${x + 3}a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3Z`
      : `M${x} 0h${width - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${x}Z`;
  return svgNode('path', { fill, d });
}

/** An outlined box with everything on the surface. */
const frame = (width: number, height: number, rx: number): SvgNode =>
  svgNode('rect', {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    rx,
    fill: themeColors.surface,
    ...badgeOutline,
  });

function flat({ name, lang, verdict, word, count, rtl }: BadgeContent): Drawing {
  const type = { size: 11, y: 14, paint: badgeColors.onTone };
  const label = lineOfParts(textPart(name, { ...type, paint: badgeColors.onSlab, most: 200 }, rtl, lang));
  const ruling = lineOfParts(
    verdict && iconPart(verdict, badgeColors.onTone, 11, 4.5),
    5,
    textPart(word, { ...type, bold: verdict !== undefined, most: 240 }, rtl),
    4,
    textPart(count, { ...type, most: 120 }, rtl),
  );
  // Whole pixels, so that the edge between the two grounds is sharp.
  const first = Math.ceil(label.width) + 15;
  const second = Math.ceil(ruling.width) + 14;
  const width = first + second;
  const tone = verdictColors[verdict ?? 'none'];
  return {
    width,
    height: 20,
    size: 11,
    anchored: true,
    shapes: [
      rtl ? slab(second, first, 'right', badgeColors.slab) : slab(0, first, 'left', badgeColors.slab),
      rtl ? slab(0, second, 'left', tone) : slab(first, second, 'right', tone),
      ...label.draw((first - label.width) / 2, width, rtl),
      ...ruling.draw(first + (second - ruling.width) / 2, width, rtl),
    ],
  };
}

function pill({ name, lang, verdict, word, count, rtl }: BadgeContent): Drawing {
  const type = { size: 12, y: 17 };
  const tone = verdictColors[verdict ?? 'none'];
  const ruling = lineOfParts(
    verdict && iconPart(verdict, tone, 12, 7),
    6,
    textPart(word, { ...type, bold: verdict !== undefined, paint: tone, most: 240 }, rtl),
    5,
    textPart(count, { ...type, paint: themeColors.faint, most: 120 }, rtl),
  );
  const label = lineOfParts(textPart(name, { ...type, paint: themeColors.ink, most: 200 }, rtl, lang));
  const edge = 11 + Math.ceil(ruling.width) + 9;
  const width = edge + 9 + Math.ceil(label.width) + 12;
  const x = (rtl ? width - edge : edge) - 0.5;
  return {
    width,
    height: 26,
    size: 12,
    anchored: true,
    shapes: [
      frame(width, 26, 12.5),
      ...ruling.draw(11, width, rtl),
      svgNode('path', { d: `M${x} 8v10`, ...badgeOutline }),
      ...label.draw(edge + 9, width, rtl),
    ],
  };
}

const markSize = 10;
const markStep = 13;

/** One mark is one reviewer, ships first: the marks' outlines alone, each kind as one dashed line. */
function juryShapes(jury: readonly Verdict[], start: number, y: number, whole: number, rtl: boolean) {
  const ships = jury.filter((verdict) => verdict === 'ship').length;
  const row = (verdict: Verdict, from: number, count: number): SvgNode | undefined => {
    if (count === 0) return undefined;
    const length = (count - 1) * markStep;
    // A disc is the round end of a dash without length; a square is a dash.
    const round = verdict === 'ship';
    const left = start + from * markStep;
    const x = rtl ? whole - left - length - markSize : left;
    return svgNode('path', {
      d: `M${x + (round ? markSize / 2 : 0.5)} ${y}h${round ? length + 0.1 : length + markSize - 1}`,
      stroke: verdictColors[verdict],
      'stroke-width': round ? markSize : markSize - 1,
      'stroke-linecap': round ? 'round' : undefined,
      'stroke-dasharray': round ? `0 ${markStep}` : `${markSize - 1} ${markStep - markSize + 1}`,
    });
  };
  return [row('ship', 0, ships), row('skip', ships, jury.length - ships)].filter(
    (each) => each !== undefined,
  );
}

function detailed({ name, lang, verdict, word, tally, score, reviewerVerdicts, rtl }: BadgeContent): Drawing {
  const tone = verdictColors[verdict ?? 'none'];
  const start = verdict ? 58 : 16;
  const title = lineOfParts(
    textPart(
      name,
      { size: 14, apart: true, bold: true, paint: themeColors.ink, y: 28, flush: true, most: 240 },
      rtl,
      lang,
    ),
  );
  const ruling = lineOfParts(
    textPart(
      word,
      { size: 12, bold: verdict !== undefined, paint: tone, y: 47, flush: true, most: 240 },
      rtl,
    ),
    6,
    textPart(tally, { size: 12, paint: themeColors.soft, y: 47, flush: true, most: 240 }, rtl),
  );
  const mean = lineOfParts(
    textPart(score && `${score}/100`, { size: 12, paint: themeColors.soft, y: 28, most: 80 }, false),
  );
  const seats = reviewerVerdicts.length > limits.maxVerdictIcons ? [] : reviewerVerdicts;
  const marksWidth = seats.length > 0 ? seats.length * markStep - (markStep - markSize) : 0;
  const room = (width: number) => (width > 0 ? 24 + width : 0);
  const inner = Math.max(title.width + room(mean.width), ruling.width + room(marksWidth));
  const width = Math.max(start + Math.ceil(inner) + 16, 180);
  return {
    width,
    height: 64,
    size: 12,
    // There is no room for it.
    anchored: false,
    shapes: [
      frame(width, 64, 6),
      ...(verdict ? lineOfParts(iconPart(verdict, tone, 28, 18)).draw(16, width, rtl) : []),
      ...title.draw(start, width, rtl),
      ...mean.draw(width - 16 - mean.width, width, rtl),
      ...ruling.draw(start, width, rtl),
      ...juryShapes(seats, width - 16 - marksWidth, 43, width, rtl),
    ],
  };
}

export const badgeLayouts = { flat, pill, detailed } satisfies Record<
  string,
  (said: BadgeContent) => Drawing
>;
