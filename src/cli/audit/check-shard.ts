// One shard of digests, held against the manifest and against where its slugs belong. Pure.
import type { AuditFinding } from './check-record.js';
import { sha256Digest, shardOf } from '../publication/digest.js';
import { shardSchema, type RecordDigests } from '../publication/format.js';

/** What a shard says, and what is wrong with it. */
export interface ShardAudit {
  findings: AuditFinding[];
  /** `undefined` where it cannot be known what is in it. */
  entries: [string, RecordDigests][] | undefined;
}

/**
 * Checks `hashes/xx.json`.
 * @param digest what the manifest says of it; `undefined` in a build that was not finished, where nobody knows
 */
export function checkShard(shard: string, bytes: Buffer | undefined, digest: string | undefined): ShardAudit {
  const path = `hashes/${shard}.json`;
  const wrong = (code: string, message: string, pointer = ''): AuditFinding => ({
    path,
    severity: 'error',
    code,
    message: `${message}. Restore it from the last good copy, or build with --full`,
    pointer,
  });
  if (!bytes)
    return { findings: [wrong('missing', 'is missing, and the manifest lists it')], entries: undefined };
  const findings =
    digest === undefined || sha256Digest(bytes) === digest
      ? []
      : [wrong('digest', 'is not what was published: its digest differs')];
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString());
  } catch {
    return { findings: [...findings, wrong('syntax', 'is not valid JSON')], entries: undefined };
  }
  const result = shardSchema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    const pointer = (issue?.path ?? []).map((key) => `/${String(key)}`).join('');
    return {
      findings: [...findings, wrong('schema', issue?.message ?? 'is no list of digests', pointer)],
      entries: undefined,
    };
  }
  const entries = Object.entries(result.data.records);
  const misplaced = entries.find(([slug]) => shardOf(slug) !== shard);
  if (misplaced)
    findings.push(
      wrong('schema', `lists "${misplaced[0]}", which belongs into ${shardOf(misplaced[0])}.json`),
    );
  return { findings, entries };
}

/** At most `count` of some items, evenly spread over all. */
export const spreadSample = <Item>(items: readonly Item[], count: number): Item[] =>
  items.length <= count
    ? [...items]
    : Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)] as Item);
