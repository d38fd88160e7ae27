// Every element's class, without side effects: nothing is registered until `define()` is called.
export { ShipBadge } from './ship-badge.js';
export { ShipCatalog } from './ship-catalog.js';
export { ShipElement } from './ship-element.js';
export { ShipNewsletter } from './ship-newsletter.js';
export { ShipScorecard } from './ship-scorecard.js';
export { ShipVerdict } from './ship-verdict.js';
export { ToolCompare } from './tool-compare.js';
export type {
  ShipErrorDetail,
  ShipEvents,
  ShipLoadDetail,
  ShipSubscribeDetail,
  State,
  SubscribeOutcome,
} from './events.js';
export type { NewsletterState } from '../facts/newsletter.js';
