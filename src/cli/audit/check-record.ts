// Check of one record and its summary against each other, their digests, the schema and the elements' reader. Pure.
import type { z } from 'zod';
import { isTool, type Tombstone, type Tool } from '../../catalog/catalog.js';
import * as limits from '../../catalog/limits.js';
import { recordPath } from '../../catalog/paths.js';
import { readRecords } from '../../catalog/read.js';
import { publishedRecord } from '../../catalog/schema.js';
import type { PublishedRecord } from '../../catalog/types.js';
import { countVerdicts } from '../../view-models/panel.js';
import type { Severity } from '../diagnostics/diagnostic.js';
import { createComposer, toJsonText, type ListedRecord } from '../publication/compose-record.js';
import { sha256Digest } from '../publication/digest.js';
import type { RecordDigests } from '../publication/format.js';

/** Problem in a published folder. */
export interface AuditFinding {
  /** The file's path below `v1/`. */
  path: string;
  severity: Severity;
  code: string;
  message: string;
  /** JSON pointer into the file. */
  pointer?: string;
}

/** Both files of a record, and their digests. */
export interface RecordFiles {
  slug: string;
  full: Buffer | undefined;
  summary: Buffer | undefined;
  /** The digests in its shard; `undefined` if they may be outdated, after an unfinished build. */
  digests: RecordDigests | undefined;
  /** The absolute URL of the publication. */
  base: string;
}

/** Result of checking a record. */
export interface RecordAudit {
  findings: AuditFinding[];
  /** The parsed record, if it is valid. */
  json?: PublishedRecord;
  /** The record as the elements read it. */
  read?: Tool | Tombstone | undefined;
}

const again = 'Restore it from the last good copy, or build with --full';

const digestMismatch = (path: string): AuditFinding => ({
  path,
  severity: 'error',
  code: 'digest',
  message: `is not what was published: its digest differs. ${again}`,
});

/** Chooses one of the three record schemas by the record's fields: faster than trying each, with more exact errors. */
function schemaOf(json: unknown): z.ZodType<PublishedRecord> {
  const { moved, gone } = (json ?? {}) as { moved?: unknown; gone?: unknown };
  const [movedSchema, goneSchema, toolSchema] = publishedRecord.options;
  return moved !== undefined ? movedSchema : gone === true ? goneSchema : toolSchema;
}

/** Parses and validates a record; adds problems to `findings` and returns `undefined` if it is invalid. */
function parseRecord(
  bytes: Buffer | undefined,
  path: string,
  slug: string,
  digest: string | undefined,
  findings: AuditFinding[],
): PublishedRecord | undefined {
  const addError = (code: string, message: string, pointer = ''): undefined => {
    findings.push({ path, severity: 'error', code, message, pointer });
  };
  if (!bytes) {
    addError('missing', `is missing, and "${slug}" is published. ${again}`);
    return;
  }
  if (digest !== undefined && sha256Digest(bytes) !== digest) findings.push(digestMismatch(path));
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString());
  } catch {
    addError('syntax', `is not valid JSON: damaged, not whole, or no JSON at all. ${again}`);
    return;
  }
  const result = schemaOf(json).safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    const pointer = (issue?.path ?? []).map((key) => `/${String(key)}`).join('');
    addError('schema', `${issue?.message ?? 'is no record'}. ${again}`, pointer);
    return;
  }
  if (result.data.slug !== slug) {
    addError('schema', `is the record of "${result.data.slug}". ${again}`, '/slug');
    return;
  }
  // The parsed JSON, because the schema returns fields in another order.
  return json as PublishedRecord;
}

/** Composes the summary of a valid record: a file with these bytes needs no further check. */
function composeSummary({ v: _, catalog, ...record }: PublishedRecord): Buffer {
  const { updated = '', ...listed } = record as ListedRecord & { updated?: string };
  const compose = createComposer({ ...catalog, reviewers: [] });
  return Buffer.from(toJsonText(compose(listed as ListedRecord, updated, 'summary')));
}

/** Returns the first field in which a summary differs from its record, if any. */
function differingField(full: PublishedRecord, summary: PublishedRecord): string | undefined {
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

/** Checks that both files of a record exist, have their digests, are valid and readable, and agree with each other. */
export function checkRecord({ slug, full, summary, digests, base }: RecordFiles): RecordAudit {
  const findings: AuditFinding[] = [];
  const paths = { full: recordPath(slug, 'full'), summary: recordPath(slug, 'summary') };
  if (paths.full === undefined || paths.summary === undefined || slug.length > limits.maxSlugLength) {
    const message = `"${slug.slice(0, limits.maxSlugLength)}" is no slug, and has no record`;
    return { findings: [{ path: 'hashes', severity: 'error', code: 'schema', message }] };
  }
  const json = parseRecord(full, paths.full, slug, digests?.full, findings);
  // Most summaries equal the composed one, and then only their digest can be wrong.
  const isComposed = json !== undefined && summary !== undefined && summary.equals(composeSummary(json));
  const summaryJson = isComposed
    ? undefined
    : parseRecord(summary, paths.summary, slug, digests?.summary, findings);
  if (isComposed && digests && sha256Digest(summary) !== digests.summary)
    findings.push(digestMismatch(paths.summary));
  if (!json) return { findings };
  const addError = (path: string, code: string, message: string, pointer = '') =>
    findings.push({ path, severity: 'error', code, message, pointer });

  const { records, problems } = readRecords([json], base);
  const [read] = records.values();
  const [problem] = problems;
  if (!read || problem || (json.moved === undefined && json.gone !== true && !isTool(read)))
    addError(
      paths.full,
      'unreadable',
      `cannot be read by the elements. ${again}`,
      problem?.at.replace('/tools/0', ''),
    );
  if (digests && json.updated !== digests.updated)
    addError(
      paths.full,
      'updated',
      `was updated on ${digests.updated}, its shard says. ${again}`,
      '/updated',
    );
  if (summaryJson && full && summary) {
    if (!isTool(read) && !full.equals(summary))
      addError(
        paths.summary,
        'summary',
        `differs from ${paths.full}; what a retired tool leaves is the same twice. ${again}`,
      );
    const field = isTool(read) ? differingField(json, summaryJson) : undefined;
    if (field !== undefined)
      addError(
        paths.summary,
        'summary',
        `says another "${field}" than ${paths.full}, so badge and card disagree. ${again}`,
        `/${field}`,
      );
  }
  return { findings, json, read };
}
