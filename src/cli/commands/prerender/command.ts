// The command `prerender`: flags, examples, and the counts and style hashes that it prints.
import { Command, Option } from 'commander';
import type { PrerenderOptions, PrerenderResult } from '../../prerender/prerender.js';
import { plural } from '../../reporters/plural.js';
import {
  runCommand,
  addCommonOptions,
  requiredOption,
  type CliSession,
  type CommonOptions,
} from '../run-command.js';

function formatResult(site: string, result: PrerenderResult): string {
  const { pages, changed, elements, bytes, hashes, dryRun } = result;
  const policy = hashes.length > 0 ? `\nstyle-src ${hashes.join(' ')}` : '';
  return (
    `${site}: ${plural(elements, 'element')} in ${plural(pages, 'page')}, ${plural(bytes, 'byte')}; ` +
    `${plural(changed, 'page')} ${dryRun ? 'would change' : 'changed'}${policy}`
  );
}

export function prerenderCommand(session: CliSession): Command {
  const command = new Command('prerender')
    .summary('Prerender the elements of a built site')
    .description(
      'Write the finished view of each element into the HTML of a site: a declarative shadow root, and a fallback ' +
        'link where the author left none. Readers see verdicts before any script runs, and without scripts. Run it ' +
        'after each build of the site.',
    )
    .argument('<site>', 'Folder of the built site');
  requiredOption(command, '--catalog <where>', 'Published folder, .json file, or URL of either')
    .option('--site <url>', 'Public URL of the site, if it has a path or links to itself by full URLs')
    .addOption(
      new Option('--styles <where>', 'Styles in each element, or in linked files')
        .choices(['inline', 'link'])
        .default('inline'),
    )
    .addOption(
      new Option(
        '--light <when>',
        'Fallback line outside the shadow root; auto omits it where React or the like hydrates a page',
      )
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .option('--json-ld', 'Add schema.org JSON-LD for search engines')
    .option('--date <date>', 'Current date (default: SOURCE_DATE_EPOCH or today)')
    .option('--dry-run', 'Show changes without writing')
    .action(async (site: string, options: CommonOptions & PrerenderOptions) => {
      const { prerender } = await import('../../prerender/prerender.js');
      await runCommand(
        session,
        options,
        (observer) => prerender(site, options, observer),
        (result) => formatResult(site, result),
      );
    });
  return addCommonOptions(command, session, [
    ['dist --catalog public/v1', 'Prerender a site from a local catalog'],
    ['dist --catalog https://example.com/v1/ --styles link', 'Avoid inline styles'],
    ['dist --catalog public/v1 --dry-run', 'Show what would change'],
  ]);
}
