// Formats of the published files besides the records: manifest, shards of digests, changes of a version.
import { z } from 'zod';
import * as limits from '../../catalog/limits.js';
import type { Open } from '../../catalog/types.js';
import type { Difference } from '../../view-models/tool-snapshot.js';

/** SHA-256 digest in the format of `integrity`: `sha256-` and base64. */
const digest = z.string().regex(/^sha256-[\w+/]{43}=$/);
const versionSchema = z.string().regex(/^\d+\.\d{8}\.\d+$/, 'must be like 1.20261125.1');
const count = z.int().min(0);

/** Schema of `v1/manifest.json`, which a build writes last. Accepts unknown fields, because minor versions add fields. */
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

/** Schema of `v1/hashes/xx.json`: digests and dates of the records whose slug has a SHA-256 that begins with `xx`. */
export const shardSchema = z.looseObject({
  v: z.literal(limits.schemaMajor),
  records: z.record(z.string(), z.looseObject({ full: digest, summary: digest, updated: z.iso.date() })),
});

/** Manifest of a publication. Digests have the format of `integrity`, versions that of `1.20261125.1`. */
export interface Manifest {
  format: 'ship-or-skip catalog';
  /** Major and minor version of the format, such as `1.0`. */
  schemaVersion: string;
  version: string;
  /** Number of the publication, from 1. */
  serial: number;
  /** Previous version. */
  previous?: string | undefined;
  /** Time of the build in UTC, as ISO 8601. */
  generatedAt: string;
  /** Name of the catalog. */
  name?: string | undefined;
  /** Absolute URL of the published folder. */
  baseUrl?: string | undefined;
  /** Digest of the catalog data without the tools. */
  head: string;
  /** Number of records of each kind. */
  counts: RecordCounts;
  /** Versions that have a file in `changes/`, newest first. */
  changes: string[];
  /** Pairs that have or ever had a page in `embed/`, as `a--vs--b`, sorted. */
  pairs?: string[] | undefined;
  /** Digest of `catalog.json`, if published. */
  catalog?: string | undefined;
  /** Digests of the shards `hashes/xx.json` by `xx`. */
  hashes: Record<string, string>;
}

/** Number of records of each kind. */
interface RecordCounts extends Open {
  tools: number;
  moved: number;
  gone: number;
}

/** Manifest with unknown fields of later minor versions. */
interface OpenManifest extends Manifest, Open {}

/** Digests of the records in one shard. */
export type Shard = z.output<typeof shardSchema>;
/** Digests of one record, and the ISO date of its last change. */
export type RecordDigests = Pick<Shard['records'][string], 'full' | 'summary' | 'updated'>;

/** Version of the format. The minor number grows with additions. */
export const schemaVersion = `${limits.schemaMajor}.0`;

/** Differences of one tool between two versions. */
export interface ToolChanges {
  slug: string;
  /** Current name; tombstones have none. */
  name?: string | undefined;
  differences: readonly Difference[];
}

/** Copies a manifest with another base URL, and its fields in the order of the schema: equal manifests have equal bytes. */
export const withBaseUrl = (manifest: Manifest, baseUrl: string | undefined): Manifest =>
  baseUrl === manifest.baseUrl ? manifest : manifestSchema.parse({ ...manifest, baseUrl });

/** Content of `v1/changes/<version>.json`: differences from the previous version. */
export interface VersionChanges {
  v: typeof limits.schemaMajor;
  version: string;
  /** Previous version. */
  since: string;
  changes: readonly ToolChanges[];
}

/** The path of a version's changes below `v1/`. */
export const changesPath = (version: string): string => `changes/${version}.json`;
