// The command `preview`: flags and examples; prints the URL and runs until it is interrupted.
import { once } from 'node:events';
import { Command, InvalidArgumentError } from 'commander';
import { openReporter } from '../../reporters/open-reporter.js';
import { addCommonOptions, type CliSession, type CommonOptions } from '../run-command.js';

/** Parses a port, 0 to 65535. */
function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('a port is a number up to 65535.');
  return port;
}

export function previewCommand(session: CliSession): Command {
  const command = new Command('preview')
    .summary('Preview a catalog in the browser')
    .description(
      'Build and serve a catalog on this computer, on a page that shows every tool in every element. Rebuild on ' +
        'every change. Stop with Ctrl+C.',
    )
    .argument('<dir>', 'Catalog folder, .ndjson file or catalog.json')
    .option('--port <port>', 'Port (default: 4173, or a free one)', parsePort)
    .option('--host <address>', 'Address to listen on; any other is open to the network', '127.0.0.1')
    .action(async (folder: string, options: CommonOptions & { port?: number; host: string }) => {
      const { preview } = await import('../../preview/preview.js');
      const { interruption } = session;
      const reporter = await openReporter(options.reporter, session);
      session.reporter = reporter;
      const running = await preview(folder, options, reporter);
      // Not before: an interruption during the first build need not wait for the end of it.
      session.handlesInterruption = true;
      try {
        reporter.result({ url: running.url }, running.url);
        if (!interruption.aborted) await once(interruption, 'abort');
      } finally {
        await running.close();
      }
    });
  return addCommonOptions(command, session, [
    ['catalog', 'Serve at http://127.0.0.1:4173/'],
    ['catalog --port 8080', 'Serve at another port'],
  ]);
}
