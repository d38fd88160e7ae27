// Digests of all records, split into shards, so that one change rewrites one small file.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as limits from '../../catalog/limits.js';
import { sha256Digest, shardOf } from '../publication/digest.js';
import { toJsonText } from '../publication/compose-record.js';
import { shardSchema, type Manifest, type RecordDigests, type Shard } from '../publication/format.js';
import { writeText } from '../publication/write-file.js';

const shardPath = (root: string, shard: string) => join(root, 'hashes', `${shard}.json`);

/** Reads the records of a shard; empty if there is no readable file. */
async function readShard(root: string, shard: string): Promise<Shard['records']> {
  try {
    return shardSchema.parse(JSON.parse(await readFile(shardPath(root, shard), 'utf8'))).records;
  } catch {
    return {};
  }
}

/**
 * Writes the digests of some records below `root`.
 * @param keep digests of existing shards that are correct; their other records are kept
 * @returns the number of files written, and the digest of every shard
 */
export async function writeShards(
  records: ReadonlyMap<string, RecordDigests>,
  root: string,
  keep: Manifest['hashes'] = {},
): Promise<{ files: number; hashes: Manifest['hashes'] }> {
  const shards = new Map<string, [string, RecordDigests][]>();
  for (const entry of records) {
    const shard = shardOf(entry[0]);
    const entries = shards.get(shard);
    if (entries) entries.push(entry);
    else shards.set(shard, [entry]);
  }
  const hashes = { ...keep };
  let files = 0;
  for (const [shard, entries] of shards) {
    const before = shard in keep ? Object.entries(await readShard(root, shard)) : [];
    const sorted = [...new Map([...before, ...entries])].sort(([a], [b]) => (a < b ? -1 : 1));
    const text = toJsonText({ v: limits.schemaMajor, records: Object.fromEntries(sorted) });
    files += await writeText(shardPath(root, shard), text);
    hashes[shard] = sha256Digest(text);
  }
  return { files, hashes: Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1))) };
}
