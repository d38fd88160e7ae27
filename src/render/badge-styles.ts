// The three styles of a badge as a picture: where things stand. What is said comes in final words.
import * as limits from '../catalog/limits.js';
import type { Verdict } from '../facts/panel.js';
import { lineOf, markPart, textPart } from './badge-parts.js';
import { shape, type Paint, type Picture, type Shape } from './svg.js';
import { outline, ownPaints, paints, tones } from './tones.js';

/** What a badge says. */
export interface Said {
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
  jury: readonly Verdict[];
  /** Whether the words run from right to left. */
  leftwards: boolean;
}

/** A drawn badge. */
type Drawing = Pick<Picture, 'width' | 'height' | 'size' | 'anchored' | 'shapes'>;

/** A box 20 high with round corners on the left or on the right. */
function slab(x: number, width: number, side: 'left' | 'right', fill: Paint): Shape {
  const d =
    side === 'left'
      ? `M${x + width} 0v20H${x + 3}a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3Z`
      : `M${x} 0h${width - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${x}Z`;
  return shape('path', { fill, d });
}

/** An outlined box with everything on the surface. */
const frame = (width: number, height: number, rx: number): Shape =>
  shape('rect', {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    rx,
    fill: paints.surface,
    ...outline,
  });

function flat({ name, lang, verdict, word, count, leftwards }: Said): Drawing {
  const type = { size: 11, y: 14, paint: ownPaints.onTone };
  const label = lineOf(textPart(name, { ...type, paint: ownPaints.onSlab, most: 200 }, leftwards, lang));
  const ruling = lineOf(
    verdict && markPart(verdict, ownPaints.onTone, 11, 4.5),
    5,
    textPart(word, { ...type, bold: verdict !== undefined, most: 240 }, leftwards),
    4,
    textPart(count, { ...type, most: 120 }, leftwards),
  );
  // Whole pixels, so that the edge between the two grounds is sharp.
  const first = Math.ceil(label.width) + 15;
  const second = Math.ceil(ruling.width) + 14;
  const width = first + second;
  const tone = tones[verdict ?? 'none'];
  return {
    width,
    height: 20,
    size: 11,
    anchored: true,
    shapes: [
      leftwards ? slab(second, first, 'right', ownPaints.slab) : slab(0, first, 'left', ownPaints.slab),
      leftwards ? slab(0, second, 'left', tone) : slab(first, second, 'right', tone),
      ...label.draw((first - label.width) / 2, width, leftwards),
      ...ruling.draw(first + (second - ruling.width) / 2, width, leftwards),
    ],
  };
}

function pill({ name, lang, verdict, word, count, leftwards }: Said): Drawing {
  const type = { size: 12, y: 17 };
  const tone = tones[verdict ?? 'none'];
  const ruling = lineOf(
    verdict && markPart(verdict, tone, 12, 7),
    6,
    textPart(word, { ...type, bold: verdict !== undefined, paint: tone, most: 240 }, leftwards),
    5,
    textPart(count, { ...type, paint: paints.faint, most: 120 }, leftwards),
  );
  const label = lineOf(textPart(name, { ...type, paint: paints.ink, most: 200 }, leftwards, lang));
  const edge = 11 + Math.ceil(ruling.width) + 9;
  const width = edge + 9 + Math.ceil(label.width) + 12;
  const x = (leftwards ? width - edge : edge) - 0.5;
  return {
    width,
    height: 26,
    size: 12,
    anchored: true,
    shapes: [
      frame(width, 26, 12.5),
      ...ruling.draw(11, width, leftwards),
      shape('path', { d: `M${x} 8v10`, ...outline }),
      ...label.draw(edge + 9, width, leftwards),
    ],
  };
}

const markSize = 10;
const markStep = 13;

/** One mark is one reviewer, ships first: the marks' outlines alone, each kind as one dashed line. */
function juryShapes(jury: readonly Verdict[], start: number, y: number, whole: number, leftwards: boolean) {
  const ships = jury.filter((verdict) => verdict === 'ship').length;
  const row = (verdict: Verdict, from: number, count: number): Shape | undefined => {
    if (count === 0) return undefined;
    const length = (count - 1) * markStep;
    // A disc is the round end of a dash without length; a square is a dash.
    const round = verdict === 'ship';
    const left = start + from * markStep;
    const x = leftwards ? whole - left - length - markSize : left;
    return shape('path', {
      d: `M${x + (round ? markSize / 2 : 0.5)} ${y}h${round ? length + 0.1 : length + markSize - 1}`,
      stroke: tones[verdict],
      'stroke-width': round ? markSize : markSize - 1,
      'stroke-linecap': round ? 'round' : undefined,
      'stroke-dasharray': round ? `0 ${markStep}` : `${markSize - 1} ${markStep - markSize + 1}`,
    });
  };
  return [row('ship', 0, ships), row('skip', ships, jury.length - ships)].filter(
    (each) => each !== undefined,
  );
}

function detailed({ name, lang, verdict, word, tally, score, jury, leftwards }: Said): Drawing {
  const tone = tones[verdict ?? 'none'];
  const start = verdict ? 58 : 16;
  const title = lineOf(
    textPart(
      name,
      { size: 14, apart: true, bold: true, paint: paints.ink, y: 28, flush: true, most: 240 },
      leftwards,
      lang,
    ),
  );
  const ruling = lineOf(
    textPart(
      word,
      { size: 12, bold: verdict !== undefined, paint: tone, y: 47, flush: true, most: 240 },
      leftwards,
    ),
    6,
    textPart(tally, { size: 12, paint: paints.soft, y: 47, flush: true, most: 240 }, leftwards),
  );
  const mean = lineOf(
    textPart(score && `${score}/100`, { size: 12, paint: paints.soft, y: 28, most: 80 }, false),
  );
  const seats = jury.length > limits.jury ? [] : jury;
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
      ...(verdict ? lineOf(markPart(verdict, tone, 28, 18)).draw(16, width, leftwards) : []),
      ...title.draw(start, width, leftwards),
      ...mean.draw(width - 16 - mean.width, width, leftwards),
      ...ruling.draw(start, width, leftwards),
      ...juryShapes(seats, width - 16 - marksWidth, 43, width, leftwards),
    ],
  };
}

export const drawings = { flat, pill, detailed } satisfies Record<string, (said: Said) => Drawing>;
