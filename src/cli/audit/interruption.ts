// What a build that was killed excuses: its files are whole, and some are newer than others know.
import type { Publication } from '../publication/publication.js';

/** A build that was not finished. */
export interface Interruption {
  /** The records it was about to write; `undefined` if that cannot be known, and any may be. */
  slugs: ReadonlySet<string> | undefined;
  /** The findings that are no fault of a record it was about to write, or of the one file with all. */
  codes: ReadonlySet<string>;
}

const codes = new Set(['missing', 'digest', 'updated', 'summary', 'catalog', 'version', 'outdated']);

/** The build that was not finished here; `undefined` if none was, or only its note was left. */
export async function findInterruption({
  readBytes,
  manifest,
}: Publication): Promise<Interruption | undefined> {
  const note = await readBytes('unfinished.json');
  if (!note) return undefined;
  try {
    const { version, records } = JSON.parse(note.toString()) as { version?: unknown; records?: object };
    // The manifest is written last: this build had ended but for its note.
    if (version === manifest.version) return undefined;
    return { slugs: records && new Set(Object.keys(records)), codes };
  } catch {
    return { slugs: undefined, codes };
  }
}

/** Whether what is wrong with a record may be the work of an unfinished build. */
export const isExcused = (excuse: Interruption | undefined, slug: string): boolean =>
  excuse !== undefined && (excuse.slugs === undefined || excuse.slugs.has(slug));
