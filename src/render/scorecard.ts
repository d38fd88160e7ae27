// The scorecard by itself: the reviewers of one tool or several.
import { html } from 'lit';
import * as limits from '../catalog/limits.js';
import { columnsOf, type Column } from '../facts/columns.js';
import { scoreRows, type ScoreRow } from '../facts/scorecard.js';
import type { Wording } from '../words/wording.js';
import { boxStyles } from './box.css.js';
import { sourceView } from './card.js';
import { ledgerStyles } from './ledger.css.js';
import { scoresView } from './ledger.js';
import type { Piece } from './piece.js';
import { rootStyles } from './root.css.js';

/** The reviewers' rows over the tools' columns. */
export interface ScorecardFacts {
  columns: readonly Column[];
  rows: readonly ScoreRow[];
  level: number;
  wording: Wording;
}

/** `<ship-scorecard>`. */
export const scorecardPiece: Piece<ScorecardFacts> = {
  tag: 'ship-scorecard',
  inline: false,
  most: limits.compared,
  level: 2,
  room: () => 'tall',
  styles: [rootStyles, boxStyles, ledgerStyles],
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
  view: ({ columns, rows, level, wording }) => html`
    <div class="frame">
      ${scoresView(rows, columns, wording, level)}
      ${columns.map(({ facts }) => facts && sourceView(facts, columns.length > 1))}
    </div>
  `,
};
