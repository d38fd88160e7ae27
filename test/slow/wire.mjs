// Downloads of a page from a published folder, in a real browser, gzip: one badge at most 400 B in one request, a
// comparison of two at most 5 KB in two, 50 badges of a bundle at most 6 KB in one; the same however many tools there are.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { generatedCatalog } from '../bench/generate.mjs';
import { inEach } from '../support/browser-driver.mjs';
import { builtText } from '../support/site.mjs';

const command = (...args) =>
  execFileSync(process.execPath, ['dist/cli/main.js', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });

/** Publishes a generated catalog; its folder, and the slugs of its tools that have a panel. */
function published(count, folder) {
  const { catalog, tools } = generatedCatalog({ tools: count, seed: 1 });
  const file = join(folder, `${count}.ndjson`);
  const slugs = [];
  const lines = [JSON.stringify({ catalog })];
  for (const tool of tools) {
    lines.push(JSON.stringify(tool));
    if (tool.reviews && slugs.length < 50) slugs.push(tool.slug);
  }
  writeFileSync(file, lines.join('\n'));
  const out = join(folder, String(count));
  command('build', file, '--out', out, '--first');
  return { out, slugs };
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

/** A site that compresses, with pages in memory before files in a folder. */
async function siteOf(pages, folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const path = join(folder, pathname);
    const body = pages.get(pathname) ?? (existsSync(path) ? readFileSync(path) : undefined);
    if (body === undefined) return response.writeHead(404).end();
    const headers = { 'content-type': types[extname(pathname)], 'content-encoding': 'gzip' };
    return response.writeHead(200, headers).end(gzipSync(body, { level: 9 }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}

/** Runs in the page: how many elements are ready, and what JSON was downloaded. */
async function downloaded() {
  await probe.settled();
  const json = performance.getEntriesByType('resource').filter(({ name }) => /\.json$/.test(name));
  return {
    ready: [...document.querySelectorAll('ship-badge, tool-compare')].filter(({ state }) => state === 'ready')
      .length,
    requests: json.length,
    bytes: json.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  };
}

/** The checks of catalogs of these sizes. */
export async function wireOf(sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-wire-'));
  try {
    const catalogs = sizes.map((count) => ({ count, ...published(count, folder) }));
    return await inEach(['chromium', 'firefox'], async (browser) => {
      const list = [];
      for (const { count, out, slugs } of catalogs) {
        const badge = (slug) => `<ship-badge tool="${slug}" loading="eager"></ship-badge>`;
        const pages = new Map([
          ['/ship-or-skip.js', builtText('/cdn/ship-or-skip.js')],
          ['/probe.js', builtText('/probe.js')],
        ]);
        const cases = [
          { name: 'a badge', catalog: '/v1/', body: badge(slugs[0]), ready: 1, requests: 1, most: 400 },
          {
            name: 'a comparison of two',
            catalog: '/v1/',
            body: `<tool-compare tools="${slugs[0]} ${slugs[1]}" loading="eager"></tool-compare>`,
            ready: 1,
            requests: 2,
            most: 5_000,
          },
        ];
        if (slugs.length === 50) {
          const file = join(folder, `bundle-${count}.json`);
          command(
            'bundle',
            ...slugs,
            '--from',
            out,
            '--base-url',
            'https://reviews.example/v1/',
            '--out',
            file,
          );
          pages.set('/bundle.json', readFileSync(file));
          const body = slugs.map(badge).join(' ');
          cases.push({
            name: '50 badges of a bundle',
            catalog: '/bundle.json',
            body,
            ready: 50,
            requests: 1,
            most: 6_000,
          });
        }
        for (const { catalog, body, name } of cases)
          pages.set(
            `/${name.replaceAll(' ', '-')}.html`,
            `<!doctype html><html lang="en"><meta charset="utf-8"><title>Wire</title><link rel="icon" href="data:,">
            <link rel="ship-catalog" href="${catalog}"><script src="/probe.js"></script>
            <script type="module" src="/ship-or-skip.js"></script>${body}`,
          );
        const site = await siteOf(pages, out);
        for (const { name, ready, requests, most } of cases) {
          const page = await browser.open();
          await page.goto(`${site.url}/${name.replaceAll(' ', '-')}.html`);
          const seen = await page.run(downloaded);
          await page.close();
          list.push({
            name: `${browser.engine}, ${name}, of ${count} tools`,
            ok: seen.ready === ready && seen.requests === requests && seen.bytes > 0 && seen.bytes <= most,
            figure: `${seen.bytes} B of JSON in ${seen.requests} ${seen.requests === 1 ? 'request' : 'requests'}, ${seen.ready} ready`,
            limit: `${most} B in ${requests}`,
          });
        }
        await site.close();
      }
      return list;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export default () => wireOf([2, 1_000]);
