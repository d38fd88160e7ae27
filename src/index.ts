// The public door: registers every element, and exports classes and types.
import './define/ship-badge.js';
import './define/ship-bookmark.js';
import './define/ship-bookmarks.js';
import './define/ship-catalog.js';
import './define/ship-newsletter.js';
import './define/ship-scorecard.js';
import './define/ship-verdict.js';
import './define/tool-compare.js';

export * from './elements/index.js';
/** The version of the package, such as `1.2.3`. */
export { version } from './base/version.js';
export type { Tool } from './catalog/catalog.js';
export type { Review, Correction } from './catalog/types.js';
export type { Verdict } from './facts/panel.js';
