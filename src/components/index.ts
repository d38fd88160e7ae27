// Every element's class, without side effects: nothing is registered until `define()` is called.
'use client';
export { ShipBadge } from './ship-badge/ship-badge.js';
export { ShipBookmark } from './ship-bookmark/ship-bookmark.js';
export { ShipBookmarks } from './ship-bookmarks/ship-bookmarks.js';
export { ShipCatalog } from './ship-catalog/ship-catalog.js';
export { ShipElement } from './ship-element.js';
export { ShipNewsletter } from './ship-newsletter/ship-newsletter.js';
export { ShipScorecard } from './ship-scorecard/ship-scorecard.js';
export { ShipVerdict } from './ship-verdict/ship-verdict.js';
export { ToolCompare } from './tool-compare/tool-compare.js';
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
export type { BookmarkState } from '../view-models/bookmarks.js';
export type { NewsletterState } from '../view-models/newsletter.js';
export type { BookmarkStore } from '../data/bookmark-store.js';
