// Request handler of the preview server: the page, the elements, the publication with the headers of a real host, and a
// stream of build results.
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { headersForPath } from '../publication/hosting-config.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { elementsFolder, previewPageFolder } from '../assets/assets.js';
import type { Rebuild, Rebuilder } from './rebuilder.js';

/** Tools per page. */
export const pageSize = 50;

/** Handles the requests of the preview server. */
export interface PreviewSite {
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Sends the result of a build to every open page. */
  broadcast(rebuild: Rebuild): void;
  /** Ends the stream of every open page. */
  close(): void;
}

/** Diagnostics sent to the page; nobody reads more there. */
const maxDiagnostics = 100;

const ownHeaders = {
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' http: https:; base-uri 'none'; form-action 'self'",
};

/** The result of a build as the page receives it. */
const rebuildMessage = ({ number, shown, tally, diagnostics, error }: Rebuild) => ({
  number,
  shown,
  tally,
  error,
  diagnostics: diagnostics
    .slice(0, maxDiagnostics)
    .map(({ file, line, column, severity, message }: Diagnostic) => ({
      file,
      line,
      column,
      severity,
      message,
    })),
});

/** Creates the handler. Requests need one of `hosts` as host name, which keeps other sites from reading by DNS rebinding. */
export function createPreviewSite(rebuilder: Rebuilder, hosts: readonly string[]): PreviewSite {
  const listeners = new Set<ServerResponse>();
  const files = { dev: true, etag: true } as const;
  const pageFiles = sirv(previewPageFolder(), files);
  const elementFiles = sirv(elementsFolder(), files);

  const sendJson = (response: ServerResponse, data: unknown) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(data));
  };
  const sendNotFound = (response: ServerResponse) => {
    response.removeHeader('Content-Type');
    response.statusCode = 404;
    response.end();
  };

  /** Sends one page of the slugs that contain the filter's text. */
  const sendTools = async (query: URLSearchParams, response: ServerResponse) => {
    const filter = (query.get('filter') ?? '').trim().toLowerCase();
    const slugs = filter ? rebuilder.slugs.filter((slug) => slug.includes(filter)) : rebuilder.slugs;
    const pages = Math.max(Math.ceil(slugs.length / pageSize), 1);
    const number = Math.min(Math.max(Number.parseInt(query.get('page') ?? '1') || 1, 1), pages);
    const start = (number - 1) * pageSize;
    const shown = slugs.slice(start, start + pageSize);
    const drafts = await Promise.all(shown.map((slug) => rebuilder.isDraft(slug)));
    sendJson(response, {
      total: slugs.length,
      page: number,
      pages,
      shown: rebuilder.last.shown,
      slugs: shown,
      drafts: shown.filter((_, index) => drafts[index]),
    });
  };

  const sendPublished = (path: string, request: IncomingMessage, response: ServerResponse) => {
    // Headers come first, so that a page can read a 404, too.
    for (const [name, value] of Object.entries(headersForPath(path))) response.setHeader(name, value);
    const { folder } = rebuilder;
    if (!folder) {
      sendNotFound(response);
      return;
    }
    request.url = `/${path}`;
    sirv(folder, { ...files, onNoMatch: (_, unmatched) => sendNotFound(unmatched) })(request, response);
  };

  const openStream = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { ...ownHeaders, 'Content-Type': 'text/event-stream' });
    response.write(`data: ${JSON.stringify(rebuildMessage(rebuilder.last))}\n\n`);
    listeners.add(response);
    request.once('close', () => listeners.delete(response));
  };

  return {
    handle(request, response) {
      const { url = '/', method = 'GET', headers } = request;
      if (!hosts.includes((headers.host ?? '').replace(/:\d+$/, ''))) {
        response.statusCode = 403;
        response.end(`Ask for http://${hosts[0] ?? ''}/ instead.\n`);
        return;
      }
      if (method !== 'GET' && method !== 'HEAD') {
        response.writeHead(405, { Allow: 'GET, HEAD' }).end();
        return;
      }
      const [path = '/', query = ''] = url.split('?', 2);
      // Each build has its own path, so that no cache shows the one before.
      const publishedPath = /^\/(?:build-\d+\/)?v1\/(.*)$/.exec(path)?.[1];
      if (publishedPath !== undefined) {
        sendPublished(publishedPath, request, response);
        return;
      }
      for (const [name, value] of Object.entries(ownHeaders)) response.setHeader(name, value);
      if (path === '/tools.json') void sendTools(new URLSearchParams(query), response);
      else if (path === '/events') openStream(request, response);
      else pageFiles(request, response, () => elementFiles(request, response));
    },
    broadcast(rebuild) {
      for (const response of listeners)
        response.write(`data: ${JSON.stringify(rebuildMessage(rebuild))}\n\n`);
    },
    close() {
      for (const response of listeners) response.end();
    },
  };
}
