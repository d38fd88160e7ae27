// Strings about tools and verdicts, in the language of a page.
import { catalog } from '../../i18n/en.js';
import { createLocalizer } from '../../i18n/localizer.js';

/** Gives the strings for a language tag, as an element on a page with that `lang` would choose them. */
export const catalogLocale = createLocalizer('catalog', catalog);
