// Edits to the text of a page that leave everything else byte for byte as it is.

/** Replacement of a range of a page, in UTF-16 units. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Creates an edit that inserts a text at an offset. */
export const insertion = (offset: number, text: string): Edit => ({ start: offset, end: offset, text });

/** Applies edits that do not overlap; two insertions at one offset keep their order. */
export function applyEdits(html: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let offset = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(html.slice(offset, start), text);
    offset = end;
  }
  return [...parts, html.slice(offset)].join('');
}

/** Finds the line and column, from 1 and in UTF-16 units, that `offset` of the unedited page has after some edits. */
export function positionAfterEdits(
  html: string,
  edits: readonly Edit[],
  offset: number,
): { line: number; column: number } {
  const before = edits.filter(({ end }) => end <= offset);
  const moved = before.reduce((sum, { start, end, text }) => sum + text.length - (end - start), offset);
  const lines = applyEdits(html, edits)
    .slice(0, moved)
    .split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
