// What the preview's server answers: the page, the elements, the publication with the headers of a real host, and
// news of each build.
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { headersForPath } from '../publication/hosting-config.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { elementsFolder, previewPageFolder } from '../assets/assets.js';
import type { Rebuild, Rebuilder } from './rebuilder.js';

/** How many tools a page shows. */
export const pageSize = 50;

/** The preview's answers. */
export interface PreviewSite {
  answer(request: IncomingMessage, response: ServerResponse): void;
  /** Tells every open page what came of a build. */
  tell(round: Rebuild): void;
  /** Lets go of every open page. */
  end(): void;
}

/** At most so many findings go to the page; nobody reads more there. */
const findingsShown = 100;

const ownHeaders = {
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' http: https:; base-uri 'none'; form-action 'self'",
};

const told = ({ number, shown, tally, findings, error }: Rebuild) => ({
  number,
  shown,
  tally,
  error,
  findings: findings.slice(0, findingsShown).map(({ file, line, column, severity, message }: Diagnostic) => ({
    file,
    line,
    column,
    severity,
    message,
  })),
});

/** `hosts` are the names under which the server may be asked: a page elsewhere must not read through one of its own. */
export function createPreviewSite(rebuilder: Rebuilder, hosts: readonly string[]): PreviewSite {
  const listeners = new Set<ServerResponse>();
  const files = { dev: true, etag: true } as const;
  const page = sirv(previewPageFolder(), files);
  const elements = sirv(elementsFolder(), files);

  const json = (response: ServerResponse, data: unknown) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(data));
  };
  const missing = (response: ServerResponse) => {
    response.removeHeader('Content-Type');
    response.statusCode = 404;
    response.end();
  };

  /** A page of the slugs that contain some text. */
  const tools = (query: URLSearchParams, response: ServerResponse) => {
    const wanted = (query.get('filter') ?? '').trim().toLowerCase();
    const slugs = wanted ? rebuilder.slugs.filter((slug) => slug.includes(wanted)) : rebuilder.slugs;
    const pages = Math.max(Math.ceil(slugs.length / pageSize), 1);
    const number = Math.min(Math.max(Number.parseInt(query.get('page') ?? '1') || 1, 1), pages);
    const from = (number - 1) * pageSize;
    json(response, {
      total: slugs.length,
      page: number,
      pages,
      shown: rebuilder.round.shown,
      slugs: slugs.slice(from, from + pageSize),
    });
  };

  const published = (path: string, request: IncomingMessage, response: ServerResponse) => {
    // Before the file is looked for: a page must be able to read that there is none.
    for (const [name, value] of Object.entries(headersForPath(path))) response.setHeader(name, value);
    const { folder } = rebuilder;
    if (!folder) {
      missing(response);
      return;
    }
    request.url = `/${path}`;
    sirv(folder, { ...files, onNoMatch: (_, answer) => missing(answer) })(request, response);
  };

  const listen = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { ...ownHeaders, 'Content-Type': 'text/event-stream' });
    response.write(`data: ${JSON.stringify(told(rebuilder.round))}\n\n`);
    listeners.add(response);
    request.once('close', () => listeners.delete(response));
  };

  return {
    answer(request, response) {
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
      // Each build has a place of its own, so that no cache shows the one before.
      const ofBuild = /^\/(?:build-\d+\/)?v1\/(.*)$/.exec(path)?.[1];
      if (ofBuild !== undefined) {
        published(ofBuild, request, response);
        return;
      }
      for (const [name, value] of Object.entries(ownHeaders)) response.setHeader(name, value);
      if (path === '/tools.json') tools(new URLSearchParams(query), response);
      else if (path === '/news') listen(request, response);
      else page(request, response, () => elements(request, response));
    },
    tell(round) {
      for (const response of listeners) response.write(`data: ${JSON.stringify(told(round))}\n\n`);
    },
    end() {
      for (const response of listeners) response.end();
    },
  };
}
