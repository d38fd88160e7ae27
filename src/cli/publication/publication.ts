// A publication as it stands in a folder or on the web: its manifest, its digests and its records.
import { recordPath, type RecordSize } from '../../catalog/paths.js';
import * as limits from '../../catalog/limits.js';
import { UserError } from '../diagnostics/build-observer.js';
import { sha256Digest } from './digest.js';
import { manifestSchema, type Manifest, type RecordDigests } from './format.js';
import { locationsAt, type PublicationLocation } from './location.js';

/** A publication, open for reading. Nothing is kept in memory but the manifest; everything rejects with a `UserError` only. */
export interface Publication {
  /** For messages: the folder as the user named it, or the URL; it ends with a slash. */
  where: string;
  /** The absolute URL of the published folder, `file:` for a folder on this computer; it ends with a slash. */
  base: string;
  manifest: Manifest;
  /** Its location, for reading other files than records. */
  location: PublicationLocation;
  /** Every record's digests by slug, each shard as the manifest promises it, except in an unfinished build. */
  digests(): Promise<Map<string, RecordDigests>>;
  /** The digests of one shard, `00` to `ff`. */
  shard(shard: string): Promise<[string, RecordDigests][]>;
  /** A record as parsed JSON; `undefined` where there is none. */
  record(slug: string, size?: RecordSize): Promise<unknown>;
  /** A file's bytes by its path below `v1/`; `undefined` where there is none. */
  readBytes(path: string): Promise<Buffer | undefined>;
}

/** The JSON in some bytes. Throws a `UserError` that begins with `name`. */
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

/** The manifest in parsed JSON. Throws a `UserError` that begins with `name` where it is none that we read. */
function manifestIn(json: unknown, name: string): Manifest {
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

/** The digests in a parsed shard. Not by its schema, which takes longer than reading 100,000 from disk: `check` does. */
function entriesIn(json: unknown, name: string): [string, RecordDigests][] {
  const { records } = (json ?? {}) as { records?: Record<string, Partial<RecordDigests> | null> | null };
  const entries = Object.entries(records ?? {});
  // Whoever asks compares digests, so what is none must at least be a text.
  if (entries.every(([, its]) => typeof its?.full === 'string' && typeof its.summary === 'string'))
    return entries as [string, RecordDigests][];
  throw new UserError(`${name} is no list of digests. Publish it again.`);
}

async function publicationIn(location: PublicationLocation): Promise<Publication | undefined> {
  const { where, base, readBytes } = location;
  const found = await readBytes('manifest.json');
  if (!found) return undefined;
  const manifest = manifestIn(parsePublishedJson(found, `${where}manifest.json`), `${where}manifest.json`);
  // Between the first record and the manifest a build is at odds with itself, and this says that it knows.
  let unfinished: Promise<boolean> | undefined;
  const isUnfinished = () => (unfinished ??= readBytes('unfinished.json').then((note) => note !== undefined));

  const shard = async (shard: string): Promise<[string, RecordDigests][]> => {
    const name = `${where}hashes/${shard}.json`;
    const text = await readBytes(`hashes/${shard}.json`);
    if ((text && sha256Digest(text)) !== manifest.hashes[shard] && !(await isUnfinished()))
      throw new UserError(
        `${name} ${text ? 'is not as manifest.json says' : 'is missing'}. ${location.folder === undefined ? 'If it was published just now, try again in some minutes; else publish it again.' : 'Restore the published folder from its last good copy, or build anew with --previous and --full.'}`,
      );
    if (!text) return [];
    return entriesIn(parsePublishedJson(text, name), name);
  };

  return {
    where,
    base,
    manifest,
    location,
    shard,
    readBytes,
    async digests() {
      // All are asked for at once: a place on the web lets only so many through.
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
 * Opens what is published at a folder or http(s) URL: `v1/` itself, or what holds it.
 * @returns `undefined` where nothing is. Rejects with a `UserError` where it cannot be read or is something else.
 */
export async function openPublication(at: string): Promise<Publication | undefined> {
  let failure: unknown;
  for (const place of locationsAt(at))
    try {
      const publication = await publicationIn(place);
      if (publication) return publication;
    } catch (error) {
      failure ??= error;
    }
  // A place that answers with something else counts only where no other has a publication.
  if (failure) throw failure as Error;
  return undefined;
}

/** Opens the publication that must be there. Rejects with a `UserError` where there is none. */
export async function requirePublication(at: string): Promise<Publication> {
  const publication = await openPublication(at);
  if (publication) return publication;
  throw new UserError(
    `There is no publication at ${at}: no manifest.json. Name the published folder, v1/, or its URL.`,
  );
}

/**
 * Resolves the public URL of a publication, absolute and with a slash at its end: the user's, its own, or that of its
 * manifest; `undefined` if there is none.
 */
export const publicUrl = (
  { location, base, manifest }: Publication,
  baseUrl: string | undefined,
): string | undefined =>
  (baseUrl ?? (location.folder === undefined ? base : manifest.baseUrl))?.replace(/\/*$/, '/');

/** Error for a catalog whose public URL nobody knows. */
export const unknownUrlError = (): UserError =>
  new UserError(
    'It is not known where the catalog is published. Say it with --base-url https://…/v1/, here or to build.',
  );
