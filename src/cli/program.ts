// The program: its commands and its help, and the exit code of a run.
import { Command, CommanderError } from 'commander';
import { version } from '../shared/version.js';
import { rejectEmptyArguments, type CliSession } from './commands/run-command.js';
import { addCommand } from './commands/add/command.js';
import { badgeCommand } from './commands/badge/command.js';
import { buildCommand } from './commands/build/command.js';
import { bundleCommand } from './commands/bundle/command.js';
import { checkCommand } from './commands/check/command.js';
import { diffCommand } from './commands/diff/command.js';
import { exportCommand } from './commands/export/command.js';
import { importCommand } from './commands/import/command.js';
import { initCommand } from './commands/init/command.js';
import { prerenderCommand } from './commands/prerender/command.js';
import { previewCommand } from './commands/preview/command.js';
import { renameCommand } from './commands/rename/command.js';
import { retireCommand } from './commands/retire/command.js';
import { schemaCommand } from './commands/schema/command.js';
import { snippetCommand } from './commands/snippet/command.js';
import { unRetireCommand } from './commands/un-retire/command.js';
import { UserError } from './diagnostics/build-observer.js';

/** Every command, in the order in which a new catalog needs them. */
const commands = [
  initCommand,
  previewCommand,
  addCommand,
  renameCommand,
  retireCommand,
  unRetireCommand,
  checkCommand,
  buildCommand,
  diffCommand,
  bundleCommand,
  badgeCommand,
  prerenderCommand,
  snippetCommand,
  importCommand,
  exportCommand,
  schemaCommand,
];

/** Creates the program for one run. */
export function createProgram(session: CliSession): Command {
  const program = new Command('ship-or-skip')
    .description('Publish a catalog of reviewed tools as static files, for verdict cards on any page.')
    .version(version, '-v, --version', 'Show version')
    .helpOption('-h, --help', 'Show help')
    .helpCommand('help [command]', 'Show help')
    .configureOutput({
      writeOut: (text) => void session.out.write(text),
      writeErr: (text) => void session.err.write(text),
    })
    .exitOverride()
    .addHelpText(
      'after',
      `
Getting started:
  $ ship-or-skip init catalog
  $ ship-or-skip check catalog
  $ ship-or-skip build catalog --out public --first

Exit codes:
  0    Success
  1    Errors found
  2    Usage or I/O error
  130  Interrupted`,
    );
  for (const create of commands) program.addCommand(create(session).copyInheritedSettings(program));
  // Set after the commands are added: after a mistake in a command, the list of commands is no help.
  program.showHelpAfterError('(run ship-or-skip --help for a list of commands)');
  program.hook('preAction', (_, command) => rejectEmptyArguments(command));
  return program;
}

/** Runs the command line and resolves to the exit code: 0 for success, 1 for errors found, 2 for a usage or I/O error. */
export async function runCommandLine(args: readonly string[], session: CliSession): Promise<number> {
  try {
    const program = createProgram(session);
    await program.parseAsync(normalizeHelp(program, args), { from: 'user' });
    return session.code;
  } catch (error) {
    // Commander has printed the mistake, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const message = errorMessage(error, session);
    if (session.reporter) session.reporter.failed(message);
    else session.err.write(`error: ${message}\n`);
    return 2;
  }
}

/**
 * Turns `help nope` into `nope`: for help on an unknown command Commander prints the help of the program without saying
 * why, and for the command itself it says that it is unknown.
 */
function normalizeHelp(program: Command, args: readonly string[]): readonly string[] {
  const [first, name = ''] = args;
  const isKnown = program.commands.some((command) => command.name() === name);
  return first === 'help' && /^[^-]/.test(name) && !isKnown ? [name] : args;
}

/** An error in a sentence; with DEBUG set, the stack of one that is a bug of this program. */
function errorMessage(error: unknown, { environment }: CliSession): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UserError) return error.message;
  if (environment['DEBUG']) return error.stack ?? error.message;
  if (!('syscall' in error)) return `${error.message} (DEBUG=1 shows where)`;
  // Not every message of the file system names the file.
  const { path } = error as NodeJS.ErrnoException;
  return path === undefined || error.message.includes(path) ? error.message : `${path}: ${error.message}`;
}
