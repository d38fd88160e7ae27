// Every piece as plain text, for places without markup: feeds, previews, terminals. Not in the browser files.
import type { Column } from '../facts/columns.js';
import type { DecisionRow } from '../facts/comparison.js';
import type { ScoreRow } from '../facts/scorecard.js';
import type { ToolFacts } from '../facts/tool.js';
import { badgeText, type BadgeFacts } from './badge.js';
import type { CardFacts } from './card.js';
import type { CompareFacts } from './compare.js';
import { joined } from './piece.js';
import type { ScorecardFacts } from './scorecard.js';

/** A name and its verdict in one line, for where there is room for no more. */
export const verdictLine = ({ name, word, count }: Pick<ToolFacts, 'name' | 'word' | 'count'>): string =>
  `${name}: ${joined([word, count])}`;

const toolText = (tool: ToolFacts): string =>
  joined([
    tool.name,
    tool.word,
    tool.tally,
    ...[tool.panelShip, tool.community, tool.entry].map(({ label, text }) => `${label}: ${text}`),
    tool.source?.text,
    tool.reviewed,
  ]);

const scoreLines = (rows: readonly ScoreRow[], columns: readonly Column[]): string[] =>
  rows.flatMap(({ reviewer, cells }) =>
    cells.map((cell, index) =>
      joined([
        reviewer,
        columns[index]?.name,
        ...('none' in cell ? [cell.none] : [cell.score, cell.word, cell.take]),
      ]),
    ),
  );

const decisionLine = ({ label, cells, same }: DecisionRow): string =>
  joined([label, ...cells.map(({ ruling, text }) => joined([ruling?.word, text])), same]);

/** Plain text from a piece's facts, by tag: one line for a badge or card, a line a row for tables. */
export const textOf = {
  'ship-badge': ({ tool }: BadgeFacts): string => badgeText(tool),
  'ship-verdict': ({ tool }: CardFacts): string => toolText(tool),
  'ship-scorecard': ({ rows, columns }: ScorecardFacts): string => scoreLines(rows, columns).join('\n'),
  'tool-compare': ({ columns, decision, scores, wording }: CompareFacts): string =>
    [
      columns.map(({ name }) => name).join(` ${wording.versus} `),
      ...columns.map(({ facts, name }) => (facts ? toolText(facts) : joined([name, wording.absent]))),
      ...decision.map(decisionLine),
      ...scoreLines(scores, columns),
    ].join('\n'),
};
