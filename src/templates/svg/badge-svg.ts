// A badge as a picture, and as the JSON of which shields.io draws one: for a README, a feed, any place that takes
// images and no script. Not in the browser files. Its words come from the view model.
import type { BadgeImageViewModel } from '../../view-models/badge-image.js';
import type { LocalizedStrings } from '../../i18n/localized-strings.js';
import { plainText, isRtl } from './inline-parts.js';
import { badgeLayouts, type BadgeContent } from './badge-layouts.js';
import { badgeText } from '../../view-models/badge.js';
import { joinParts } from '../../shared/join-parts.js';
import { renderSvg, type SvgTheme } from './svg.js';
import { splitGraphemes } from './text-metrics.js';
import { verdictColors } from '../verdict-colors.js';

/** `flat` and `pill` stand in a line of text, `detailed` on its own. */
export type BadgeStyle = keyof typeof badgeLayouts;

/** A badge's bytes at most, as UTF-8. */
export const maxBadgeBytes = 1_500;

/** A name of controls alone would be an empty label: then the slug stands for it. */
const nameOf = (name: string, slug: string) => plainText(name) || slug;

function badgeContent(viewModel: BadgeImageViewModel, { locale }: LocalizedStrings): BadgeContent {
  const rtl = /^ar\b/.test(locale);
  if (!viewModel.tool)
    return {
      name: viewModel.name,
      lang: undefined,
      verdict: undefined,
      word: plainText(viewModel.hint),
      reviewerVerdicts: [],
      rtl,
    };
  const { tool, score } = viewModel;
  return {
    ...tool,
    name: nameOf(tool.name, tool.slug),
    word: plainText(tool.word),
    score,
    rtl,
  };
}

const encoder = new TextEncoder();
const bytesIn = (text: string) => encoder.encode(text).length;

/** A name that runs against its surroundings, kept from turning them. */
const isolated = (name: string, rtl: boolean) => (isRtl(name, rtl) === rtl ? name : `\u2068${name}\u2069`);

/** What a badge says in words: all that an element's tooltip says, or less of it. */
function titlesOf(viewModel: BadgeImageViewModel, { name, word, count, rtl }: BadgeContent): string[] {
  const own = isolated(name, rtl);
  const least = joinParts([own, word, count]);
  if (!viewModel.tool) return [least];
  const { attribution } = viewModel.tool;
  const tool = {
    ...viewModel.tool,
    name: own,
    word,
    attribution: attribution && { ...attribution, text: plainText(attribution.text) },
  };
  return [badgeText(tool), badgeText({ ...tool, reviewed: undefined }), least];
}

/** A text of `maxLetters` letters at most, and of as many characters as letters usually are. */
function shorten(text: string, maxLetters: number): string {
  let kept = '';
  for (const grapheme of splitGraphemes(text).slice(0, maxLetters))
    if (kept.length + grapheme.length <= 8 * maxLetters) kept += grapheme;
  return kept === text ? text : `${kept}…`;
}

/** Letters kept of each text, where a badge has no space for more: of a hundred signs that XML writes in five. */
const lengths = [Infinity, 60, 30, 15, 7, 3];

/** A badge as SVG of `maxBadgeBytes` at most, which needs nothing else. The same view model gives the same bytes. */
export function badgeSvg(
  viewModel: BadgeImageViewModel,
  strings: LocalizedStrings,
  look: BadgeStyle = 'flat',
  theme: SvgTheme = 'auto',
): string {
  const content = badgeContent(viewModel, strings);
  const titles = titlesOf(viewModel, content);
  const attributes = {
    'font-family': 'Helvetica,Arial,sans-serif',
    'text-anchor': 'middle',
    direction: content.rtl ? 'rtl' : undefined,
  };
  const drawn = (title: string, maxLetters: number) => {
    const { name, word, count, tally } = content;
    const [cutName, cutWord, cutCount, cutTally] = [name, word, count, tally].map(
      (text) => text && shorten(text, maxLetters),
    );
    const shown = { ...content, name: cutName ?? '', word: cutWord ?? '', count: cutCount, tally: cutTally };
    return renderSvg({ ...badgeLayouts[look](shown), lang: strings.locale, title, attributes }, theme);
  };
  const least = titles.at(-1) ?? '';
  // What is seen is kept as long as it fits, and the title whole as long as what is seen is.
  const tries = [
    ...titles.map((title) => () => drawn(title, Infinity)),
    ...lengths.map((maxLetters) => () => drawn(shorten(least, maxLetters), maxLetters)),
  ];
  let svg = '';
  for (const attempt of tries) {
    svg = attempt();
    if (bytesIn(svg) <= maxBadgeBytes) break;
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
export function badgeEndpoint(viewModel: BadgeImageViewModel, strings: LocalizedStrings): BadgeEndpoint {
  const { name, verdict, word, count } = badgeContent(viewModel, strings);
  return {
    schemaVersion: 1,
    label: name,
    message: [word, count].filter(Boolean).join(' '),
    color: verdictColors[verdict ?? 'none'].light.slice(1),
  };
}
