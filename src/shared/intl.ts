// Formats numbers, percentages, dates and lists with `Intl`. Contains no words of any language.
// Creating a formatter costs far more than using it, so each is created once and cached by locale and options.

interface Formatter {
  format(value: unknown): string;
}
const formatters = new Map<string, Formatter>();

function format(
  value: unknown,
  locale: string,
  options?: object,
  kind: 'NumberFormat' | 'DateTimeFormat' | 'ListFormat' = 'NumberFormat',
): string {
  const key = kind + locale + JSON.stringify(options);
  const Kind = Intl[kind] as new (locale: string, options?: object) => Formatter;
  const formatter = formatters.get(key) ?? new Kind(locale, options);
  formatters.set(key, formatter);
  return formatter.format(value);
}

/** Formats a number: `1234` is `1,234` in English. */
export const formatNumber = (value: number, locale: string): string => format(value, locale);

/** Formats a percentage given as 0-100: `75` is `75%` in English, `75 %` in German. */
export const formatPercent = (percent: number, locale: string): string =>
  format(percent / 100, locale, { style: 'percent' });

/** Formats an ISO date (`2026-03-03`) in the locale's long form, in UTC so that no time zone shows the day before. */
export const formatDate = (date: string, locale: string): string =>
  format(new Date(date), locale, { dateStyle: 'long', timeZone: 'UTC' }, 'DateTimeFormat');

/** Joins names by the locale's rules: `A, B, and C`. */
export const formatList = (names: readonly string[], locale: string): string =>
  format(names, locale, {}, 'ListFormat');

let segmenter: Intl.Segmenter | undefined;

/** Returns the first letter, digit or emoji of a text with all that is drawn as one with it; without any, the first sign. */
export function firstLetter(text: string): string {
  segmenter ??= new Intl.Segmenter();
  const index = text.search(/[\p{L}\p{N}\p{Emoji_Presentation}\uFE0F]/u);
  return segmenter.segment(text).containing(index < 0 ? text.search(/\S/) : index)?.segment ?? '';
}
