// Diagnostics with a line, a column and the lines around them.
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/**
 * Creates a finding at an offset of a text. A line over 400 characters gets no `frame`.
 * @param firstLine number of the first line of the text in its file
 * @param firstColumn column of the first letter of the text in that line
 */
export function findingAt(
  text: string,
  offset: number,
  finding: Omit<Diagnostic, 'line' | 'column' | 'frame'>,
  firstLine: number,
  firstColumn = 1,
): Diagnostic {
  const before = text.slice(0, offset);
  const index = before.split('\n').length - 1;
  const indent = firstColumn - 1;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1 + (index === 0 ? indent : 0);
  const lines = text.split(/\r?\n/, index + 2);
  const isLong = (lines[index] ?? '').length + (index === 0 ? indent : 0) > 400;
  if (!isLong && indent < 400) lines[0] = ' '.repeat(indent) + (lines[0] ?? '');
  const first = Math.max(index - 1, 0);
  const frame = isLong ? undefined : { first: firstLine + first, lines: lines.slice(first) };
  return { ...finding, line: firstLine + index, column, frame };
}
