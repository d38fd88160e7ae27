// Strings for a language tag. The one loader of all features: a language that one of them loaded is there for the others.
import { langPattern } from '../shared/language-tag.js';
import { loadLanguage } from './languages.js';
import type { Feature, Language } from './strings.js';

/** Strings, and the locale that formats the numbers and dates between them. */
export interface Locale<Set> {
  strings: Set;
  /** A BCP 47 tag whose language is that of the strings, such as `pt-BR`. */
  locale: string;
}

const loaded: Record<string, Language> = {};

/**
 * Creates the function that gives the strings of `feature` for a language tag: at once if they are loaded, else a promise,
 * which never rejects. `pt-BR` gives `pt`; a language that there is not, or that cannot be fetched, gives English.
 * @param english the English strings, which are bundled with who uses them
 */
export function createLocalizer<Name extends Feature>(
  feature: Name,
  english: Language[Name],
): (lang: string) => Locale<Language[Name]> | Promise<Locale<Language[Name]>> {
  return (lang) => {
    const language = langPattern.test(lang) ? lang.replace(/-.*/, '').toLowerCase() : '';
    if (language === 'en') return { strings: english, locale: lang };
    const fallback = { strings: english, locale: 'en' };
    const localized = (strings: Language) => ({ strings: strings[feature], locale: lang });
    const there = loaded[language];
    if (there) return localized(there);
    return (
      loadLanguage(language)?.then(
        (strings) => localized((loaded[language] = strings)),
        () => fallback,
      ) ?? fallback
    );
  };
}
