// Colours for an output: on a terminal, unless NO_COLOR is set; FORCE_COLOR wants them anywhere (no-color.org).
import pc from 'picocolors';
import type { Output, Surroundings } from './voice.js';

export type Colours = ReturnType<typeof pc.createColors>;

/** The colours an output shall have: all of them, or none. */
export function coloursFor({ isTTY = false }: Output, environment: Surroundings['environment']): Colours {
  const { NO_COLOR: none, FORCE_COLOR: forced, TERM: terminal } = environment;
  if (none) return pc.createColors(false);
  return pc.createColors(forced ? forced !== '0' : isTTY && terminal !== 'dumb');
}
