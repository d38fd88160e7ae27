// A catalog as an editor keeps it, whether in a folder with a file a tool or in one NDJSON file with a line a tool.
import type { AuthoredCatalog } from '../../catalog/types.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from './source-file.js';

/** Place of one record in its source. */
export interface SourceEntry {
  /** What the record is called: its file's name, or the slug its line seems to give. */
  slug: string;
  /** What diagnostics call its file, and the number of its first line there. */
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
  /** Where they stand. */
  file?: SourceFile | undefined;
  /** What is wrong with them. */
  findings: readonly Diagnostic[];
}

/** A logo as its editor keeps it. */
export interface Logo {
  bytes(): Promise<Uint8Array>;
  /** When its file was last changed, where it is a file. */
  changed?: Date | undefined;
  size?: number | undefined;
}

/** A catalog as its editor keeps it, open for reading once. */
export interface CatalogSource {
  /** The catalog's own data, if it has no error. */
  catalog: AuthoredCatalog | undefined;
  /** The file it stands in. */
  catalogFile: string;
  /** Its text, by which a change is noticed. */
  catalogText: string;
  /** What is wrong with everything but the records. */
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
  /** How many records there are, where that is known before they are read. */
  count?: number | undefined;
  /** The folder for what only this machine needs. */
  scratch: string;
  /** The same catalog, to be read again. */
  again(): Promise<CatalogSource>;
}
