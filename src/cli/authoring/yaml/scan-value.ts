// Reads one value of a YAML text, and finds the mistake in it.
import { quoteAdvice, withoutCurlyQuotes } from './quote-text.js';
import { scanBraces } from './scan-braces.js';
import { scanBlock } from './scan-block.js';
import { scanQuoted } from './scan-quoted.js';
import { lineOf, mistakeAfter, type ScannedValue, type ValuePlace } from './value-place.js';
import { isBlank, type YamlMistake } from './yaml-lines.js';

/** Reads the value at a place. */
export function scanValue(place: ValuePlace): ScannedValue | YamlMistake {
  const written = lineOf(place);
  const first = written.charAt(0);
  const next = place.index + 1;
  if (first === '' || first === '#') return { next, kind: 'empty' };
  if (first === '"' || first === "'") return scanQuoted(place);
  if (first === '[' || first === '{') return scanBraces(place);
  if (first === '|' || first === '>') return scanBlock(place);
  // "&name", "*name" and "!!type" have a use; the parser tells those that have none.
  if (/^([&*]\S+|!!\w+)$/.test(written)) return { next, kind: 'empty' };
  const start = startMessage(written);
  if (start) return mistakeAfter(place, 0, start);
  return plainMistake(place) ?? { next, kind: 'text' };
}

/** Returns a message about a text that begins with a sign that has a meaning of its own. */
function startMessage(text: string): string | undefined {
  const sign = /^([@`%&*!,\]}]|[-?:](?=[ \t]))/.exec(text)?.[0];
  return sign && `a text cannot begin with ${sign} unless it is in quotes; ${quoteAdvice(text)}`;
}

/** Finds a colon that ends a field name, or a comment that cuts the text off, in an unquoted text. */
function plainMistake(place: ValuePlace): YamlMistake | undefined {
  const text = lineOf(place);
  const colon = text.search(/:([ \t]|$)/);
  const hash = text.search(/[ \t]#/);
  const isLong = continues(place);
  if (colon >= 0 && (hash < 0 || colon < hash)) {
    const curly = /^[“”„«‘’]/.test(text) ? ', and curly ones do not count' : '';
    const message = `a text with a colon and a space needs quotes${curly}`;
    const remedy = isLong ? longTextAdvice : quoteAdvice(withoutCurlyQuotes(text));
    return mistakeAfter(place, colon, `${message}; ${remedy}`);
  }
  return hash >= 0 && isLong ? mistakeAfter(place, hash + 1, `${hashMessage}, ${longTextAdvice}`) : undefined;
}

/** Finds the same in a further line of an unquoted text. */
export function continuationMistake(place: ValuePlace): YamlMistake | undefined {
  const text = lineOf(place);
  if (text.startsWith('#'))
    return continues(place) ? mistakeAfter(place, 0, `${hashMessage}, ${longTextAdvice}`) : undefined;
  const colon = text.search(/:([ \t]|$)/);
  const hash = text.search(/[ \t]#/);
  if (colon >= 0 && (hash < 0 || colon < hash)) {
    const name = /^(?:- +)?([\w-]+):/.exec(text)?.[1];
    const field = name === undefined ? '' : `; if "${name}" is a field, begin it below the one above it`;
    const message = `this line goes on with the text above it, and may have no colon and space${field}`;
    return mistakeAfter(place, colon, `${message}; if it is text, ${longTextAdvice}`);
  }
  return hash >= 0 && continues(place)
    ? mistakeAfter(place, hash + 1, `${hashMessage}, ${longTextAdvice}`)
    : undefined;
}

/** Message about a text of which " #" makes the end a comment; the advice follows. */
export const hashMessage =
  'what follows the # is a comment, which readers never see; if it belongs to the text';

const longTextAdvice = 'write >- after the name and its colon, and begin the text in the next line';

/** Tests if the lines after a value belong to it by their indentation. */
function continues({ lines, index, parent }: ValuePlace): boolean {
  const next = lines.slice(index + 1).find((line) => !isBlank(line));
  return !!next && next.indent > parent;
}
