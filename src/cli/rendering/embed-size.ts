// Estimated size of an embed page, for frames without the script that reports its height. Nothing can be measured in Node,
// so the height is computed from the lengths of the texts, rounded up: some empty space is better than a scroll bar.
import type { ToolColumn } from '../../view-models/columns.js';
import { decisionRows, type DecisionRow } from '../../view-models/decision-table.js';
import type { UnavailableViewModel } from '../../view-models/find-tool.js';
import type { ToolViewModel } from '../../view-models/tool.js';
import { joinParts } from '../../shared/join-parts.js';
import { measureText } from '../../templates/svg/text-metrics.js';
import type { LocalizedStrings } from '../../i18n/localized-strings.js';

/** Width and height in CSS pixels. */
export interface EmbedSize {
  width: number;
  height: number;
}

/** Frame width in CSS pixels: wide enough for a card's three facts side by side, and for a comparison's columns. */
const width = 600;
/** Factor on measured widths: readers' fonts may be wider than the measured ones, and lines break at words. */
const widthFactor = 1.2;

/** Font size and line height in CSS pixels. */
interface TextLayout {
  size: number;
  lineHeight: number;
}
const body: TextLayout = { size: 16, lineHeight: 24 };
const prose: TextLayout = { size: 15, lineHeight: 22.5 };
const small: TextLayout = { size: 13, lineHeight: 18.85 };
/** Gap between the parts of a card, in CSS pixels. */
const gap = 14;

/** Estimates the height in CSS pixels of a text in a column, with a margin above it; 0 without a text. */
function textHeight(
  text: string | undefined,
  { size, lineHeight }: TextLayout,
  column: number,
  margin = 0,
): number {
  if (!text) return 0;
  const lines = Math.ceil((measureText(text, size, false).width * widthFactor) / column);
  return margin + lineHeight * lines;
}

const noteLines = ({ attribution, reviewed, notes }: ToolViewModel) => [
  joinParts([attribution?.text, reviewed]),
  ...notes.map(({ label, text }) => `${label} ${text ?? ''}`),
];
const notesHeight = (tool: ToolViewModel, column: number): number =>
  noteLines(tool).reduce((sum, line) => sum + textHeight(line, small, column, 8), 0);
const headerHeight = ({ name, category }: ToolViewModel, column: number): number =>
  Math.max(
    44,
    textHeight(name, { size: 20, lineHeight: 23.75 }, column - 56) +
      textHeight(category.text, small, column - 56),
  );

const roundedSize = (height: number): EmbedSize => ({ width, height: Math.ceil(height / 10) * 10 });

/** Estimates the size of a card. */
export function cardSize(tool: ToolViewModel): EmbedSize {
  const column = width - 42;
  return roundedSize(
    196 +
      headerHeight(tool, column) +
      textHeight(tool.tagline, body, column, gap) +
      textHeight(tool.description, prose, column, gap) +
      notesHeight(tool, column),
  );
}

/** Estimates the size of a comparison; each row is as high as its highest text. */
export function comparisonSize(
  columns: readonly ToolColumn[],
  title: string,
  strings: LocalizedStrings,
  summary: string | undefined,
): EmbedSize {
  const viewModels = columns.map(({ viewModel }) => viewModel);
  const tools = viewModels.flatMap((tool) => tool ?? []);
  const rows = decisionRows(viewModels, strings);
  const column = width / 2 - 42;
  const highest = (height: (tool: ToolViewModel) => number) => Math.max(0, ...tools.map(height));
  const rowHeight = ({ cells }: DecisionRow) =>
    45 + Math.max(...cells.map(({ text }) => textHeight(text, body, cells.length > 1 ? column : width - 42)));
  return roundedSize(
    480 +
      textHeight(title, { size: 26, lineHeight: 29 }, width - 42) +
      textHeight(summary, body, width, 20) +
      highest((tool) => headerHeight(tool, column)) +
      highest((tool) => textHeight(tool.tagline, body, column, gap)) +
      highest((tool) => textHeight(tool.description, prose, column, gap)) +
      highest((tool) => notesHeight(tool, column)) +
      rows.reduce((sum, row) => sum + rowHeight(row), 0),
  );
}

/** Estimates the size of the messages shown in place of unavailable tools. */
export const messageSize = (unavailable: readonly UnavailableViewModel[]): EmbedSize =>
  roundedSize(
    unavailable.reduce(
      (sum, { title, hint }) =>
        sum + 58 + textHeight(title, body, width - 42) + textHeight(hint, prose, width - 42),
      0,
    ),
  );
