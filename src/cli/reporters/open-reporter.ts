// Which way of telling: as asked, else as it fits the surroundings.
import { createGithubReporter } from './github.js';
import { createHumanReporter } from './human.js';
import { createJsonReporter } from './json.js';
import type { CliContext, Reporter } from './reporter.js';

/** The names of the ways there are. */
export const reporterNames = ['human', 'json', 'github'] as const;

/** What tells where nothing else was asked for. */
export const defaultReporterName = (environment: CliContext['environment']): string =>
  environment['GITHUB_ACTIONS'] === 'true' ? 'github' : 'human';

/** Opens the voice called `name`, one of `reporters`. */
export async function openReporter(name: string, surroundings: CliContext): Promise<Reporter> {
  if (name === 'json') return createJsonReporter(surroundings);
  if (name === 'github') return createGithubReporter(surroundings);
  if (!surroundings.err.isTTY) return createHumanReporter(surroundings);
  const { createProgressBar } = await import('./progress-bar.js');
  return createHumanReporter(surroundings, createProgressBar(surroundings.err));
}
