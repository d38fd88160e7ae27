// Catalog as an editor keeps it: a folder with a file for each tool, or an NDJSON file with a line for each.
import type { AuthoredCatalog } from '../../catalog/authored-types.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from './source-file.js';

/** Place of one record in its source. */
export interface SourceEntry {
  /** Name of the record: its file's name, or the slug that its line seems to give. */
  slug: string;
  /** Name of its file in diagnostics, and the number of its first line there. */
  file: string;
  line: number;
  /** Changes whenever the record may have. */
  fingerprint: string;
  /** The record's text, where it is not a file of its own, and why it is of no use where it is of none. */
  text?: string;
  problem?: Diagnostic | undefined;
}

/** The community's votes. */
export interface SourceVotes {
  bySlug: ReadonlyMap<string, { ship: number; skip: number }>;
  /** The file that they are in. */
  file?: SourceFile | undefined;
  /** Findings about them. */
  findings: readonly Diagnostic[];
}

/** Logo of a source. */
export interface Logo {
  bytes(): Promise<Uint8Array>;
  /** Time of the last change of its file, if it is a file. */
  changed?: Date | undefined;
  size?: number | undefined;
}

/** Catalog as its editor keeps it, open for reading once. */
export interface CatalogSource {
  /** The catalog's own data, if it has no error. */
  catalog: AuthoredCatalog | undefined;
  /** The file it stands in. */
  catalogFile: string;
  /** Its text, by which a change is noticed. */
  catalogText: string;
  /** Findings about everything but the records. */
  diagnostics: Diagnostic[];
  /** The text of the community's votes, by which a change is noticed. Those of an NDJSON file are in its records. */
  votesText: string;
  /** The votes, read when they are first asked for. */
  votes(): SourceVotes;
  /** Prose on pairs, by `<a>--vs--<b>`. */
  comparisons: ReadonlyMap<string, { summary: string; source: SourceFile }>;
  /** Each logo, by its path such as `logos/x.svg`. */
  logos: ReadonlyMap<string, Logo>;
  /** Every record, some at a time, in an order that does not depend on the file system. */
  entries(): AsyncIterable<readonly SourceEntry[]>;
  /** Number of records, if it is known before they are read. */
  count?: number | undefined;
  /** The folder for what only this machine needs. */
  scratch: string;
  /** The same catalog, to be read again. */
  again(): Promise<CatalogSource>;
}
