// The lines a finding is about, with a mark below the place.
import type { Colors } from './colors.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** Text of a catalog may hold anything: what would steer a terminal, or turn its lines round, is shown as a dot. */
export const stripControlChars = (text: string): string =>
  text.replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '·');

/** The frame as lines of text, cut to `columns`; none where the finding has none. */
export function frameLines({ frame, line, column }: Diagnostic, colours: Colors, columns = 120): string[] {
  if (!frame) return [];
  const width = String(frame.first + frame.lines.length - 1).length;
  const room = Math.max(columns - width - 5, 20);
  // A line longer than there is room for is shown from a little before the place.
  const from = column > room ? column - Math.floor(room / 2) : 0;
  return frame.lines.flatMap((text, index) => {
    const number = frame.first + index;
    const isPlace = number === line;
    const shown = stripControlChars(text).slice(from, from + room);
    const edge = colours.dim(`${isPlace ? '>' : ' '} ${String(number).padStart(width)} │`);
    if (!isPlace) return [`${edge} ${colours.dim(shown)}`.trimEnd()];
    // Tabs stay tabs, so that the mark stands where the letter does.
    const before = text.slice(from, column - 1).replaceAll(/[^\t]/g, ' ');
    return [
      `${edge} ${shown}`,
      `${colours.dim(`  ${' '.repeat(width)} │`)} ${before}${colours.bold(colours.red('^'))}`,
    ];
  });
}
