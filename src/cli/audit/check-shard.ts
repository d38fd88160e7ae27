// Check of one shard of digests: its own digest, its schema, and that its slugs belong to it. Pure.
import type { AuditFinding } from './check-record.js';
import { sha256Digest, shardOf } from '../publication/digest.js';
import { shardSchema, type RecordDigests } from '../publication/format.js';

/** Entries of a shard, and findings on it. */
export interface ShardAudit {
  findings: AuditFinding[];
  /** Digests by slug; `undefined` if the shard could not be read. */
  entries: [string, RecordDigests][] | undefined;
}

/**
 * Checks `hashes/xx.json`.
 * @param digest its digest in the manifest; `undefined` if that may be outdated, after an unfinished build
 */
export function checkShard(shard: string, bytes: Buffer | undefined, digest: string | undefined): ShardAudit {
  const path = `hashes/${shard}.json`;
  const error = (code: string, message: string, pointer = ''): AuditFinding => ({
    path,
    severity: 'error',
    code,
    message: `${message}. Restore it from the last good copy, or build with --full`,
    pointer,
  });
  if (!bytes)
    return { findings: [error('missing', 'is missing, and the manifest lists it')], entries: undefined };
  const findings =
    digest === undefined || sha256Digest(bytes) === digest
      ? []
      : [error('digest', 'is not what was published: its digest differs')];
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString());
  } catch {
    return { findings: [...findings, error('syntax', 'is not valid JSON')], entries: undefined };
  }
  const result = shardSchema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    const pointer = (issue?.path ?? []).map((key) => `/${String(key)}`).join('');
    return {
      findings: [...findings, error('schema', issue?.message ?? 'is no list of digests', pointer)],
      entries: undefined,
    };
  }
  const entries = Object.entries(result.data.records);
  const misplaced = entries.find(([slug]) => shardOf(slug) !== shard);
  if (misplaced)
    findings.push(
      error('schema', `lists "${misplaced[0]}", which belongs into ${shardOf(misplaced[0])}.json`),
    );
  return { findings, entries };
}

/** Picks at most `count` items at even distances. */
export const sampleEvenly = <Item>(items: readonly Item[], count: number): Item[] =>
  items.length <= count
    ? [...items]
    : Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)] as Item);
