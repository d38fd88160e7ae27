// Checks what is published, in a folder or at a URL: every record as readers get it, and that all files agree.
// It goes shard by shard, so that memory grows with the catalog by no more than its slugs.
import { recordPath } from '../../catalog/paths.js';
import { isTool } from '../../catalog/catalog.js';
import type { PublishedRecord } from '../../catalog/types.js';
import { fileDiagnostic } from '../diagnostics/diagnostic.js';
import { UserError, type BuildObserver } from '../diagnostics/build-observer.js';
import { checkBadges } from './check-badges.js';
import { createEmbedChecker } from './check-embeds.js';
import { checkHost } from './check-host.js';
import { checkRecord, type AuditFinding } from './check-record.js';
import { checkCounts, logoPath, checkReferences, type SeenRecords } from './check-references.js';
import { checkShard, spreadSample } from './check-shard.js';
import { checkChanges, changesPath, checkManifestVersions } from './check-versions.js';
import { checkFullCatalog } from './check-full-catalog.js';
import type { RecordDigests } from '../publication/format.js';
import { findInterruption, isExcused, type Interruption } from './interruption.js';
import { locationsAt } from '../publication/location.js';
import { openPublication, type Publication } from '../publication/publication.js';
import { findOrphans } from './orphans.js';

/** What of a publication to check. */
export interface CheckPublishedOptions {
  /** How many records to read; all of a folder and 500 of a URL, if not given. */
  sample?: number | undefined;
}

/** Records of a large catalog on the web that are read if nobody says how many. */
const usualSample = 500;
/** Shards that a sample is taken from. */
const sampledShards = 16;
/** Records read at a time, and the newest versions whose changes are read over the network. */
const portion = 50;
const newestVersions = 3;

/** Reads and checks some records of one shard. */
async function checkEntries(
  { readBytes, base }: Publication,
  entries: readonly [string, RecordDigests][],
  excuse: Interruption | undefined,
  seen: SeenRecords,
): Promise<{ findings: AuditFinding[]; records: PublishedRecord[]; sound: PublishedRecord[] }> {
  const findings: AuditFinding[] = [];
  const records: PublishedRecord[] = [];
  // What is wrong with a record is wrong with what was made of it, and told once.
  const sound: PublishedRecord[] = [];
  for (let done = 0; done < entries.length; done += portion) {
    const files = entries.slice(done, done + portion).map(async ([slug, digests]) => {
      const read = (path = '') => (path ? readBytes(path) : Promise.resolve(undefined));
      const [full, summary] = await Promise.all([
        read(recordPath(slug, 'full')),
        read(recordPath(slug, 'summary')),
      ]);
      return { slug, full, summary, digests, base };
    });
    for (const file of await Promise.all(files)) {
      const { slug } = file;
      const excused = isExcused(excuse, slug);
      const checked = checkRecord(excused ? { ...file, digests: undefined } : file);
      findings.push(...checked.findings.filter(({ code }) => !excused || !excuse?.codes.has(code)));
      seen.slugs.add(slug);
      if (!checked.json) continue;
      records.push(checked.json);
      if (checked.findings.length === 0) sound.push(checked.json);
      const { read } = checked;
      if (isTool(read)) {
        seen.counts.tools++;
        const logo = logoPath((checked.json as { logo?: string }).logo, base);
        if (logo !== undefined && !seen.logos.has(logo)) seen.logos.set(logo, slug);
      } else if (read && 'moved' in read) {
        seen.counts.moved++;
        seen.moves.push([slug, read.moved]);
      } else if (read && 'gone' in read) seen.counts.gone++;
    }
  }
  return { findings, records, sound };
}

async function checkAll(
  publication: Publication,
  sample: number,
  reporter: BuildObserver,
  onDiagnostic: (findings: readonly AuditFinding[]) => void,
): Promise<number> {
  const { manifest, readBytes, base, location } = publication;
  const notice = (path: string, code: string, message: string) =>
    onDiagnostic([{ path, severity: 'notice', code, message }]);
  const excuse = await findInterruption(publication);
  if (excuse) notice('unfinished.json', 'unfinished', 'is of a build that was not finished: run it again');
  onDiagnostic(checkManifestVersions(manifest));

  const all = Object.keys(manifest.hashes).sort();
  const { tools, moved, gone } = manifest.counts;
  const total = tools + moved + gone;
  const isSample = total > sample;
  const shards = isSample ? spreadSample(all, sampledShards) : all;
  const whole = checkFullCatalog(await readBytes('catalog.json'), manifest, base);
  onDiagnostic(whole.findings.filter(({ code }) => !excuse?.codes.has(code)));
  const seen: SeenRecords = {
    slugs: new Set(),
    counts: { tools: 0, moved: 0, gone: 0 },
    moves: [],
    logos: new Map(),
  };
  const embeds =
    location.folder === undefined || excuse ? undefined : createEmbedChecker(location.folder, base);
  let isComplete = !excuse && !isSample;
  for (const shard of shards) {
    const { findings, entries } = checkShard(
      shard,
      await readBytes(`hashes/${shard}.json`),
      excuse ? undefined : manifest.hashes[shard],
    );
    onDiagnostic(findings);
    if (!entries) {
      // What is missing from here is one fault, not hundreds.
      isComplete = false;
      continue;
    }
    const some = isSample ? spreadSample(entries, Math.ceil(sample / shards.length)) : entries;
    const checked = await checkEntries(publication, some, excuse, seen);
    onDiagnostic(checked.findings);
    // A build that was not finished may have written the one file and not the records, or these and not it.
    if (!excuse) onDiagnostic(checked.records.flatMap((record) => whole.lists(record)));
    if (!excuse && location.folder !== undefined) {
      onDiagnostic(await checkBadges(location.folder, checked.records, base));
      if (embeds) onDiagnostic(await embeds.records(checked.sound));
    }
    reporter.onProgress?.('checking records', seen.slugs.size, isSample ? Math.min(sample, total) : total);
  }
  onDiagnostic(await checkReferences(publication, seen, excuse));
  if (isSample)
    notice(
      '',
      'sample',
      `has ${total} records; ${seen.slugs.size} of them were checked. --sample says how many`,
    );
  if (isComplete) {
    onDiagnostic(whole.others(seen.slugs));
    onDiagnostic(checkCounts(manifest.counts, seen));
    if (embeds) onDiagnostic(await embeds.pairs(manifest.pairs ?? [], (slug) => publication.record(slug)));
    if (location.folder !== undefined) onDiagnostic(findOrphans(location.folder, manifest, seen.slugs));
  }

  const { changes, previous } = manifest;
  const versions = location.folder === undefined ? changes.slice(0, newestVersions) : changes;
  for (const [index, version] of versions.entries())
    onDiagnostic(
      checkChanges(
        version,
        await readBytes(changesPath(version)),
        changes[index + 1] ?? (index ? undefined : previous),
        index === 0,
      ),
    );
  const [slug = ''] = seen.slugs;
  const [logo] = seen.logos.keys();
  const paths = ['manifest.json', recordPath(slug, 'full'), recordPath(slug, 'summary'), logo];
  if (manifest.catalog !== undefined) paths.push('catalog.json');
  onDiagnostic(
    await checkHost(
      publication,
      paths.filter((path) => path !== undefined),
    ),
  );
  return seen.slugs.size;
}

/**
 * Checks a published folder or URL. What is wrong goes to the reporter. Rejects with a `Refusal` where there is no
 * publication, where what is at a URL is none, and where a server fails.
 */
export async function checkPublished(
  at: string,
  { sample }: CheckPublishedOptions,
  reporter: BuildObserver,
): Promise<{ records: number }> {
  const tell = (where: string) => (findings: readonly AuditFinding[]) => {
    for (const { path, severity, code, message, pointer } of findings)
      reporter.onDiagnostic?.(fileDiagnostic(`${where}${path}`, severity, code, message, pointer));
  };
  const [place] = locationsAt(at);
  let publication: Publication | undefined;
  try {
    publication = await openPublication(at);
  } catch (error) {
    // In a folder it is a damaged file, and a finding as any other.
    if (!(error instanceof UserError) || place?.folder === undefined) throw error;
    tell('')([
      { path: `${place.where}manifest.json`, severity: 'error', code: 'manifest', message: error.message },
    ]);
    return { records: 0 };
  }
  if (publication) {
    const most = sample ?? (publication.location.folder === undefined ? usualSample : Infinity);
    return { records: await checkAll(publication, most, reporter, tell(publication.where)) };
  }
  for (const place of locationsAt(at))
    if (await place.readBytes('unfinished.json')) {
      const message = 'is of a first build that was not finished: run it again';
      tell(place.where)([{ path: 'unfinished.json', severity: 'notice', code: 'unfinished', message }]);
      return { records: 0 };
    }
  throw new UserError(`There is no publication at ${at}: no manifest.json.`);
}
