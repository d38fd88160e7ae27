// The command `check`: flags, examples, and the count that it prints.
import { Command, InvalidArgumentError } from 'commander';
import { plural } from '../../reporters/plural.js';
import { runCommand, addCommonOptions, type CliSession, type CommonOptions } from '../run-command.js';
import type { CheckOptions, CheckResult } from './check.js';

/** Parses a whole number of 1 or more. */
function parseCount(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number of 1 or more.');
}

function formatResult({ target, tally, records, pages }: CheckResult): string {
  const isClean = !tally.errors && !tally.warnings && !tally.notices;
  return `${target}: ${pages === undefined ? plural(records, 'record') : plural(pages, 'page')} checked${isClean ? ', nothing found' : ''}`;
}

export function checkCommand(session: CliSession): Command {
  const command = new Command('check')
    .summary('Check a catalog, a publication or pages')
    .description(
      'Check a catalog for schema errors, broken references and editorial rules; check a published folder or URL ' +
        'for damaged records, digests, versions and HTTP headers, and the pages of a built site for elements without an ' +
        'end tag. Nothing is written.',
    )
    .argument(
      '<target>',
      'Catalog folder, .ndjson file, catalog.json, published folder or URL, or folder of a built site',
    )
    .option('--strict', 'Treat warnings as errors')
    .option('--since <revision>', 'Check only records changed since a git revision')
    .option('--sample <count>', 'Number of records to read from a URL (default: 500)', parseCount)
    .action(async (target: string, options: CommonOptions & CheckOptions) => {
      const { check } = await import('./check.js');
      await runCommand(session, options, (observer) => check(target, options, observer), formatResult);
    });
  return addCommonOptions(command, session, [
    ['catalog', 'Check a catalog'],
    ['catalog --since origin/main --strict', 'Check the changes of a branch, failing on warnings'],
    ['https://example.com/v1/', 'Check a publication and its host'],
  ]);
}
