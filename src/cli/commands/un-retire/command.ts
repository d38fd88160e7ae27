// The command `un-retire`: flags, examples, and the file that it prints.
import { Command } from 'commander';
import { runCommand, addCommonOptions, type CliSession, type CommonOptions } from '../run-command.js';
import type { UnRetireOptions } from './un-retire.js';

export function unRetireCommand(session: CliSession): Command {
  const command = new Command('un-retire')
    .summary('Restore a retired tool')
    .description('Put back the file of a tool that the command `retire` replaced, as it was.')
    .argument('<slug>', 'Slug of the tool')
    .option('--in <dir>', 'Catalog folder (default: . or ./catalog)')
    .action(async (slug: string, options: CommonOptions & UnRetireOptions) => {
      const { unRetire } = await import('./un-retire.js');
      await runCommand(
        session,
        options,
        () => unRetire(slug, options),
        ({ file }) => file,
      );
    });
  return addCommonOptions(command, session, [['quillpatch', 'Show the tool on pages again']]);
}
