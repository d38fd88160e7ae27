// The command `add`: flags, examples, and the file name that it prints.
import { Command } from 'commander';
import { runCommand, addCommonOptions, type CliSession, type CommonOptions } from '../run-command.js';
import type { AddOptions } from './add.js';

export function addCommand(session: CliSession): Command {
  const command = new Command('add')
    .summary('Add a draft tool')
    .description('Create tools/<slug>.yaml, a draft with comments that explain each field.')
    .argument('<slug>', 'Name of the tool in URLs, such as claw-code')
    .option('--in <dir>', 'Catalog folder (default: . or ./catalog)')
    .action(async (slug: string, options: CommonOptions & AddOptions) => {
      const { add } = await import('./add.js');
      await runCommand(
        session,
        options,
        (observer) => add(slug, options, observer),
        ({ file }) => file,
      );
    });
  return addCommonOptions(command, session, [
    ['claw-code', 'Add a draft'],
    ['claw-code --in reviews/catalog', 'Add it to a catalog elsewhere'],
  ]);
}
