// What the commands of all verbs have in common: a reporter, examples, and how a verb's end becomes an exit code.
import { Option, type Command } from 'commander';
import { openReporter, reporterNames, defaultReporterName } from '../reporters/open-reporter.js';
import type { BuildObserver } from '../diagnostics/build-observer.js';
import { resultTally, type Output, type CliContext, type Reporter } from '../reporters/reporter.js';

/** One run of the command line. */
export interface CliSession extends CliContext {
  /** Aborts when the user has had enough. */
  interruption: AbortSignal;
  /** Whether the verb at work ends by itself when interrupted. */
  endsItself: boolean;
  /** What tells, once a verb has begun. */
  reporter?: Reporter | undefined;
  /** The exit code. */
  code: number;
}

/** An example of use: the arguments after the command's name, and what they do. */
export type UsageExample = readonly [args: string, does: string];

/** Gives a verb its reporter option and its examples. */
export function addCommonOptions(
  command: Command,
  session: CliSession,
  examples: readonly UsageExample[],
): Command {
  const lines = examples.map(([args, does]) => `  # ${does}\n  $ ship-or-skip ${command.name()} ${args}`);
  return command
    .addOption(
      new Option('--reporter <kind>', 'who shall read what is found')
        .choices(reporterNames)
        .default(defaultReporterName(session.environment)),
    )
    .addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

/**
 * Gives a verb an option that it cannot do without. Commander's own kind is missed before unknown options are
 * noticed: who writes `--ot` would learn that `--out` is missing, and not why.
 */
export function requiredOption(command: Command, flags: string, description: string): Command {
  const option = new Option(flags, description);
  return command.addOption(option).hook('preAction', () => {
    if (command.getOptionValue(option.attributeName()) === undefined)
      command.error(`error: required option '${flags}' not specified`);
  });
}

/**
 * Refuses empty arguments and options of any verb: they come from a variable that is not set, and as a path each would
 * mean the folder one is in.
 */
export function rejectEmptyArguments(command: Command): void {
  const argument = command.registeredArguments.find((_, index) =>
    [command.processedArgs[index]].flat().includes(''),
  );
  const option = command.options.find((each) => command.getOptionValue(each.attributeName()) === '');
  const name = argument?.name() ?? option?.long;
  if (name)
    command.error(`error: ${name} is empty: give it a value, or check the variable that should have one`);
}

/**
 * Runs a verb, tells what it finds, then its result, of which `words` makes text for standard output.
 * Errors found make exit code 1.
 * @param out where the result goes, if not to standard output
 */
export async function runCommand<Result extends object>(
  session: CliSession,
  { reporter }: { reporter: string },
  verb: (reporter: BuildObserver) => Promise<Result>,
  words: (result: Result, voice: Reporter) => string,
  out: Output = session.out,
): Promise<void> {
  const voice = await openReporter(reporter, { ...session, out });
  session.reporter = voice;
  const result = await verb(voice);
  voice.result(result, words(result, voice));
  if (resultTally(result).errors) session.code = 1;
}
