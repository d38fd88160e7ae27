// The command `bundle`: flags, examples, and the tag that it prints.
import { Command } from 'commander';
import { plural } from '../../reporters/plural.js';
import {
  runCommand,
  addCommonOptions,
  addPublicationOptions,
  requiredOption,
  type CliSession,
  type CommonOptions,
} from '../run-command.js';
import type { BundleOptions } from './bundle.js';

export function bundleCommand(session: CliSession): Command {
  const command = new Command('bundle')
    .summary('Bundle some tools into one file')
    .description(
      'Write a catalog.json with only these tools, for a page with many badges. Print the <link> tag for it, with ' +
        'integrity.',
    )
    .argument('<slugs...>', 'Slugs of the tools');
  addPublicationOptions(command);
  requiredOption(command, '--out <file>', 'Output file, ends in .json')
    .option('--full', 'Include the data of cards and comparisons, not only badges')
    .action(async (slugs: string[], options: CommonOptions & BundleOptions) => {
      const { bundle } = await import('./bundle.js');
      await runCommand(
        session,
        options,
        (observer) => bundle(slugs, options, observer),
        ({ snippet = '', file, tools, bytes = 0 }, reporter) => {
          if (snippet) reporter.onMessage(`${file}: ${plural(tools, 'tool')}, ${bytes} bytes`);
          return snippet;
        },
      );
    });
  return addCommonOptions(command, session, [
    ['claw-code quillpatch --from public --out badges.json', 'Bundle two badges'],
    ['claw-code --from public --out page.json --full', 'Bundle a card'],
  ]);
}
