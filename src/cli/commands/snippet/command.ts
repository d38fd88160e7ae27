// The command `snippet`: flags, examples, and the embed code that it prints.
import { Command, Option } from 'commander';
import {
  runCommand,
  addCommonOptions,
  addPublicationOptions,
  type CliSession,
  type CommonOptions,
} from '../run-command.js';
import { version } from '../../../shared/version.js';
import type { SnippetForm, SnippetOptions, SnippetResult } from './snippet.js';

const formTitles: Record<SnippetForm, string> = {
  element: 'An element, drawn by the script',
  prerendered: 'The same, readable before and without the script',
  npm: 'An element, for a page that a bundler makes',
  iframe: 'A frame, for pages that take no elements',
  badge: 'A badge, for Markdown',
};

/** One form alone, or several under their titles. */
function formatResult({ snippets }: SnippetResult, as: string | undefined): string {
  const all = Object.entries(snippets) as [SnippetForm, string][];
  return all.map(([form, text]) => (as === 'all' ? `${formTitles[form]}:\n\n${text}` : text)).join('\n\n');
}

export function snippetCommand(session: CliSession): Command {
  const command = new Command('snippet')
    .summary('Print embed code')
    .description(
      'Print HTML to paste: an element for one tool, or a comparison of two to six, with a fallback link for readers ' +
        'without it, and the script tag of this version with integrity.',
    )
    .argument('<slugs...>', 'Slugs of the tools');
  addPublicationOptions(command)
    .addOption(
      new Option('--as <form>', 'Form of the embed code; badge is Markdown')
        .choices([...Object.keys(formTitles), 'all'])
        .default('element'),
    )
    .addOption(
      new Option('--element <element>', 'Element; by default verdict for one tool, compare for more').choices(
        ['verdict', 'badge', 'scorecard', 'compare'],
      ),
    )
    .option('--loader', 'Use the loader, which fetches only the elements of the page')
    .option(
      '--sri',
      'Add an import map with the integrity of files that the script loads later; checked by Chrome 127, Safari 18 ' +
        'and Firefox 138',
    )
    .option('--cdn <url>', 'URL or path of the scripts (default: jsDelivr)')
    .option('--lang <lang>', 'Language of the text (default: that of the catalog)')
    .option('--date <date>', 'Current date (default: SOURCE_DATE_EPOCH or today)')
    .action(async (slugs: string[], options: CommonOptions & SnippetOptions) => {
      const { snippet } = await import('./snippet.js');
      const { isOnNpm } = await import('../../publication/npm-registry.js');
      await runCommand(
        session,
        options,
        async (observer) => {
          const result = await snippet(slugs, options, observer);
          if (!options.cdn && result.tools.length > 0 && (await isOnNpm(session.environment)) === false)
            observer.onMessage?.(
              `npm has no ship-or-skip ${version} yet, so the script of this embed code cannot be loaded: publish that ` +
                'version, or name a copy of dist/cdn/ with --cdn.',
            );
          return result;
        },
        (result, reporter) => {
          if (result.hashes.length > 0)
            reporter.onMessage(`Where a policy forbids inline styles: style-src ${result.hashes.join(' ')}`);
          return formatResult(result, options.as);
        },
      );
    });
  return addCommonOptions(command, session, [
    ['claw-code --from https://example.com/v1/', 'Print a verdict card'],
    ['claw-code quillpatch --from https://example.com/v1/', 'Print a comparison'],
    ['claw-code --from https://example.com/v1/ --as all', 'Print every form'],
  ]);
}
