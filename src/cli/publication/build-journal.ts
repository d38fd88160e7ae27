// Journal of an unfinished build. A build writes it before it overwrites records, so that the next build can finish the
// work of a killed one. It holds the earlier state of each record that is about to change.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ToolSnapshot } from '../../view-models/tool-snapshot.js';
import type { RecordDigests } from './format.js';
import { writeJson } from './write-file.js';

/** Earlier state of a publication during an unfinished build. */
export interface BuildJournal {
  /** Version that the build publishes. */
  version: string;
  /** Digests and snapshots of the published records by slug. A new record has neither. */
  records: Record<string, { digests?: RecordDigests | undefined; before?: ToolSnapshot | undefined }>;
}

const journalPath = (root: string) => join(root, 'unfinished.json');

/**
 * Reads the journal of a killed build; `undefined` if there is none. A journal of the version `published` is ignored,
 * because that build ended.
 */
export async function readBuildJournal(
  root: string,
  published: string | undefined,
): Promise<BuildJournal | undefined> {
  const text = await readFile(journalPath(root), 'utf8').catch(() => undefined);
  // A journal is written atomically, so a damaged one is not from a build. It counts as an empty journal.
  try {
    const journal = text === undefined ? undefined : (JSON.parse(text) as BuildJournal);
    return journal && journal.version === published ? undefined : journal;
  } catch {
    return { version: '', records: {} };
  }
}

/** Writes the journal. */
export const writeBuildJournal = (root: string, journal: BuildJournal): Promise<number> =>
  writeJson(journalPath(root), journal);

/** Removes the journal at the end of a build. */
export const removeBuildJournal = (root: string): Promise<void> => rm(journalPath(root), { force: true });
