// The two tables, decision table and scorecard: real tables that keep their roles when narrow layouts take them apart.
import { html, nothing, type TemplateResult } from 'lit';
import type { DecisionRow } from '../facts/comparison.js';
import type { ScoreCell, ScoreRow } from '../facts/scorecard.js';
import type { Wording } from '../words/wording.js';
import { verdictView } from './marks.js';

/** A table's column: a tool's name and its language. */
export interface Column {
  name: string;
  lang?: string | undefined;
}

const columnName = ({ name, lang }: Column) => html`<bdi lang=${lang ?? nothing}>${name}</bdi>`;

/** The frame of both tables: a named region that scrolls by keyboard, a caption, and a heading row. */
const ledgerView = (
  kind: string,
  title: string,
  level: number,
  columns: readonly Column[],
  rows: unknown,
) => {
  const name = `${title}: ${columns.map((column) => column.name).join(', ')}`;
  return html`<div class="scroller" tabindex="0" role="region" aria-label=${name}>
    <table class="ledger ${kind}" part="table" role="table" data-tools=${columns.length} aria-label=${name}>
      <caption class="hidden">
        <span role="heading" aria-level=${level}>${title}</span>
      </caption>
      <thead role="rowgroup">
        <tr role="row" part="row">
          <td class="corner pin" role="cell"><span class="title" aria-hidden="true">${title}</span></td>
          ${columns.map((column) => html`<th class="col" scope="col" role="columnheader">${columnName(column)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows}
      </tbody>
    </table>
  </div>`;
};

const headView = (label: string, part: string) =>
  html`<th class="row pin" scope="row" role="rowheader" part=${part}><span>${label}</span></th>`;

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
    level,
    columns,
    rows.map(
      ({ label, cells, same }) =>
        html`<tr role="row" part="row" class=${same ? 'same' : ''}>
          ${headView(label, 'label')}
          ${cells.map(({ ruling, text, known, lang }) =>
            same
              ? html`<td
                  class="span"
                  role="cell"
                  part="cell"
                  colspan=${columns.length}
                  aria-colspan=${columns.length}
                >
                  <span lang=${lang ?? nothing}>${text}</span>${' '}<span class="who-same">${same}</span>
                </td>`
              : html`<td role="cell" part="cell" class=${known ? '' : 'muted'}>
                  ${ruling && known ? html`${verdictView(ruling)}<span class="sub">${text}</span>` : html`<span dir="auto" lang=${lang ?? nothing}>${text}</span>`}
                </td>`,
          )}
        </tr>`,
    ),
  );

/** One judgement: the score, its meter as the line below, and the take, which folds where there is one column. */
const judgementView = (cell: Exclude<ScoreCell, { none: string }>, { readTake, foldTake }: Wording) => html`
  <div class="score-line">
    <p class=${cell.meter === undefined ? 'muted' : 'score'} part="score">
      <bdi>${cell.score}${cell.meter === undefined ? nothing : html`<span>/100</span>`}</bdi>
    </p>
    ${verdictView(cell)}
  </div>
  <svg class="meter" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="1" />
    <rect class="fill" width=${cell.meter ?? 0} height="1" />
  </svg>
  ${
    cell.take
      ? html`<details class="take" part="take">
          <summary>
            <span class="when-closed">${readTake}</span><span class="when-open">${foldTake}</span>
          </summary>
          <p dir="auto" lang=${cell.lang ?? nothing}>${cell.take}</p>
        </details>`
      : nothing
  }
`;

/** The reviewers' scorecard. */
export const scoresView = (
  rows: readonly ScoreRow[],
  columns: readonly Column[],
  wording: Wording,
  level: number,
): TemplateResult =>
  ledgerView(
    'scores',
    wording.scorecard,
    level,
    columns,
    rows.length
      ? rows.map(
          ({ reviewer, cells }) =>
            html`<tr role="row" part="row">
              ${headView(reviewer, 'reviewer')}
              ${cells.map((cell, index) => {
                const column = columns[index];
                return html`<td
                  role="cell"
                  part="cell"
                  data-verdict=${'none' in cell ? 'none' : cell.verdict}
                >
                  ${column && columns.length > 1 ? html`<span class="only-stacked" aria-hidden="true">${columnName(column)}</span>` : nothing}
                  ${'none' in cell ? html`<p class="muted">${cell.none}</p>` : judgementView(cell, wording)}
                </td>`;
              })}
            </tr>`,
        )
      : html`<tr role="row" part="row">
          <td
            class="muted"
            role="cell"
            part="cell"
            colspan=${columns.length + 1}
            aria-colspan=${columns.length + 1}
          >
            ${wording.noPanel}
          </td>
        </tr>`,
  );
