// The first half of a build: every record is looked at, those that may have changed are composed and set aside.
// Nothing is written where readers look.
import { join } from 'node:path';
import { version } from '../../shared/version.js';
import type { AuthoredCatalog } from '../../catalog/types.js';
import { readBuildCache, writeBuildCache, type CachedRecord } from './build-cache.js';
import type { SourceEntry, CatalogSource } from '../authoring/source.js';
import { sha256Digest } from '../publication/digest.js';
import type { Manifest, RecordDigests, ToolChanges } from '../publication/format.js';
import { publicationStamp, type PreviousBuild } from './previous.js';
import type { ToolVotes } from '../publication/compose-record.js';
import type { BuildJournal } from '../publication/build-journal.js';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { BuildObserver } from '../diagnostics/build-observer.js';
import { createWorkerPool, type WorkerPool } from './worker-pool.js';
import type { WorkerConfig, RecordResult } from './record-processor.js';
import { createCatalogIndex } from './catalog-index.js';
import { vanishedMessage } from './removed-tools.js';

/** What will be published. */
export interface BuildPlan {
  /** The slugs of all that is published, and how many there are of each kind. */
  slugs(): string[];
  counts(): Manifest['counts'];
  /** Where tools moved to, by the slug they had. */
  moves(): ReadonlyMap<string, string>;
  /** The digests of the records that were opened. The others are as in the previous publication. */
  opened: ReadonlyMap<string, RecordDigests>;
  /** How many differ from the previous publication, and in what. */
  changed: number;
  changes: ToolChanges[];
  /** What to note before anything is overwritten. */
  journal: BuildJournal['records'];
  pool: WorkerPool;
  /** Notes what was seen, for the build after the one that published this manifest. */
  saveCache(manifest: Manifest): Promise<void>;
}

interface Preparing {
  build: NonNullable<WorkerConfig['build']>;
  /** Opens every record, whatever was seen. */
  afresh: boolean;
  /** Writes every record, even one that is there already. */
  full: boolean;
  reporter: BuildObserver;
}

/** Looks at every record of a source; what is wrong is told to the reporter. */
export async function planBuild(
  source: CatalogSource & { catalog: AuthoredCatalog },
  previous: PreviousBuild,
  { build, afresh, full, reporter }: Preparing,
): Promise<BuildPlan> {
  const { catalog } = source;
  const files = [...source.logos.keys()];
  const markFor = (stamp: string) =>
    `4 ${version} ${sha256Digest(source.catalogText + files.join('\n'))} ${stamp}`;
  const seenFile = join(source.scratch, 'seen');
  const cache =
    afresh || full || !previous.stamp ? undefined : await readBuildCache(seenFile, markFor(previous.stamp));
  const seen = cache?.records ?? new Map<string, CachedRecord>();
  const votesDigest = sha256Digest(source.votesText);
  const sameVotes = cache?.votes === votesDigest;
  // What was seen belongs to the previous publication: what has not changed since need not even be looked up there.
  const published = seen.size ? undefined : await previous.all();

  const opened = new Map<string, RecordDigests>();
  const changes: ToolChanges[] = [];
  const journal: BuildJournal['records'] = {};
  // Where everything has to be opened after all, what was found before would be told twice.
  const held: Diagnostic[] = [];
  const onDiagnostic = (finding: Diagnostic) => {
    if (cache) held.push(finding);
    else reporter.onDiagnostic?.(finding);
  };
  const index = createCatalogIndex(source, onDiagnostic, seen);
  const drafts = new Set<string>();
  let changed = 0;
  let done = 0;
  const count = () => {
    done++;
    reporter.onProgress?.('Checking records', done, source.count);
  };
  const take = (result: RecordResult) => {
    index.add(result);
    count();
    const { slug, kind, moved, digests, name, differences = [], before } = result;
    if (kind === 'draft') drafts.add(slug);
    const entry = seen.get(slug);
    if (entry && kind) Object.assign(entry, { kind, to: moved?.to ?? '' });
    else seen.delete(slug);
    if (!digests) return;
    opened.set(slug, digests);
    if (!result.changed) return;
    changed++;
    journal[slug] = { digests: result.previous, before };
    if (differences.length) changes.push({ slug, ...(name !== undefined && { name }), differences });
  };

  const pool = createWorkerPool({ catalog, files, build }, take);
  const votesOn = (slug: string) => source.votes().bySlug.get(slug);
  const asText = (votes: ToolVotes | undefined) => (votes ? `${votes.ship}/${votes.skip}` : '');
  const open = async (entry: SourceEntry, last: RecordDigests | undefined) => {
    const { slug, fingerprint } = entry;
    const votes = votesOn(slug);
    if (fingerprint) seen.set(slug, { fingerprint, votes: asText(votes), kind: '', to: '', met: false });
    const here = previous.digestsHere(slug, last);
    await pool.submit({
      ...entry,
      votes,
      previous: last,
      before: previous.before(slug),
      wanted: full || here?.full !== last?.full || here?.summary !== last?.summary || !here,
    });
  };
  /** Resolves when there is room for the next; at once for what is known. */
  const look = (entry: SourceEntry): Promise<void> | undefined => {
    const { slug, fingerprint } = entry;
    const was = seen.get(slug);
    if (
      was?.kind &&
      !was.met &&
      was.fingerprint === fingerprint &&
      (sameVotes || was.votes === asText(votesOn(slug)))
    ) {
      was.met = true;
      count();
      return undefined;
    }
    return published
      ? open(entry, published.get(slug))
      : previous.digestsOf(slug).then((last) => open(entry, last));
  };
  try {
    for await (const entries of source.entries())
      for (const entry of entries) {
        const room = look(entry);
        if (room) await room;
      }
    await pool.done();
  } catch (error) {
    await pool.close();
    throw error;
  }
  if (index.isInDoubt()) {
    await pool.close();
    const again = { ...(await source.again()), catalog };
    return planBuild(again, previous, { build, afresh: true, full, reporter });
  }
  held.forEach((finding) => reporter.onDiagnostic?.(finding));
  const unmet = index.unmet();
  // With the votes and records of last time, each vote still has its record.
  const votesToCheck = !sameVotes || opened.size > 0 || unmet.length > 0;
  for (const finding of await index.findings(votesToCheck)) reporter.onDiagnostic?.(finding);
  for (const slug of published?.keys() ?? unmet)
    // Of a draft its own file has told.
    if (!index.isThere(slug) && !drafts.has(slug))
      reporter.onDiagnostic?.(
        fileDiagnostic(source.catalogFile, 'error', 'vanished', vanishedMessage(slug, source.catalogFile)),
      );
  return {
    slugs: index.slugs,
    counts: index.counts,
    moves: index.moves,
    opened,
    changed,
    changes: changes.sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    journal,
    pool,
    saveCache: async (manifest) => {
      const stamp = publicationStamp(manifest);
      if (opened.size || !sameVotes || stamp !== previous.stamp)
        await writeBuildCache(seenFile, markFor(stamp), { votes: votesDigest, records: seen });
    },
  };
}
