// Widget of <tool-compare>: heading, a card for each tool, decision table and scorecard on one grid.
import { html, nothing, type TemplateResult } from 'lit';
import * as limits from '../../catalog/limits.js';
import { boxStyles } from '../../templates/box.styles.js';
import { cardStyles } from '../../templates/card.styles.js';
import { cardTemplate, nameTemplate, attributionTemplate } from '../../templates/card.js';
import { compareStyles } from './tool-compare.styles.js';
import { reviewStyles } from '../../templates/review.styles.js';
import { tableStyles } from '../../templates/table.styles.js';
import { decisionTableTemplate, scorecardTableTemplate } from '../../templates/table.js';
import type { Widget } from '../../templates/widget.js';
import { comparisonViewModel, type ComparisonViewModel } from '../../view-models/comparison.js';
import { rootStyles } from '../../templates/root.styles.js';

/** Returns the next deeper heading level, 6 at most. */
const levelBelow = (level: number) => Math.min(level + 1, 6);

const headerTemplate = ({ columns, level, strings }: ComparisonViewModel) => html`
  <header class="stack empty">
    <div class="versus" role="heading" aria-level=${level}>
      ${columns.map(
        (column, index) =>
          html`${index ? html`<span class="muted">${` ${strings.versus} `}</span>` : nothing}${nameTemplate(column)}`,
      )}
    </div>
    <p class="lede">${strings.compared}</p>
  </header>
`;

const cardsTemplate = ({ columns, compact, level, strings }: ComparisonViewModel) => html`
  <div class="cards" data-tools=${columns.length}>
    <div class="side">
      <p class="title">${strings.atAGlance}</p>
      <p class="label">${strings.oneMark}</p>
    </div>
    ${columns.map((column) =>
      column.viewModel
        ? cardTemplate(column.viewModel, levelBelow(level), compact, false)
        : html`<div class="card stack" part="missing">
            <p class="title">${column.unavailable.title}</p>
            <p class="about">${column.unavailable.hint}</p>
          </div>`,
    )}
  </div>
`;

/** Renders the requested sections of the comparison. */
const comparisonTemplate = (viewModel: ComparisonViewModel): TemplateResult => html`
  <section class="comparison frame" part="card">
    ${headerTemplate(viewModel)} ${viewModel.shows('cards') ? cardsTemplate(viewModel) : nothing}
    ${viewModel.shows('decision') ? decisionTableTemplate(viewModel.decision, viewModel.columns, viewModel.strings, levelBelow(viewModel.level)) : nothing}
    ${viewModel.shows('scorecard') ? scorecardTableTemplate(viewModel.scores, viewModel.columns, viewModel.strings, levelBelow(viewModel.level)) : nothing}
    ${viewModel.shows('cards') ? nothing : viewModel.columns.map((column) => column.viewModel && attributionTemplate(column.viewModel, true))}
  </section>
`;

/** Widget of `<tool-compare>`. Shows a single tool as a card. */
export const compareWidget: Widget<ComparisonViewModel> = {
  tag: 'tool-compare',
  inline: false,
  maxTools: limits.maxComparedTools,
  level: 2,
  reservedSize: ({ sections }) => (sections.length && !sections.includes('scorecard') ? '' : 'tall'),
  styles: [rootStyles, boxStyles, cardStyles, reviewStyles, tableStyles, compareStyles],
  toViewModel: comparisonViewModel,
  render(viewModel) {
    const [only, ...others] = viewModel.columns;
    return only?.viewModel && !others.length
      ? cardTemplate(only.viewModel, viewModel.level, viewModel.compact)
      : comparisonTemplate(viewModel);
  },
};
