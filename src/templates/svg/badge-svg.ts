// Renders a badge as SVG, and as the JSON from which shields.io draws one, for places that take images but no scripts, such
// as a README or a feed. Not part of the browser bundles.
import type { BadgeImageViewModel } from '../../view-models/badge-image.js';
import type { LocalizedStrings } from '../../i18n/localized-strings.js';
import { plainText, isRtl } from './inline-parts.js';
import { badgeLayouts, type BadgeContent } from './badge-layouts.js';
import { badgeText } from '../../view-models/badge.js';
import { joinParts } from '../../shared/join-parts.js';
import { renderSvg, type SvgTheme } from './svg.js';
import { splitGraphemes } from './text-metrics.js';
import { verdictColors } from '../verdict-colors.js';

/** Style of a badge: `flat` and `pill` for a line of text, `detailed` for a place of its own. */
export type BadgeStyle = keyof typeof badgeLayouts;

/** Maximum size of a badge in bytes of UTF-8. */
export const maxBadgeBytes = 1_500;

/** Returns the name, or the slug if the name has only control characters and would be an empty label. */
const displayName = (name: string, slug: string) => plainText(name) || slug;

function toContent(viewModel: BadgeImageViewModel, { locale }: LocalizedStrings): BadgeContent {
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
    name: displayName(tool.name, tool.slug),
    word: plainText(tool.word),
    score,
    rtl,
  };
}

const encoder = new TextEncoder();
const byteLength = (text: string) => encoder.encode(text).length;

/** Isolates a name that runs against the direction of the text, so that it does not reorder it. */
const isolate = (name: string, rtl: boolean) => (isRtl(name, rtl) === rtl ? name : `\u2068${name}\u2069`);

/** Creates titles from long to short; the longest is the tooltip of the element. */
function createTitles(viewModel: BadgeImageViewModel, { name, word, count, rtl }: BadgeContent): string[] {
  const own = isolate(name, rtl);
  const shortest = joinParts([own, word, count]);
  if (!viewModel.tool) return [shortest];
  const { attribution } = viewModel.tool;
  const tool = {
    ...viewModel.tool,
    name: own,
    word,
    attribution: attribution && { ...attribution, text: plainText(attribution.text) },
  };
  return [badgeText(tool), badgeText({ ...tool, reviewed: undefined }), shortest];
}

/** Truncates a text to `maxLetters` graphemes and eight times as many UTF-16 units. */
function truncate(text: string, maxLetters: number): string {
  let truncated = '';
  for (const grapheme of splitGraphemes(text).slice(0, maxLetters))
    if (truncated.length + grapheme.length <= 8 * maxLetters) truncated += grapheme;
  return truncated === text ? text : `${truncated}…`;
}

/** Numbers of letters to try for each text until a badge fits its size limit; some characters take five bytes or more. */
const lengths = [Infinity, 60, 30, 15, 7, 3];

/** Renders a self-contained SVG of at most `maxBadgeBytes`. Equal view models give equal bytes. */
export function badgeSvg(
  viewModel: BadgeImageViewModel,
  strings: LocalizedStrings,
  style: BadgeStyle = 'flat',
  theme: SvgTheme = 'auto',
): string {
  const content = toContent(viewModel, strings);
  const titles = createTitles(viewModel, content);
  const attributes = {
    'font-family': 'Helvetica,Arial,sans-serif',
    'text-anchor': 'middle',
    // Written in either case: an image inside a page inherits that of the page.
    direction: content.rtl ? 'rtl' : 'ltr',
  };
  const draw = (title: string, maxLetters: number) => {
    const { name, word, count, tally } = content;
    const [cutName, cutWord, cutCount, cutTally] = [name, word, count, tally].map(
      (text) => text && truncate(text, maxLetters),
    );
    const shown = { ...content, name: cutName ?? '', word: cutWord ?? '', count: cutCount, tally: cutTally };
    return renderSvg({ ...badgeLayouts[style](shown), lang: strings.locale, title, attributes }, theme);
  };
  const shortestTitle = titles.at(-1) ?? '';
  // Shorten the title before the visible text.
  const tries = [
    ...titles.map((title) => () => draw(title, Infinity)),
    ...lengths.map((length) => () => draw(truncate(shortestTitle, length), length)),
  ];
  let svg = '';
  for (const attempt of tries) {
    svg = attempt();
    if (byteLength(svg) <= maxBadgeBytes) break;
  }
  return svg;
}

/** Endpoint response from which shields.io draws a badge: https://shields.io/badges/endpoint-badge. */
export interface BadgeEndpoint {
  schemaVersion: 1;
  label: string;
  message: string;
  /** Color as six hexadecimal digits. */
  color: string;
}

/** Creates the response for shields.io, with the color for light backgrounds. */
export function badgeEndpoint(viewModel: BadgeImageViewModel, strings: LocalizedStrings): BadgeEndpoint {
  const { name, verdict, word, count } = toContent(viewModel, strings);
  return {
    schemaVersion: 1,
    label: name,
    message: [word, count].filter(Boolean).join(' '),
    color: verdictColors[verdict ?? 'none'].light.slice(1),
  };
}
