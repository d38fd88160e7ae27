// Colours for an output: on a terminal, unless NO_COLOR is set; FORCE_COLOR wants them anywhere (no-color.org).
import pc from 'picocolors';
import type { Output, CliContext } from './reporter.js';

export type Colors = ReturnType<typeof pc.createColors>;

/** The colours an output shall have: all of them, or none. */
export function createColors({ isTTY = false }: Output, environment: CliContext['environment']): Colors {
  const { NO_COLOR: none, FORCE_COLOR: forced, TERM: terminal } = environment;
  if (none) return pc.createColors(false);
  return pc.createColors(forced ? forced !== '0' : isTTY && terminal !== 'dumb');
}
