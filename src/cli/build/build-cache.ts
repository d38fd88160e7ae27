// What the last build saw of each record, so that the next one opens only what may have changed. Only ever a saving:
// without it, or with a damaged one, everything is read.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFileAtomically } from '../publication/write-file.js';

/** A record as it was seen. */
export interface CachedRecord {
  fingerprint: string;
  /** Its votes at that time. */
  votes: string;
  /** What it was, and where it moved to. */
  kind: string;
  to: string;
  /** Whether it is still there, unchanged. */
  met: boolean;
}

/** Everything that was seen: the digest of the votes, and each record by slug. */
export interface BuildCache {
  votes: string;
  records: Map<string, CachedRecord>;
}

/** What was seen; nothing if it was seen under another `mark`, or not at all. */
export async function readBuildCache(file: string, mark: string): Promise<BuildCache> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const records = new Map<string, CachedRecord>();
  const [first, votes = '', ...lines] = text.split('\n');
  if (first !== mark) return { votes: '', records };
  for (const line of lines) {
    const [slug = '', fingerprint = '', votes = '', kind = '', to = ''] = line.split('\t');
    records.set(slug, { fingerprint, votes, kind, to, met: false });
  }
  return { votes, records };
}

/** Keeps what was seen under `mark`, in a folder that git ignores. */
export async function writeBuildCache(
  file: string,
  mark: string,
  { votes, records }: BuildCache,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(join(dirname(file), '.gitignore'), '*\n');
  const lines = [...records].map(([slug, { fingerprint, votes, kind, to }]) =>
    [slug, fingerprint, votes, kind, to].join('\t'),
  );
  writeFileAtomically(file, Buffer.from([mark, votes, ...lines].join('\n')));
}
