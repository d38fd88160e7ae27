// Cache of the records that the last build opened, so that the next build opens only those that may have changed. It only
// saves time: without it, or with a damaged one, every record is opened.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { version } from '../../shared/version.js';
import type { CatalogSource, SourceEntry } from '../authoring/source.js';
import type { ToolVotes } from '../publication/compose-record.js';
import { sha256Digest } from '../publication/digest.js';
import type { Manifest } from '../publication/format.js';
import { writeFileAtomically } from '../publication/write-file.js';
import { publicationStamp } from './previous.js';

/** Record as the last build found it. */
export interface CachedRecord {
  fingerprint: string;
  /** Its votes, as `<ship>/<skip>`; empty without votes. */
  votes: string;
  /** `tool`, `draft`, `moved` or `gone`; empty while the result is not known. */
  kind: string;
  /** The slug that it moved to; empty if it did not move. */
  to: string;
  /** True if the record is unchanged since, so that it need not be opened. */
  reused: boolean;
}

/** Records of the last build by slug, brought up to date by this build. */
export interface BuildCache {
  /** False if this build must open every record. */
  isEnabled: boolean;
  records: Map<string, CachedRecord>;
  /** True if no vote has changed since the last build. */
  hasSameVotes: boolean;
  /** Marks a record as reused if it has not changed since; returns false if it has to be opened. */
  reuse(entry: SourceEntry): boolean;
  /** Remembers a record that is being opened. */
  add(entry: SourceEntry): void;
  /** Saves the cache for the next build, after the publication with this manifest. */
  save(manifest: Manifest): Promise<void>;
}

/** Cached content: the digest of all votes, and each record by slug. */
type CacheContent = Pick<BuildCache, 'records'> & { votes: string };

const votesText = (votes: ToolVotes | undefined) => (votes ? `${votes.ship}/${votes.skip}` : '');

/**
 * Opens the cache of a source.
 * @param stamp the publication that the last build must have made
 * @param isEnabled false to start with an empty cache
 */
export async function openBuildCache(
  source: CatalogSource,
  stamp: string,
  isEnabled: boolean,
): Promise<BuildCache> {
  const file = source.scratch === undefined ? undefined : join(source.scratch, 'seen');
  const catalogDigest = sha256Digest(source.catalogText + [...source.logos.keys()].join('\n'));
  const keyFor = (publication: string) => `4 ${version} ${catalogDigest} ${publication}`;
  const { votes, records } = await readContent(isEnabled ? file : undefined, keyFor(stamp));
  const votesDigest = sha256Digest(source.votesText);
  const hasSameVotes = votes === votesDigest;
  const votesOn = (slug: string) => votesText(source.votes().bySlug.get(slug));
  let isChanged = !hasSameVotes;
  return {
    isEnabled,
    records,
    hasSameVotes,
    reuse({ slug, fingerprint }) {
      const record = records.get(slug);
      if (!record?.kind || record.reused || record.fingerprint !== fingerprint) return false;
      if (!hasSameVotes && record.votes !== votesOn(slug)) return false;
      record.reused = true;
      return true;
    },
    add({ slug, fingerprint }) {
      isChanged = true;
      if (fingerprint)
        records.set(slug, { fingerprint, votes: votesOn(slug), kind: '', to: '', reused: false });
    },
    async save(manifest) {
      const newStamp = publicationStamp(manifest);
      if (file !== undefined && (isChanged || newStamp !== stamp))
        await writeContent(file, keyFor(newStamp), { votes: votesDigest, records });
    },
  };
}

/** Reads a cache file; empty if it has another key, or there is none. */
async function readContent(file: string | undefined, key: string): Promise<CacheContent> {
  const text = file === undefined ? '' : await readFile(file, 'utf8').catch(() => '');
  const records = new Map<string, CachedRecord>();
  const [first, votes = '', ...lines] = text.split('\n');
  if (first !== key) return { votes: '', records };
  for (const line of lines) {
    const [slug = '', fingerprint = '', votes = '', kind = '', to = ''] = line.split('\t');
    records.set(slug, { fingerprint, votes, kind, to, reused: false });
  }
  return { votes, records };
}

/** Writes a cache file, into a folder that git ignores. */
async function writeContent(file: string, key: string, { votes, records }: CacheContent): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(join(dirname(file), '.gitignore'), '*\n');
  const lines = [...records].map(([slug, { fingerprint, votes, kind, to }]) =>
    [slug, fingerprint, votes, kind, to].join('\t'),
  );
  writeFileAtomically(file, Buffer.from([key, votes, ...lines].join('\n')));
}
