// `preview DIR`: builds, watches and serves a catalog on this computer, on a page that shows every tool.
import { createServer, type Server } from 'node:http';
import { stat } from 'node:fs/promises';
import { once } from 'node:events';
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { createRebuilder, type Rebuild } from './rebuilder.js';
import { createPreviewSite } from './preview-site.js';
import { UserError, type BuildObserver } from '../diagnostics/build-observer.js';

/** Where to serve. */
export interface PreviewOptions {
  /** 4173 by default, or where that is taken any that is free; 0 is any. */
  port?: number | undefined;
  /** 127.0.0.1 by default: nobody else on the network sees it. */
  host?: string | undefined;
}

/** A preview under way. */
export interface Preview {
  /** Where it is. */
  url: string;
  /** Stops watching and serving, and removes what was built. */
  close(): Promise<void>;
}

const usualPort = 4173;

/**
 * How long (milliseconds) a folder has to be quiet before it is built. An editor that saves ten files at once means one
 * change; and for up to 100 after telling of a file chokidar says nothing more of it, so that a second save within that
 * time, read by a build that came earlier, would never be seen.
 */
const quiet = 120;

/**
 * Builds once, then serves and builds again after every change, until it is closed. A failed build is told to the
 * reporter and on the page, which keeps the last good one. Rejects with a `Refusal` where there is no such folder,
 * or the port is taken.
 */
export async function preview(
  folder: string,
  { port, host = '127.0.0.1' }: PreviewOptions = {},
  reporter: BuildObserver = {},
): Promise<Preview> {
  if (!(await stat(folder).catch(() => undefined)))
    throw new UserError(`There is no ${folder}. Begin a catalog with: ship-or-skip init ${folder}`);
  const ended = (round: Rebuild) => {
    round.findings.forEach((finding) => reporter.onDiagnostic?.(finding));
    reporter.onMessage?.(sentenceOn(round));
    site.tell(round);
  };
  const rebuilder = createRebuilder(folder, ended);
  const site = createPreviewSite(rebuilder, [host, '127.0.0.1', 'localhost', '[::1]']);
  const server = createServer((request, response) => site.answer(request, response));
  const closing: (() => Promise<unknown>)[] = [() => rebuilder.remove()];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const url = await listen(server, port, host);
    closing.push(async () => {
      site.end();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    });
    // What the build itself writes is no change, nor is anything hidden.
    const watcher = watch(folder, {
      ignoreInitial: true,
      ignored: (path) =>
        /(^|[/\\])(\.|node_modules($|[/\\]))/.test(relative(folder, path).split(sep).join('/')),
    });
    let pause: NodeJS.Timeout | undefined;
    closing.push(async () => {
      await watcher.close();
      clearTimeout(pause);
    });
    await once(watcher, 'ready');
    watcher.on('error', (error) =>
      reporter.onMessage?.(
        `Changes may go unseen until the preview is started again: ${(error as Error).message}`,
      ),
    );
    watcher.on('all', () => {
      clearTimeout(pause);
      pause = setTimeout(() => void rebuilder.rebuild(), quiet);
    });
    await rebuilder.rebuild();
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Listens; where the usual port is taken and none was asked for, on another. */
async function listen(server: Server, port: number | undefined, host: string): Promise<string> {
  const attempt = async (number: number) => {
    const listening = once(server, 'listening');
    server.listen(number, host);
    await listening;
    const address = server.address();
    return `http://${host.includes(':') ? `[${host}]` : host}:${address && typeof address === 'object' ? address.port : number}/`;
  };
  try {
    return await attempt(port ?? usualPort);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' && port === undefined) return attempt(0);
    throw new UserError(
      code === 'EADDRINUSE' ? `Port ${port ?? usualPort} is taken: name another with --port.` : message,
    );
  }
}

const sentenceOn = ({ number, shown, tally, error }: Rebuild): string => {
  if (error) return error;
  if (tally.errors) return shown ? 'The last good build stays on the page.' : 'Nothing can be shown yet.';
  return number === 1 ? 'Built; watching for changes.' : 'Built again.';
};
