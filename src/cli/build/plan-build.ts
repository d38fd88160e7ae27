// First step of a build: checks every record, and composes those that may have changed into temporary files. Writes
// nothing to the published folder.
import type { AuthoredCatalog } from '../../catalog/authored-types.js';
import { openBuildCache, type BuildCache } from './build-cache.js';
import type { SourceEntry, CatalogSource } from '../authoring/source.js';
import type { Manifest, RecordDigests, ToolChanges } from '../publication/format.js';
import type { PreviousBuild } from './previous.js';
import type { BuildJournal } from '../publication/build-journal.js';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { BuildObserver } from '../diagnostics/build-observer.js';
import { createWorkerPool, type WorkerPool } from './worker-pool.js';
import type { WorkerConfig, RecordResult, RecordTask } from './record-processor.js';
import { createCatalogIndex, type CatalogIndex } from './catalog-index.js';
import { vanishedMessage } from './removed-tools.js';

/** Records to publish, and their differences from the previous publication. */
export interface BuildPlan {
  /** Returns the slugs of all records to publish. */
  slugs(): string[];
  /** Returns the number of records of each kind. */
  counts(): Manifest['counts'];
  /** Returns the new slugs of moved tools, by old slug. */
  moves(): ReadonlyMap<string, string>;
  /** Digests of the records that were opened. All others are as in the previous publication. */
  opened: ReadonlyMap<string, RecordDigests>;
  /** Number of records that differ from the previous publication. */
  changed: number;
  /** Differences that readers notice, sorted by slug. */
  changes: ToolChanges[];
  /** State of the changed records before this build, to be saved before they are overwritten. */
  journal: BuildJournal['records'];
  pool: WorkerPool;
  /** Saves the cache for the build after the one that published this manifest. */
  saveCache(manifest: Manifest): Promise<void>;
}

interface PlanOptions {
  build: NonNullable<WorkerConfig['build']>;
  /** True to open every record, even those that the cache knows. */
  afresh: boolean;
  /** True to write every record, even those that the folder has already. */
  full: boolean;
  reporter: BuildObserver;
}

type ValidSource = CatalogSource & { catalog: AuthoredCatalog };

/** Checks every record of a source, and composes those that may have changed. Findings go to the reporter. */
export async function planBuild(
  source: ValidSource,
  previous: PreviousBuild,
  options: PlanOptions,
): Promise<BuildPlan> {
  const { build, afresh, full, reporter } = options;
  const { catalog } = source;
  const cache = await openBuildCache(source, previous.stamp, !afresh && !full && previous.stamp !== '');
  // A cached record is as in the previous publication, so that its digests there are not needed.
  const published = cache.records.size ? undefined : await previous.all();

  // If every record has to be opened after all, the findings of this first attempt would be reported twice.
  const delayed: Diagnostic[] = [];
  const onDiagnostic = (finding: Diagnostic) => {
    if (cache.isEnabled) delayed.push(finding);
    else reporter.onDiagnostic?.(finding);
  };
  const index = createCatalogIndex(source, onDiagnostic, cache.records);
  const results = createResults();
  let done = 0;
  const countRecord = () => reporter.onProgress?.('Checking records', ++done, source.count);

  const pool = createWorkerPool({ catalog, files: [...source.logos.keys()], build }, (result) => {
    index.add(result);
    countRecord();
    results.add(result);
    updateCache(cache, result);
  });
  try {
    for await (const entries of source.entries())
      for (const entry of entries) {
        // Without `await` for a cached record, of which there may be a hundred thousand.
        if (cache.reuse(entry)) {
          countRecord();
          continue;
        }
        const digests = published ? published.get(entry.slug) : await previous.digestsOf(entry.slug);
        cache.add(entry);
        await pool.submit(recordTask(entry, digests, source, previous, full));
      }
    await pool.done();
  } catch (error) {
    await pool.close();
    throw error;
  }
  if (index.hasBrokenMove()) {
    await pool.close();
    return planBuild({ ...(await source.again()), catalog }, previous, { ...options, afresh: true });
  }
  delayed.forEach((finding) => reporter.onDiagnostic?.(finding));
  const before = published?.keys() ?? index.notReused();
  for (const finding of findingsBetween(source, cache, index, results, before))
    reporter.onDiagnostic?.(finding);
  return {
    slugs: index.slugs,
    counts: index.counts,
    moves: index.moves,
    opened: results.opened,
    changed: Object.keys(results.journal).length,
    changes: results.changes.sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    journal: results.journal,
    pool,
    saveCache: cache.save,
  };
}

interface Results {
  opened: Map<string, RecordDigests>;
  changes: ToolChanges[];
  journal: BuildJournal['records'];
  drafts: Set<string>;
  add(result: RecordResult): void;
}

/** Collects what a plan needs of the results of opened records. */
function createResults(): Results {
  const results: Results = {
    opened: new Map(),
    changes: [],
    journal: {},
    drafts: new Set(),
    add({ slug, kind, digests, name, differences = [], before, changed, previous }) {
      if (kind === 'draft') results.drafts.add(slug);
      if (!digests) return;
      results.opened.set(slug, digests);
      if (!changed) return;
      results.journal[slug] = { digests: previous, before };
      if (differences.length)
        results.changes.push({ slug, ...(name !== undefined && { name }), differences });
    },
  };
  return results;
}

/** Completes the cached record of a result, or removes it if the record has an error. */
function updateCache({ records }: BuildCache, { slug, kind, moved }: RecordResult): void {
  const record = records.get(slug);
  if (record && kind) Object.assign(record, { kind, to: moved?.to ?? '' });
  else records.delete(slug);
}

/** Composes the task to open a record; `digests` are those in the previous publication. */
function recordTask(
  entry: SourceEntry,
  digests: RecordDigests | undefined,
  source: CatalogSource,
  previous: PreviousBuild,
  full: boolean,
): RecordTask {
  const { slug } = entry;
  const here = previous.digestsHere(slug, digests);
  return {
    ...entry,
    votes: source.votes().bySlug.get(slug),
    previous: digests,
    before: previous.before(slug),
    mustWrite: full || !here || here.full !== digests?.full || here.summary !== digests.summary,
  };
}

/** Finds what is wrong between records, and published records that have vanished from the source. */
function findingsBetween(
  source: CatalogSource,
  { hasSameVotes }: BuildCache,
  index: CatalogIndex,
  { opened, drafts }: Results,
  before: Iterable<string>,
): Diagnostic[] {
  // With the votes and records of the last build, each vote still has its record.
  const checkVotes = !hasSameVotes || opened.size > 0 || index.notReused().length > 0;
  const findings = index.findings(checkVotes);
  for (const slug of before)
    // A draft has a finding in its own file.
    if (!index.willBePublished(slug) && !drafts.has(slug))
      findings.push(fileDiagnostic(source.catalogFile, 'error', 'vanished', vanishedMessage(slug, source)));
  return findings;
}
