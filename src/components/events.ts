// Events of the elements: all bubble and cross shadow roots.
import type { Verdict } from '../view-models/panel.js';

/** State of an element that shows a catalog; also a custom state, as in `ship-badge:state(stale)`. */
export type State = 'idle' | 'loading' | 'ready' | 'stale' | 'missing' | 'failed';

/** Detail of `ship-load`: the tools are shown. */
export interface ShipLoadDetail {
  /** The slugs asked for, in order. */
  tools: readonly string[];
  /** The panel's verdict for each, in the same order; `undefined` for one the catalog does not have. */
  verdicts: readonly (Verdict | undefined)[];
  /** `ready`, or `stale` for an old catalog. */
  state: State;
}

/** Detail of `ship-error` and `ship-missing`: the tools cannot be shown. */
export interface ShipErrorDetail {
  /** The slugs asked for, in order. */
  tools: readonly string[];
  /** The problem and what to do, in English. */
  message: string;
}

/** Detail of `ship-bookmark`: a reader bookmarks a tool or removes its bookmark; `preventDefault()` and nothing changes. */
export interface ShipBookmarkDetail {
  /** The tool's slug. */
  tool: string;
  /** True if it is bookmarked from now on. */
  bookmarked: boolean;
}

/** Outcome of a subscription that a site may give; all else counts as `failed`. */
export type SubscribeOutcome = 'done' | 'subscribed' | 'failed';

/** Detail of `ship-subscribe`: a reader submits a valid address; nothing has been sent yet. */
export interface ShipSubscribeDetail {
  /** The address. */
  email: string;
  /** Everything that the form would send, the address included. */
  body: URLSearchParams;
  /**
   * Takes over: nothing is sent, the form waits for what the promise says, and shows it. Counts while the event is
   * dispatched; a promise that rejects says `failed`. Who calls `preventDefault()` alone leaves the form as it is.
   */
  respondWith(outcome: SubscribeOutcome | Promise<SubscribeOutcome>): void;
}

/** Detail of each event. */
export interface ShipEvents {
  'ship-load': ShipLoadDetail;
  'ship-error': ShipErrorDetail;
  /** The catalog, or every tool asked of it, does not exist. */
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
