// The command `retire`: flags, examples, and the list of files that it prints.
import { Command } from 'commander';
import { runCommand, addCommonOptions, type CliSession, type CommonOptions } from '../run-command.js';
import type { RetireOptions } from './retire.js';

export function retireCommand(session: CliSession): Command {
  const command = new Command('retire')
    .summary('Retire a tool')
    .description(
      'Replace a tool, or its deleted file, with a tombstone, so that pages that still name the tool can say what ' +
        'became of it. The file as it was is kept in retired/, for the command `un-retire`.',
    )
    .argument('<slug>', 'Slug of the tool')
    .option('--moved-to <slug>', 'Redirect to another tool')
    .option('--in <dir>', 'Catalog folder (default: . or ./catalog)')
    .action(async (slug: string, options: CommonOptions & RetireOptions) => {
      const { retire } = await import('./retire.js');
      await runCommand(
        session,
        options,
        (observer) => retire(slug, options, observer),
        ({ files }) => files.join('\n'),
      );
    });
  return addCommonOptions(command, session, [
    ['quillpatch', 'Mark a tool as gone'],
    ['quillpatch --moved-to gullspire', 'Show gullspire on pages that have quillpatch'],
  ]);
}
