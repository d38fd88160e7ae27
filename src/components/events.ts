// The events our elements fire: all bubble and cross shadow roots.
import type { Verdict } from '../view-models/panel.js';

/** What a state can be; also a custom state, as in `ship-badge:state(stale)`. */
export type State = 'idle' | 'loading' | 'ready' | 'stale' | 'missing' | 'failed';

/** An answer is shown. */
export interface ShipLoadDetail {
  /** The slugs asked for, in order. */
  tools: readonly string[];
  /** The panel's verdict for each, in the same order; `undefined` for one the catalog does not have. */
  verdicts: readonly (Verdict | undefined)[];
  /** `ready`, or `stale` for an old answer. */
  state: State;
}

/** An answer could not be had. */
export interface ShipErrorDetail {
  /** The slugs asked for, in order. */
  tools: readonly string[];
  /** What went wrong and what to do, in English. */
  message: string;
}

/** A reader's wish to bookmark a tool, or to remove its bookmark: `preventDefault()` and nothing changes. */
export interface ShipBookmarkDetail {
  /** The tool's slug. */
  tool: string;
  /** Whether it is bookmarked from now on. */
  bookmarked: boolean;
}

/** What a site may say came of an address; all else counts as `failed`. */
export type SubscribeOutcome = 'done' | 'subscribed' | 'failed';

/** A reader submits an address that looks like one; nothing has been sent yet. */
export interface ShipSubscribeDetail {
  /** The address. */
  email: string;
  /** All that the form would send, the address among it. */
  body: URLSearchParams;
  /**
   * Takes over: nothing is sent, the form waits for what the promise says, and shows it. Counts while the event is
   * dispatched; a promise that rejects says `failed`. Who calls `preventDefault()` alone leaves the form as it is.
   */
  respondWith(outcome: SubscribeOutcome | Promise<SubscribeOutcome>): void;
}

/** What each event tells. */
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
