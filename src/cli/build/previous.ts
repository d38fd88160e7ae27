// Previous publication, and the content of the folder to write. Often both are the same, but not in a clean checkout, where
// the folder is empty, and not after an unfinished build.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ToolSnapshot } from '../../view-models/tool-snapshot.js';
import { UserError } from '../diagnostics/build-observer.js';
import { toJsonText } from '../publication/compose-record.js';
import { sha256Digest, shardOf } from '../publication/digest.js';
import type { Manifest, RecordDigests } from '../publication/format.js';
import { crlfMessage, openPublication, type Publication } from '../publication/publication.js';
import { readBuildJournal } from '../publication/build-journal.js';

/** Options that name the previous publication. */
export interface PreviousOptions {
  /** Its folder or URL; by default the folder in `out`. */
  previous?: string | undefined;
  /** True for the first publication, which has no previous one. */
  first?: boolean | undefined;
}

/** State that a build starts from. */
export interface PreviousBuild {
  /** Folder or URL of the previous publication; `undefined` for the first publication. */
  where: string | undefined;
  publication: Publication | undefined;
  /** The manifest of the folder; `undefined` if the folder has none, or an unfinished build changed files. */
  here: Manifest | undefined;
  /** True if a build in this folder was killed. */
  unfinished: boolean;
  /** Stamp of the folder's publication if that is the previous one and is complete; else empty. */
  stamp: string;
  /** Reads the digests of every record in the previous publication, by slug. */
  all(): Promise<ReadonlyMap<string, RecordDigests>>;
  /** Reads the digests of one record in the previous publication. */
  digestsOf(slug: string): Promise<RecordDigests | undefined>;
  /** Returns the previous state of a record that an unfinished build may have overwritten. */
  before(slug: string): ToolSnapshot | undefined;
  /** Returns the digests of a record in the folder, given those in the previous publication; `undefined` if uncertain. */
  digestsHere(slug: string, published: RecordDigests | undefined): RecordDigests | undefined;
}

/** Computes the stamp of a publication: the digest of its manifest. */
export const publicationStamp = (manifest: Manifest): string => sha256Digest(toJsonText(manifest));

/** Rejects with a `UserError` where a folder without a publication has files: a build would mix with them. */
async function requireNoForeignFiles(folder: string): Promise<void> {
  // Names with a dot are settings, those with ~ the temporary files of killed builds.
  const name = (await readdir(folder).catch(() => [])).find((each) => !/^\.|~$/.test(each));
  if (name !== undefined)
    throw new UserError(
      `${join(folder, name)} is not of a publication: ${folder} has no manifest.json. Move the folder away, or build into another one.`,
    );
}

/**
 * Opens the previous publication and the folder. Rejects with a `UserError` that says which option is missing, if
 * neither a previous publication exists nor `first` is set, or if both do.
 */
export async function openPrevious(
  folder: string,
  { previous, first }: PreviousOptions,
): Promise<PreviousBuild> {
  const here = await openPublication(folder);
  const journal = await readBuildJournal(folder, here?.manifest.version);
  if (first && previous !== undefined)
    throw new UserError('--first and --previous exclude each other. Give one of them.');
  if (first && here)
    throw new UserError(
      `${folder} already has version ${here.manifest.version}: leave --first out, or build into another folder.`,
    );
  if (!here && !journal) await requireNoForeignFiles(folder);
  if (here?.hasCrlf) throw new UserError(`${folder} ${crlfMessage}`);
  const publication = previous === undefined ? here : await openPublication(previous);
  if (previous !== undefined && !publication)
    throw new UserError(`There is no publication at ${previous}. If this is the first, pass --first.`);
  if (!publication && !first && !journal)
    throw new UserError(
      `${folder} has no previous publication. Pass --first if this is the first, or --previous DIR|URL, so that versions go on and no published tool is lost.`,
    );

  const isSameFolder = publication === here;
  // The journal of an unfinished build has the previous state of the records that it may have overwritten.
  const overwritten = journal && isSameFolder ? journal.records : {};
  const hereDigests = isSameFolder || journal || !here ? undefined : await here.digests();
  let all: Promise<ReadonlyMap<string, RecordDigests>> | undefined;
  const readAll = async () => {
    const records = (await publication?.digests()) ?? new Map<string, RecordDigests>();
    for (const [slug, { digests }] of Object.entries(overwritten))
      if (digests) records.set(slug, digests);
      else records.delete(slug);
    return records;
  };
  const shards = new Map<string, Promise<Map<string, RecordDigests>>>();
  const shardOfSlug = (slug: string) => {
    const name = shardOf(slug);
    const shard =
      shards.get(name) ??
      (publication?.shard(name) ?? Promise.resolve([])).then((records) => new Map(records));
    shards.set(name, shard);
    return shard;
  };
  return {
    where: publication && (previous ?? folder),
    publication,
    here: journal ? undefined : here?.manifest,
    unfinished: journal !== undefined,
    stamp: isSameFolder && !journal && here ? publicationStamp(here.manifest) : '',
    all: () => (all ??= readAll()),
    digestsOf: async (slug) =>
      slug in overwritten ? overwritten[slug]?.digests : ((await all) ?? (await shardOfSlug(slug))).get(slug),
    before: (slug) => overwritten[slug]?.before,
    digestsHere: (slug, published) =>
      journal ? undefined : isSameFolder ? published : hereDigests?.get(slug),
  };
}
