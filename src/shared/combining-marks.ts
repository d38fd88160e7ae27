// Limits the signs that are stacked on one letter. Tibetan, the tallest script, has up to eight; a hundred take a browser
// seconds to lay out, and no line breaks between them.

/** Removes combining marks and invisible signs after the tenth in a row. */
export const limitMarks = (text: string): string => text.replace(/([\p{M}\p{Cf}]{10})[\p{M}\p{Cf}]+/gu, '$1');
