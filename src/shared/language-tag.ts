// Language tags (BCP 47).

/** The shape of a language tag in a catalog: `pt`, `pt-BR`, `zh-Hans-CN`. */
export const langPattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-\d{3})?$/i;

/** Returns the first subtag of a page's language tag in lower case: `de` of `de_AT`; empty for an empty tag. */
export const primaryLanguage = (tag: string): string =>
  tag
    .trim()
    .replace(/[-_].*/s, '')
    .toLowerCase();

/**
 * Returns the form of a language tag that `Intl` accepts: `de_DE` gives `de-DE`. A tag that `Intl` does not accept, such as
 * `zh-cmn-Hans`, gives its first subtag alone, which must be a language.
 */
export function toIntlLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? primaryLanguage(tag);
  } catch {
    return primaryLanguage(tag);
  }
}

/** Returns the direction in which a language is written, by its first subtag. */
export const textDirection = (tag: string): 'ltr' | 'rtl' =>
  /^(ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)$/.test(primaryLanguage(tag)) ? 'rtl' : 'ltr';
