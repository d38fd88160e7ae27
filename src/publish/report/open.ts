// Which way of telling: as asked, else as it fits the surroundings.
import { githubVoice } from './github.js';
import { humanVoice } from './human.js';
import { jsonVoice } from './json.js';
import type { Surroundings, Voice } from './voice.js';

/** The names of the ways there are. */
export const reporters = ['human', 'json', 'github'] as const;

/** What tells where nothing else was asked for. */
export const usualReporter = (environment: Surroundings['environment']): string =>
  environment['GITHUB_ACTIONS'] === 'true' ? 'github' : 'human';

/** Opens the voice called `name`, one of `reporters`. */
export async function openVoice(name: string, surroundings: Surroundings): Promise<Voice> {
  if (name === 'json') return jsonVoice(surroundings);
  if (name === 'github') return githubVoice(surroundings);
  if (!surroundings.err.isTTY) return humanVoice(surroundings);
  const { progressOn } = await import('./progress.js');
  return humanVoice(surroundings, progressOn(surroundings.err));
}
