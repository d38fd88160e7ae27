// What the commands of all verbs have in common: a reporter, examples, and how a verb's end becomes an exit code.
import { Option, type Command } from 'commander';
import { openVoice, reporters, usualReporter } from '../report/open.js';
import type { Reporter } from '../report/reporter.js';
import { tallyOf, type Output, type Surroundings, type Voice } from '../report/voice.js';

/** One run of the command line. */
export interface Session extends Surroundings {
  /** Aborts when the user has had enough. */
  interruption: AbortSignal;
  /** Whether the verb at work ends by itself when interrupted. */
  endsItself: boolean;
  /** What tells, once a verb has begun. */
  voice?: Voice | undefined;
  /** The exit code. */
  code: number;
}

/** An example of use: the arguments after the command's name, and what they do. */
export type Example = readonly [args: string, does: string];

/** Gives a verb its reporter option and its examples. */
export function complete(command: Command, session: Session, examples: readonly Example[]): Command {
  const lines = examples.map(([args, does]) => `  # ${does}\n  $ ship-or-skip ${command.name()} ${args}`);
  return command
    .addOption(
      new Option('--reporter <kind>', 'who shall read what is found')
        .choices(reporters)
        .default(usualReporter(session.environment)),
    )
    .addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

/**
 * Gives a verb an option that it cannot do without. Commander's own kind is missed before unknown options are
 * noticed: who writes `--ot` would learn that `--out` is missing, and not why.
 */
export function needs(command: Command, flags: string, description: string): Command {
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
export function refuseEmpty(command: Command): void {
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
export async function attend<Result extends object>(
  session: Session,
  { reporter }: { reporter: string },
  verb: (reporter: Reporter) => Promise<Result>,
  words: (result: Result, voice: Voice) => string,
  out: Output = session.out,
): Promise<void> {
  const voice = await openVoice(reporter, { ...session, out });
  session.voice = voice;
  const result = await verb(voice);
  voice.result(result, words(result, voice));
  if (tallyOf(result).errors) session.code = 1;
}
