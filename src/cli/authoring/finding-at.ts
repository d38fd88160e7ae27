// Diagnostics with a line, a column and the lines around them.
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/**
 * Creates a finding at an offset of a text. A line over 400 characters gets no `frame`.
 * @param firstLine number of the first line of the text in its file
 */
export function findingAt(
  text: string,
  offset: number,
  finding: Omit<Diagnostic, 'line' | 'column' | 'frame'>,
  firstLine: number,
): Diagnostic {
  const before = text.slice(0, offset);
  const index = before.split('\n').length - 1;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  const lines = text.split(/\r?\n/, index + 2);
  const first = Math.max(index - 1, 0);
  const frame =
    (lines[index] ?? '').length > 400 ? undefined : { first: firstLine + first, lines: lines.slice(first) };
  return { ...finding, line: firstLine + index, column, frame };
}
