// The commands that check a catalog and publish it: check, build, import, export, schema.
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { BuildResult } from '../build/build.js';
import { runCommand, addCommonOptions, requiredOption, type CliSession } from './run-command.js';

type Said = { reporter: string };

function wholeNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number of 1 or more.');
}

const records = (count: number) => `${count} ${count === 1 ? 'record' : 'records'}`;

export function addCheck(program: Command, session: CliSession): void {
  const command = program
    .command('check')
    .summary('find mistakes, in a catalog or in what is published')
    .description(
      'Checks a catalog’s folder or NDJSON file: schema, references and editorial rules. Of a published folder or ' +
        'URL: every record, digests, versions, and the headers of its host. Writes nothing.',
    )
    .argument('<target>', 'a folder, an .ndjson file, or a URL')
    .option('--strict', 'warnings are errors')
    .option('--since <revision>', 'only records that differ from this git revision')
    .option('--sample <count>', 'how many records to read at a URL; 500 where it says nothing', wholeNumber)
    .action(async (target: string, options: Said & { strict?: boolean; since?: string; sample?: number }) => {
      const { check } = await import('./check/check.js');
      await runCommand(
        session,
        options,
        (reporter) => check(target, options, reporter),
        ({ tally, records: count }) => {
          const clean = !tally.errors && !tally.warnings && !tally.notices;
          return `${target}: ${records(count)} checked${clean ? ', nothing found' : ''}`;
        },
      );
    });
  addCommonOptions(command, session, [
    ['catalog', 'Everything in a catalog'],
    ['catalog --since origin/main --strict', 'What a branch changes, warnings included'],
    ['https://reviews.example/v1/', 'What is published, and how its host serves it'],
  ]);
}

export function addBuild(program: Command, session: CliSession): void {
  const command = program
    .command('build')
    .summary('publish a catalog into a folder')
    .description(
      'Makes the folder v1/ that pages read, for any static host. Only what differs is written, and nothing at all ' +
        'where there is an error.',
    )
    .argument('<source>', 'a catalog’s folder or .ndjson file')
    .option('--first', 'nothing was published before')
    .option('--previous <where>', 'a folder or URL that was published before, where it is not in --out')
    .option('--base-url <url>', 'where v1/ will be, for what has to name itself in full')
    .addOption(
      new Option('--badges <which>', 'a badge of each tool, as SVG; without it, up to 10,000 tools').choices([
        'all',
        'none',
      ]),
    )
    .addOption(
      new Option(
        '--embeds <which>',
        'a page to embed of each tool and of each pair in comparisons/; without it, up to 10,000 tools',
      ).choices(['all', 'none']),
    )
    .option('--date <date>', 'the date of what changes; today, or what SOURCE_DATE_EPOCH says')
    .option('--dry-run', 'says what would change, and writes nothing')
    .option('--full', 'writes every record, whatever was there')
    .action(async (source: string, options: Said & { out: string }) => {
      const { build } = await import('../build/build.js');
      await runCommand(
        session,
        options,
        (reporter) => build(source, options, reporter),
        (result, voice) => {
          if (!result.tally.errors) return published(result);
          voice.onMessage(`Nothing was written to ${result.folder}.`);
          return '';
        },
      );
    });
  requiredOption(command, '--out <dir>', 'the folder that gets v1/ and the settings of common hosts');
  addCommonOptions(command, session, [
    ['catalog --out public --first', 'The first publication'],
    ['catalog --out public', 'Another one, after a change'],
    ['catalog --out public --previous https://reviews.example/v1/', 'From a clean checkout'],
    ['catalog --out public --dry-run', 'Would anything change?'],
  ]);
}

/** What a build did, in a line. */
function published({
  folder,
  dryRun,
  isNew,
  version = '',
  serial = 0,
  changed = 0,
  files = 0,
  since,
  withoutOembed,
}: BuildResult) {
  const differ = `${records(changed)} ${changed === 1 ? 'differs' : 'differ'}${since ? ` from ${since}` : ''}`;
  if (dryRun) return isNew ? `${folder} would be ${version}: ${differ}` : `${folder}: nothing would change`;
  const rest = withoutOembed ? '; no oEmbed, which needs --base-url https://…/v1/' : '';
  const wrote = `${files} ${files === 1 ? 'file' : 'files'} written${rest}`;
  // Logos and settings of hosts may be new where no record is.
  if (files && !isNew) return `${folder}: no record has changed since ${version}; ${wrote}`;
  return files
    ? `${folder}: version ${version}, serial ${serial}; ${differ}, ${wrote}`
    : `${folder}: nothing has changed since ${version}`;
}

export function addImport(program: Command, session: CliSession): void {
  const command = program
    .command('import')
    .summary('make a catalog of an NDJSON file')
    .description('Writes a folder to work in, from another system’s NDJSON or from what `export` gave.')
    .argument('<file>', 'an .ndjson file: {"catalog": …}, then a tool a line')
    .addOption(new Option('--as <form>', 'the form of its files').choices(['yaml', 'json']).default('yaml'))
    .action(async (file: string, options: Said & { out: string; as: 'yaml' | 'json' }) => {
      const { importCatalog } = await import('./import/import.js');
      await runCommand(
        session,
        options,
        (reporter) => importCatalog(file, options, reporter),
        ({ tally, tools, files }) =>
          tally.errors ? '' : `${options.out}: ${records(tools)}, ${files} ${files === 1 ? 'file' : 'files'}`,
      );
    });
  requiredOption(command, '--out <dir>', 'the folder to make');
  addCommonOptions(command, session, [
    ['tools.ndjson --out catalog', 'A catalog with a YAML file a tool'],
    ['tools.ndjson --out catalog --as json', 'With a JSON file a tool'],
  ]);
}

export function addExport(program: Command, session: CliSession): void {
  const command = program
    .command('export')
    .summary('write a catalog as one NDJSON file')
    .description(
      'Writes the catalog, then a tool a line, with nothing lost: for other systems and for `import`.',
    )
    .argument('<source>', 'a catalog’s folder')
    .option('--out <file>', 'the .ndjson file; without it the lines go to standard output')
    .action(async (source: string, options: Said & { out?: string }) => {
      const { exportCatalog } = await import('./export/export.js');
      const write = (line: string) => void session.out.write(line);
      await runCommand(
        session,
        options,
        (reporter) => exportCatalog(source, options.out ? { out: options.out } : { write }, reporter),
        ({ tally, tools }) => (tally.errors || !options.out ? '' : `${options.out}: ${records(tools)}`),
        // The lines are the data: no result follows them there.
        options.out ? session.out : { write: () => true },
      );
    });
  addCommonOptions(command, session, [
    ['catalog --out tools.ndjson', 'Into a file'],
    ['catalog | wc -l', 'Into another program'],
  ]);
}

export function addSchema(program: Command, session: CliSession): void {
  const command = program
    .command('schema')
    .summary('write the JSON Schemas')
    .description(
      'Writes the JSON Schemas of what editors keep and of what is published, for editors and programs.',
    )
    .action(async (options: Said & { out: string }) => {
      const { schema } = await import('./schema/schema.js');
      await runCommand(
        session,
        options,
        () => schema(options.out),
        ({ files }) => `${options.out}: ${files} ${files === 1 ? 'file' : 'files'} written`,
      );
    });
  requiredOption(command, '--out <dir>', 'where to');
  addCommonOptions(command, session, [['--out catalog/.schema', 'Renews what `init` put beside a catalog']]);
}
