// A server for tests that can be slow, fail, hang or never end: GET /answers?… answers as its query says.
//
//   file=NAME        the body: test/fixtures/NAME, else the built sample catalog dist/sample/v1/NAME
//   body=TEXT        the body, as given (default `{}`); type=MIME its type (default application/json)
//   status=500       the status (default 200); times=2: only for the first two requests of this key, then 200
//   retry-after=1    that header; etag=X: that header; delay=200: milliseconds before the headers
//   hang=headers     never answers; hang=body: sends half of the body, then nothing
//   truncate=100     ends well after 100 bytes of the body; bytes=100000000: a body that long, streamed
//   cors=*           that Access-Control-Allow-Origin; credentials are never allowed
//   key=K            counts the request: GET /answers/count?key=K gives {"count": 3, "bytes": 1234}; three browsers
//                    share the server, so a test takes a key of its own: crypto.randomUUID()
//
//   location=URL     that header, for a status that redirects
//
// A form may be sent there, too. GET /answers/sent?key=K gives what was: [{"method", "body", "type", "accept", "cookie",
// "referer"}].
//
// The part after /answers is free, so that a URL can end as a catalog's: /answers/x/catalog.json?delay=200.
// In the test runner it is a middleware of the same origin. `startAnswers()` serves it on a port of its own, which
// is another origin: {url, close}. Files can be reached there by path, too, with {root: 'folder'}.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

const counts = new Map();
const sent = new Map();
/** Media types by the ends of file names. */
export const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.xml': 'application/xml',
};

/** Middleware for the test runner. */
export async function answers(ctx, next) {
  if (!/^\/answers(\/|$)/.test(ctx.path)) return next();
  ctx.respond = false;
  await answer(ctx.req, ctx.res);
}

/** The same on a port of its own: another origin. `headers` go with every answer, `root` serves a folder. */
export async function startAnswers({ port = 0, root, headers = {} } = {}) {
  const server = createServer((req, res) => {
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    if (/^\/answers(\/|\?|$)/.test(req.url)) void answer(req, res);
    else sendFile(root, req, res);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

async function answer(req, res) {
  const { pathname, searchParams } = new URL(req.url, 'http://localhost');
  const ask = Object.fromEntries(searchParams);
  if (pathname === '/answers/count') {
    res.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    res.end(JSON.stringify(counts.get(ask.key) ?? { count: 0, bytes: 0 }));
    return;
  }

  if (pathname === '/answers/sent') {
    res.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    res.end(JSON.stringify(sent.get(ask.key) ?? []));
    return;
  }
  if (req.method !== 'GET') await note(req, ask.key);

  const tally = counts.get(ask.key) ?? { count: 0, bytes: 0 };
  tally.count++;
  if (ask.key) counts.set(ask.key, tally);
  if (ask.hang === 'headers') return;
  if (ask.delay) await sleep(Number(ask.delay));

  const wanted = Number(ask.status ?? 200);
  const status = ask.times && tally.count > Number(ask.times) ? 200 : wanted;
  const body = bodyOf(ask);
  res.writeHead(body === undefined ? 404 : status, headersOf(ask));
  if (req.method === 'HEAD') res.end();
  else if (ask.bytes) stream(Number(ask.bytes), tally, res);
  else if (ask.hang === 'body') res.write(body?.subarray(0, body.length / 2) ?? '');
  else res.end(body?.subarray(0, ask.truncate ? Number(ask.truncate) : undefined));
}

/** Keeps what was sent. */
async function note(req, key) {
  const parts = [];
  for await (const part of req) parts.push(part);
  const { 'content-type': type, accept, cookie, referer } = req.headers;
  const body = Buffer.concat(parts).toString();
  sent.set(key, [...(sent.get(key) ?? []), { method: req.method, body, type, accept, cookie, referer }]);
}

function headersOf(ask) {
  return {
    'content-type': ask.type ?? 'application/json',
    'cache-control': 'no-store',
    ...(ask['retry-after'] && { 'retry-after': ask['retry-after'] }),
    ...(ask.location && { location: ask.location }),
    ...(ask.etag && { etag: ask.etag }),
    ...(ask.cors && { 'access-control-allow-origin': ask.cors }),
  };
}

function bodyOf({ file, body = '{}' }) {
  if (!file) return Buffer.from(body);
  const path = ['test/fixtures', 'dist/sample/v1']
    .map((folder) => join(folder, normalize(join('/', file))))
    .find(existsSync);
  return path && readFileSync(path);
}

/** Endless-looking JSON, as fast as it is read; it stops when the reader hangs up. */
function stream(bytes, tally, res) {
  const chunk = Buffer.alloc(65536, ' ');
  const chunks = (function* () {
    for (let sent = 0; sent < bytes; sent += chunk.length) {
      tally.bytes = sent;
      yield chunk.subarray(0, Math.min(chunk.length, bytes - sent));
    }
  })();
  const source = Readable.from(chunks);
  res.on('close', () => source.destroy());
  source.pipe(res);
}

function sendFile(root, req, res) {
  const { pathname } = new URL(req.url, 'http://localhost');
  const path = root && join(root, normalize(decodeURIComponent(pathname)));
  if (!path || !existsSync(path) || !statSync(path).isFile()) {
    res.writeHead(404).end();
    return;
  }
  res.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
  createReadStream(path).pipe(res);
}
