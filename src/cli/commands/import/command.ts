// The command `import`: flags, examples, and the counts that it prints.
import { Command, Option } from 'commander';
import { plural } from '../../reporters/plural.js';
import {
  runCommand,
  addCommonOptions,
  requiredOption,
  type CliSession,
  type CommonOptions,
} from '../run-command.js';
import type { ImportOptions } from './import.js';

export function importCommand(session: CliSession): Command {
  const command = new Command('import')
    .summary('Import a catalog')
    .description(
      'Create a catalog folder from an NDJSON file of another system or of the command `export`, from a catalog.json, or ' +
        'from a published folder.',
    )
    .argument('<file>', '.ndjson file, catalog.json or published folder');
  requiredOption(command, '--out <dir>', 'New or empty folder')
    .addOption(new Option('--as <form>', 'File format').choices(['yaml', 'json']).default('yaml'))
    .action(async (file: string, options: CommonOptions & ImportOptions) => {
      const { importCatalog } = await import('./import.js');
      await runCommand(
        session,
        options,
        (observer) => importCatalog(file, options, observer),
        ({ tally, tools, files }) =>
          tally.errors ? '' : `${options.out}: ${plural(tools, 'record')}, ${plural(files, 'file')}`,
      );
    });
  return addCommonOptions(command, session, [
    ['tools.ndjson --out catalog', 'Create a YAML file for each tool'],
    ['tools.ndjson --out catalog --as json', 'Create JSON files'],
    ['catalog.json --out catalog', 'Create a folder from a catalog in one file'],
  ]);
}
