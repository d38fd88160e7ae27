// Diagnostics: the place of a mistake, and a message with its remedy. Independent of commands and terminals.

/** Severity: an `error` stops a build, a `warning` fails a check with `--strict`, a `notice` never does. */
export type Severity = 'error' | 'warning' | 'notice';

/** A mistake in a catalog, publication or site. */
export interface Diagnostic {
  /** Path of the file as the user would write it, or the URL of a published one. */
  file: string;
  /** Line, from 1. */
  line: number;
  /** Column in UTF-16 units, from 1. */
  column: number;
  /** JSON pointer (RFC 6901) to the value; empty for the whole file. */
  pointer: string;
  severity: Severity;
  /** Stable identifier of the kind of mistake: `schema`, `syntax`, `take-length`. */
  code: string;
  /** The mistake and its remedy. */
  message: string;
  /** The line with its neighbours, as they are in the file. */
  frame?: CodeFrame | undefined;
}

/** Lines of a file; `first` is the number of the first one. */
export interface CodeFrame {
  first: number;
  lines: readonly string[];
}

/** Number of diagnostics by severity. */
export interface Tally {
  errors: number;
  warnings: number;
  notices: number;
}

/** True for a diagnostic about a whole folder, in which there are no lines. */
export const isFolderDiagnostic = ({ file }: Diagnostic): boolean => /[/\\]$/.test(file);

/** Makes a diagnostic about a whole file. */
export const fileDiagnostic = (
  file: string,
  severity: Severity,
  code: string,
  message: string,
  pointer = '',
): Diagnostic => ({ file, line: 1, column: 1, pointer, severity, code, message });
