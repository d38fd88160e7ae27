// Reporter for programs: one line of JSON for each diagnostic on stderr, and one for the result on stdout.
import type { CliContext, Reporter } from './reporter.js';

export function createJsonReporter({ out, err }: CliContext): Reporter {
  return {
    onDiagnostic: (diagnostic) => err.write(`${JSON.stringify(diagnostic)}\n`),
    onProgress: () => undefined,
    onMessage: () => undefined,
    result: (data) => out.write(`${JSON.stringify(data)}\n`),
    failed: (message) => err.write(`${JSON.stringify({ severity: 'error', code: 'refused', message })}\n`),
  };
}
