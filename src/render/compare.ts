// The comparison: a heading, a card for each tool, the decision table and the scorecard, on one grid.
import { html, nothing, type TemplateResult } from 'lit';
import * as limits from '../catalog/limits.js';
import { columnsOf, type Column } from '../facts/columns.js';
import { decisionRows, type DecisionRow } from '../facts/comparison.js';
import { scoreRows, type ScoreRow } from '../facts/scorecard.js';
import type { Wording } from '../words/wording.js';
import { boxStyles } from './box.css.js';
import { cardStyles } from './card.css.js';
import { cardView, nameView, sourceView } from './card.js';
import { compareStyles } from './compare.css.js';
import { ledgerStyles } from './ledger.css.js';
import { decisionView, scoresView } from './ledger.js';
import type { Piece } from './piece.js';
import { rootStyles } from './root.css.js';

/** Everything a comparison says. */
export interface CompareFacts {
  columns: readonly Column[];
  decision: readonly DecisionRow[];
  scores: readonly ScoreRow[];
  /** Which of `cards`, `decision`, `scorecard` are shown. */
  shows(section: string): boolean;
  compact: boolean;
  level: number;
  wording: Wording;
}

/** A heading one deeper; 6 is the last level HTML has. */
const below = (level: number) => Math.min(level + 1, 6);

const openingView = ({ columns, level, wording }: CompareFacts) => html`
  <header class="stack empty">
    <div class="versus" role="heading" aria-level=${level}>
      ${columns.map(
        (column, index) =>
          html`${index ? html`<span class="muted">${` ${wording.versus} `}</span>` : nothing}${nameView(column)}`,
      )}
    </div>
    <p class="summary">${wording.compared}</p>
  </header>
`;

const cardsView = ({ columns, compact, level, wording }: CompareFacts) => html`
  <div class="lineup" data-tools=${columns.length}>
    <div class="side">
      <p class="title">${wording.atAGlance}</p>
      <p class="label">${wording.oneMark}</p>
    </div>
    ${columns.map((column) =>
      column.facts
        ? cardView(column.facts, below(level), compact, false)
        : html`<div class="card stack" part="missing">
            <p class="title">${column.absence.title}</p>
            <p class="about">${column.absence.hint}</p>
          </div>`,
    )}
  </div>
`;

/** The whole comparison, or what is asked for of it. */
const compareView = (facts: CompareFacts): TemplateResult => html`
  <section class="matchup frame" part="card">
    ${openingView(facts)} ${facts.shows('cards') ? cardsView(facts) : nothing}
    ${facts.shows('decision') ? decisionView(facts.decision, facts.columns, facts.wording, below(facts.level)) : nothing}
    ${facts.shows('scorecard') ? scoresView(facts.scores, facts.columns, facts.wording, below(facts.level)) : nothing}
    ${facts.shows('cards') ? nothing : facts.columns.map((column) => column.facts && sourceView(column.facts, true))}
  </section>
`;

/** `<tool-compare>`; a single tool is its card. */
export const comparePiece: Piece<CompareFacts> = {
  tag: 'tool-compare',
  inline: false,
  most: limits.compared,
  level: 2,
  room: ({ sections }) => (sections.length && !sections.includes('scorecard') ? '' : 'tall'),
  styles: [rootStyles, boxStyles, cardStyles, ledgerStyles, compareStyles],
  facts({ tools, compact, level, sections }, catalog, telling) {
    const columns = columnsOf(tools, catalog, telling);
    const { wording } = telling;
    return (
      columns && {
        columns,
        decision: decisionRows(
          columns.map(({ facts }) => facts),
          wording,
        ),
        scores: scoreRows(
          columns.map(({ tool }) => tool),
          catalog,
          wording,
        ),
        shows: (section) => !sections.length || sections.includes(section),
        compact,
        level,
        wording,
      }
    );
  },
  view(facts) {
    const [only, ...others] = facts.columns;
    return only?.facts && !others.length
      ? cardView(only.facts, facts.level, facts.compact)
      : compareView(facts);
  },
};
