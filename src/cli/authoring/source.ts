// Types of a catalog source: a folder with one file for each tool, an NDJSON file with one line for each, or a catalog in the
// published form.
import type { AuthoredCatalog } from '../../catalog/authored-types.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from './source-file.js';

/** Location of one record in its source. */
export interface SourceEntry {
  /** Slug: the stem of the file name, or the text that `peekSlug` reads from the line. */
  slug: string;
  /** File name for diagnostics. */
  file: string;
  /** Number of the record's first line in the file. */
  line: number;
  /** Text that differs after each change of the record; empty if the record must be read in any case. */
  fingerprint: string;
  /** Text of the record, if it is a line of a file. */
  text?: string;
  /** Column of the first letter of `text` in its line, from 1; 1 if not given. */
  column?: number | undefined;
  /** Record as an editor would write it, if `text` has it in the published form. */
  value?: unknown;
  /** Finding that prevents the use of `text`. */
  problem?: Diagnostic | undefined;
}

/** Community votes. */
export interface SourceVotes {
  bySlug: ReadonlyMap<string, { ship: number; skip: number }>;
  /** File with the votes. */
  file?: SourceFile | undefined;
  /** Findings about the votes. */
  findings: readonly Diagnostic[];
}

/** Logo file, or logo line of an NDJSON file. */
export interface Logo {
  bytes(): Promise<Uint8Array>;
  /** Modification time, if the logo is a file. */
  changed?: Date | undefined;
  /** Size in bytes. */
  size: number;
  /** File for diagnostics: the logo, or the NDJSON file that has it. */
  file: string;
  /** Line of an NDJSON file. */
  line?: number | undefined;
}

/** Open catalog source. Its entries can be read once. */
export interface CatalogSource {
  /** Data of the catalog file; `undefined` if it has an error. */
  catalog: AuthoredCatalog | undefined;
  /** File that holds the catalog data. */
  catalogFile: string;
  /** Text of the catalog data, to detect changes. */
  catalogText: string;
  /** Findings about everything except the records and votes. */
  diagnostics: Diagnostic[];
  /** Text of the votes file, to detect changes; empty for an NDJSON file, whose lines hold the votes. */
  votesText: string;
  /** Returns the votes; parses them at the first call. */
  votes(): SourceVotes;
  /** Summaries of comparisons by pair name, `<a>--vs--<b>`. */
  comparisons: ReadonlyMap<string, { summary: string; source: SourceFile }>;
  /** Logos by path, such as `logos/x.svg`. */
  logos: ReadonlyMap<string, Logo>;
  /** Yields all records in batches, in an order that does not depend on the file system. */
  entries(): AsyncIterable<readonly SourceEntry[]>;
  /** Number of records; `undefined` if not known before reading. */
  count?: number | undefined;
  /** True if one file holds the catalog and all records. */
  isOneFile: boolean;
  /** Folder for caches and temporary files of this machine; without one, nothing is cached. */
  scratch?: string | undefined;
  /** Opens the same catalog again. */
  again(): Promise<CatalogSource>;
}
