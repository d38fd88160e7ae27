// Unfinished builds: after one, files are complete, but some are newer than the digests and versions that others give.
import type { Publication } from '../publication/publication.js';

/** Unfinished build in a published folder. */
export interface Interruption {
  /** Slugs of the records it was going to write; `undefined` if unknown, so that it may be any. */
  slugs: ReadonlySet<string> | undefined;
  /** Finding codes to ignore for those records and for catalog.json. */
  codes: ReadonlySet<string>;
}

const codes = new Set(['missing', 'digest', 'updated', 'summary', 'catalog', 'version', 'outdated']);

/** Reads the journal of an unfinished build; `undefined` if there is none, or only its journal was left over. */
export async function findInterruption({
  readBytes,
  manifest,
}: Publication): Promise<Interruption | undefined> {
  const journal = await readBytes('unfinished.json');
  if (!journal) return undefined;
  try {
    const { version, records } = JSON.parse(journal.toString()) as { version?: unknown; records?: object };
    // The manifest is written last: this build was complete except for removing its journal.
    if (version === manifest.version) return undefined;
    return { slugs: records && new Set(Object.keys(records)), codes };
  } catch {
    return { slugs: undefined, codes };
  }
}

/** Checks that an unfinished build may explain the findings on a record. */
export const isAffected = (interruption: Interruption | undefined, slug: string): boolean =>
  interruption !== undefined && (interruption.slugs === undefined || interruption.slugs.has(slug));
