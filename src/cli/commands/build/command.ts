// The command `build`: flags, examples, and the summary that it prints.
import { Command, Option } from 'commander';
import type { BuildOptions, BuildResult } from '../../build/build.js';
import { plural } from '../../reporters/plural.js';
import {
  runCommand,
  addCommonOptions,
  requiredOption,
  type CliSession,
  type CommonOptions,
} from '../run-command.js';

/** A build's result in one line. */
function formatResult(result: BuildResult): string {
  const { folder, dryRun, isNew, version = '', serial = 0, changed = 0, files = 0, since } = result;
  const changes = `${plural(changed, 'record differs', 'records differ')}${since ? ` from ${since}` : ''}`;
  if (dryRun) return isNew ? `${folder} would be ${version}: ${changes}` : `${folder}: nothing would change`;
  if (!files) return `${folder}: nothing has changed since ${version}`;
  const oembed = result.withoutOembed ? '; no oEmbed, which needs --base-url https://…/v1/' : '';
  const written = `${plural(files, 'file')} written${oembed}`;
  // Logos and host configuration can be new when no record is.
  return isNew
    ? `${folder}: version ${version}, serial ${serial}; ${changes}, ${written}`
    : `${folder}: no record has changed since ${version}; ${written}`;
}

export function buildCommand(session: CliSession): Command {
  const command = new Command('build')
    .summary('Build a catalog')
    .description(
      'Build a catalog into v1/, a folder for any static host. Write only files that differ, and none at all if ' +
        'there is an error.',
    )
    .argument('<source>', 'Catalog folder, .ndjson file, catalog.json or published folder');
  requiredOption(command, '--out <dir>', 'Output folder, for v1/ and host configuration')
    .option('--first', 'Build the first version, with no previous publication')
    .option('--previous <where>', 'Previous publication, folder or URL (default: in --out)')
    .option('--base-url <url>', 'Public URL of v1/, for absolute links and oEmbed')
    .addOption(
      new Option('--badges <which>', 'SVG badges; by default all, up to 10,000 tools').choices([
        'all',
        'none',
      ]),
    )
    .addOption(
      new Option(
        '--embeds <which>',
        'Embed pages for tools and comparisons; by default all, up to 10,000 tools',
      ).choices(['all', 'none']),
    )
    .option('--date <date>', 'Date of the changes (default: SOURCE_DATE_EPOCH or today)')
    .option('--dry-run', 'Show changes without writing')
    .option('--full', 'Rewrite every record')
    .action(async (source: string, options: CommonOptions & BuildOptions) => {
      const { build } = await import('../../build/build.js');
      await runCommand(
        session,
        options,
        (observer) => build(source, options, observer),
        (result, reporter) => {
          if (!result.tally.errors) return formatResult(result);
          reporter.onMessage(`Nothing was written to ${result.folder}.`);
          return '';
        },
      );
    });
  return addCommonOptions(command, session, [
    ['catalog --out public --first', 'Build for the first time'],
    ['catalog --out public', 'Build again after a change'],
    ['catalog --out public --previous https://example.com/v1/', 'Build in a clean checkout'],
    ['catalog --out public --dry-run', 'Show what would change'],
  ]);
}
