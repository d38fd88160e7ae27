// Reads a publication in a folder or on the web: manifest, digests and records.
import { recordPath, type RecordSize } from '../../catalog/paths.js';
import * as limits from '../../catalog/limits.js';
import { UserError } from '../diagnostics/build-observer.js';
import { sha256Digest } from './digest.js';
import { manifestSchema, type Manifest, type RecordDigests } from './format.js';
import { locationsAt, type PublicationLocation } from './location.js';

/** Publication open for reading. Only the manifest stays in memory. All methods reject only with a `UserError`. */
export interface Publication {
  /** Name for messages: the folder that the user gave, or the URL; ends with a slash. */
  where: string;
  /** Absolute URL of the published folder, `file:` for a local one; ends with a slash. */
  base: string;
  manifest: Manifest;
  /** True if the line ends of its files are CRLF, as Git writes them on Windows. They are read as they were published. */
  hasCrlf: boolean;
  /** Location, to read other files than records. */
  location: PublicationLocation;
  /** Reads the digests of all records by slug. Checks shards against the manifest, unless a build is unfinished. */
  digests(): Promise<Map<string, RecordDigests>>;
  /** Reads the digests of one shard, `00` to `ff`, and checks it like `digests`. */
  shard(shard: string): Promise<[string, RecordDigests][]>;
  /** Reads a record as parsed JSON; `undefined` if missing. */
  record(slug: string, size?: RecordSize): Promise<unknown>;
  /** Reads a file by its path below `v1/`; `undefined` if missing. */
  readBytes(path: string): Promise<Buffer | undefined>;
}

/** Parses a published JSON file. Throws a `UserError` that begins with `name` if it is not JSON. */
export function parsePublishedJson(bytes: Buffer, name: string): unknown {
  const text = bytes.toString();
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(
      /^\s*</.test(text)
        ? `${name} is a web page, not JSON. Check the path.`
        : `${name} is not valid JSON: it is damaged, or not whole.`,
    );
  }
}

/** Validates a manifest. Throws a `UserError` that begins with `name` if it is invalid or has another major version. */
function parseManifest(json: unknown, name: string): Manifest {
  const { format, schemaVersion } = (json ?? {}) as Partial<Record<string, unknown>>;
  if (format !== manifestSchema.shape.format.value)
    throw new UserError(`${name} is no manifest of a ship-or-skip catalog.`);
  if (typeof schemaVersion === 'string' && Number.parseInt(schemaVersion) !== limits.schemaMajor)
    throw new UserError(
      `${name} has format ${schemaVersion.slice(0, 9)}; this ship-or-skip reads ${limits.schemaMajor}. Update ship-or-skip.`,
    );
  const result = manifestSchema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UserError(
    `${name} is damaged: /${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}. Publish again.`,
  );
}

/**
 * Validates a shard. Throws a `UserError` that begins with `name`. Does not use `shardSchema`, as `check` does: that takes
 * longer than reading 100,000 digests from disk.
 */
function parseShard(json: unknown, name: string): [string, RecordDigests][] {
  const { records } = (json ?? {}) as { records?: Record<string, Partial<RecordDigests> | null> | null };
  const entries = Object.entries(records ?? {});
  // Digests are only compared, so any string is accepted.
  if (
    entries.every(([, digests]) => typeof digests?.full === 'string' && typeof digests.summary === 'string')
  )
    return entries as [string, RecordDigests][];
  throw new UserError(`${name} is no list of digests. Publish it again.`);
}

/** Restores the line ends of a published JSON file, in which no string has a line break. */
const withoutCrlf = (path: string, bytes: Buffer | undefined) =>
  bytes && path.endsWith('.json') ? Buffer.from(bytes.toString().replaceAll('\r\n', '\n')) : bytes;

async function openPublicationAt(location: PublicationLocation): Promise<Publication | undefined> {
  const { where, base } = location;
  const found = await location.readBytes('manifest.json');
  if (!found) return undefined;
  const hasCrlf = found.includes('\r\n');
  const readBytes: PublicationLocation['readBytes'] = hasCrlf
    ? async (path) => withoutCrlf(path, await location.readBytes(path))
    : location.readBytes;
  const manifest = parseManifest(parsePublishedJson(found, `${where}manifest.json`), `${where}manifest.json`);
  // During a build, records and manifest do not match. The build journal marks that state.
  let unfinished: Promise<boolean> | undefined;
  const isUnfinished = () =>
    (unfinished ??= readBytes('unfinished.json').then((journal) => journal !== undefined));

  const shard = async (shard: string): Promise<[string, RecordDigests][]> => {
    const name = `${where}hashes/${shard}.json`;
    const text = await readBytes(`hashes/${shard}.json`);
    if ((text && sha256Digest(text)) !== manifest.hashes[shard] && !(await isUnfinished()))
      throw new UserError(
        `${name} ${text ? 'is not as manifest.json says' : 'is missing'}. ${location.folder === undefined ? 'If it was published just now, try again in some minutes; else publish it again.' : 'Restore the published folder from its last good copy, or build anew with --previous and --full.'}`,
      );
    if (!text) return [];
    return parseShard(parsePublishedJson(text, name), name);
  };

  return {
    where,
    base,
    manifest,
    hasCrlf,
    location,
    shard,
    readBytes,
    async digests() {
      // All at once: a location on the web limits the number of requests itself.
      const shards = await Promise.all(Object.keys(manifest.hashes).map(shard));
      return new Map(shards.flat());
    },
    async record(slug, size = 'full') {
      const path = recordPath(slug, size);
      const text = path === undefined ? undefined : await readBytes(path);
      return text && parsePublishedJson(text, `${where}${path ?? ''}`);
    },
  };
}

/**
 * Opens the publication at a folder or http(s) URL: `v1/` itself, or the folder that contains it. Rejects with a
 * `UserError` if it cannot be read or is no publication.
 * @returns `undefined` if there is no manifest
 */
export async function openPublication(at: string): Promise<Publication | undefined> {
  let failure: unknown;
  for (const location of locationsAt(at))
    try {
      const publication = await openPublicationAt(location);
      if (publication) return publication;
    } catch (error) {
      failure ??= error;
    }
  // A failure of one location counts only if no other location has a publication.
  if (failure) throw failure as Error;
  return undefined;
}

/** Opens a publication as `openPublication` does. Rejects with a `UserError` if there is none. */
export async function requirePublication(at: string): Promise<Publication> {
  const publication = await openPublication(at);
  if (publication) return publication;
  throw new UserError(
    `There is no publication at ${at}: no manifest.json. Name the published folder, v1/, or its URL.`,
  );
}

/**
 * Resolves the absolute public URL of a publication, with a slash at the end: `baseUrl`, else its own http(s) URL, else
 * that of its manifest; `undefined` if unknown.
 */
export const publicUrl = (
  { location, base, manifest }: Publication,
  baseUrl: string | undefined,
): string | undefined =>
  (baseUrl ?? (location.folder === undefined ? base : manifest.baseUrl))?.replace(/\/*$/, '/');

/** Creates the error for a catalog without a known public URL. */
export const unknownUrlError = (): UserError =>
  new UserError(
    'It is not known where the catalog is published. Say it with --base-url https://…/v1/, here or to build.',
  );

/** End of a sentence about a publication with `hasCrlf`: the cause, and the remedy. */
export const crlfMessage =
  'has CRLF line ends, as Git writes them on Windows, so that digests and "integrity" do not match. Add the line ' +
  '"**/v1/** -text" to .gitattributes, delete the folder, and check it out again';
