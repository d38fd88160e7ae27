// For programs: a JSON object a line on stderr for each finding, and the result as one on stdout.
import type { Surroundings, Voice } from './voice.js';

export function jsonVoice({ out, err }: Surroundings): Voice {
  return {
    found: (diagnostic) => err.write(`${JSON.stringify(diagnostic)}\n`),
    progress: () => undefined,
    say: () => undefined,
    result: (data) => out.write(`${JSON.stringify(data)}\n`),
    refused: (message) => err.write(`${JSON.stringify({ severity: 'error', code: 'refused', message })}\n`),
  };
}
