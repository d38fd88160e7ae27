// How much room an embedded page takes, for frames whose height nobody tells them. Nothing can be measured here, so it is
// reckoned from the texts, and generously: a little room to spare is calmer than a scroll bar.
import type { ToolColumn } from '../../view-models/columns.js';
import { decisionRows, type DecisionRow } from '../../view-models/decision-table.js';
import type { UnavailableViewModel } from '../../view-models/find-tool.js';
import type { ToolViewModel } from '../../view-models/tool.js';
import { joinParts } from '../../shared/join-parts.js';
import { measureText } from '../../templates/svg/text-metrics.js';
import type { LocalizedStrings } from '../../i18n/localized-strings.js';

/** In CSS pixels. */
export interface EmbedSize {
  width: number;
  height: number;
}

/** What a frame gets: a card has its three facts abreast here, and a comparison its tools. */
const width = 600;
/** Fonts of readers are wider than those that were measured, and lines break at words. */
const spare = 1.2;
const [body, prose, small] = [
  { size: 16, high: 24 },
  { size: 15, high: 22.5 },
  { size: 13, high: 18.85 },
];
/** Between the parts of a card. */
const gap = 14;

type Type = typeof body;

/** The height of a text in a column, in pixels; with `between` before it where there is one. */
function heightOf(text: string | undefined, { size, high }: Type, column: number, between = 0): number {
  if (!text) return 0;
  return between + high * Math.ceil((measureText(text, size, false).width * spare) / column);
}

const noteLines = ({ attribution, reviewed, notes }: ToolViewModel) => [
  joinParts([attribution?.text, reviewed]),
  ...notes.map(({ label, text }) => `${label} ${text ?? ''}`),
];
const notesHeight = (tool: ToolViewModel, column: number): number =>
  noteLines(tool).reduce((sum, line) => sum + heightOf(line, small, column, 8), 0);
const headHeight = ({ name, category }: ToolViewModel, column: number): number =>
  Math.max(
    44,
    heightOf(name, { size: 20, high: 23.75 }, column - 56) + heightOf(category.text, small, column - 56),
  );

const rounded = (height: number): EmbedSize => ({ width, height: Math.ceil(height / 10) * 10 });

/** The room of a card. */
export function cardSize(tool: ToolViewModel): EmbedSize {
  const column = width - 42;
  return rounded(
    196 +
      headHeight(tool, column) +
      heightOf(tool.tagline, body, column, gap) +
      heightOf(tool.description, prose, column, gap) +
      notesHeight(tool, column),
  );
}

/** The room of a comparison: in each row of it the highest text counts. */
export function comparisonSize(
  columns: readonly ToolColumn[],
  title: string,
  strings: LocalizedStrings,
  summary: string | undefined,
): EmbedSize {
  const viewModel = columns.map((each) => each.viewModel);
  const tools = viewModel.flatMap((each) => each ?? []);
  const decision = decisionRows(viewModel, strings);
  const column = width / 2 - 42;
  const highest = (height: (tool: ToolViewModel) => number) => Math.max(0, ...tools.map(height));
  const row = ({ cells }: DecisionRow) =>
    45 + Math.max(...cells.map(({ text }) => heightOf(text, body, cells.length > 1 ? column : width - 42)));
  return rounded(
    480 +
      heightOf(title, { size: 26, high: 29 }, width - 42) +
      heightOf(summary, body, width, 20) +
      highest((tool) => headHeight(tool, column)) +
      highest((tool) => heightOf(tool.tagline, body, column, gap)) +
      highest((tool) => heightOf(tool.description, prose, column, gap)) +
      highest((tool) => notesHeight(tool, column)) +
      decision.reduce((sum, each) => sum + row(each), 0),
  );
}

/** The room of the words for what cannot be shown. */
export const messageSize = (absent: readonly UnavailableViewModel[]): EmbedSize =>
  rounded(
    absent.reduce(
      (sum, { title, hint }) =>
        sum + 58 + heightOf(title, body, width - 42) + heightOf(hint, prose, width - 42),
      0,
    ),
  );
