// The command `import`: flags, examples, and the counts or first records that it prints.
import { Command, Option } from 'commander';
import { plural } from '../../reporters/plural.js';
import { runCommand, addCommonOptions, type CliSession, type CommonOptions } from '../run-command.js';
import type { ImportOptions, ImportResult } from './import.js';

function formatResult({ tally, tools, files, first }: ImportResult, out = ''): string {
  if (tally.errors) return '';
  if (!first) return `${out}: ${plural(tools, 'record')}, ${plural(files, 'file')}`;
  const texts = [...first].map(([path, text]) => `# ${path}\n${text}`);
  const more = tools - (first.size - 1);
  return `${texts.join('\n')}\n${more > 0 ? `… and ${more} more. ` : ''}${plural(tools, 'record')}; nothing was written`;
}

const collect = (value: string, values: readonly string[] = []) => [...values, value];

export function importCommand(session: CliSession): Command {
  const command = new Command('import')
    .summary('Import a catalog or a table')
    .description(
      'Create a catalog folder from a table with a tool in each row, from a catalog.json, from NDJSON of another system ' +
        'or of the command `export`, or from a published folder.',
    )
    .argument('<file>', '.csv, .json or .ndjson file, or published folder')
    .option('--out <dir>', 'New or empty folder (required, but for --dry-run)')
    .option('--map <fields>', 'Columns by field, as in "name=Title,score:ann=Ann"', collect)
    .option('--dry-run', 'Show the first records without writing')
    .addOption(new Option('--as <form>', 'File format').choices(['yaml', 'json']).default('yaml'))
    .action(async (file: string, options: CommonOptions & ImportOptions) => {
      const { importCatalog } = await import('./import.js');
      await runCommand(
        session,
        options,
        (observer) => importCatalog(file, options, observer),
        (result) => formatResult(result, options.out),
      );
    })
    .hook('preAction', () => {
      if (command.getOptionValue('out') === undefined && !command.getOptionValue('dryRun'))
        command.error("error: required option '--out <dir>' not specified");
    });
  return addCommonOptions(command, session, [
    ['tools.csv --map name=Title,score:ann=Score --dry-run', 'Show what a table would give'],
    ['tools.csv --map name=Title,score:ann=Score --out catalog', 'Create a YAML file for each tool'],
    ['catalog.json --out catalog', 'Create a folder from a catalog in one file'],
    ['tools.ndjson --out catalog --as json', 'Create JSON files'],
  ]);
}
