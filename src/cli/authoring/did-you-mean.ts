// Suggestions for names that are unknown.
import { nearestText } from '../../shared/nearest-text.js';

/** Returns `; did you mean "…"?` with the word nearest to `written`; empty if no word is near. */
export function didYouMean(written: string, words: Iterable<string>): string {
  const nearest = nearestText(written, words, (word) => word !== written);
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}
