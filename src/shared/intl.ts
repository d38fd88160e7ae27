// Numbers, percentages, dates and lists as a language writes them. Knows `Intl`, refuses to know any word.
// A formatter costs far more to make than to use, so each is made once for a locale.

interface Formatter {
  format(value: unknown): string;
}
const made = new Map<string, Formatter>();

function written(
  value: unknown,
  locale: string,
  options?: object,
  kind: 'NumberFormat' | 'DateTimeFormat' | 'ListFormat' = 'NumberFormat',
): string {
  const key = kind + locale + JSON.stringify(options);
  const Kind = Intl[kind] as new (locale: string, options?: object) => Formatter;
  const formatter = made.get(key) ?? new Kind(locale, options);
  made.set(key, formatter);
  return formatter.format(value);
}

/** `1234` as the locale writes it. */
export const formatNumber = (value: number, locale: string): string => written(value, locale);

/** A whole percentage (0-100) as the locale writes it: `75` is `75%` in English, `75 %` in German. */
export const formatPercent = (percent: number, locale: string): string =>
  written(percent / 100, locale, { style: 'percent' });

/** An ISO date (`2026-03-03`) as the locale writes it, in full, in UTC so that no reader sees the day before. */
export const formatDate = (date: string, locale: string): string =>
  written(new Date(date), locale, { dateStyle: 'long', timeZone: 'UTC' }, 'DateTimeFormat');

/** Names joined as the locale joins them: `A, B, and C`. */
export const formatList = (names: readonly string[], locale: string): string =>
  written(names, locale, {}, 'ListFormat');
