// A built site on the loopback, as a host of static files serves it, with our probe at the head of each page.
// Its scripts can be refused, and ours can come late.
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { types } from '../support/answers.mjs';

const probe = readFileSync(new URL('probe.js', import.meta.url), 'utf8');

const contentOf = (path) => {
  for (const file of [path, join(path, 'index.html'), `${path}.html`])
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return { file, bytes: readFileSync(file) };
  return undefined;
};

/** {url, how, close}: set `how.scripts` to false to refuse them, `how.late` to the milliseconds by which ours come late. */
export async function served(folder) {
  const how = { scripts: true, late: 0 };
  const server = createServer((req, res) => {
    void (async () => {
      const { pathname } = new URL(req.url, 'http://localhost');
      const found = contentOf(join(folder, decodeURIComponent(pathname)));
      if (/\/ship-or-skip\.(iife\.)?js$/.test(pathname)) await sleep(how.late);
      const type = types[extname(found?.file ?? '')] ?? 'application/octet-stream';
      // Firefox reports a prefetched script that must not be stored as one that cannot be loaded.
      const changing = type.startsWith('text/html') || pathname.includes('ship-or-skip');
      res.setHeader('cache-control', changing ? 'no-store' : 'max-age=60');
      if (!how.scripts) res.setHeader('content-security-policy', "script-src 'none'");
      res.writeHead(found ? 200 : 404, { 'content-type': type });
      const inject = found && type.startsWith('text/html');
      res.end(
        inject ? found.bytes.toString().replace(/<head[^>]*>/, `$&<script>${probe}</script>`) : found?.bytes,
      );
    })();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    how,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
