// A badge as a picture, and as the JSON of which shields.io draws one: for a README, a feed, any place that takes
// images and no script. Not in the browser files. What it says was decided by facts.
import type { PictureFacts } from '../facts/picture.js';
import type { Wording } from '../words/wording.js';
import { plain, runsLeftwards } from './badge-parts.js';
import { drawings, type Said } from './badge-styles.js';
import { badgeText } from './badge.js';
import { joined } from './piece.js';
import { svgText, type Theme } from './svg.js';
import { graphemesOf } from './text-width.js';
import { tones } from './tones.js';

/** `flat` and `pill` stand in a line of text, `detailed` on its own. */
export type BadgeLook = keyof typeof drawings;

/** A badge's bytes at most, as UTF-8. */
export const mostBytes = 1_500;

/** A name of controls alone would be an empty label: then the slug stands for it. */
const nameOf = (name: string, slug: string) => plain(name) || slug;

function saidOf(facts: PictureFacts, { locale }: Wording): Said {
  const leftwards = /^ar\b/.test(locale);
  if (!facts.tool)
    return {
      name: facts.name,
      lang: undefined,
      verdict: undefined,
      word: plain(facts.hint),
      jury: [],
      leftwards,
    };
  const { tool, score } = facts;
  return {
    ...tool,
    name: nameOf(tool.name, tool.slug),
    word: plain(tool.word),
    score,
    leftwards,
  };
}

const encoder = new TextEncoder();
const bytesIn = (text: string) => encoder.encode(text).length;

/** A name that runs against its surroundings, kept from turning them. */
const isolated = (name: string, leftwards: boolean) =>
  runsLeftwards(name, leftwards) === leftwards ? name : `\u2068${name}\u2069`;

/** What a badge says in words: all that an element's tooltip says, or less of it. */
function titlesOf(facts: PictureFacts, { name, word, count, leftwards }: Said): string[] {
  const own = isolated(name, leftwards);
  const least = joined([own, word, count]);
  if (!facts.tool) return [least];
  const { source } = facts.tool;
  const said = { ...facts.tool, name: own, word, source: source && { ...source, text: plain(source.text) } };
  return [badgeText(said), badgeText({ ...said, reviewed: undefined }), least];
}

/** A text of `most` letters at most, and of as many characters as letters usually are. */
function short(text: string, most: number): string {
  let kept = '';
  for (const grapheme of graphemesOf(text).slice(0, most))
    if (kept.length + grapheme.length <= 8 * most) kept += grapheme;
  return kept === text ? text : `${kept}…`;
}

/** Letters kept of each text, where a badge has no room for more: of a hundred signs that XML writes in five. */
const lengths = [Infinity, 60, 30, 15, 7, 3];

/** A badge as SVG of `mostBytes` at most, which needs nothing else. The same facts give the same bytes. */
export function badgeSvg(
  facts: PictureFacts,
  wording: Wording,
  look: BadgeLook = 'flat',
  theme: Theme = 'auto',
): string {
  const said = saidOf(facts, wording);
  const titles = titlesOf(facts, said);
  const attributes = {
    'font-family': 'Helvetica,Arial,sans-serif',
    'text-anchor': 'middle',
    direction: said.leftwards ? 'rtl' : undefined,
  };
  const drawn = (title: string, most: number) => {
    const { name, word, count, tally } = said;
    const [cutName, cutWord, cutCount, cutTally] = [name, word, count, tally].map(
      (text) => text && short(text, most),
    );
    const shown = { ...said, name: cutName ?? '', word: cutWord ?? '', count: cutCount, tally: cutTally };
    return svgText({ ...drawings[look](shown), lang: wording.locale, title, attributes }, theme);
  };
  const least = titles.at(-1) ?? '';
  // What is seen is kept as long as there is room, and the title whole as long as what is seen is.
  const tries = [
    ...titles.map((title) => () => drawn(title, Infinity)),
    ...lengths.map((most) => () => drawn(short(least, most), most)),
  ];
  let svg = '';
  for (const attempt of tries) {
    svg = attempt();
    if (bytesIn(svg) <= mostBytes) break;
  }
  return svg;
}

/** What shields.io draws a badge of: https://shields.io/badges/endpoint-badge. */
export interface BadgeEndpoint {
  schemaVersion: 1;
  label: string;
  message: string;
  /** Six hexadecimal digits. */
  color: string;
}

/** The same badge for shields.io: its words, and its colour on light ground. */
export function badgeEndpoint(facts: PictureFacts, wording: Wording): BadgeEndpoint {
  const { name, verdict, word, count } = saidOf(facts, wording);
  return {
    schemaVersion: 1,
    label: name,
    message: [word, count].filter(Boolean).join(' '),
    color: tones[verdict ?? 'none'].light.slice(1),
  };
}
