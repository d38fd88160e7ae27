// Options and behaviour that every command has: a reporter, examples, required and empty values, the exit code.
import { Option, type Command } from 'commander';
import { openReporter, reporterNames, defaultReporterName } from '../reporters/open-reporter.js';
import type { BuildObserver } from '../diagnostics/build-observer.js';
import { resultTally, type Output, type CliContext, type Reporter } from '../reporters/reporter.js';

/** One run of the command line. */
export interface CliSession extends CliContext {
  /** Aborts on Ctrl+C and on a request to terminate. */
  interruption: AbortSignal;
  /** Set while the running command ends by itself when interrupted. */
  handlesInterruption: boolean;
  /** The reporter of the running command; none before it starts. */
  reporter?: Reporter | undefined;
  /** The exit code. */
  code: number;
}

/** Values of the options that every command has. */
export interface CommonOptions {
  reporter: string;
}

/** An example: the arguments after the command's name, and their effect. */
export type UsageExample = readonly [args: string, effect: string];

/** Adds the options that every command has, and its examples. */
export function addCommonOptions(
  command: Command,
  session: CliSession,
  examples: readonly UsageExample[],
): Command {
  const lines = examples.map(([args, effect]) => `  # ${effect}\n  $ ship-or-skip ${command.name()} ${args}`);
  return command
    .addOption(
      new Option('--reporter <kind>', 'Output format')
        .choices(reporterNames)
        .default(defaultReporterName(session.environment)),
    )
    .addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

/**
 * Adds a required option. Commander's own kind is reported before an unknown option: for a misspelt `--ot` the message
 * would be that `--out` is missing, and not why.
 */
export function requiredOption(command: Command, flags: string, description: string): Command {
  const option = new Option(flags, `${description} (required)`);
  return command.addOption(option).hook('preAction', () => {
    if (command.getOptionValue(option.attributeName()) === undefined)
      command.error(`error: required option '${flags}' not specified`);
  });
}

/** Adds the options of commands that read a publication. */
export function addPublicationOptions(command: Command): Command {
  return requiredOption(command, '--from <where>', 'Published folder or URL').option(
    '--base-url <url>',
    'Public URL of v1/ (default: from --from or its manifest)',
  );
}

/**
 * Rejects empty arguments and options. They come from a shell variable that is not set, and as a path each would mean
 * the current folder.
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
 * Runs a command, and reports its diagnostics and then its result. Errors among the diagnostics set exit code 1.
 * @param format makes the text for standard output
 * @param out receives the result in place of standard output
 */
export async function runCommand<Result extends object>(
  session: CliSession,
  options: CommonOptions,
  run: (observer: BuildObserver) => Promise<Result>,
  format: (result: Result, reporter: Reporter) => string,
  out: Output = session.out,
): Promise<void> {
  const reporter = await openReporter(options.reporter, { ...session, out });
  session.reporter = reporter;
  const result = await run(reporter);
  reporter.result(result, format(result, reporter));
  if (resultTally(result).errors) session.code = 1;
}
