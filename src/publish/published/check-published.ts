// Checks what is published, in a folder or at a URL: every record as readers get it, and that all files agree.
// It goes shard by shard, so that memory grows with the catalog by no more than its slugs.
import { recordPath } from '../../catalog/address.js';
import { isTool } from '../../catalog/catalog.js';
import type { PublishedRecord } from '../../catalog/types.js';
import { aboutFile } from '../report/diagnostic.js';
import { Refusal, type Reporter } from '../report/reporter.js';
import { badgeFindings } from './check-badges.js';
import { embedChecker } from './check-embeds.js';
import { checkHost } from './check-host.js';
import { checkRecord, type Finding } from './check-record.js';
import { countFindings, logoPath, referenceFindings, type Seen } from './check-references.js';
import { checkShard, spread } from './check-shard.js';
import { changesFindings, changesPath, manifestFindings } from './check-versions.js';
import { checkWhole } from './check-whole.js';
import type { RecordDigests } from './format.js';
import { interruption, isExcused, type Interruption } from './interruption.js';
import { placesAt } from './place.js';
import { openPublication, type Publication } from './publication.js';
import { strayFindings } from './strays.js';

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
  { bytes, base }: Publication,
  entries: readonly [string, RecordDigests][],
  excuse: Interruption | undefined,
  seen: Seen,
): Promise<{ findings: Finding[]; records: PublishedRecord[]; sound: PublishedRecord[] }> {
  const findings: Finding[] = [];
  const records: PublishedRecord[] = [];
  // What is wrong with a record is wrong with what was made of it, and told once.
  const sound: PublishedRecord[] = [];
  for (let done = 0; done < entries.length; done += portion) {
    const files = entries.slice(done, done + portion).map(async ([slug, digests]) => {
      const read = (path = '') => (path ? bytes(path) : Promise.resolve(undefined));
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
  reporter: Reporter,
  found: (findings: readonly Finding[]) => void,
): Promise<number> {
  const { manifest, bytes, base, place } = publication;
  const notice = (path: string, code: string, message: string) =>
    found([{ path, severity: 'notice', code, message }]);
  const excuse = await interruption(publication);
  if (excuse) notice('unfinished.json', 'unfinished', 'is of a build that was not finished: run it again');
  found(manifestFindings(manifest));

  const all = Object.keys(manifest.hashes).sort();
  const { tools, moved, gone } = manifest.counts;
  const total = tools + moved + gone;
  const isSample = total > sample;
  const shards = isSample ? spread(all, sampledShards) : all;
  const whole = checkWhole(await bytes('catalog.json'), manifest, base);
  found(whole.findings.filter(({ code }) => !excuse?.codes.has(code)));
  const seen: Seen = {
    slugs: new Set(),
    counts: { tools: 0, moved: 0, gone: 0 },
    moves: [],
    logos: new Map(),
  };
  const embeds = place.folder === undefined || excuse ? undefined : embedChecker(place.folder, base);
  let isComplete = !excuse && !isSample;
  for (const shard of shards) {
    const { findings, entries } = checkShard(
      shard,
      await bytes(`hashes/${shard}.json`),
      excuse ? undefined : manifest.hashes[shard],
    );
    found(findings);
    if (!entries) {
      // What is missing from here is one fault, not hundreds.
      isComplete = false;
      continue;
    }
    const some = isSample ? spread(entries, Math.ceil(sample / shards.length)) : entries;
    const checked = await checkEntries(publication, some, excuse, seen);
    found(checked.findings);
    // A build that was not finished may have written the one file and not the records, or these and not it.
    if (!excuse) found(checked.records.flatMap((record) => whole.lists(record)));
    if (!excuse && place.folder !== undefined) {
      found(await badgeFindings(place.folder, checked.records, base));
      if (embeds) found(await embeds.records(checked.sound));
    }
    reporter.progress?.('checking records', seen.slugs.size, isSample ? Math.min(sample, total) : total);
  }
  found(await referenceFindings(publication, seen, excuse));
  if (isSample)
    notice(
      '',
      'sample',
      `has ${total} records; ${seen.slugs.size} of them were checked. --sample says how many`,
    );
  if (isComplete) {
    found(whole.others(seen.slugs));
    found(countFindings(manifest.counts, seen));
    if (embeds) found(await embeds.pairs(manifest.pairs ?? [], (slug) => publication.record(slug)));
    if (place.folder !== undefined) found(strayFindings(place.folder, manifest, seen.slugs));
  }

  const { changes, previous } = manifest;
  const versions = place.folder === undefined ? changes.slice(0, newestVersions) : changes;
  for (const [index, version] of versions.entries())
    found(
      changesFindings(
        version,
        await bytes(changesPath(version)),
        changes[index + 1] ?? (index ? undefined : previous),
        index === 0,
      ),
    );
  const [slug = ''] = seen.slugs;
  const [logo] = seen.logos.keys();
  const paths = ['manifest.json', recordPath(slug, 'full'), recordPath(slug, 'summary'), logo];
  if (manifest.catalog !== undefined) paths.push('catalog.json');
  found(
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
  reporter: Reporter,
): Promise<{ records: number }> {
  const tell = (where: string) => (findings: readonly Finding[]) => {
    for (const { path, severity, code, message, pointer } of findings)
      reporter.found?.(aboutFile(`${where}${path}`, severity, code, message, pointer));
  };
  const [place] = placesAt(at);
  let publication: Publication | undefined;
  try {
    publication = await openPublication(at);
  } catch (error) {
    // In a folder it is a damaged file, and a finding as any other.
    if (!(error instanceof Refusal) || place?.folder === undefined) throw error;
    tell('')([
      { path: `${place.where}manifest.json`, severity: 'error', code: 'manifest', message: error.message },
    ]);
    return { records: 0 };
  }
  if (publication) {
    const most = sample ?? (publication.place.folder === undefined ? usualSample : Infinity);
    return { records: await checkAll(publication, most, reporter, tell(publication.where)) };
  }
  for (const place of placesAt(at))
    if (await place.bytes('unfinished.json')) {
      const message = 'is of a first build that was not finished: run it again';
      tell(place.where)([{ path: 'unfinished.json', severity: 'notice', code: 'unfinished', message }]);
      return { records: 0 };
    }
  throw new Refusal(`There is no publication at ${at}: no manifest.json.`);
}
