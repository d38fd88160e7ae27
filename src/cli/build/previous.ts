// What was published before, and what the folder that is about to be written holds: often the same, not in a clean
// checkout, and neither after a build that was killed.
import type { ToolSnapshot } from '../../view-models/tool-snapshot.js';
import { UserError } from '../diagnostics/build-observer.js';
import { toJsonText } from '../publication/compose-record.js';
import { sha256Digest, shardOf } from '../publication/digest.js';
import type { Manifest, RecordDigests } from '../publication/format.js';
import { openPublication, type Publication } from '../publication/publication.js';
import { readBuildJournal } from '../publication/build-journal.js';

/** Where the previous publication is. */
export interface PreviousOptions {
  /** Its folder or URL, where it is not in `out`. */
  previous?: string | undefined;
  /** There is none: this is the first. */
  first?: boolean | undefined;
}

/** The state a build starts from. */
export interface PreviousBuild {
  /** Where the previous publication is; nowhere for a first one. */
  where: string | undefined;
  publication: Publication | undefined;
  /** The manifest of the folder, if every file is as it says. */
  here: Manifest | undefined;
  /** Whether a build was killed here. */
  unfinished: boolean;
  /** Which publication the folder holds, if that is the previous one and nothing is in doubt; else empty. */
  stamp: string;
  /** Every record's digests in the previous publication, by slug. */
  all(): Promise<ReadonlyMap<string, RecordDigests>>;
  /** The digests of one record there. */
  digestsOf(slug: string): Promise<RecordDigests | undefined>;
  /** What it said of a record that may have been overwritten since. */
  before(slug: string): ToolSnapshot | undefined;
  /** The digests of a record in the folder; nothing where that is in doubt. */
  digestsHere(slug: string, published: RecordDigests | undefined): RecordDigests | undefined;
}

/** The stamp of a publication. */
export const publicationStamp = (manifest: Manifest): string => sha256Digest(toJsonText(manifest));

/** Finds out what was published before. Rejects with a `Refusal` that says which option is missing. */
export async function openPrevious(
  folder: string,
  { previous, first }: PreviousOptions,
): Promise<PreviousBuild> {
  const here = await openPublication(folder);
  const note = await readBuildJournal(folder, here?.manifest.version);
  if (first && previous !== undefined) throw new UserError('--first and --previous cannot both be.');
  if (first && here)
    throw new UserError(
      `${folder} already has version ${here.manifest.version}: leave --first out, or build into another folder.`,
    );
  const publication = previous === undefined ? here : await openPublication(previous);
  if (previous !== undefined && !publication)
    throw new UserError(`There is no publication at ${previous}. If this is the first, say --first.`);
  if (!publication && !first && !note)
    throw new UserError(
      `${folder} has no previous publication. Say --first if this is the first, or --previous DIR|URL, so that versions go on and no published tool is lost.`,
    );

  const ownPast = publication === here;
  // What a killed build has overwritten is in its note.
  const overwritten = note && ownPast ? note.records : {};
  const hereRecords = ownPast || note || !here ? undefined : await here.digests();
  let all: Promise<ReadonlyMap<string, RecordDigests>> | undefined;
  const readAll = async () => {
    const records = (await publication?.digests()) ?? new Map<string, RecordDigests>();
    for (const [slug, { digests }] of Object.entries(overwritten))
      if (digests) records.set(slug, digests);
      else records.delete(slug);
    return records;
  };
  const shards = new Map<string, Promise<Map<string, RecordDigests>>>();
  const shardWith = (slug: string) => {
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
    here: note ? undefined : here?.manifest,
    unfinished: note !== undefined,
    stamp: ownPast && !note && here ? publicationStamp(here.manifest) : '',
    all: () => (all ??= readAll()),
    digestsOf: async (slug) =>
      slug in overwritten ? overwritten[slug]?.digests : ((await all) ?? (await shardWith(slug))).get(slug),
    before: (slug) => overwritten[slug]?.before,
    digestsHere: (slug, published) => (note ? undefined : ownPast ? published : hereRecords?.get(slug)),
  };
}
