// The three styles of a badge as a picture: positions and sizes. Its words come final.
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
function halfBox(x: number, width: number, side: 'left' | 'right', fill: ThemedColor): SvgNode {
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
  const type = { size: 11, y: 14, paint: badgeColors.onVerdict };
  const label = lineOfParts(
    textPart(name, { ...type, paint: badgeColors.onLabel, maxWidth: 200 }, rtl, lang),
  );
  const summary = lineOfParts(
    verdict && iconPart(verdict, badgeColors.onVerdict, 11, 4.5),
    5,
    textPart(word, { ...type, bold: verdict !== undefined, maxWidth: 240 }, rtl),
    4,
    textPart(count, { ...type, maxWidth: 120 }, rtl),
  );
  // Whole pixels, so that the edge between the two grounds is sharp.
  const first = Math.ceil(label.width) + 15;
  const second = Math.ceil(summary.width) + 14;
  const width = first + second;
  const verdictColor = verdictColors[verdict ?? 'none'];
  return {
    width,
    height: 20,
    size: 11,
    anchored: true,
    shapes: [
      rtl ? halfBox(second, first, 'right', badgeColors.label) : halfBox(0, first, 'left', badgeColors.label),
      rtl ? halfBox(0, second, 'left', verdictColor) : halfBox(first, second, 'right', verdictColor),
      ...label.draw((first - label.width) / 2, width, rtl),
      ...summary.draw(first + (second - summary.width) / 2, width, rtl),
    ],
  };
}

function pill({ name, lang, verdict, word, count, rtl }: BadgeContent): Drawing {
  const type = { size: 12, y: 17 };
  const verdictColor = verdictColors[verdict ?? 'none'];
  const summary = lineOfParts(
    verdict && iconPart(verdict, verdictColor, 12, 7),
    6,
    textPart(word, { ...type, bold: verdict !== undefined, paint: verdictColor, maxWidth: 240 }, rtl),
    5,
    textPart(count, { ...type, paint: themeColors.textMuted, maxWidth: 120 }, rtl),
  );
  const label = lineOfParts(textPart(name, { ...type, paint: themeColors.text, maxWidth: 200 }, rtl, lang));
  const edge = 11 + Math.ceil(summary.width) + 9;
  const width = edge + 9 + Math.ceil(label.width) + 12;
  const x = (rtl ? width - edge : edge) - 0.5;
  return {
    width,
    height: 26,
    size: 12,
    anchored: true,
    shapes: [
      frame(width, 26, 12.5),
      ...summary.draw(11, width, rtl),
      svgNode('path', { d: `M${x} 8v10`, ...badgeOutline }),
      ...label.draw(edge + 9, width, rtl),
    ],
  };
}

const iconSize = 10;
const iconStep = 13;

/** One icon for each reviewer, ships first: the icons' outlines alone, each kind as one dashed line. */
function reviewerShapes(verdicts: readonly Verdict[], start: number, y: number, whole: number, rtl: boolean) {
  const ships = verdicts.filter((verdict) => verdict === 'ship').length;
  const row = (verdict: Verdict, from: number, count: number): SvgNode | undefined => {
    if (count === 0) return undefined;
    const length = (count - 1) * iconStep;
    // A disc is the round end of a dash without length; a square is a dash.
    const round = verdict === 'ship';
    const left = start + from * iconStep;
    const x = rtl ? whole - left - length - iconSize : left;
    return svgNode('path', {
      d: `M${x + (round ? iconSize / 2 : 0.5)} ${y}h${round ? length + 0.1 : length + iconSize - 1}`,
      stroke: verdictColors[verdict],
      'stroke-width': round ? iconSize : iconSize - 1,
      'stroke-linecap': round ? 'round' : undefined,
      'stroke-dasharray': round ? `0 ${iconStep}` : `${iconSize - 1} ${iconStep - iconSize + 1}`,
    });
  };
  return [row('ship', 0, ships), row('skip', ships, verdicts.length - ships)].filter(
    (each) => each !== undefined,
  );
}

function detailed({ name, lang, verdict, word, tally, score, reviewerVerdicts, rtl }: BadgeContent): Drawing {
  const verdictColor = verdictColors[verdict ?? 'none'];
  const start = verdict ? 58 : 16;
  const title = lineOfParts(
    textPart(
      name,
      { size: 14, apart: true, bold: true, paint: themeColors.text, y: 28, flush: true, maxWidth: 240 },
      rtl,
      lang,
    ),
  );
  const summary = lineOfParts(
    textPart(
      word,
      { size: 12, bold: verdict !== undefined, paint: verdictColor, y: 47, flush: true, maxWidth: 240 },
      rtl,
    ),
    6,
    textPart(tally, { size: 12, paint: themeColors.textSecondary, y: 47, flush: true, maxWidth: 240 }, rtl),
  );
  const scoreLine = lineOfParts(
    textPart(
      score && `${score}/100`,
      { size: 12, paint: themeColors.textSecondary, y: 28, maxWidth: 80 },
      false,
    ),
  );
  const drawnVerdicts = reviewerVerdicts.length > limits.maxVerdictIcons ? [] : reviewerVerdicts;
  const iconsWidth = drawnVerdicts.length > 0 ? drawnVerdicts.length * iconStep - (iconStep - iconSize) : 0;
  const withGap = (width: number) => (width > 0 ? 24 + width : 0);
  const inner = Math.max(title.width + withGap(scoreLine.width), summary.width + withGap(iconsWidth));
  const width = Math.max(start + Math.ceil(inner) + 16, 180);
  return {
    width,
    height: 64,
    size: 12,
    // There is no space for it.
    anchored: false,
    shapes: [
      frame(width, 64, 6),
      ...(verdict ? lineOfParts(iconPart(verdict, verdictColor, 28, 18)).draw(16, width, rtl) : []),
      ...title.draw(start, width, rtl),
      ...scoreLine.draw(width - 16 - scoreLine.width, width, rtl),
      ...summary.draw(start, width, rtl),
      ...reviewerShapes(drawnVerdicts, width - 16 - iconsWidth, 43, width, rtl),
    ],
  };
}

export const badgeLayouts = { flat, pill, detailed } satisfies Record<
  string,
  (content: BadgeContent) => Drawing
>;
