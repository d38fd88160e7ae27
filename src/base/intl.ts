// Numbers, percentages, dates and lists as a language writes them. Knows `Intl`, refuses to know any word.
// A formatter costs far more to make than to use, so each is made once for a locale.

type Formatter = { format(value: never): string };
const made = new Map<string, Formatter>();

function formatter<F extends Formatter>(key: string, make: () => F): F {
  let found = made.get(key) as F | undefined;
  if (!found) made.set(key, (found = make()));
  return found;
}

/** `1234` as the locale writes it. */
export const numberText = (value: number, locale: string): string =>
  formatter(`n${locale}`, () => new Intl.NumberFormat(locale)).format(value);

/** A whole percentage (0-100) as the locale writes it: `75` is `75%` in English, `75 %` in German. */
export const percentText = (percent: number, locale: string): string =>
  formatter(`p${locale}`, () => new Intl.NumberFormat(locale, { style: 'percent' })).format(percent / 100);

/** An ISO date (`2026-03-03`) as the locale writes it, in full, in UTC so that no reader sees the day before. */
export const dateText = (date: string, locale: string): string =>
  formatter(
    `d${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  ).format(new Date(date));

/** Names joined as the locale joins them: `A, B, and C`. */
export const listText = (names: readonly string[], locale: string): string =>
  formatter(`l${locale}`, () => new Intl.ListFormat(locale)).format(names);
