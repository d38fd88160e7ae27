// `diff A B`: what readers notice between two publications, each in a folder or at a URL.
import { differencesOf, standingOf, type Difference } from '../../facts/changes.js';
import { isTool, type Absence, type Tool } from '../../catalog/catalog.js';
import { recordPath } from '../../catalog/address.js';
import type { ToolChanges } from '../published/format.js';
import { publicationAt, type Publication } from '../published/publication.js';
import { readRecord } from '../published/standing.js';
import type { Differences } from '../published/told.js';
import type { Reporter } from '../report/reporter.js';

export { diffMarkdown } from '../published/diff-markdown.js';
export { diffText } from '../published/diff-text.js';
export type { Differences } from '../published/told.js';

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

const isUnsupported = (record: Tool | Absence | undefined) => !!record && 'unsupported' in record;

/**
 * What is different from publication `a` to publication `b`: verdicts, scores, prices, corrections, names, what was
 * added, moved, gone. Rejects with a `Refusal` where there is no publication, or it cannot be read.
 */
export async function diff(
  a: string,
  b: string,
  { minScore = 10 }: DiffOptions = {},
  reporter: Reporter = {},
): Promise<Differences> {
  const [from, to] = await Promise.all([publicationAt(a), publicationAt(b)]);
  const slugs = await differing(from, to);
  const read = async ({ record, base }: Publication, slug: string) => readRecord(await record(slug), base);

  const changesOf = async (slug: string): Promise<ToolChanges> => {
    const [before, after] = await Promise.all([read(from, slug), read(to, slug)]);
    const named = [after, before].find(isTool);
    // Of a record in a newer format nobody here can say what it says.
    const differences =
      isUnsupported(before) || isUnsupported(after)
        ? []
        : differencesOf(before && standingOf(before), after && standingOf(after));
    return {
      slug,
      ...(named && { name: named.name }),
      differences: differences.filter((difference) => isNotable(difference, minScore)),
    };
  };

  const all: ToolChanges[] = [];
  for (let done = 0; done < slugs.length; done += portion) {
    all.push(...(await Promise.all(slugs.slice(done, done + portion).map(changesOf))));
    reporter.progress?.('comparing records', all.length, slugs.length);
  }
  const changes = all.filter(({ differences }) => differences.length > 0);
  return {
    from: from.manifest.version,
    to: to.manifest.version,
    changes,
    others: all.length - changes.length,
  };
}
