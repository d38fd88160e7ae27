// What a panel of reviewers says together. The one place where a verdict is decided.
import type { Review } from '../catalog/types.js';

/** What a verdict can be. `none` is a tool nobody has judged. */
export type Verdict = 'ship' | 'skip' | 'split' | 'none';

/** The panel in numbers. */
export interface Panel {
  verdict: Verdict;
  ships: number;
  skips: number;
  /** Ships among all who judged, 0-100, rounded half up; `undefined` without reviews. */
  percent: number | undefined;
}

/** Whole percent of `part` in `whole`, rounded half up in integers, where a fraction would lean on binary dust. */
export const roundedPercent = (part: number, whole: number): number | undefined =>
  whole ? Math.floor((200 * part + whole) / (2 * whole)) : undefined;

/** The panel from its counts: the majority's verdict, `split` on a tie, `none` without reviews. */
export function panelResult({ ships, skips }: { ships: number; skips: number }): Panel {
  const verdict = ships + skips === 0 ? 'none' : ships === skips ? 'split' : ships > skips ? 'ship' : 'skip';
  return { verdict, ships, skips, percent: roundedPercent(ships, ships + skips) };
}

/**
 * How many reviewers say ship and how many skip; a verdict we do not know does not count.
 * @param given the panel's own counts, for where a summary gives no reviews
 */
export function countVerdicts(
  reviews: readonly Review[],
  given: Partial<Record<Verdict, number>> = {},
): { ships: number; skips: number } {
  const count = (said: Verdict) =>
    reviews.length ? reviews.filter(({ verdict }) => verdict === said).length : (given[said] ?? 0);
  return { ships: count('ship'), skips: count('skip') };
}
