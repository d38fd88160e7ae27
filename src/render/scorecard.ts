// The scorecard by itself: the reviewers of one tool or several.
import { html } from 'lit';
import { columnsOf, type Column } from '../facts/columns.js';
import { scoreRows, type ScoreRow } from '../facts/scorecard.js';
import type { Wording } from '../words/wording.js';
import { sourceView } from './card.js';
import { ledgerStyles } from './ledger.css.js';
import { scoresView } from './ledger.js';
import { joined, type Piece } from './piece.js';
import { bonesView } from './root.js';
import { rootStyles } from './root.css.js';

/** The reviewers' rows over the tools' columns. */
export interface ScorecardFacts {
  columns: readonly Column[];
  rows: readonly ScoreRow[];
  level: number;
  wording: Wording;
}

/** A scorecard in plain text, a line for each judgement. */
export const scoresText = (rows: readonly ScoreRow[], columns: readonly Column[]): string =>
  rows
    .flatMap(({ reviewer, cells }) =>
      cells.map((cell, index) =>
        joined([
          reviewer,
          columns[index]?.name,
          ...('none' in cell ? [cell.none] : [cell.score, cell.word, cell.take]),
        ]),
      ),
    )
    .join('\n');

/** `<ship-scorecard>`. */
export const scorecardPiece: Piece<ScorecardFacts> = {
  tag: 'ship-scorecard',
  inline: false,
  room: () => 'tall',
  styles: [rootStyles, ledgerStyles],
  facts({ tools, level }, catalog, telling) {
    const columns = columnsOf(tools, catalog, telling);
    const { wording } = telling;
    return (
      columns && {
        columns,
        rows: scoreRows(
          columns.map(({ tool }) => tool),
          catalog,
          wording,
        ),
        level,
        wording,
      }
    );
  },
  view: ({ columns, rows, level, wording }) =>
    html`<div class="frame">
      ${scoresView(rows, columns, wording, level)}${columns.map(({ facts }) => facts && sourceView(facts))}
    </div>`,
  skeleton: bonesView,
  text: ({ columns, rows }) => scoresText(rows, columns),
};
