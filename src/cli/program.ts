// The command line's verbs, and what becomes of a run: its exit code.
import { Command, CommanderError } from 'commander';
import { version } from '../shared/version.js';
import { rejectEmptyArguments, type CliSession } from './commands/run-command.js';
import { addAdd, addInit, addPreview, addRetire } from './commands/editing.js';
import { addBadge, addBundle, addDiff } from './commands/published.js';
import { addBuild, addCheck, addExport, addImport, addSchema } from './commands/publishing.js';
import { addPrerender, addSnippet } from './commands/site.js';
import { UserError } from './diagnostics/build-observer.js';

/** Every verb, in the order in which a catalog's life needs them. */
const verbs = [
  addInit,
  addPreview,
  addAdd,
  addRetire,
  addCheck,
  addBuild,
  addDiff,
  addBundle,
  addBadge,
  addPrerender,
  addSnippet,
  addImport,
  addExport,
  addSchema,
];

/** The command line as commander knows it. */
export function createProgram(session: CliSession): Command {
  const program = new Command('ship-or-skip')
    .description('Publishes a catalog of reviewed tools as static files, for verdict cards on any page.')
    .version(version, '-v, --version', 'the version of this program')
    .helpOption('-h, --help', 'what there is to say about a verb')
    .helpCommand('help [verb]', 'what there is to say about a verb')
    .configureOutput({
      writeOut: (text) => void session.out.write(text),
      writeErr: (text) => void session.err.write(text),
    })
    .exitOverride()
    .addHelpText(
      'after',
      `
From nothing to a published catalog:
  $ ship-or-skip init catalog
  $ ship-or-skip check catalog
  $ ship-or-skip build catalog --out public --first

Exit codes: 0 all is well, 1 errors were found, 2 it could not be done as asked, 130 interrupted.`,
    );
  for (const addVerb of verbs) addVerb(program, session);
  // Of the program alone: a verb's mistakes have a help of their own.
  program.showHelpAfterError('(ship-or-skip --help names every verb)');
  program.hook('preAction', (_, command) => rejectEmptyArguments(command));
  return program;
}

/** Runs the command line and resolves to the exit code: 0, 1 for errors found, 2 for what could not be done. */
export async function runCommandLine(args: readonly string[], session: CliSession): Promise<number> {
  try {
    const program = createProgram(session);
    await program.parseAsync(argumentsFor(program, args), { from: 'user' });
    return session.code;
  } catch (error) {
    // Commander has said what is wrong, or given the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const sentence = sentenceOf(error, session);
    if (session.reporter) session.reporter.failed(sentence);
    else session.err.write(`error: ${sentence}\n`);
    return 2;
  }
}

/** Of a verb that is none Commander would give the whole help, and not say why: asked for itself, it says so. */
function argumentsFor(program: Command, args: readonly string[]): readonly string[] {
  const [help, verb = ''] = args;
  const isKnown = program.commands.some((command) => command.name() === verb);
  return help === 'help' && /^[^-]/.test(verb) && !isKnown ? [verb] : args;
}

/** What the user needs of an error; where it is our own mistake, with DEBUG set, its stack. */
function sentenceOf(error: unknown, { environment }: CliSession): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UserError) return error.message;
  if (environment['DEBUG']) return error.stack ?? error.message;
  if (!('syscall' in error)) return `${error.message} (DEBUG=1 shows where)`;
  // The file system's own words name the file, but not always.
  const { path } = error as NodeJS.ErrnoException;
  return path === undefined || error.message.includes(path) ? error.message : `${path}: ${error.message}`;
}
