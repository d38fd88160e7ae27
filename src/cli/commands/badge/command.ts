// The command `badge`: flags and examples; prints the SVG, or embed code for it.
import { Command, Option } from 'commander';
import type { BadgeSnippets } from '../../../templates/badge-snippets.js';
import {
  runCommand,
  addCommonOptions,
  addPublicationOptions,
  type CliSession,
  type CommonOptions,
} from '../run-command.js';
import type { BadgeOptions, BadgeResult } from './badge.js';

const formTitles: Record<keyof BadgeSnippets, string> = {
  markdown: 'Markdown',
  picture: 'Markdown, light or dark as the reader has it',
  html: 'HTML',
  rst: 'reStructuredText',
};
const forms = Object.keys(formTitles) as (keyof BadgeSnippets)[];

/** Embed code where it was asked for; else the SVG, unless it went into a file. */
function formatResult({ svg = '', file, snippets }: BadgeResult, form: string | undefined): string {
  if (!snippets) return file === undefined ? svg.trimEnd() : '';
  if (form !== 'all') return forms.map((each) => (each === form ? snippets[each] : '')).join('');
  return forms.map((each) => `${formTitles[each]}:\n\n${snippets[each]}`).join('\n\n');
}

type Options = CommonOptions & Omit<BadgeOptions, 'snippet'> & { snippet?: string };

export function badgeCommand(session: CliSession): Command {
  const command = new Command('badge')
    .summary('Create an SVG badge')
    .description(
      'Create the SVG badge of a tool, for a README or any place that takes images. The SVG has real text, ' +
        'loads nothing and is at most 1.5 KB. A moved tool shows its new name, a retired one says so.',
    )
    .argument('<slug>', 'Slug of the tool');
  addPublicationOptions(command)
    .option('--out <file>', 'Output .svg file (default: standard output)')
    .addOption(
      new Option('--style <style>', 'Badge style; flat and pill fit into a line of text')
        .choices(['flat', 'pill', 'detailed'])
        .default('flat'),
    )
    .addOption(
      new Option('--theme <theme>', 'Color theme; auto follows the page')
        .choices(['auto', 'light', 'dark'])
        .default('auto'),
    )
    .addOption(
      new Option('--snippet [form]', 'Print embed code, for --out or the published badge')
        .choices([...forms, 'all'])
        .preset('all'),
    )
    .action(async (slug: string, options: Options) => {
      const { badge } = await import('./badge.js');
      const { snippet } = options;
      await runCommand(
        session,
        options,
        (observer) => badge(slug, { ...options, snippet: snippet !== undefined }, observer),
        (result, reporter) => {
          if (result.file !== undefined)
            reporter.onMessage(`${result.file}: ${Buffer.byteLength(result.svg ?? '')} bytes`);
          return formatResult(result, snippet);
        },
      );
    });
  return addCommonOptions(command, session, [
    ['claw-code --from public --out claw-code.svg', 'Write a file to keep beside a README'],
    ['claw-code --from https://example.com/v1/ --snippet', 'Print embed code for the published badge'],
    ['claw-code --from public --style detailed --out card.svg', 'Write a badge with tally and score'],
  ]);
}
