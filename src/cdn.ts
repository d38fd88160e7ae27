// Entry of the CDN module ship-or-skip.js: registers the elements that show a catalog, and exports their classes.
import './components/ship-badge/define.js';
import './components/ship-catalog/define.js';
import './components/ship-scorecard/define.js';
import './components/ship-verdict/define.js';
import './components/tool-compare/define.js';

/** Version of the package, such as `1.2.3`. */
export { version } from './shared/version.js';
export { ShipBadge } from './components/ship-badge/ship-badge.js';
export { ShipCatalog } from './components/ship-catalog/ship-catalog.js';
export { ShipElement } from './components/ship-element.js';
export { ShipScorecard } from './components/ship-scorecard/ship-scorecard.js';
export { ShipVerdict } from './components/ship-verdict/ship-verdict.js';
export { ToolCompare } from './components/tool-compare/tool-compare.js';
