// Serves GET /snippets/<element>/<slug+slug>: the forms of the copy panels, as JSON.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { copyForms, CopyPlace } from './copy-forms.js';

/** Creates the handler for the development server; `load` imports the current copy-forms.ts. */
export const snippets =
  (place: CopyPlace, load: () => Promise<{ copyForms: typeof copyForms }>) =>
  (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const [path = ''] = (request.url ?? '').split('?');
    if (!path.startsWith('/snippets/')) {
      next();
      return;
    }
    const say = (status: number, answer: object) => {
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
      response.writeHead(status, headers).end(JSON.stringify(answer));
    };
    const [, element = '', slugs = ''] = /^\/snippets\/([a-z]+)(?:\/([a-z0-9+-]+))?$/.exec(path) ?? [];
    const answer = async () => {
      const { copyForms } = await load();
      const forms = await copyForms(element, slugs.split('+').filter(Boolean), place);
      if (forms) say(200, { forms });
      else say(404, { problem: `There is nothing to copy at ${path}.` });
    };
    answer().catch((error: unknown) => {
      say(500, { problem: error instanceof Error ? error.message : 'This went wrong.' });
    });
  };
