// A command line's surroundings for tests: outputs that keep what they are told.
import type { CliSession } from '../../src/cli/commands/run-command.js';

/** A session, and everything that was said in it. */
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
