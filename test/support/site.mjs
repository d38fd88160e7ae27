// A site on the loopback that a measurement builds as it goes: files in memory, every request noted.
// It starts with /cdn/… and /v1/… as they are built now, and /probe.js; /answers/… is answered by answers.mjs.
// `?delay=200` after any path: that many milliseconds before the answer.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { globSync } from 'tinyglobby';
import { answers, types } from './answers.mjs';

const built = new Map();
for (const [folder, at] of [
  ['dist/cdn', '/cdn/'],
  ['dist/sample/v1', '/v1/'],
]) {
  for (const path of globSync('**', { cwd: folder })) built.set(at + path, readFileSync(`${folder}/${path}`));
}
if (!built.has('/cdn/ship-or-skip.js') || !built.has('/v1/catalog.json'))
  throw new Error('Nothing to measure: run `npm run build` first.');
built.set('/probe.js', readFileSync(new URL('probe.js', import.meta.url)));

/** A file as it was built when the measurements began. */
export const builtText = (path) => built.get(path).toString();

/** The sample catalog. */
export const sample = () => JSON.parse(builtText('/v1/catalog.json'));

/**
 * {url, files, built, failing, log, referers, close}: add pages with `files.set('/page.html', html)`, read requested paths
 * in `log`; `failing.set(path, 2)` answers 503 two times. `built` is what it starts with. `api` gets the requests whose path
 * begins with `/api/`.
 */
export async function startSite({ headers = {}, api } = {}) {
  const files = new Map(built);
  const failing = new Map();
  const log = [];
  const referers = new Map();
  const server = createServer((req, res) => {
    log.push(req.url);
    referers.set(req.url, req.headers.referer);
    res.setHeader('cache-control', 'no-cache');
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    const { pathname, searchParams } = new URL(req.url, 'http://localhost');
    if (api && pathname.startsWith('/api/')) return api(req, res);
    void answers({ path: pathname, req, res }, async () => {
      await sleep(Number(searchParams.get('delay') ?? 0));
      const fails = failing.get(pathname) ?? 0;
      if (fails > 0) failing.set(pathname, fails - 1);
      const body = fails > 0 ? undefined : files.get(pathname);
      res.writeHead(fails > 0 ? 503 : body === undefined ? 404 : 200, {
        'content-type': types[extname(pathname)] ?? 'text/plain',
      });
      res.end(body);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    files,
    built,
    failing,
    log,
    referers,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
