// The command `init`: flags, examples, and the list of files that it prints.
import { Command, Option } from 'commander';
import { runCommand, addCommonOptions, type CliSession, type CommonOptions } from '../run-command.js';
import { version } from '../../../shared/version.js';
import type { InitOptions } from './init.js';

export function initCommand(session: CliSession): Command {
  const command = new Command('init')
    .summary('Create a catalog')
    .description('Create a catalog with two example tools, and comments that explain each field.')
    .argument('<dir>', 'New or empty folder')
    .addOption(
      new Option('--host <host>', 'Add a workflow that publishes the catalog').choices(['github-pages']),
    )
    .action(async (folder: string, options: CommonOptions & InitOptions) => {
      const { init } = await import('./init.js');
      const { isOnNpm } = await import('../../publication/npm-registry.js');
      await runCommand(
        session,
        options,
        async (observer) => {
          const result = await init(folder, options, observer);
          if (options.host && (await isOnNpm(session.environment)) === false)
            observer.onMessage?.(
              `npm has no ship-or-skip ${version} yet, and the workflow installs that version: it fails until it is published.`,
            );
          return result;
        },
        ({ files }) => files.join('\n'),
      );
    });
  return addCommonOptions(command, session, [
    ['catalog', 'Create a catalog in catalog/'],
    ['. --host github-pages', 'Create it in this repository, published by GitHub Pages'],
  ]);
}
