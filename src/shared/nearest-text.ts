// Finds the text most similar to another, for suggestions; fast, because a catalog has thousands of names.

/** Letters of a pattern: as many as a bitwise operation has bits. */
const chunkLength = 32;

/** Part of a pattern: by code unit, a bit for each of its places. */
interface Chunk {
  length: number;
  places: number[];
}

function toChunk(text: string): Chunk {
  const places: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    places[unit] = (places[unit] ?? 0) | (1 << index);
  }
  return { length: text.length, places };
}

/** Returns the Levenshtein distance by Myers's algorithm, a column at a time (https://doi.org/10.1145/316542.316550). */
function distance({ length, places }: Chunk, text: string, from: number, to: number): number {
  const last = 1 << (length - 1);
  let sum = length;
  let more = -1;
  let less = 0;
  for (let index = from; index < to; index++) {
    const equal = (places[text.charCodeAt(index)] ?? 0) | less;
    const straight = (((equal & more) + more) ^ more) | equal;
    const up = less | ~(straight | more);
    const down = more & straight;
    if (up & last) sum++;
    if (down & last) sum--;
    const shifted = (up << 1) | 1;
    more = (down << 1) | ~(equal | shifted);
    less = shifted & equal;
  }
  return sum;
}

const toChunks = (text: string): Chunk[] => (text.match(/[^]{1,32}/g) ?? []).map(toChunk);

/** Returns the distance of all chunks of a pattern; from `limit` on it may be any. */
function sumOfDistances(chunks: readonly Chunk[], text: string, limit: number): number {
  let sum = 0;
  chunks.forEach((chunk, index) => {
    const from = index * chunkLength;
    const to = index < chunks.length - 1 ? Math.min(from + chunkLength, text.length) : text.length;
    if (sum < limit) sum += distance(chunk, text, from, to);
  });
  return sum;
}

/** Returns the number of letters to add, remove or replace: exact up to 32 letters of `pattern`. */
export const editDistance = (pattern: string, text: string): number =>
  sumOfDistances(toChunks(pattern), text, Infinity);

/**
 * Returns the candidate most similar to `text` in any case: at most a third of the letters differ. Exact up to 32 letters;
 * longer texts are compared in parts, where a letter too many or too few counts in each.
 */
export function nearestText(
  text: string,
  candidates: Iterable<string>,
  isWanted: (candidate: string) => boolean = () => true,
): string | undefined {
  const chunks = toChunks(text.toLowerCase());
  let nearest: string | undefined;
  let least = text.length / 3 + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= least) continue;
    const sum = sumOfDistances(chunks, candidate.toLowerCase(), least);
    if (sum < least && isWanted(candidate)) [nearest, least] = [candidate, sum];
  }
  return nearest;
}
