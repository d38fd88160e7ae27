// Check of a publication in a folder or at a URL: every record as readers get it, and the agreement of all files.
// Records are read shard by shard, so that memory use grows by no more than the slugs.
import { recordPath } from '../../catalog/paths.js';
import { fileDiagnostic } from '../diagnostics/diagnostic.js';
import { UserError, type BuildObserver } from '../diagnostics/build-observer.js';
import { checkBadges } from './check-badges.js';
import { createEmbedChecker } from './check-embeds.js';
import { checkHost } from './check-host.js';
import { checkEntries } from './check-entries.js';
import type { AuditFinding } from './check-record.js';
import { checkCounts, checkReferences, type SeenRecords } from './check-references.js';
import { checkShard, sampleEvenly } from './check-shard.js';
import { changesPath } from '../publication/format.js';
import { checkChanges, checkManifestVersions } from './check-versions.js';
import { checkFullCatalog } from './check-full-catalog.js';
import { findInterruption } from './interruption.js';
import { locationsAt } from '../publication/location.js';
import { crlfMessage, openPublication, type Publication } from '../publication/publication.js';
import { findOrphans } from './orphans.js';

/** Options for checking a publication. */
export interface CheckPublishedOptions {
  /** Number of records to read; by default all of a folder, and 500 at a URL. */
  sample?: number | undefined;
}

/** Number of records to read at a URL by default. */
const defaultSample = 500;
/** Number of shards that a sample is taken from. */
const sampledShards = 16;
/** Number of newest versions whose changes are read at a URL. */
const newestVersions = 3;

type ReportFindings = (findings: readonly AuditFinding[]) => void;

/** Checks the file of changes of every version; at a URL only of the newest ones. */
async function checkAllChanges(
  { manifest, location, readBytes }: Publication,
  report: ReportFindings,
): Promise<void> {
  const { changes, previous } = manifest;
  const versions = location.folder === undefined ? changes.slice(0, newestVersions) : changes;
  for (const [index, version] of versions.entries())
    report(
      checkChanges(
        version,
        await readBytes(changesPath(version)),
        changes[index + 1] ?? (index ? undefined : previous),
        index === 0,
      ),
    );
}

/** Lists one file of each kind to request from the host. */
function hostSample({ manifest }: Publication, seen: SeenRecords): string[] {
  const [slug = ''] = seen.slugs;
  const [logo] = seen.logos.keys();
  const paths = ['manifest.json', recordPath(slug, 'full'), recordPath(slug, 'summary'), logo];
  if (manifest.catalog !== undefined) paths.push('catalog.json');
  return paths.filter((path) => path !== undefined);
}

/** Checks everything in a publication; returns the number of records read. */
async function checkAll(
  publication: Publication,
  sample: number,
  reporter: BuildObserver,
  report: ReportFindings,
): Promise<number> {
  const { manifest, readBytes, base, location } = publication;
  const notice = (path: string, code: string, message: string) =>
    report([{ path, severity: 'notice', code, message }]);
  const interruption = await findInterruption(publication);
  if (interruption)
    notice('unfinished.json', 'unfinished', 'belongs to an unfinished build: run the build again');
  if (publication.hasCrlf) report([{ path: '', severity: 'error', code: 'line-ends', message: crlfMessage }]);
  report(checkManifestVersions(manifest));

  const allShards = Object.keys(manifest.hashes).sort();
  const { tools, moved, gone } = manifest.counts;
  const total = tools + moved + gone;
  const isSample = total > sample;
  const shards = isSample ? sampleEvenly(allShards, sampledShards) : allShards;
  const fullCatalog = checkFullCatalog(await readBytes('catalog.json'), manifest, base);
  report(fullCatalog.findings.filter(({ code }) => !interruption?.codes.has(code)));
  const seen: SeenRecords = {
    slugs: new Set(),
    counts: { tools: 0, moved: 0, gone: 0 },
    moves: [],
    logos: new Map(),
  };
  // After an unfinished build, catalog.json, badges and pages may be older or newer than the records. With other line ends
  // each badge and page would be a finding.
  const folder = interruption || publication.hasCrlf ? undefined : location.folder;
  const embeds = folder === undefined ? undefined : createEmbedChecker(folder, base, manifest);
  let isComplete = !interruption && !isSample;
  for (const shard of shards) {
    const { findings, entries } = checkShard(
      shard,
      await readBytes(`hashes/${shard}.json`),
      interruption ? undefined : manifest.hashes[shard],
    );
    report(findings);
    if (!entries) {
      // The records of an unreadable shard would be hundreds of further findings.
      isComplete = false;
      continue;
    }
    const selected = isSample ? sampleEvenly(entries, Math.ceil(sample / shards.length)) : entries;
    const checked = await checkEntries(selected, publication, interruption, seen);
    report(checked.findings);
    if (!interruption) report(checked.records.flatMap((record) => fullCatalog.checkRecord(record)));
    if (folder !== undefined) report(await checkBadges(folder, checked.records, base));
    if (embeds) report(await embeds.records(checked.faultless));
    reporter.onProgress?.('checking records', seen.slugs.size, isSample ? Math.min(sample, total) : total);
  }
  report(await checkReferences(publication, seen, interruption));
  if (isSample)
    notice(
      '',
      'sample',
      `has ${total} records; ${seen.slugs.size} of them were checked. Set --sample to check another number`,
    );
  if (isComplete) {
    report(fullCatalog.findUnpublished(seen.slugs));
    report(checkCounts(manifest.counts, seen));
    if (embeds) report(await embeds.pairs(manifest.pairs ?? [], (slug) => publication.record(slug)));
    if (folder !== undefined) report(findOrphans(folder, manifest, seen.slugs));
  }
  await checkAllChanges(publication, report);
  report(await checkHost(publication, hostSample(publication, seen)));
  return seen.slugs.size;
}

/**
 * Checks a published folder or URL; findings go to the reporter. Rejects with a `UserError` if there is no publication,
 * if a URL has something else, or if a server fails.
 */
export async function checkPublished(
  at: string,
  { sample }: CheckPublishedOptions,
  reporter: BuildObserver,
): Promise<{ records: number }> {
  const reportAt =
    (where: string): ReportFindings =>
    (findings) => {
      for (const { path, severity, code, message, pointer } of findings)
        reporter.onDiagnostic?.(fileDiagnostic(`${where}${path}`, severity, code, message, pointer));
    };
  const [location] = locationsAt(at);
  let publication: Publication | undefined;
  try {
    publication = await openPublication(at);
  } catch (error) {
    // In a folder this is a damaged file, which is a finding like any other.
    if (!(error instanceof UserError) || location?.folder === undefined) throw error;
    const { message } = error;
    reportAt(location.where)([{ path: 'manifest.json', severity: 'error', code: 'manifest', message }]);
    return { records: 0 };
  }
  if (publication) {
    const count = sample ?? (publication.location.folder === undefined ? defaultSample : Infinity);
    return { records: await checkAll(publication, count, reporter, reportAt(publication.where)) };
  }
  for (const { readBytes, where } of locationsAt(at))
    if (await readBytes('unfinished.json')) {
      const message = 'belongs to an unfinished first build: run the build again';
      reportAt(where)([{ path: 'unfinished.json', severity: 'notice', code: 'unfinished', message }]);
      return { records: 0 };
    }
  throw new UserError(`There is no publication at ${at}: no manifest.json.`);
}
