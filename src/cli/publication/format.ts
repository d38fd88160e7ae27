// The files beside the records of a published folder: the manifest, the shards of digests, the changes of a version.
import { z } from 'zod';
import * as limits from '../../catalog/limits.js';
import type { Open } from '../../catalog/types.js';
import type { Difference } from '../../view-models/tool-snapshot.js';

/** A SHA-256 digest as `integrity` writes it: `sha256-` and base64. */
const digest = z.string().regex(/^sha256-[\w+/]{43}=$/);
const versionSchema = z.string().regex(/^\d+\.\d{8}\.\d+$/, 'must be like 1.20261125.1');
const count = z.int().min(0);

/** `v1/manifest.json`, written last: what was published when. Minor versions add fields, so unknown ones pass. */
export const manifestSchema = z.toZod<OpenManifest>()(
  z.looseObject({
    format: z.literal('ship-or-skip catalog'),
    schemaVersion: z.string().regex(/^\d+\.\d+$/),
    version: versionSchema.describe('<schema major>.<yyyymmdd>.<n>'),
    serial: z.int().min(1).describe('Counts the publications of this catalog'),
    previous: versionSchema.optional().describe('The version before'),
    generatedAt: z.iso.datetime(),
    name: z.string().optional(),
    baseUrl: z.url().optional().describe('Where this folder is published'),
    head: digest.describe('The digest of what the catalog says of itself'),
    counts: z.looseObject({ tools: count, moved: count, gone: count }),
    changes: z.array(versionSchema).describe('The versions that have a file in changes/, the newest first'),
    pairs: z
      .array(z.string())
      .optional()
      .describe('The pairs that have or ever had a page in embed/, as a--vs--b, sorted'),
    catalog: digest.optional().describe('The digest of catalog.json, where there is one'),
    hashes: z.record(z.string().regex(/^[0-9a-f]{2}$/), digest).describe('The digest of each hashes/xx.json'),
  }),
);

/** `v1/hashes/xx.json`: the digest of every record whose slug's SHA-256 begins with xx, and when it last changed. */
export const shardSchema = z.looseObject({
  v: z.literal(limits.schemaMajor),
  records: z.record(z.string(), z.looseObject({ full: digest, summary: digest, updated: z.iso.date() })),
});

/** The manifest of a publication. Digests are as `integrity` writes them, versions like `1.20261125.1`. */
export interface Manifest {
  format: 'ship-or-skip catalog';
  /** Major and minor version of the format, such as `1.0`. */
  schemaVersion: string;
  version: string;
  /** Counts the publications of this catalog, from 1. */
  serial: number;
  /** The version before. */
  previous?: string | undefined;
  /** An instant in UTC as ISO 8601. */
  generatedAt: string;
  /** The catalog's name. */
  name?: string | undefined;
  /** The absolute URL of the published folder. */
  baseUrl?: string | undefined;
  /** The digest of what the catalog says of itself. */
  head: string;
  /** Number of records of each kind. */
  counts: RecordCounts;
  /** The versions that have a file in `changes/`, the newest first. */
  changes: string[];
  /** The pairs that have or ever had a page in `embed/`, as `a--vs--b`, sorted. */
  pairs?: string[] | undefined;
  /** The digest of `catalog.json`, where there is one. */
  catalog?: string | undefined;
  /** The digest of each `hashes/xx.json`, by `xx`. */
  hashes: Record<string, string>;
}

/** Number of records of each kind. */
interface RecordCounts extends Open {
  tools: number;
  moved: number;
  gone: number;
}

/** A manifest as it is read, from a later minor version too. */
interface OpenManifest extends Manifest, Open {}

/** The digests of some records. */
export type Shard = z.output<typeof shardSchema>;
/** The digests of one record, and its ISO date. */
export type RecordDigests = Pick<Shard['records'][string], 'full' | 'summary' | 'updated'>;

/** The minor version counts additions to the format. */
export const schemaVersion = `${limits.schemaMajor}.0`;

/** One tool's differences between two versions. */
export interface ToolChanges {
  slug: string;
  /** Its name now, where it has one. */
  name?: string | undefined;
  differences: readonly Difference[];
}

/** `v1/changes/<version>.json`: what became different since the version before, by slug. */
export interface VersionChanges {
  v: typeof limits.schemaMajor;
  version: string;
  /** The version before. */
  since: string;
  changes: readonly ToolChanges[];
}

/** The path of a version's changes below `v1/`. */
export const changesPath = (version: string): string => `changes/${version}.json`;
