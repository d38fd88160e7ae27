// Colors of an output: on a terminal unless NO_COLOR is set, anywhere with FORCE_COLOR (no-color.org).
import pc from 'picocolors';
import type { Output, CliContext } from './reporter.js';

export type Colors = ReturnType<typeof pc.createColors>;

/** Creates color functions for an output; they return the text as it is where there are no colors. */
export function createColors({ isTTY = false }: Output, environment: CliContext['environment']): Colors {
  const { NO_COLOR: none, FORCE_COLOR: forced, TERM: terminal } = environment;
  if (none) return pc.createColors(false);
  return pc.createColors(forced ? forced !== '0' : isTTY && terminal !== 'dumb');
}
