// Widget of <ship-verdict>.
import { boxStyles } from '../../templates/box.styles.js';
import { cardTemplate } from '../../templates/card.js';
import { cardStyles } from '../../templates/card.styles.js';
import { rootStyles } from '../../templates/root.styles.js';
import type { Widget } from '../../templates/widget.js';
import { cardViewModel, type CardViewModel } from '../../view-models/card.js';

/** Widget of `<ship-verdict>`. */
export const verdictWidget: Widget<CardViewModel> = {
  tag: 'ship-verdict',
  inline: false,
  maxTools: 1,
  level: 3,
  styles: [rootStyles, boxStyles, cardStyles],
  reservedSize: ({ compact }) => (compact ? 'compact' : ''),
  toViewModel: (options, catalog, context) =>
    cardViewModel(options.tools[0] ?? '', options, catalog, context),
  render: ({ tool, level, compact }) => cardTemplate(tool, level, compact),
};
