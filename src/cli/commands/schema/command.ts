// The command `schema`: flags, examples, and the count that it prints.
import { Command } from 'commander';
import { plural } from '../../reporters/plural.js';
import {
  runCommand,
  addCommonOptions,
  requiredOption,
  type CliSession,
  type CommonOptions,
} from '../run-command.js';

export function schemaCommand(session: CliSession): Command {
  const command = new Command('schema')
    .summary('Write the JSON Schemas')
    .description('Write the JSON Schemas of catalog files and of published files.');
  requiredOption(command, '--out <dir>', 'Output folder').action(
    async (options: CommonOptions & { out: string }) => {
      const { schema } = await import('./schema.js');
      await runCommand(
        session,
        options,
        () => schema(options.out),
        ({ files }) => `${options.out}: ${plural(files, 'file')} written`,
      );
    },
  );
  return addCommonOptions(command, session, [
    ['--out catalog/.schema', 'Update the schemas that `init` put beside a catalog'],
  ]);
}
