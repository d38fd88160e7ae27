// Position of a value in a YAML text, and the lines that belong to it.
import { isBlank, type YamlLine, type YamlMistake } from './yaml-lines.js';

/** Position of a value: its line, its column there, and the column of its field or hyphen. */
export interface ValuePlace {
  text: string;
  lines: readonly YamlLine[];
  index: number;
  column: number;
  parent: number;
}

/** Value that was read: the line to go on with. */
export interface ScannedValue {
  next: number;
  /** `empty` if fields or a list may follow, `text` if more lines of the same text may. */
  kind: 'empty' | 'text' | 'complete';
}

/** Tests if a result is a mistake. */
export const isMistake = (result: YamlMistake | ScannedValue): result is YamlMistake => 'message' in result;

/** Creates a mistake some characters after the start of a value. */
export const mistakeAfter = (place: ValuePlace, length: number, message: string): YamlMistake => ({
  offset: (place.lines[place.index]?.offset ?? 0) + place.column + length,
  message,
});

/** Returns the rest of the line at a value. */
export const lineOf = ({ lines, index, column }: ValuePlace): string =>
  (lines[index]?.text ?? '').slice(column).trimEnd();

/**
 * Returns the text from a value on, up to the next line that is indented no more than its field.
 * @param isQuoted true for a text in quotes, which a comment ends, too
 */
export function regionOf({ text, lines, index, column, parent }: ValuePlace, isQuoted: boolean): string {
  const end = lines.findIndex(
    (line, at) =>
      at > index &&
      line.indent <= parent &&
      (isQuoted ? line.text.trim() !== '' : !isBlank(line) && !/^\s*[\]}]/.test(line.text)),
  );
  return text.slice((lines[index]?.offset ?? 0) + column, end < 0 ? undefined : lines[end]?.offset);
}

/** Returns the value that takes `length` characters. */
export const completeValue = (place: ValuePlace, region: string, length: number): ScannedValue => ({
  next: place.index + region.slice(0, length).split('\n').length,
  kind: 'complete',
});

/** Returns the rest of the line after the first `length` characters. */
export const restOfLine = (region: string, length: number): string =>
  (/^[^\r\n]*/.exec(region.slice(length))?.[0] ?? '').trimEnd();

/** Tests for nothing but a comment. */
export const isRestEmpty = (rest: string): boolean => /^(\s+#.*)?$/.test(rest);
