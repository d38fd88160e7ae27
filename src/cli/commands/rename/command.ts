// The command `rename`: flags, examples, and the list of files that it prints.
import { Command } from 'commander';
import { runCommand, addCommonOptions, type CliSession, type CommonOptions } from '../run-command.js';
import type { RenameOptions } from './rename.js';

export function renameCommand(session: CliSession): Command {
  const command = new Command('rename')
    .summary('Change the slug of a tool')
    .description(
      'Give a tool another slug: its file, votes and comparisons follow, and pages that have the old slug show the ' +
        'new one.',
    )
    .argument('<old>', 'Slug of the tool')
    .argument('<new>', 'New slug')
    .option('--in <dir>', 'Catalog folder (default: . or ./catalog)')
    .action(async (old: string, slug: string, options: CommonOptions & RenameOptions) => {
      const { rename } = await import('./rename.js');
      await runCommand(
        session,
        options,
        (observer) => rename(old, slug, options, observer),
        ({ files }) => files.join('\n'),
      );
    });
  return addCommonOptions(command, session, [['claw-code claw', 'Show claw on pages that have claw-code']]);
}
