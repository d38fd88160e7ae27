// Widget of <ship-scorecard>: the reviewers' table of one or more tools.
import { html } from 'lit';
import * as limits from '../../catalog/limits.js';
import { scorecardViewModel, type ScorecardViewModel } from '../../view-models/scorecard.js';
import { boxStyles } from '../../templates/box.styles.js';
import { attributionTemplate } from '../../templates/card.js';
import { reviewStyles } from '../../templates/review.styles.js';
import { tableStyles } from '../../templates/table.styles.js';
import { scorecardTableTemplate } from '../../templates/table.js';
import type { Widget } from '../../templates/widget.js';
import { rootStyles } from '../../templates/root.styles.js';

/** Widget of `<ship-scorecard>`. */
export const scorecardWidget: Widget<ScorecardViewModel> = {
  tag: 'ship-scorecard',
  inline: false,
  maxTools: limits.maxComparedTools,
  level: 2,
  reservedSize: () => 'tall',
  styles: [rootStyles, boxStyles, reviewStyles, tableStyles],
  toViewModel: scorecardViewModel,
  render: ({ columns, rows, level, strings }) => html`
    <div class="frame">
      ${scorecardTableTemplate(rows, columns, strings, level)}
      ${columns.map(({ viewModel }) => viewModel && attributionTemplate(viewModel, columns.length > 1))}
    </div>
  `,
};
