// Templates of the decision table and the scorecard. Explicit roles keep them tables for assistive technology when narrow
// layouts change `display`.
import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../shared/intl.js';
import type { ToolColumn } from '../view-models/columns.js';
import type { DecisionRow } from '../view-models/decision-table.js';
import type { ScoreCell, ScoreRow } from '../view-models/scorecard.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import { nameTemplate } from './card.js';
import { verdictTemplate } from './verdict-icons.js';
import { hasOwn } from '../shared/own-properties.js';

/** The frame of both tables: a named group that scrolls by keyboard (no landmark: a page may have many), a caption, a heading row, and the rows. */
const tableTemplate = (
  kind: string,
  title: string,
  { locale }: LocalizedStrings,
  level: number,
  columns: readonly ToolColumn[],
  rows: readonly { label: string; cells: readonly TemplateResult[] }[],
) => {
  const name = `${title}: ${formatList(
    columns.map((column) => column.name),
    locale,
  )}`;
  return html`<div class="scroller" tabindex="0" role="group" aria-label=${name}>
    <div class="visually-hidden" role="heading" aria-level=${level}>${title}</div>
    <table class=${kind} part="table" role="table" data-tools=${columns.length} aria-label=${name}>
      <caption class="visually-hidden">
        ${name}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <td class="row-header" role="cell"><span class="title" aria-hidden="true">${title}</span></td>
          ${columns.map((column) => html`<th class="col" scope="col" role="columnheader">${nameTemplate(column)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          ({ label, cells }) =>
            html`<tr role="row" part="row">
              <th class="row-header" scope="row" role="rowheader" part="reviewer">
                <span class=${kind === 'scores' ? 'title' : 'label'}>${label}</span>
              </th>
              ${cells}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};

export const decisionTableTemplate = (
  rows: readonly DecisionRow[],
  columns: readonly ToolColumn[],
  strings: LocalizedStrings,
  level: number,
): TemplateResult =>
  tableTemplate(
    'decision',
    strings.decisionTable,
    strings,
    level,
    columns,
    rows.map(({ label, cells, same }) => ({
      label,
      cells: cells.map(({ verdictLabel, text, known, quoted, lang }) => {
        const content = html`<span dir=${quoted ? 'auto' : nothing} lang=${lang ?? nothing}>${text}</span>`;
        return same
          ? html`<td
              class="span muted"
              role="cell"
              part="cell"
              colspan=${columns.length}
              aria-colspan=${columns.length}
            >
              ${content}<span class="note">${` · ${same}`}</span>
            </td>`
          : html`<td class=${known ? '' : 'muted'} role="cell" part="cell">
              ${verdictLabel && known ? html`${verdictTemplate(verdictLabel)}<span class="subtext tabular-nums">${text}</span>` : content}
            </td>`;
      }),
    })),
  );

/** One judgement: the score, its meter as the line below, and the take, which folds where there is one column. */
const judgementTemplate = (
  cell: Exclude<ScoreCell, { none: string }>,
  { readTake, foldTake }: LocalizedStrings,
) => html`
  <div class="score-line">
    ${
      cell.meter === undefined
        ? html`<p class="muted" part="score">${cell.score}</p>`
        : html`<p class="score tabular-nums" part="score">
            <bdi>${cell.score}<span class="muted">/100</span></bdi>
          </p>`
    }
    ${verdictTemplate(cell)}
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

export const scorecardTableTemplate = (
  rows: readonly ScoreRow[],
  columns: readonly ToolColumn[],
  strings: LocalizedStrings,
  level: number,
): TemplateResult =>
  tableTemplate(
    'scores',
    strings.scorecard,
    strings,
    level,
    columns,
    rows.map(({ reviewer, cells }) => ({
      label: reviewer,
      cells: cells.map((cell, index) => {
        const column = columns[index];
        return html`<td role="cell" part="cell" data-verdict=${hasOwn(cell, 'none') ? 'none' : cell.verdict}>
          ${column && columns.length > 1 ? html`<span class="stacked label" aria-hidden="true">${nameTemplate(column)}</span>` : nothing}
          ${hasOwn(cell, 'none') ? html`<p class="muted">${cell.none}</p>` : judgementTemplate(cell, strings)}
        </td>`;
      }),
    })),
  );
