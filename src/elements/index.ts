// Every element's class, without side effects: nothing is registered until `define()` is called.
export { ShipBadge } from './ship-badge.js';
export { ShipBookmark } from './ship-bookmark.js';
export { ShipBookmarks } from './ship-bookmarks.js';
export { ShipCatalog } from './ship-catalog.js';
export { ShipElement } from './ship-element.js';
export { ShipNewsletter } from './ship-newsletter.js';
export { ShipScorecard } from './ship-scorecard.js';
export { ShipVerdict } from './ship-verdict.js';
export { ToolCompare } from './tool-compare.js';
export type {
  ShipBookmarkDetail,
  ShipErrorDetail,
  ShipEvents,
  ShipLoadDetail,
  ShipSubscribeDetail,
  State,
  SubscribeOutcome,
} from './events.js';
export type { Bookmark } from '../catalog/bookmarks.js';
export type { BookmarkState } from '../facts/bookmarks.js';
export type { NewsletterState } from '../facts/newsletter.js';
export type { BookmarkStore } from '../source/bookmarks.js';
