// Check of some records of a publication, read in batches.
import { recordPath } from '../../catalog/paths.js';
import { isTool } from '../../catalog/catalog.js';
import type { PublishedRecord } from '../../catalog/types.js';
import { checkRecord, type AuditFinding, type RecordAudit } from './check-record.js';
import { logoPath, type SeenRecords } from './check-references.js';
import type { RecordDigests } from '../publication/format.js';
import { isAffected, type Interruption } from './interruption.js';
import type { Publication } from '../publication/publication.js';

/** Number of records read at a time. */
const batchSize = 50;

/**
 * Reads both files of some records, checks them, and adds them to `seen`.
 * @returns the findings, the valid records, and those of them without any finding
 */
export async function checkEntries(
  entries: readonly [string, RecordDigests][],
  { readBytes, base }: Publication,
  interruption: Interruption | undefined,
  seen: SeenRecords,
): Promise<{ findings: AuditFinding[]; records: PublishedRecord[]; faultless: PublishedRecord[] }> {
  const findings: AuditFinding[] = [];
  const records: PublishedRecord[] = [];
  // A fault of a record is also in its embed page, and is reported once.
  const faultless: PublishedRecord[] = [];
  for (let done = 0; done < entries.length; done += batchSize) {
    const files = entries.slice(done, done + batchSize).map(async ([slug, digests]) => {
      const read = (path = '') => (path ? readBytes(path) : Promise.resolve(undefined));
      const [full, summary] = await Promise.all([
        read(recordPath(slug, 'full')),
        read(recordPath(slug, 'summary')),
      ]);
      return { slug, full, summary, digests, base };
    });
    for (const file of await Promise.all(files)) {
      const { slug } = file;
      const isUnsure = isAffected(interruption, slug);
      const audit = checkRecord(isUnsure ? { ...file, digests: undefined } : file);
      findings.push(...audit.findings.filter(({ code }) => !isUnsure || !interruption?.codes.has(code)));
      seen.slugs.add(slug);
      if (!audit.json) continue;
      records.push(audit.json);
      if (audit.findings.length === 0) faultless.push(audit.json);
      collect(slug, audit, seen, base);
    }
  }
  return { findings, records, faultless };
}

/** Adds a record to the counts, moves and logos seen. */
function collect(slug: string, { json, read }: RecordAudit, seen: SeenRecords, base: string): void {
  if (isTool(read)) {
    seen.counts.tools++;
    const logo = logoPath((json as { logo?: string }).logo, base);
    if (logo !== undefined && !seen.logos.has(logo)) seen.logos.set(logo, slug);
  } else if (read && 'moved' in read) {
    seen.counts.moved++;
    seen.moves.push([slug, read.moved]);
  } else if (read && 'gone' in read) seen.counts.gone++;
}
