// `preview DIR`: builds, watches and serves a catalog locally, on a page that shows every tool.
import { createServer, type Server } from 'node:http';
import { stat } from 'node:fs/promises';
import { once } from 'node:events';
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { createRebuilder, type Rebuild } from './rebuilder.js';
import { createPreviewSite } from './preview-site.js';
import { shellWord } from '../diagnostics/shell-word.js';
import { UserError, type BuildObserver } from '../diagnostics/build-observer.js';

/** Options of `preview`. */
export interface PreviewOptions {
  /** Port; by default 4173, or a free one where that is taken. 0 chooses a free one. */
  port?: number | undefined;
  /** Address to listen on; by default 127.0.0.1, which the network cannot reach. */
  host?: string | undefined;
}

/** A running preview. */
export interface Preview {
  /** URL of the page. */
  url: string;
  /** Stops watching and serving, and deletes the builds. */
  close(): Promise<void>;
}

const defaultPort = 4173;

/**
 * Delay (milliseconds) between the last change and the build. Ten files saved at once are one change. It has to be longer
 * than 100: for so long after an event of a file chokidar sends no other, so a second save within that time, read by an
 * earlier build, would never be noticed.
 */
const debounceDelay = 120;

/**
 * Builds and serves a catalog, and rebuilds it after every change until the preview is closed. A failed build is reported
 * to the observer and on the page, which keeps the last good one. Rejects with a `UserError` where there is no such
 * folder, or the port is taken.
 */
export async function preview(
  folder: string,
  { port, host = '127.0.0.1' }: PreviewOptions = {},
  observer: BuildObserver = {},
): Promise<Preview> {
  if (!(await stat(folder).catch(() => undefined)))
    throw new UserError(
      `There is no ${folder}. Begin a catalog with: ship-or-skip init ${shellWord(folder)}`,
    );
  const onRebuild = (rebuild: Rebuild) => {
    rebuild.diagnostics.forEach((diagnostic) => observer.onDiagnostic?.(diagnostic));
    observer.onMessage?.(rebuildSentence(rebuild));
    site.broadcast(rebuild);
  };
  const rebuilder = createRebuilder(folder, onRebuild);
  const site = createPreviewSite(rebuilder, [host, '127.0.0.1', 'localhost', '[::1]']);
  const server = createServer((request, response) => site.handle(request, response));
  const cleanups: (() => Promise<unknown>)[] = [() => rebuilder.remove()];
  const close = async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  };
  try {
    const url = await listen(server, port, host);
    cleanups.push(async () => {
      site.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    });
    // Hidden files are ignored, among them those that a build writes.
    const watcher = watch(folder, {
      ignoreInitial: true,
      ignored: (path) =>
        /(^|[/\\])(\.|node_modules($|[/\\]))/.test(relative(folder, path).split(sep).join('/')),
    });
    let timer: NodeJS.Timeout | undefined;
    cleanups.push(async () => {
      await watcher.close();
      clearTimeout(timer);
    });
    await once(watcher, 'ready');
    watcher.on('error', (error) =>
      observer.onMessage?.(
        `Changes may not be noticed until the preview is started again: ${(error as Error).message}`,
      ),
    );
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void rebuilder.rebuild(), debounceDelay);
    });
    await rebuilder.rebuild();
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Listens on the port; where the default one is taken, on a free one. Resolves to the URL. */
async function listen(server: Server, port: number | undefined, host: string): Promise<string> {
  const attempt = async (number: number) => {
    const listening = once(server, 'listening');
    server.listen(number, host);
    await listening;
    const address = server.address();
    return `http://${host.includes(':') ? `[${host}]` : host}:${address && typeof address === 'object' ? address.port : number}/`;
  };
  try {
    return await attempt(port ?? defaultPort);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' && port === undefined) return attempt(0);
    throw new UserError(
      code === 'EADDRINUSE' ? `Port ${port ?? defaultPort} is taken: name another with --port.` : message,
    );
  }
}

const rebuildSentence = ({ number, shown, tally, error }: Rebuild): string => {
  if (error) return error;
  if (tally.errors) return shown ? 'The last good build stays on the page.' : 'Nothing can be shown yet.';
  return number === 1 ? 'Built; watching for changes.' : 'Built again.';
};
