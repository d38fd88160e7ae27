// Reads a value in quotes, over several lines if need be.
import { quoteAdvice } from './quote-text.js';
import {
  completeValue,
  isRestEmpty,
  lineOf,
  mistakeAfter,
  regionOf,
  restOfLine,
  type ScannedValue,
  type ValuePlace,
} from './value-place.js';
import type { YamlMistake } from './yaml-lines.js';

/** Returns the length of a text with its quotes; `undefined` if no quote ends it. */
export const quotedLength = (text: string): number | undefined =>
  /^(?:"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*')/.exec(text)?.[0].length;

/** Reads a value in quotes. */
export function scanQuoted(place: ValuePlace): ScannedValue | YamlMistake {
  const written = lineOf(place);
  const quote = written.charAt(0);
  const region = regionOf(place, true);
  const length = quotedLength(region);
  if (length === undefined) return mistakeAfter(place, 0, openMessage(written, quote));
  const rest = restOfLine(region, length);
  if (isRestEmpty(rest)) return completeValue(place, region, length);
  return mistakeAfter(
    place,
    length - 1,
    restMessage(length < written.length ? written : undefined, quote, rest),
  );
}

/** Message about a quote that nothing closes. */
function openMessage(text: string, quote: string): string {
  // An apostrophe at the start of a word, as in 'tis, is no quote.
  const inner = quote === "'" && /^'\p{L}+\s/u.test(text) ? text : text.slice(1);
  return `the text begins with ${quote} and no ${quote} ends it; ${quoteAdvice(inner)}`;
}

/** Message about words after the closing quote of a value; `text` is the value if it stands in one line. */
function restMessage(text: string | undefined, quote: string, rest: string): string {
  if (/^\s*,$/.test(rest)) return 'there is a comma after the text; remove it';
  if (rest.startsWith('#'))
    return 'there is no space between a text in quotes and the # of its comment; add one';
  const ends = `the text in quotes ends at this ${quote} and more words follow`;
  if (text !== undefined)
    return `${ends}; ${quoteAdvice(isEnclosed(text, quote) ? text.slice(1, -1) : text)}`;
  const double = quote === '"' ? '\\"' : "''";
  return `${ends}; write ${double} for a ${quote} inside the text`;
}

/** Tests if the outer quotes enclose the whole text, as in `"a "b" c"` and not in `"a" and "b"`. */
function isEnclosed(text: string, quote: string): boolean {
  const inner = text.indexOf(quote, 1);
  return (
    text.endsWith(quote) && (/\s/.test(text.charAt(inner - 1)) || /[\p{L}\d]/u.test(text.charAt(inner + 1)))
  );
}
