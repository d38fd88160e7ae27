// Reporters: output of the command line while a command works, and its result.
import type { Tally } from '../diagnostics/diagnostic.js';
import type { BuildObserver } from '../diagnostics/build-observer.js';
import { plural } from './plural.js';

/** A stream for text, such as standard output. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  /** Width of the terminal in characters. */
  columns?: number | undefined;
}

/** Outputs and environment variables of the command line. */
export interface CliContext {
  /** Standard output, for data. */
  out: Output;
  /** Standard error, for everything else. */
  err: Output;
  environment: Readonly<Record<string, string | undefined>>;
}

/** An output format of the command line. */
export interface Reporter extends Required<BuildObserver> {
  /** Reports the result, as data and as text. */
  result(data: object, text: string): void;
  /** Reports that the command failed. */
  failed(message: string): void;
}

/** Formats a tally: "2 errors, 1 warning"; empty without any. */
export const countLine = ({ errors, warnings, notices }: Tally): string =>
  [
    errors && plural(errors, 'error'),
    warnings && plural(warnings, 'warning'),
    notices && plural(notices, 'notice'),
  ]
    .filter(Boolean)
    .join(', ');

/** Tally of a result; zeros where it has none. */
export const resultTally = (data: object): Tally =>
  (data as { tally?: Tally }).tally ?? { errors: 0, warnings: 0, notices: 0 };
