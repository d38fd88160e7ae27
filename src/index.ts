// Entry of the package: registers every element, and exports classes and types.
'use client';
import './components/ship-badge/define.js';
import './components/ship-bookmark/define.js';
import './components/ship-bookmarks/define.js';
import './components/ship-catalog/define.js';
import './components/ship-newsletter/define.js';
import './components/ship-scorecard/define.js';
import './components/ship-verdict/define.js';
import './components/tool-compare/define.js';

// Named, because `export *` is refused after `use client`.
export {
  ShipBadge,
  ShipBookmark,
  ShipBookmarks,
  ShipCatalog,
  ShipElement,
  ShipNewsletter,
  ShipScorecard,
  ShipVerdict,
  ToolCompare,
} from './components/index.js';
export type {
  ShipBookmarkDetail,
  ShipErrorDetail,
  ShipEvents,
  ShipLoadDetail,
  ShipSubscribeDetail,
  State,
  SubscribeOutcome,
  Bookmark,
  BookmarkState,
  NewsletterState,
  BookmarkStore,
} from './components/index.js';
/** Version of the package, such as `1.2.3`. */
export { version } from './shared/version.js';
export type { Tool } from './catalog/catalog.js';
export type { Review, Correction } from './catalog/types.js';
export type { Verdict } from './view-models/panel.js';
