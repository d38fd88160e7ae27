// Suggestions for names that are unknown.
import { editDistance } from '../../view-models/find-tool.js';

/** Returns `; did you mean "…"?` with the word nearest to `written`; empty if no word is near. */
export function didYouMean(written: string, words: Iterable<string>): string {
  let nearest: string | undefined;
  let least = Math.max(written.length / 3, 1) + 1;
  for (const word of words) {
    if (word === written) continue;
    const distance = editDistance(written.toLowerCase(), word.toLowerCase());
    if (distance < least) [nearest, least] = [word, distance];
  }
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}
