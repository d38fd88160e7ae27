// Choice of the reporter: by name, or by the environment.
import { createGithubReporter } from './github.js';
import { createHumanReporter } from './human.js';
import { createJsonReporter } from './json.js';
import type { CliContext, Reporter } from './reporter.js';

/** Values of `--reporter`. */
export const reporterNames = ['human', 'json', 'github'] as const;

/** Value of `--reporter` where none is given. */
export const defaultReporterName = (environment: CliContext['environment']): string =>
  environment['GITHUB_ACTIONS'] === 'true' ? 'github' : 'human';

/** Creates the reporter called `name`, one of `reporterNames`. */
export async function openReporter(name: string, context: CliContext): Promise<Reporter> {
  if (name === 'json') return createJsonReporter(context);
  if (name === 'github') return createGithubReporter(context);
  if (!context.err.isTTY) return createHumanReporter(context);
  const { createProgressBar } = await import('./progress-bar.js');
  return createHumanReporter(context, createProgressBar(context.err));
}
