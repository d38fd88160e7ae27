// Widget of <ship-badge>.
import { badgeStyles } from '../../templates/badge.styles.js';
import { badgeTemplate } from '../../templates/badge.js';
import { rootStyles } from '../../templates/root.styles.js';
import type { Widget } from '../../templates/widget.js';
import { badgeViewModel, type BadgeViewModel } from '../../view-models/badge.js';

/** Widget of `<ship-badge>`. */
export const badgeWidget: Widget<BadgeViewModel> = {
  tag: 'ship-badge',
  inline: true,
  maxTools: 1,
  level: 1,
  styles: [rootStyles, badgeStyles],
  reservedSize: () => '',
  toViewModel: ({ tools: [slug = ''] }, catalog, context) => badgeViewModel(slug, catalog, context),
  render: badgeTemplate,
};
