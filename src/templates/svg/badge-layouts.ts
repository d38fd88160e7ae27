// Layouts of badges as SVG: the three styles flat, pill and detailed.
import * as limits from '../../catalog/limits.js';
import type { Verdict } from '../../view-models/panel.js';
import { lineOfParts, iconPart, textPart } from './inline-parts.js';
import { svgNode, type ThemedColor, type SvgImage, type SvgNode } from './svg.js';
import { badgeOutline, badgeColors, themeColors, verdictColors } from '../verdict-colors.js';

/** Content of a badge, in final words. */
export interface BadgeContent {
  name: string;
  /** Language (BCP 47) of the name, where it is not that of our strings. */
  lang: string | undefined;
  /** `undefined` if the tool is unavailable. */
  verdict: Verdict | undefined;
  word: string;
  count?: string | undefined;
  tally?: string | undefined;
  /** Score 0-100, formatted. */
  score?: string | undefined;
  reviewerVerdicts: readonly Verdict[];
  /** `true` if the strings run from right to left. */
  rtl: boolean;
}

/** Badge after layout. */
type Drawing = Pick<SvgImage, 'width' | 'height' | 'size' | 'anchored' | 'shapes'>;

/** Creates a box 20 pixels high with round corners on the left or on the right. */
function halfBox(x: number, width: number, side: 'left' | 'right', fill: ThemedColor): SvgNode {
  const d =
    side === 'left'
      ? `M${x + width} 0v20H${x + 3}a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3Z`
      : `M${x} 0h${width - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${x}Z`;
  return svgNode('path', { fill, d });
}

/** Creates the outlined background of a badge. */
const outlinedBox = (width: number, height: number, rx: number): SvgNode =>
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
  const type = { size: 11, y: 14, color: badgeColors.onVerdict };
  const label = lineOfParts(
    textPart(name, { ...type, color: badgeColors.onLabel, maxWidth: 200 }, rtl, lang),
  );
  const verdictLine = lineOfParts(
    verdict && iconPart(verdict, badgeColors.onVerdict, 11, 4.5),
    5,
    textPart(word, { ...type, bold: verdict !== undefined, maxWidth: 240 }, rtl),
    4,
    textPart(count, { ...type, maxWidth: 120 }, rtl),
  );
  // Whole pixels, so that the edge between the two backgrounds is sharp.
  const first = Math.ceil(label.width) + 15;
  const second = Math.ceil(verdictLine.width) + 14;
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
      ...verdictLine.draw(first + (second - verdictLine.width) / 2, width, rtl),
    ],
  };
}

function pill({ name, lang, verdict, word, count, rtl }: BadgeContent): Drawing {
  const type = { size: 12, y: 17 };
  const verdictColor = verdictColors[verdict ?? 'none'];
  const verdictLine = lineOfParts(
    verdict && iconPart(verdict, verdictColor, 12, 7),
    6,
    textPart(word, { ...type, bold: verdict !== undefined, color: verdictColor, maxWidth: 240 }, rtl),
    5,
    textPart(count, { ...type, color: themeColors.textMuted, maxWidth: 120 }, rtl),
  );
  const label = lineOfParts(textPart(name, { ...type, color: themeColors.text, maxWidth: 200 }, rtl, lang));
  const edge = 11 + Math.ceil(verdictLine.width) + 9;
  const width = edge + 9 + Math.ceil(label.width) + 12;
  const x = (rtl ? width - edge : edge) - 0.5;
  return {
    width,
    height: 26,
    size: 12,
    anchored: true,
    shapes: [
      outlinedBox(width, 26, 12.5),
      ...verdictLine.draw(11, width, rtl),
      svgNode('path', { d: `M${x} 8v10`, ...badgeOutline }),
      ...label.draw(edge + 9, width, rtl),
    ],
  };
}

const iconSize = 10;
const iconStep = 13;

/** Creates an icon per reviewer, ships first. Simplified, and each kind drawn as one dashed line, to save bytes. */
function reviewerShapes(
  verdicts: readonly Verdict[],
  start: number,
  y: number,
  totalWidth: number,
  rtl: boolean,
) {
  const ships = verdicts.filter((verdict) => verdict === 'ship').length;
  const row = (verdict: Verdict, from: number, count: number): SvgNode | undefined => {
    if (count === 0) return undefined;
    const length = (count - 1) * iconStep;
    // A disc is the round cap of a dash without length; a square is a dash.
    const round = verdict === 'ship';
    const left = start + from * iconStep;
    const x = rtl ? totalWidth - left - length - iconSize : left;
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
      { size: 14, ownSize: true, bold: true, color: themeColors.text, y: 28, alignEdge: true, maxWidth: 240 },
      rtl,
      lang,
    ),
  );
  const verdictLine = lineOfParts(
    textPart(
      word,
      { size: 12, bold: verdict !== undefined, color: verdictColor, y: 47, alignEdge: true, maxWidth: 240 },
      rtl,
    ),
    6,
    textPart(
      tally,
      { size: 12, color: themeColors.textSecondary, y: 47, alignEdge: true, maxWidth: 240 },
      rtl,
    ),
  );
  const mean = lineOfParts(
    textPart(
      score && `${score}/100`,
      { size: 12, color: themeColors.textSecondary, y: 28, maxWidth: 80 },
      false,
    ),
  );
  const icons = reviewerVerdicts.length > limits.maxVerdictIcons ? [] : reviewerVerdicts;
  const iconsWidth = icons.length > 0 ? icons.length * iconStep - (iconStep - iconSize) : 0;
  const withGap = (width: number) => (width > 0 ? 24 + width : 0);
  const inner = Math.max(title.width + withGap(mean.width), verdictLine.width + withGap(iconsWidth));
  const width = Math.max(start + Math.ceil(inner) + 16, 180);
  return {
    width,
    height: 64,
    size: 12,
    // The style sheet for `#light` and `#dark` would exceed the size limit.
    anchored: false,
    shapes: [
      outlinedBox(width, 64, 6),
      ...(verdict ? lineOfParts(iconPart(verdict, verdictColor, 28, 18)).draw(16, width, rtl) : []),
      ...title.draw(start, width, rtl),
      ...mean.draw(width - 16 - mean.width, width, rtl),
      ...verdictLine.draw(start, width, rtl),
      ...reviewerShapes(icons, width - 16 - iconsWidth, 43, width, rtl),
    ],
  };
}

export const badgeLayouts = { flat, pill, detailed } satisfies Record<
  string,
  (content: BadgeContent) => Drawing
>;
