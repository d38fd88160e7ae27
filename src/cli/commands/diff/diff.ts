// `diff A B`: what readers notice between two publications, each in a folder or at a URL.
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

/** What to leave out. */
export interface DiffOptions {
  /** Smaller moves of a score (0-100) are not told. 10 if not given. */
  minScore?: number | undefined;
}

/** Records read at a time: from disk it is all the same, from the web it keeps the queue short. */
const portion = 100;

/** The slugs whose records differ, sorted. Reads only the shards that do. */
async function differing(from: Publication, to: Publication): Promise<string[]> {
  const shards = new Set([...Object.keys(from.manifest.hashes), ...Object.keys(to.manifest.hashes)]);
  const slugs: string[] = [];
  for (const shard of shards) {
    if (from.manifest.hashes[shard] === to.manifest.hashes[shard]) continue;
    const digests = ({ manifest, shard: read }: Publication) =>
      shard in manifest.hashes ? read(shard) : Promise.resolve([]);
    const [before, after] = (await Promise.all([digests(from), digests(to)])).map((each) => new Map(each));
    for (const slug of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]))
      // What is no slug has no record, whoever lists it.
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
 * What is different from publication `a` to publication `b`: verdicts, scores, prices, corrections, names, what was
 * added, moved, gone. Rejects with a `Refusal` where there is no publication, or it cannot be read.
 */
export async function diff(
  a: string,
  b: string,
  { minScore = 10 }: DiffOptions = {},
  reporter: BuildObserver = {},
): Promise<Differences> {
  const [from, to] = await Promise.all([requirePublication(a), requirePublication(b)]);
  const slugs = await differing(from, to);
  const read = async ({ record, base }: Publication, slug: string) =>
    readPublishedRecord(await record(slug), base);

  const changesOf = async (slug: string): Promise<ToolChanges> => {
    const [before, after] = await Promise.all([read(from, slug), read(to, slug)]);
    const named = [after, before].find(isTool);
    // Of a record in a newer format nobody here can say what it says.
    const differences =
      isUnsupported(before) || isUnsupported(after)
        ? []
        : diffSnapshots(before && toolSnapshot(before), after && toolSnapshot(after));
    return {
      slug,
      ...(named && { name: named.name }),
      differences: differences.filter((difference) => isNotable(difference, minScore)),
    };
  };

  const all: ToolChanges[] = [];
  for (let done = 0; done < slugs.length; done += portion) {
    all.push(...(await Promise.all(slugs.slice(done, done + portion).map(changesOf))));
    reporter.onProgress?.('comparing records', all.length, slugs.length);
  }
  const changes = all.filter(({ differences }) => differences.length > 0);
  return {
    from: from.manifest.version,
    to: to.manifest.version,
    changes,
    others: all.length - changes.length,
  };
}
