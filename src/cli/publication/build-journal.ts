// Journal that a build writes before it overwrites anything, so that one that was killed can be finished: what the
// publication said before, of each record that is about to change.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ToolSnapshot } from '../../view-models/tool-snapshot.js';
import type { RecordDigests } from './format.js';
import { writeJson } from './write-file.js';

/** The publication before a build that has not ended. */
export interface BuildJournal {
  /** The version that was being published. */
  version: string;
  /** By slug: the digests of what was published, and what it said. A record that is new has neither. */
  records: Record<string, { digests?: RecordDigests | undefined; before?: ToolSnapshot | undefined }>;
}

const fileIn = (root: string) => join(root, 'unfinished.json');

/** Reads the journal of a build that was killed; `undefined` if none was. One of the version `published` was only left behind. */
export async function readBuildJournal(
  root: string,
  published: string | undefined,
): Promise<BuildJournal | undefined> {
  const text = await readFile(fileIn(root), 'utf8').catch(() => undefined);
  // It is written whole or not at all, before all else: a damaged one is not from us, and says nothing.
  try {
    const note = text === undefined ? undefined : (JSON.parse(text) as BuildJournal);
    return note && note.version === published ? undefined : note;
  } catch {
    return { version: '', records: {} };
  }
}

/** Writes the journal. */
export const writeBuildJournal = (root: string, unfinished: BuildJournal): Promise<number> =>
  writeJson(fileIn(root), unfinished);

/** Removes the journal: the build has ended. */
export const removeBuildJournal = (root: string): Promise<void> => rm(fileIn(root), { force: true });
