// Who listens to a verb at work. Verbs print nothing: they tell a reporter, and return what they made.
import type { Diagnostic, Tally } from './diagnostic.js';

/** What a verb tells while it works. Every part may be left out. */
export interface BuildObserver {
  /** A finding, as soon as it is known. */
  onDiagnostic?(diagnostic: Diagnostic): void;
  /** Work under way: what, how much is done, and of how much where that is known. */
  onProgress?(what: string, done: number, total?: number): void;
  /** A sentence for whoever watches. */
  onMessage?(sentence: string): void;
}

/** What cannot be done as asked, or at all: a wrong argument, a folder that is not there. The command line exits with 2. */
export class UserError extends Error {
  override name = 'Refusal';
}

/** A reporter that passes everything on and counts the findings. With `strict` a warning is an error. */
export function countFindings(
  reporter: BuildObserver,
  strict = false,
): { reporter: BuildObserver; tally: Tally } {
  const tally: Tally = { errors: 0, warnings: 0, notices: 0 };
  return {
    tally,
    reporter: {
      ...reporter,
      onDiagnostic(diagnostic) {
        const severity = strict && diagnostic.severity === 'warning' ? 'error' : diagnostic.severity;
        tally[`${severity}s`]++;
        reporter.onDiagnostic?.({ ...diagnostic, severity });
      },
    },
  };
}
