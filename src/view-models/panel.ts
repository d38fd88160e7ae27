// Computes verdict and mean score of a panel from its reviews. The only module that decides a verdict.
import type { Review } from '../catalog/types.js';

/** Verdict of a panel; `none` without reviews. */
export type Verdict = 'ship' | 'skip' | 'split' | 'none';

/** Verdict of a panel with its counts. */
export interface Panel {
  verdict: Verdict;
  ships: number;
  skips: number;
  /** Percentage of ship verdicts, 0-100, rounded half up; `undefined` without reviews. */
  percent: number | undefined;
}

/** Returns the percentage of `part` in `whole`, rounded half up. In integers, because fractions have rounding errors. */
export const roundedPercent = (part: number, whole: number): number | undefined =>
  whole ? Math.floor((200 * part + whole) / (2 * whole)) : undefined;

/** Decides the verdict from counts: that of the majority, `split` on a tie, `none` without reviews. */
export function panelResult({ ships, skips }: { ships: number; skips: number }): Panel {
  const verdict = ships + skips === 0 ? 'none' : ships === skips ? 'split' : ships > skips ? 'ship' : 'skip';
  return { verdict, ships, skips, percent: roundedPercent(ships, ships + skips) };
}

/**
 * Counts the ship and skip verdicts; unknown verdicts do not count.
 * @param given the counts in a summary, which has no reviews
 */
export function countVerdicts(
  reviews: readonly Review[],
  given: Partial<Record<Verdict, number>> = {},
): { ships: number; skips: number } {
  const count = (counted: Verdict) =>
    reviews.length ? reviews.filter(({ verdict }) => verdict === counted).length : (given[counted] ?? 0);
  return { ships: count('ship'), skips: count('skip') };
}

/** Returns the mean of all scores, 0-100, rounded half up; `undefined` without scores. */
export function meanScore(reviews: readonly Review[]): number | undefined {
  const scores = reviews.flatMap(({ score }) => score ?? []);
  return scores.length > 0
    ? Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length)
    : undefined;
}
