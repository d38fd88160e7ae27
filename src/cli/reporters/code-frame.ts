// Lines of a file around a diagnostic, with a mark below its place.
import type { Colors } from './colors.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** Replaces control and bidirectional characters by dots: text of a catalog must not steer the terminal. */
export const stripControlChars = (text: string): string =>
  text.replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '·');

/** Formats the frame of a diagnostic, cut to `columns`; empty where it has none. */
export function frameLines({ frame, line, column }: Diagnostic, colors: Colors, columns = 120): string[] {
  if (!frame) return [];
  const width = String(frame.first + frame.lines.length - 1).length;
  const available = Math.max(columns - width - 5, 20);
  // A line that is too long is shown from a little before the place.
  const from = column > available ? column - Math.floor(available / 2) : 0;
  return frame.lines.flatMap((text, index) => {
    const number = frame.first + index;
    const isPlace = number === line;
    const shown = stripControlChars(text).slice(from, from + available);
    const gutter = colors.dim(`${isPlace ? '>' : ' '} ${String(number).padStart(width)} │`);
    if (!isPlace) return [`${gutter} ${colors.dim(shown)}`.trimEnd()];
    // Tabs are kept, so that the mark aligns with its letter.
    const before = text.slice(from, column - 1).replaceAll(/[^\t]/g, ' ');
    return [
      `${gutter} ${shown}`,
      `${colors.dim(`  ${' '.repeat(width)} │`)} ${before}${colors.bold(colors.red('^'))}`,
    ];
  });
}
