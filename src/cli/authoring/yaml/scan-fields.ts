// Reads the lines of a YAML text as an editor sees them, fields and lists by their indentation, and finds the first mistake.
// The parser says where it had to give up; this says where the editor went wrong.
import { lacksColon, startsField } from './field-names.js';
import { lineMessage } from './line-message.js';
import { createOutline, type Outline } from './outline.js';
import { continuationMistake, scanValue } from './scan-value.js';
import { isMistake, type ValuePlace } from './value-place.js';
import { colonMistake, indentMistake, isBlank, splitLines, type YamlMistake } from './yaml-lines.js';

/** Name of a field and its colon, at the start of a text. */
const fieldStart =
  /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#[\]{}&*!|>%@`,?:-](?:[^:#]|:(?![ \t]|$)|(?<![ \t])#)*?|-[^\s:]+)[ \t]*:(?=[ \t]|$)/;

/** Hyphen of an entry in a list. */
const entryStart = /^-(?:[ \t]+|$)/;

/** Finds the first mistake in a text; `undefined` if its structure is sound as far as this knows. */
export function scanFields(text: string): YamlMistake | undefined {
  const lines = splitLines(text);
  const outline = createOutline();
  let index = lines[0]?.text.startsWith('%') ? lines.findIndex((line) => /^---\s*$/.test(line.text)) : 0;
  while (index >= 0 && index < lines.length) {
    const place = { text, lines, index, column: 0, parent: 0 };
    const line = lines[index];
    if (
      !line ||
      /^\.\.\.\s*$/.test(line.text) ||
      (index > 0 && outline.isBegun() && /^---(\s|$)/.test(line.text))
    )
      return undefined;
    const isWithinText = outline.continues(line.indent) && line.text.trimStart().startsWith('#');
    if ((isBlank(line) && !isWithinText) || /^---\s*$/.test(line.text)) {
      index++;
      continue;
    }
    const mistake = indentMistake(line) ?? colonMistake(line);
    if (mistake) return mistake;
    const result = scanLine(place, outline);
    if (typeof result !== 'number') return result;
    index = result;
  }
  return undefined;
}

/** Reads the value that begins in a line; returns the number of the next line, or the mistake. */
function scanLine(place: ValuePlace, outline: Outline): number | YamlMistake {
  const line = place.lines[place.index];
  if (!line) return place.index + 1;
  let { indent: column } = line;
  const words = line.text.slice(column).trimEnd();
  if (outline.continues(column) && !startsField(words)) {
    const at = { ...place, column, parent: outline.lastColumn() };
    return continuationMistake(at) ?? place.index + 1;
  }
  let isFresh = false;
  for (let hyphen = entryStart.exec(words); hyphen; hyphen = entryStart.exec(line.text.slice(column))) {
    const mistake = outline.place(line, { column, isList: true }, isFresh);
    if (mistake) return mistake;
    column += hyphen[0].length;
    isFresh = true;
  }
  const rest = line.text.slice(column).trimEnd();
  const field = fieldStart.exec(rest)?.[0];
  const isText = isFresh && !isFollowedByField(place, column);
  if (field ? /^-[^-]/.test(field) || lacksColon(field.replace(/[ \t]*:$/, '')) : !isText)
    return { offset: line.offset + column, message: lineMessage(rest) };
  if (field) {
    const mistake = outline.place(line, { column, isList: false }, isFresh);
    if (mistake) return mistake;
  }
  const gap = field ? field.length + (/^[ \t]*/.exec(rest.slice(field.length))?.[0].length ?? 0) : 0;
  const value = scanValue({ ...place, column: column + gap, parent: outline.lastColumn() });
  if (isMistake(value)) return value;
  outline.end(value.kind);
  return value.next;
}

/** Tests if the next line has a field deeper than a hyphen, so that a field should stand after that hyphen, too. */
function isFollowedByField({ lines, index }: ValuePlace, column: number): boolean {
  const next = lines.slice(index + 1).find((line) => !isBlank(line));
  return !!next && next.indent >= column && startsField(next.text.trim());
}
