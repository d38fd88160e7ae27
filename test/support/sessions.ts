// Context of the command line for tests: outputs that collect what is written.
import type { CliSession } from '../../src/cli/commands/run-command.js';

/** Creates a context with its collected output. */
export function sessionOf(
  environment: Record<string, string> = {},
  terminal: { isTTY?: boolean; columns?: number } = {},
): CliSession & { said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  const into = (name: 'out' | 'err') => ({
    ...terminal,
    write(text: string) {
      said[name] += text;
      return true;
    },
  });
  return {
    said,
    out: into('out'),
    err: into('err'),
    environment,
    interruption: new AbortController().signal,
    handlesInterruption: false,
    code: 0,
  };
}
