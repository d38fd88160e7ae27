// `diff BEFORE AFTER`: differences that readers notice between two publications, in folders or at URLs.
import { diffSnapshots, toolSnapshot, type Difference } from '../../../view-models/tool-snapshot.js';
import { isTool, type Tombstone, type Tool } from '../../../catalog/catalog.js';
import { recordPath } from '../../../catalog/paths.js';
import type { ToolChanges } from '../../publication/format.js';
import { requirePublication, type Publication } from '../../publication/publication.js';
import { readPublishedRecord } from '../../publication/published-record.js';
import type { Differences } from './diff-groups.js';
import type { BuildObserver } from '../../diagnostics/build-observer.js';

export { diffMarkdown } from './diff-markdown.js';
export { diffText } from './diff-text.js';
export type { Differences } from './diff-groups.js';

/** Options of `diff`. */
export interface DiffOptions {
  /** Smallest change of a score (0-100) to report; 10 by default. */
  minScore?: number | undefined;
}

/** Records read at a time, to keep the queue of requests short. */
const batchSize = 100;

/** Lists the slugs whose records differ, sorted. Reads only the shards of digests that differ. */
async function changedSlugs(from: Publication, to: Publication): Promise<string[]> {
  const shards = new Set([...Object.keys(from.manifest.hashes), ...Object.keys(to.manifest.hashes)]);
  const slugs: string[] = [];
  for (const shard of shards) {
    if (from.manifest.hashes[shard] === to.manifest.hashes[shard]) continue;
    const digests = ({ manifest, shard: read }: Publication) =>
      shard in manifest.hashes ? read(shard) : Promise.resolve([]);
    const [before, after] = (await Promise.all([digests(from), digests(to)])).map((each) => new Map(each));
    for (const slug of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]))
      // An invalid slug in a shard has no record.
      if (recordPath(slug, 'full') && before?.get(slug)?.full !== after?.get(slug)?.full) slugs.push(slug);
  }
  return slugs.sort();
}

const isNotable = (difference: Difference, minScore: number): boolean =>
  difference.kind !== 'score' ||
  difference.from === undefined ||
  difference.to === undefined ||
  Math.abs(difference.to - difference.from) >= minScore;

const isUnsupported = (record: Tool | Tombstone | undefined) => !!record && 'unsupported' in record;

/**
 * Compares publication `a` with publication `b`: verdicts of the panel and of reviewers, scores, prices, corrections,
 * names, and tools added, moved or gone. Rejects with a `UserError` where there is no publication, or it cannot be read.
 */
export async function diff(
  a: string,
  b: string,
  { minScore = 10 }: DiffOptions = {},
  observer: BuildObserver = {},
): Promise<Differences> {
  const [from, to] = await Promise.all([requirePublication(a), requirePublication(b)]);
  const slugs = await changedSlugs(from, to);
  const read = async ({ record, base }: Publication, slug: string) =>
    readPublishedRecord(await record(slug), base);

  const changesOf = async (slug: string): Promise<ToolChanges> => {
    const [before, after] = await Promise.all([read(from, slug), read(to, slug)]);
    const tool = [after, before].find(isTool);
    // A record in a newer format cannot be compared.
    const differences =
      isUnsupported(before) || isUnsupported(after)
        ? []
        : diffSnapshots(before && toolSnapshot(before), after && toolSnapshot(after));
    return {
      slug,
      ...(tool && { name: tool.name }),
      differences: differences.filter((difference) => isNotable(difference, minScore)),
    };
  };

  const all: ToolChanges[] = [];
  for (let done = 0; done < slugs.length; done += batchSize) {
    all.push(...(await Promise.all(slugs.slice(done, done + batchSize).map(changesOf))));
    observer.onProgress?.('Comparing records', all.length, slugs.length);
  }
  const changes = all.filter(({ differences }) => differences.length > 0);
  return {
    from: from.manifest.version,
    to: to.manifest.version,
    changes,
    others: all.length - changes.length,
  };
}
