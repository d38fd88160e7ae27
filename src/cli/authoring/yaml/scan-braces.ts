// Reads a value in braces or brackets, over several lines if need be.
import { quoteAdvice } from './quote-text.js';
import { quotedLength } from './scan-quoted.js';
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

const closers: Record<string, string> = { '[': ']', '{': '}' };

/** Reads a value in `{ }` or `[ ]`. */
export function scanBraces(place: ValuePlace): ScannedValue | YamlMistake {
  const region = regionOf(place, false);
  const quotable = regionOf(place, true);
  const open: { sign: string; at: number }[] = [];
  for (let at = 0; at < region.length; at++) {
    const sign = region.charAt(at);
    const before = region.slice(Math.max(at - 20, 0), at);
    if (sign === '#' && /\s$/.test(before)) at += restOfLine(region, at).length;
    else if (/["']/.test(sign) && /[[{,:]\s*$/.test(before)) {
      const length = quotedLength(quotable.slice(at));
      if (length === undefined)
        return mistakeAfter(place, at, `a text begins with ${sign} here and no ${sign} ends it; add one`);
      at += length - 1;
    } else if (sign in closers) open.push({ sign, at });
    else if (sign === ']' || sign === '}') {
      const wanted = closers[open.pop()?.sign ?? ''] ?? '';
      if (sign !== wanted)
        return mistakeAfter(place, at, `there is ${sign} where ${wanted} should be; write ${wanted}`);
      if (!open.length) return afterBraces(place, region, at + 1);
    }
  }
  const { sign, at } = open.at(-1) ?? { sign: region.charAt(0), at: 0 };
  const closer = closers[sign] ?? '';
  const text = open.length > 1 ? '' : `, or ${quoteAdvice(lineOf(place))}`;
  return mistakeAfter(place, at, `there is ${sign} here and no ${closer} that ends it; add ${closer}${text}`);
}

/** Checks what follows the closing brace of a value, and what stands between the braces. */
function afterBraces(place: ValuePlace, region: string, length: number): ScannedValue | YamlMistake {
  const rest = restOfLine(region, length);
  if (/^\s*,$/.test(rest)) return mistakeAfter(place, length, 'there is a comma after this; remove it');
  if (isRestEmpty(rest))
    return insideMistake(place, region.slice(0, length)) ?? completeValue(place, region, length);
  const sign = region.charAt(0);
  return mistakeAfter(
    place,
    0,
    `a text cannot begin with ${sign} unless it is in quotes; ${quoteAdvice(lineOf(place))}`,
  );
}

/** Finds a second colon in one field between braces: a comma is missing, or a text needs quotes. */
function insideMistake(place: ValuePlace, inside: string): YamlMistake | undefined {
  const unquoted = inside.replaceAll(/(?<=[[{,:]\s*)(?:"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*')/g, (text) =>
    'x'.repeat(text.length),
  );
  const found = /[{,]\s*[^{}[\],:]+:\s+([^{}[\],:]*?)([\w-]+):\s/.exec(unquoted);
  if (!found) return undefined;
  const at = found.index + found[0].length - 2;
  const [, text = '', name = ''] = found;
  const message = text.trim()
    ? `there are two colons between these commas; write a comma before "${name}", or put a text with a colon in quotes`
    : 'there are two colons between these commas; put a text with a colon in quotes';
  return mistakeAfter(place, at, message);
}
