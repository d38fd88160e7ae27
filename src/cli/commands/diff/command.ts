// The command `diff`: flags and examples; prints the differences as text or Markdown.
import { Command, InvalidArgumentError } from 'commander';
import { runCommand, addCommonOptions, type CliSession, type CommonOptions } from '../run-command.js';

/** Parses a score, 0 to 100. */
function parseScore(text: string): number {
  const score = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || score > 100) throw new InvalidArgumentError('a score is from 0 to 100.');
  return score;
}

export function diffCommand(session: CliSession): Command {
  const command = new Command('diff')
    .summary('Compare two publications')
    .description(
      'Show what readers notice between two publications: verdicts of the panel and of reviewers, scores, prices, corrections, names, and tools ' +
        'added, moved or gone.',
    )
    .argument('<before>', 'Published folder or URL')
    .argument('<after>', 'Published folder or URL')
    .option('--markdown', 'Print Markdown, for a pull request or newsletter')
    .option('--min-score <points>', 'Ignore smaller changes of a score', parseScore, 10)
    .action(
      async (
        before: string,
        after: string,
        options: CommonOptions & { markdown?: boolean; minScore: number },
      ) => {
        const { diff, diffMarkdown, diffText } = await import('./diff.js');
        await runCommand(
          session,
          options,
          (observer) => diff(before, after, options, observer),
          (differences) => (options.markdown ? diffMarkdown : diffText)(differences).trimEnd(),
        );
      },
    );
  return addCommonOptions(command, session, [
    ['https://example.com/v1/ public', 'Compare a build with what is online'],
    ['last-year public --markdown', 'Print Markdown'],
    ['last-year public --reporter json', 'Print JSON'],
  ]);
}
