// One record and its summary, held against each other, their digests, the schema and the real reader. Pure.
import type { z } from 'zod';
import { isTool, type Tombstone, type Tool } from '../../catalog/catalog.js';
import * as limits from '../../catalog/limits.js';
import { recordPath } from '../../catalog/paths.js';
import { readRecords } from '../../catalog/read.js';
import { publishedRecord } from '../../catalog/schema.js';
import type { AuthoredCatalog, PublishedRecord } from '../../catalog/types.js';
import { countVerdicts } from '../../view-models/panel.js';
import type { Severity } from '../diagnostics/diagnostic.js';
import { createComposer, toJsonText, type ListedRecord } from '../publication/compose-record.js';
import { sha256Digest } from '../publication/digest.js';
import type { RecordDigests } from '../publication/format.js';

/** Something wrong in a published folder. */
export interface AuditFinding {
  /** Below `v1/`. */
  path: string;
  severity: Severity;
  code: string;
  message: string;
  /** JSON pointer. */
  pointer?: string;
}

/** The two files of a record as they are there, and what is said of them elsewhere. */
export interface RecordFiles {
  slug: string;
  full: Buffer | undefined;
  summary: Buffer | undefined;
  /** What its shard says; `undefined` where a build was not finished, and nobody knows. */
  digests: RecordDigests | undefined;
  /** Where the publication is, as an absolute URL. */
  base: string;
}

/** What became of a record. */
export interface RecordAudit {
  findings: AuditFinding[];
  /** As parsed, where it is valid. */
  json?: PublishedRecord;
  /** As the elements read it. */
  read?: Tool | Tombstone | undefined;
}

const again = 'Restore it from the last good copy, or build with --full';

const otherDigest = (path: string): AuditFinding => ({
  path,
  severity: 'error',
  code: 'digest',
  message: `is not what was published: its digest differs. ${again}`,
});

/** The one schema of the three that a record is meant to follow: faster than all in turn, and says what is wrong. */
function schemaOf(json: unknown): z.ZodType<PublishedRecord> {
  const { moved, gone } = (json ?? {}) as { moved?: unknown; gone?: unknown };
  const [ofMove, ofGone, ofTool] = publishedRecord.options;
  return moved !== undefined ? ofMove : gone === true ? ofGone : ofTool;
}

/** The valid record in some bytes; what is wrong goes to `findings`. */
function validIn(
  bytes: Buffer | undefined,
  path: string,
  slug: string,
  digest: string | undefined,
  findings: AuditFinding[],
): PublishedRecord | undefined {
  const wrong = (code: string, message: string, pointer = ''): undefined => {
    findings.push({ path, severity: 'error', code, message, pointer });
  };
  if (!bytes) {
    wrong('missing', `is missing, and "${slug}" is published. ${again}`);
    return;
  }
  if (digest !== undefined && sha256Digest(bytes) !== digest) findings.push(otherDigest(path));
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString());
  } catch {
    wrong('syntax', `is not valid JSON: damaged, not whole, or no JSON at all. ${again}`);
    return;
  }
  const result = schemaOf(json).safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    const pointer = (issue?.path ?? []).map((key) => `/${String(key)}`).join('');
    wrong('schema', `${issue?.message ?? 'is no record'}. ${again}`, pointer);
    return;
  }
  if (result.data.slug !== slug) {
    wrong('schema', `is the record of "${result.data.slug}". ${again}`, '/slug');
    return;
  }
  // As it was parsed: the schema sorts fields its own way.
  return json as PublishedRecord;
}

/** The summary that a valid record has, as it is composed. What is the same need not be looked at again. */
function summaryOf({ v: _, catalog, ...record }: PublishedRecord): Buffer {
  const { updated = '', ...listed } = record as ListedRecord & { updated?: string };
  const compose = createComposer({ ...catalog, reviewers: [] } as unknown as AuthoredCatalog);
  return Buffer.from(toJsonText(compose(listed as ListedRecord, updated, 'summary')));
}

/** In what a summary differs from its record; nothing where it says the same. */
function disagreement(full: PublishedRecord, summary: PublishedRecord): string | undefined {
  const fields = ['name', 'lang', 'url', 'reviewed', 'updated'] as const;
  const differs = fields.find((field) => full[field] !== summary[field]);
  if (differs) return differs;
  const { reviews = [] } = full as { reviews?: Tool['reviews'] };
  const { ships, skips } = countVerdicts(reviews);
  const { panel } = summary as { panel?: { ship: number; skip: number } };
  if (reviews.length > 0 && (panel?.ship !== ships || panel.skip !== skips)) return 'panel';
  const { categories: _, reviewers: __, ...head } = full.catalog;
  return JSON.stringify(head) === JSON.stringify(summary.catalog) ? undefined : 'catalog';
}

/** Checks a record: both files there, as published, valid, readable, and saying the same. */
export function checkRecord({ slug, full, summary, digests, base }: RecordFiles): RecordAudit {
  const findings: AuditFinding[] = [];
  const paths = { full: recordPath(slug, 'full'), summary: recordPath(slug, 'summary') };
  if (paths.full === undefined || paths.summary === undefined || slug.length > limits.maxSlugLength) {
    const message = `"${slug.slice(0, limits.maxSlugLength)}" is no slug, and has no record`;
    return { findings: [{ path: 'hashes', severity: 'error', code: 'schema', message }] };
  }
  const json = validIn(full, paths.full, slug, digests?.full, findings);
  // Most summaries are just as they are composed, and then only their digest can be wrong.
  const isComposed = json !== undefined && summary !== undefined && summary.equals(summaryOf(json));
  const short = isComposed ? undefined : validIn(summary, paths.summary, slug, digests?.summary, findings);
  if (isComposed && digests && sha256Digest(summary) !== digests.summary)
    findings.push(otherDigest(paths.summary));
  if (!json) return { findings };
  const wrong = (path: string, code: string, message: string, pointer = '') =>
    findings.push({ path, severity: 'error', code, message, pointer });

  const { records, problems } = readRecords([json], base);
  const [read] = records.values();
  const [problem] = problems;
  if (!read || problem || (json.moved === undefined && json.gone !== true && !isTool(read)))
    wrong(
      paths.full,
      'unreadable',
      `cannot be read by the elements. ${again}`,
      problem?.at.replace('/tools/0', ''),
    );
  if (digests && json.updated !== digests.updated)
    wrong(paths.full, 'updated', `was updated on ${digests.updated}, its shard says. ${again}`, '/updated');
  if (short && full && summary) {
    if (!isTool(read) && !full.equals(summary))
      wrong(
        paths.summary,
        'summary',
        `differs from ${slug}.json; what a retired tool leaves is the same twice. ${again}`,
      );
    const field = isTool(read) ? disagreement(json, short) : undefined;
    if (field !== undefined)
      wrong(
        paths.summary,
        'summary',
        `says another "${field}" than ${slug}.json, so badge and card disagree. ${again}`,
        `/${field}`,
      );
  }
  return { findings, json, read };
}
