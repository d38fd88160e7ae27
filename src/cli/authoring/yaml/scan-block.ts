// Reads a text that begins after ">" or "|", in lines of its own.
import { startsField } from './field-names.js';
import { quoteAdvice } from './quote-text.js';
import { lineOf, mistakeAfter, type ScannedValue, type ValuePlace } from './value-place.js';
import { indentMistake, isBlank, spaces, type YamlLine, type YamlMistake } from './yaml-lines.js';

/** Reads the lines of the text. */
export function scanBlock(place: ValuePlace): ScannedValue | YamlMistake {
  const header = lineOf(place);
  const { lines, index, parent } = place;
  if (!/^[|>][-+\d]*(\s+#.*)?$/.test(header)) {
    const message = `a text cannot begin with ${header.charAt(0)} unless it is in quotes; ${quoteAdvice(header)}`;
    return mistakeAfter(place, 0, message);
  }
  const given = /\d/.exec(header)?.[0];
  let indent = given === undefined ? undefined : parent + Number(given);
  let next = index + 1;
  for (let line = lines[next]; line; line = lines[++next]) {
    const isInside =
      indent !== undefined && (line.indent >= indent || (line.indent > parent && isBlank(line)));
    if (isInside || !line.text.trim()) continue;
    const mistake =
      indentMistake(line) ?? (indent === undefined ? undefined : dedentMistake(line, indent, parent));
    if (mistake) return mistake;
    if (line.indent <= parent || indent !== undefined) break;
    indent ??= line.indent;
  }
  return { next, kind: 'complete' };
}

/** Finds a line that begins before the text that it belongs to. */
function dedentMistake(
  { text, offset, indent }: YamlLine,
  wanted: number,
  parent: number,
): YamlMistake | undefined {
  // A field that is indented so wrongly is told by the fields around it.
  if (indent <= parent || startsField(text.trim())) return undefined;
  const message = `this line begins with ${spaces(indent)} and the text above it with ${wanted}; give both the same`;
  return { offset: offset + indent, message };
}
