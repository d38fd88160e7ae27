// Callbacks of a command at work, and the errors it rejects with. Commands print nothing: they report to an observer and
// return their result.
import type { Diagnostic, Tally } from './diagnostic.js';

/** Receives the diagnostics, progress and messages of a command at work. Every callback is optional. */
export interface BuildObserver {
  /** A diagnostic, as soon as it is known. */
  onDiagnostic?(diagnostic: Diagnostic): void;
  /** Progress of a step: its name, the number done, and the total where it is known. */
  onProgress?(step: string, done: number, total?: number): void;
  /** A sentence for the user. */
  onMessage?(message: string): void;
}

/** An error that the user can correct: a wrong argument, a missing folder. The command line exits with 2. */
export class UserError extends Error {
  override name = 'UserError';
}

/** Wraps an observer to count its diagnostics. With `strict` a warning becomes an error. */
export function countDiagnostics(
  observer: BuildObserver,
  strict = false,
): { observer: BuildObserver; tally: Tally } {
  const tally: Tally = { errors: 0, warnings: 0, notices: 0 };
  return {
    tally,
    observer: {
      ...observer,
      onDiagnostic(diagnostic) {
        const severity = strict && diagnostic.severity === 'warning' ? 'error' : diagnostic.severity;
        tally[`${severity}s`]++;
        observer.onDiagnostic?.({ ...diagnostic, severity });
      },
    },
  };
}
