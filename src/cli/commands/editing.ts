// The commands with which an editor works on a catalog: init, add, retire, preview.
import { once } from 'node:events';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { openReporter } from '../reporters/open-reporter.js';
import { runCommand, addCommonOptions, type CliSession } from './run-command.js';

type Said = { reporter: string };

export function addInit(program: Command, session: CliSession): void {
  const command = program
    .command('init')
    .summary('begin a catalog')
    .description('Writes a working catalog to start from: two tools, and comments that explain each field.')
    .argument('<dir>', 'the folder to make, or an empty one')
    .addOption(
      new Option('--host <host>', 'adds what publishes it there from a git repository').choices([
        'github-pages',
      ]),
    )
    .action(async (folder: string, options: Said & { host?: 'github-pages' }) => {
      const { init } = await import('./init/init.js');
      await runCommand(
        session,
        options,
        (reporter) => init(folder, options, reporter),
        ({ files }) => files.join('\n'),
      );
    });
  addCommonOptions(command, session, [
    ['catalog', 'A catalog in the new folder catalog/'],
    ['. --host github-pages', 'A repository that GitHub publishes with every push'],
  ]);
}

export function addAdd(program: Command, session: CliSession): void {
  const command = program
    .command('add')
    .summary('begin a tool')
    .description('Writes tools/<slug>.yaml, a draft in which a comment explains each field.')
    .argument('<slug>', 'the tool’s name in URLs, such as claw-code')
    .option('--in <dir>', 'the catalog’s folder; else this one, else ./catalog')
    .action(async (slug: string, options: Said & { in?: string }) => {
      const { add } = await import('./add/add.js');
      await runCommand(
        session,
        options,
        (reporter) => add(slug, options, reporter),
        ({ file }) => file,
      );
    });
  addCommonOptions(command, session, [
    ['claw-code', 'A draft of a tool'],
    ['claw-code --in reviews/catalog', 'In a catalog elsewhere'],
  ]);
}

export function addRetire(program: Command, session: CliSession): void {
  const command = program
    .command('retire')
    .summary('take a tool out of the catalog')
    .description(
      'Puts a tombstone in the place of a tool, or of its file that is gone, so that pages which still name it can say why.',
    )
    .argument('<slug>', 'the tool')
    .option('--moved-to <slug>', 'the tool that readers shall find instead: another, or this one’s new name')
    .option('--in <dir>', 'the catalog’s folder; else this one, else ./catalog')
    .action(async (slug: string, options: Said & { in?: string; movedTo?: string }) => {
      const { retire } = await import('./retire/retire.js');
      await runCommand(
        session,
        options,
        (reporter) => retire(slug, options, reporter),
        ({ files }) => files.join('\n'),
      );
    });
  addCommonOptions(command, session, [
    ['quillpatch', 'The tool is gone'],
    ['old-name --moved-to new-name', 'Pages that name the old one show the new one'],
  ]);
}

/** A port (0 to 65535); anything else is a mistake in the arguments. */
function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('a port is a number up to 65535.');
  return port;
}

export function addPreview(program: Command, session: CliSession): void {
  const command = program
    .command('preview')
    .summary('see a catalog as readers will')
    .description(
      'Builds and serves a catalog on this computer, on a page that shows every tool in every element, and again ' +
        'after each change. Ends with Ctrl+C.',
    )
    .argument('<dir>', 'the catalog’s folder, or an .ndjson file')
    .option('--port <port>', 'where to serve; 4173, or any that is free', portOf)
    .option(
      '--host <address>',
      'the address to serve at; others than the default are open to the network',
      '127.0.0.1',
    )
    .action(async (folder: string, options: Said & { port?: number; host: string }) => {
      const { preview } = await import('../preview/preview.js');
      const { interruption } = session;
      const voice = await openReporter(options.reporter, session);
      session.reporter = voice;
      const running = await preview(folder, options, voice);
      // Only from now on: whoever interrupts a start need not wait for the end of a build.
      session.endsItself = true;
      try {
        voice.result({ url: running.url }, running.url);
        if (!interruption.aborted) await once(interruption, 'abort');
      } finally {
        await running.close();
      }
    });
  addCommonOptions(command, session, [
    ['catalog', 'At http://127.0.0.1:4173/'],
    ['catalog --port 8080', 'At another port'],
  ]);
}
