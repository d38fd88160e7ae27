// Every widget as plain text, for places without markup: feeds, previews, terminals. Not in the browser files.
import type { ToolColumn } from '../view-models/columns.js';
import type { DecisionRow } from '../view-models/decision-table.js';
import type { BadgeViewModel } from '../view-models/badge.js';
import type { CardViewModel } from '../view-models/card.js';
import type { ComparisonViewModel } from '../view-models/comparison.js';
import type { ScorecardViewModel, ScoreRow } from '../view-models/scorecard.js';
import type { ToolViewModel } from '../view-models/tool.js';
import { joinParts } from '../shared/join-parts.js';
import type { WidgetTag } from './widget.js';
import { hasOwn } from '../shared/own-properties.js';

/** A name and its verdict in one line, for places with space for no more. */
export const verdictLine = ({ name, word, count }: Pick<ToolViewModel, 'name' | 'word' | 'count'>): string =>
  `${name}: ${joinParts([word, count])}`;

/** A tool in one line: name, verdict, figures, attribution, date. */
export const toolText = (tool: ToolViewModel): string =>
  joinParts([
    tool.name,
    tool.word,
    tool.tally,
    ...[tool.panelShip, tool.community, tool.entry].map(({ label, text }) => `${label}: ${text}`),
    tool.attribution?.text,
    tool.reviewed,
  ]);

const scoreLines = (rows: readonly ScoreRow[], columns: readonly ToolColumn[]): string[] =>
  rows.flatMap(({ reviewer, cells }) =>
    cells.map((cell, index) =>
      joinParts([
        reviewer,
        columns[index]?.name,
        ...(hasOwn(cell, 'none') ? [cell.none] : [cell.score, cell.word, cell.take]),
      ]),
    ),
  );

const decisionLine = ({ label, cells, same }: DecisionRow): string =>
  joinParts([label, ...cells.map(({ verdictLabel, text }) => joinParts([verdictLabel?.word, text])), same]);

/** Plain text of a widget's view model, by tag: one line for a badge or card, a line a row for tables. */
export const widgetText = {
  'ship-badge': ({ text }: BadgeViewModel): string => text,
  'ship-verdict': ({ tool }: CardViewModel): string => toolText(tool),
  'ship-scorecard': ({ rows, columns }: ScorecardViewModel): string => scoreLines(rows, columns).join('\n'),
  'tool-compare': ({ columns, decision, scores, strings }: ComparisonViewModel): string =>
    [
      columns.map(({ name }) => name).join(` ${strings.versus} `),
      ...columns.map(({ viewModel, name }) =>
        viewModel ? toolText(viewModel) : joinParts([name, strings.absent]),
      ),
      ...decision.map(decisionLine),
      ...scoreLines(scores, columns),
    ].join('\n'),
} satisfies Record<WidgetTag, (viewModel: never) => string>;
