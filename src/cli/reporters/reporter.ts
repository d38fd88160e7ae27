// How a verb's work is told on a command line: what it says while it works, and its result.
import type { Tally } from '../diagnostics/diagnostic.js';
import type { BuildObserver } from '../diagnostics/build-observer.js';
import { plural } from './plural.js';

/** Where text goes; a terminal or not. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  /** Characters a line has, on a terminal. */
  columns?: number | undefined;
}

/** What a command line has around it: two outputs and the environment's variables. */
export interface CliContext {
  /** For data. */
  out: Output;
  /** For everything else. */
  err: Output;
  environment: Readonly<Record<string, string | undefined>>;
}

/** One way of telling. */
export interface Reporter extends Required<BuildObserver> {
  /** The end: what was made, as data and in words. */
  result(data: object, words: string): void;
  /** The end, where it could not be done. */
  failed(sentence: string): void;
}

/** "2 errors, 1 warning"; empty where nothing was found. */
export const countLine = ({ errors, warnings, notices }: Tally): string =>
  [
    errors && plural(errors, 'error'),
    warnings && plural(warnings, 'warning'),
    notices && plural(notices, 'notice'),
  ]
    .filter(Boolean)
    .join(', ');

/** How many findings a result tells of; none where it does not count any. */
export const resultTally = (data: object): Tally =>
  (data as { tally?: Tally }).tally ?? { errors: 0, warnings: 0, notices: 0 };
