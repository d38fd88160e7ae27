// Events of the elements: all bubble and cross shadow roots.
import type { Verdict } from '../view-models/panel.js';

/** State of an element that shows a catalog; also a custom state, as in `ship-badge:state(stale)`. */
export type State = 'idle' | 'loading' | 'ready' | 'stale' | 'missing' | 'failed';

/** Detail of `ship-load`, fired when the tools are shown. */
export interface ShipLoadDetail {
  /** Requested slugs, in order. */
  tools: readonly string[];
  /** Panel verdicts in the same order; `undefined` for a tool that the catalog does not have. */
  verdicts: readonly (Verdict | undefined)[];
  /** `ready`, or `stale` for an old catalog. */
  state: State;
}

/** Detail of `ship-error` and `ship-missing`, fired when the tools cannot be shown. */
export interface ShipErrorDetail {
  /** Requested slugs, in order. */
  tools: readonly string[];
  /** The problem and what to do, in English. */
  message: string;
}

/** Detail of `ship-bookmark`, fired before a bookmark is added or removed. `preventDefault()` cancels the change. */
export interface ShipBookmarkDetail {
  /** The tool's slug. */
  tool: string;
  /** True to add the bookmark, `false` to remove it. */
  bookmarked: boolean;
}

/** Outcome of a subscription that a site can report. Any other value counts as `failed`. */
export type SubscribeOutcome = 'done' | 'subscribed' | 'failed';

/** Detail of `ship-subscribe`, fired when a reader submits a valid address, before it is sent. */
export interface ShipSubscribeDetail {
  /** The address. */
  email: string;
  /** All fields of the form, address included. */
  body: URLSearchParams;
  /**
   * Replaces the submission: the form sends nothing, waits for the outcome and shows it. Must be called while the event
   * is dispatched. A rejected promise counts as `failed`. `preventDefault()` alone sends nothing and keeps the form.
   */
  respondWith(outcome: SubscribeOutcome | Promise<SubscribeOutcome>): void;
}

/** Detail of each event. */
export interface ShipEvents {
  'ship-load': ShipLoadDetail;
  'ship-error': ShipErrorDetail;
  /** The catalog does not exist, or it has none of the requested tools. */
  'ship-missing': ShipErrorDetail;
  'ship-bookmark': ShipBookmarkDetail;
  'ship-subscribe': ShipSubscribeDetail;
}

declare global {
  interface HTMLElementEventMap {
    'ship-load': CustomEvent<ShipLoadDetail>;
    'ship-error': CustomEvent<ShipErrorDetail>;
    'ship-missing': CustomEvent<ShipErrorDetail>;
    'ship-bookmark': CustomEvent<ShipBookmarkDetail>;
    'ship-subscribe': CustomEvent<ShipSubscribeDetail>;
  }
}
