// A finding at a place in a text, with the lines around it.
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** A finding at an offset of a text; of a very long line there is no frame. */
export function findingAt(
  text: string,
  offset: number,
  said: Omit<Diagnostic, 'line' | 'column' | 'frame'>,
  firstLine: number,
): Diagnostic {
  const before = text.slice(0, offset);
  const index = before.split('\n').length - 1;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  const lines = text.split(/\r?\n/, index + 2);
  const first = Math.max(index - 1, 0);
  const frame =
    (lines[index] ?? '').length > 400 ? undefined : { first: firstLine + first, lines: lines.slice(first) };
  return { ...said, line: firstLine + index, column, frame };
}
