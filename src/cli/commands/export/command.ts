// The command `export`: flags and examples; prints NDJSON, or a count where that goes into a file.
import { Command } from 'commander';
import { plural } from '../../reporters/plural.js';
import { runCommand, addCommonOptions, type CliSession, type CommonOptions } from '../run-command.js';

export function exportCommand(session: CliSession): Command {
  const command = new Command('export')
    .summary('Export a catalog as NDJSON')
    .description(
      'Write the catalog and then each tool as one line of JSON, with nothing lost, for other systems and for the ' +
        'command `import`.',
    )
    .argument('<source>', 'Catalog folder, catalog.json or published folder')
    .option('--out <file>', 'Output .ndjson file (default: standard output)')
    .action(async (source: string, { out, ...options }: CommonOptions & { out?: string }) => {
      const { exportCatalog } = await import('./export.js');
      const write = (line: string) => void session.out.write(line);
      await runCommand(
        session,
        options,
        (observer) => exportCatalog(source, out ? { out } : { write }, observer),
        ({ tally, tools }) => (tally.errors || !out ? '' : `${out}: ${plural(tools, 'record')}`),
        // On standard output the lines are the data, and no result follows them.
        out ? session.out : { write: () => true },
      );
    });
  return addCommonOptions(command, session, [
    ['catalog --out tools.ndjson', 'Write a file'],
    ['catalog | wc -l', 'Pipe into another program'],
  ]);
}
