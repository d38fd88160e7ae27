// The two tables, decision table and scorecard: real tables that keep their roles when narrow layouts take them apart.
import { html, nothing, type TemplateResult } from 'lit';
import { listText } from '../base/intl.js';
import type { Column } from '../facts/columns.js';
import type { DecisionRow } from '../facts/comparison.js';
import type { ScoreCell, ScoreRow } from '../facts/scorecard.js';
import type { Wording } from '../words/wording.js';
import { nameView } from './card.js';
import { verdictView } from './marks.js';

/** The frame of both tables: a named group that scrolls by keyboard (no landmark: a page may have many), a caption, a heading row, and the rows. */
const ledgerView = (
  kind: string,
  title: string,
  { locale }: Wording,
  level: number,
  columns: readonly Column[],
  rows: readonly { label: string; cells: readonly TemplateResult[] }[],
) => {
  const name = `${title}: ${listText(
    columns.map((column) => column.name),
    locale,
  )}`;
  return html`<div class="scroller" tabindex="0" role="group" aria-label=${name}>
    <div class="hidden" role="heading" aria-level=${level}>${title}</div>
    <table class=${kind} part="table" role="table" data-tools=${columns.length} aria-label=${name}>
      <caption class="hidden">
        ${name}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <td class="pin" role="cell"><span class="title" aria-hidden="true">${title}</span></td>
          ${columns.map((column) => html`<th class="col" scope="col" role="columnheader">${nameView(column)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          ({ label, cells }) =>
            html`<tr role="row" part="row">
              <th class="pin" scope="row" role="rowheader" part="reviewer">
                <span class=${kind === 'scores' ? 'title' : 'label'}>${label}</span>
              </th>
              ${cells}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};

/** The decision table. */
export const decisionView = (
  rows: readonly DecisionRow[],
  columns: readonly Column[],
  wording: Wording,
  level: number,
): TemplateResult =>
  ledgerView(
    'decision',
    wording.decisionTable,
    wording,
    level,
    columns,
    rows.map(({ label, cells, same }) => ({
      label,
      cells: cells.map(({ ruling, text, known, quoted, lang }) => {
        const words = html`<span dir=${quoted ? 'auto' : nothing} lang=${lang ?? nothing}>${text}</span>`;
        return same
          ? html`<td
              class="span muted"
              role="cell"
              part="cell"
              colspan=${columns.length}
              aria-colspan=${columns.length}
            >
              ${words}<span class="note">${` · ${same}`}</span>
            </td>`
          : html`<td class=${known ? '' : 'muted'} role="cell" part="cell">
              ${ruling && known ? html`${verdictView(ruling)}<span class="sub figures">${text}</span>` : words}
            </td>`;
      }),
    })),
  );

/** One judgement: the score, its meter as the line below, and the take, which folds where there is one column. */
const judgementView = (cell: Exclude<ScoreCell, { none: string }>, { readTake, foldTake }: Wording) => html`
  <div class="score-line">
    ${
      cell.meter === undefined
        ? html`<p class="muted" part="score">${cell.score}</p>`
        : html`<p class="score figures" part="score">
            <bdi>${cell.score}<span class="muted">/100</span></bdi>
          </p>`
    }
    ${verdictView(cell)}
  </div>
  <svg class="meter" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect width=${cell.meter ?? 0} height="1" />
  </svg>
  ${
    cell.take
      ? html`<details part="take">
          <summary>
            <span class="when-closed">${readTake}</span><span class="when-open">${foldTake}</span>
          </summary>
          <p dir="auto" lang=${cell.lang ?? nothing}>${cell.take}</p>
        </details>`
      : nothing
  }
`;

/** The reviewers' scorecard; without any reviewer it says so. */
export const scoresView = (
  rows: readonly ScoreRow[],
  columns: readonly Column[],
  wording: Wording,
  level: number,
): TemplateResult =>
  ledgerView(
    'scores',
    wording.scorecard,
    wording,
    level,
    columns,
    rows.map(({ reviewer, cells }) => ({
      label: reviewer,
      cells: cells.map((cell, index) => {
        const column = columns[index];
        return html`<td role="cell" part="cell" data-verdict=${'none' in cell ? 'none' : cell.verdict}>
          ${column && columns.length > 1 ? html`<span class="stacked label" aria-hidden="true">${nameView(column)}</span>` : nothing}
          ${'none' in cell ? html`<p class="muted">${cell.none}</p>` : judgementView(cell, wording)}
        </td>`;
      }),
    })),
  );
