// A finding: where something is wrong, what, and what to do. Knows no verb and no terminal.

/** How bad a finding is: an `error` stops a build, a `warning` does with `--strict`, a `notice` never does. */
export type Severity = 'error' | 'warning' | 'notice';

/** Something an editor or publisher should know. */
export interface Diagnostic {
  /** The file as the user named it or would find it; a URL for what is published. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** JSON pointer (RFC 6901) to the value, empty for the whole file. */
  pointer: string;
  severity: Severity;
  /** A stable name for this kind of finding: `schema`, `syntax`, `take-length`. */
  code: string;
  /** What is wrong and what to do. */
  message: string;
  /** The line it is about with its neighbours, as they stand in the file. */
  frame?: CodeFrame | undefined;
}

/** Some lines of a file, the first of which is number `first`. */
export interface CodeFrame {
  first: number;
  lines: readonly string[];
}

/** How many findings there were. */
export interface Tally {
  errors: number;
  warnings: number;
  notices: number;
}

/** Whether a finding is about a whole folder, in which there are no lines. */
export const isFolderDiagnostic = ({ file }: Diagnostic): boolean => /[/\\]$/.test(file);

/** A finding about a whole file, where no line can be named. */
export const fileDiagnostic = (
  file: string,
  severity: Severity,
  code: string,
  message: string,
  pointer = '',
): Diagnostic => ({ file, line: 1, column: 1, pointer, severity, code, message });
