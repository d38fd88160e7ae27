// The words that tell of verdicts, in the language an element stands in.
import english from '../i18n/en.js';
import { loadStrings } from '../i18n/languages.js';
import type { Strings } from '../i18n/strings.js';
import { createLocalizer, type Locale } from './localizer.js';

/** Words, and the locale that writes numbers beside them. */
export type CatalogLocale = Locale<Strings>;

/** What is said where no other words are. */
export const englishLocale: CatalogLocale = { strings: english, locale: 'en' };

/** The words for a language tag, at once or when they have arrived. */
export const localeFor = createLocalizer<Strings>(englishLocale, loadStrings);
