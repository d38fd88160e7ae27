// Loads the strings for a language tag. All features share the loaded languages.
import { primaryLanguage, toIntlLocale } from '../shared/language-tag.js';
import { loadLanguage } from './languages.js';
import type { Feature, Language } from './strings.js';

/** Strings, and the locale that formats their numbers and dates. */
export interface Locale<Set> {
  strings: Set;
  /** BCP 47 tag in the language of the strings, such as `pt-BR`. */
  locale: string;
}

/**
 * Returns the strings for a language tag: directly if loaded, else as a promise that never rejects. `pt-BR` and `pt_BR` give
 * `pt`. An unsupported language, or one that cannot be fetched, gives English.
 */
export type Localizer<Set> = (lang: string) => Locale<Set> | Promise<Locale<Set>>;

const loaded = new Map<string, Language>();

/**
 * Creates the localizer of `feature`.
 * @param english the English strings, which are bundled with their feature
 */
export function createLocalizer<Name extends Feature>(
  feature: Name,
  english: Language[Name],
): Localizer<Language[Name]> {
  return (lang) => {
    const language = primaryLanguage(lang);
    if (language === 'en') return { strings: english, locale: toIntlLocale(lang) };
    const fallback = { strings: english, locale: 'en' };
    const localized = (strings: Language) => ({ strings: strings[feature], locale: toIntlLocale(lang) });
    const cached = loaded.get(language);
    if (cached) return localized(cached);
    return (
      loadLanguage(language)?.then(
        (strings) => {
          loaded.set(language, strings);
          return localized(strings);
        },
        () => fallback,
      ) ?? fallback
    );
  };
}
