// Entry of the CDN module ship-or-skip.js: registers the elements that show a catalog, and exports their classes.
import './define/ship-badge.js';
import './define/ship-catalog.js';
import './define/ship-scorecard.js';
import './define/ship-verdict.js';
import './define/tool-compare.js';

/** The version of the package, such as `1.2.3`. */
export { version } from './base/version.js';
export { ShipBadge } from './elements/ship-badge.js';
export { ShipCatalog } from './elements/ship-catalog.js';
export { ShipElement } from './elements/ship-element.js';
export { ShipScorecard } from './elements/ship-scorecard.js';
export { ShipVerdict } from './elements/ship-verdict.js';
export { ToolCompare } from './elements/tool-compare.js';
