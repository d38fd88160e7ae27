// Loads the strings for a language tag. All features share the loaded languages.
import { langPattern } from '../shared/language-tag.js';
import { loadLanguage } from './languages.js';
import type { Feature, Language } from './strings.js';

/** Strings, and the locale that formats their numbers and dates. */
export interface Locale<Set> {
  strings: Set;
  /** BCP 47 tag in the language of the strings, such as `pt-BR`. */
  locale: string;
}

/**
 * Returns the strings for a language tag: directly if loaded, else as a promise that never rejects. `pt-BR` gives `pt`. An
 * unsupported language, or one that cannot be fetched, gives English.
 */
export type Localizer<Set> = (lang: string) => Locale<Set> | Promise<Locale<Set>>;

const loaded: Record<string, Language> = {};

/**
 * Creates the localizer of `feature`.
 * @param english the English strings, which are bundled with their feature
 */
export function createLocalizer<Name extends Feature>(
  feature: Name,
  english: Language[Name],
): Localizer<Language[Name]> {
  return (lang) => {
    const language = langPattern.test(lang) ? lang.replace(/-.*/, '').toLowerCase() : '';
    if (language === 'en') return { strings: english, locale: lang };
    const fallback = { strings: english, locale: 'en' };
    const localized = (strings: Language) => ({ strings: strings[feature], locale: lang });
    const cached = loaded[language];
    if (cached) return localized(cached);
    return (
      loadLanguage(language)?.then(
        (strings) => localized((loaded[language] = strings)),
        () => fallback,
      ) ?? fallback
    );
  };
}
