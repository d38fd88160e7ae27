// The commands for what is published: diff, bundle, badge.
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { BadgeSnippets } from '../../templates/badge-snippets.js';
import type { BadgeOptions, BadgeResult } from './badge/badge.js';
import { runCommand, addCommonOptions, requiredOption, type CliSession } from './run-command.js';

type Said = { reporter: string };

/** A score (0 to 100); anything else is a mistake in the arguments. */
function scoreOf(text: string): number {
  const score = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || score > 100) throw new InvalidArgumentError('a score is from 0 to 100.');
  return score;
}

export function addDiff(program: Command, session: CliSession): void {
  const command = program
    .command('diff')
    .summary('tell what readers notice between two publications')
    .description(
      'Compares two publications: verdicts that flip, scores that move by 10 and more, prices, corrections, names, ' +
        'what was added, moved or is gone.',
    )
    .argument('<before>', 'a published folder or URL')
    .argument('<after>', 'another')
    .option('--markdown', 'as Markdown, for a pull request or a newsletter')
    .option('--min-score <points>', 'smaller moves of a score are not told', scoreOf, 10)
    .action(
      async (before: string, after: string, options: Said & { markdown?: boolean; minScore: number }) => {
        const { diff, diffMarkdown, diffText } = await import('./diff/diff.js');
        await runCommand(
          session,
          options,
          (reporter) => diff(before, after, options, reporter),
          (differences) => (options.markdown ? diffMarkdown : diffText)(differences).trimEnd(),
        );
      },
    );
  addCommonOptions(command, session, [
    ['https://reviews.example/v1/ public', 'What the next publication brings'],
    ['last-year public --markdown', 'As Markdown'],
    ['last-year public --reporter json', 'As data'],
  ]);
}

export function addBundle(program: Command, session: CliSession): void {
  const command = program
    .command('bundle')
    .summary('put some tools into one file')
    .description(
      'Writes one catalog.json with just these tools, for a page with many badges, and prints the tag that names it ' +
        'with its integrity.',
    )
    .argument('<slugs...>', 'the tools')
    .option('--full', 'everything, for cards and comparisons; else what badges need')
    .option(
      '--base-url <url>',
      'where the publication is or will be, if neither --from nor its manifest says so',
    )
    .action(
      async (
        slugs: string[],
        options: Said & { from: string; out: string; full?: boolean; baseUrl?: string },
      ) => {
        const { bundle } = await import('./bundle/bundle.js');
        await runCommand(
          session,
          options,
          (reporter) => bundle(slugs, options, reporter),
          ({ snippet = '', file, tools, bytes = 0 }, voice) => {
            if (snippet)
              voice.onMessage(`${file}: ${tools} ${tools === 1 ? 'tool' : 'tools'}, ${bytes} bytes`);
            return snippet;
          },
        );
      },
    );
  requiredOption(command, '--from <where>', 'the publication, a folder or URL');
  requiredOption(command, '--out <file>', 'the file to write; its name ends in .json');
  addCommonOptions(command, session, [
    ['claw-code quillpatch --from public --out badges.json', 'For a page with two badges'],
    ['claw-code --from https://reviews.example/v1/ --out page.json --full', 'For a card'],
  ]);
}

const formNames: Record<keyof BadgeSnippets, string> = {
  markdown: 'Markdown',
  picture: 'Markdown, light or dark as the reader has it',
  html: 'HTML',
  rst: 'reStructuredText',
};
const snippetForms = Object.keys(formNames) as (keyof BadgeSnippets)[];

/** What a badge's command prints: what to paste, else the picture if it went into no file. */
function badgeWords({ svg = '', file, snippets }: BadgeResult, form: string | undefined): string {
  if (!snippets) return file === undefined ? svg.trimEnd() : '';
  const wanted = snippetForms.filter((each) => form === 'all' || form === each);
  if (wanted.length === 1) return wanted.map((each) => snippets[each]).join('');
  return wanted.map((each) => `${formNames[each]}:\n\n${snippets[each]}`).join('\n\n');
}

export function addBadge(program: Command, session: CliSession): void {
  const command = program
    .command('badge')
    .summary('draw a tool’s verdict as an SVG')
    .description(
      'Draws the badge of a tool, for a README or any place that takes images: real text, 1.5 KB at most, nothing to ' +
        'load. Of a tool that moved it shows where that is now; of one that is gone it says so.',
    )
    .argument('<slug>', 'the tool')
    .option('--out <file>', 'the .svg file to write; without it the picture goes to standard output')
    .addOption(
      new Option('--style <style>', 'in a line of text (flat, pill) or on its own')
        .choices(['flat', 'pill', 'detailed'])
        .default('flat'),
    )
    .addOption(
      new Option('--theme <theme>', 'for light or dark ground; auto follows the page')
        .choices(['auto', 'light', 'dark'])
        .default('auto'),
    )
    .addOption(
      new Option('--snippet [form]', 'what to paste, for --out or else for the badge that is published')
        .choices([...snippetForms, 'all'])
        .preset('all'),
    )
    .option(
      '--base-url <url>',
      'where the publication is or will be, if neither --from nor its manifest says so',
    )
    .action(async (slug: string, options: Said & Omit<BadgeOptions, 'snippet'> & { snippet?: string }) => {
      const { badge } = await import('./badge/badge.js');
      const { snippet } = options;
      await runCommand(
        session,
        options,
        (reporter) => badge(slug, { ...options, snippet: snippet !== undefined }, reporter),
        (result, voice) => {
          if (result.file !== undefined)
            voice.onMessage(`${result.file}: ${Buffer.byteLength(result.svg ?? '')} bytes`);
          return badgeWords(result, snippet);
        },
      );
    });
  requiredOption(command, '--from <where>', 'the publication, a folder or URL');
  addCommonOptions(command, session, [
    ['claw-code --from public --out claw-code.svg', 'A file to keep beside a README'],
    ['claw-code --from https://reviews.example/v1/ --snippet', 'What to paste for the published badge'],
    [
      'claw-code --from public --style detailed --theme dark --out card.svg',
      'With tally and score, for dark ground',
    ],
  ]);
}
