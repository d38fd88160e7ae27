// The preview: what it serves, and what it does with changes, good and bad.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { existsSync, readFileSync, readdirSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, afterEach, describe, it } from 'node:test';
import { headersForPath } from '../../src/cli/publication/hosting-config.js';
import { build } from '../../src/cli/build/build.js';
import { init } from '../../src/cli/commands/init/init.js';
import { preview, type Preview, type PreviewOptions } from '../../src/cli/preview/preview.js';
import { folderOf, removeFolders } from '../support/folders.mjs';

// Build folder of previews, separate for this file, so that files of other tests do not count.
process.env['TMPDIR'] = folderOf();
after(removeFolders);
const open: Preview[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('ship-or-skip-preview-'));

interface RebuildMessage {
  number: number;
  shown: number;
  tally: { errors: number };
  error?: string;
  diagnostics: { file: string; line: number; column: number; message: string }[];
}

/** A preview of a catalog, by default the one that `init` writes. */
async function previewOf(folder = '', options: PreviewOptions = {}) {
  const root = folder || folderOf();
  if (!folder) await init(root);
  const running = await preview(root, { port: 0, ...options });
  open.push(running);
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(new URL(path, running.url), { headers });
  const tools = async (query = '') =>
    (await (await get(`/tools.json?${query}`)).json()) as {
      total: number;
      page: number;
      pages: number;
      shown: number;
      slugs: string[];
      drafts: string[];
    };
  return { ...running, root, get, tools };
}

/** Reads the stream of build results as a page does: the state at first, then each build. */
async function rebuildsOf({ url }: { url: string }): Promise<() => Promise<RebuildMessage>> {
  const response = await fetch(new URL('/events', url));
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<RebuildMessage> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const message = JSON.parse(text.slice('data: '.length, end)) as RebuildMessage;
        text = text.slice(end + 2);
        return message;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('the stream has ended');
      text += value;
    }
  };
  assert.ok((await next()).number >= 1);
  return next;
}

describe('preview', () => {
  it('serves every record with the headers of a real host, and asks no more than whether it changed', async () => {
    const { get } = await previewOf();
    const path = 'tools/x-in/tool-inkwell-record.json';
    const response = await get(`/v1/${path}`);
    for (const [name, value] of Object.entries(headersForPath(path)))
      assert.equal(response.headers.get(name), value, name);
    assert.equal(((await response.json()) as { name: string }).name, 'Inkwell');
    const again = await get(`/v1/${path}`, { 'If-None-Match': response.headers.get('etag') ?? '' });
    assert.equal(again.status, 304);
    assert.equal(again.headers.get('access-control-allow-origin'), '*');
    const missing = await get('/v1/tools/x-no/tool-none-record.json');
    assert.equal(missing.status, 404);
    assert.equal(missing.headers.get('access-control-allow-origin'), '*');
  });

  it('serves a page, its parts, and the elements from nowhere else', async () => {
    const { get } = await previewOf();
    const html = await (await get('/')).text();
    assert.match(html, /<html lang="en">/);
    for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      if (path === '/ship-or-skip.js' && !existsSync('dist/cdn')) continue;
      assert.equal((await get(path)).status, 200, path);
    }
    const { headers } = await get('/');
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*script-src 'self'/);
    assert.equal(headers.get('access-control-allow-origin'), null);
  });

  it('builds again after a change, and gives that build a place of its own', async () => {
    const running = await previewOf();
    const next = await rebuildsOf(running);
    const file = join(running.root, 'tools/inkwell.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('name: Inkwell', 'name: Inkpot'));
    const { shown, tally } = await next();
    assert.deepEqual({ shown, errors: tally.errors }, { shown: 2, errors: 0 });
    const response = await running.get(`/build-${shown}/v1/tools/x-in/tool-inkwell-summary.json`);
    assert.equal(((await response.json()) as { name: string }).name, 'Inkpot');
  });

  it('tells the page of a mistake, and keeps the last good build', async () => {
    const running = await previewOf();
    const next = await rebuildsOf(running);
    const file = join(running.root, 'tools/inkwell.yaml');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('\nname: ', '\nnam: '));
    const bad = await next();
    assert.equal(bad.shown, 1);
    assert.ok(bad.tally.errors > 0);
    assert.ok(
      bad.diagnostics.some(
        ({ file: where, message }) => where === file && /unknown field "nam"/.test(message),
      ),
    );
    assert.equal((await running.get('/v1/tools/x-in/tool-inkwell-record.json')).status, 200);
    writeFileSync(file, good);
    const { shown, tally } = await next();
    assert.deepEqual({ shown, errors: tally.errors }, { shown: 2, errors: 0 });
  });

  it('lets a tool come and go without a tombstone, since nothing was published', async () => {
    const running = await previewOf();
    const next = await rebuildsOf(running);
    writeFileSync(join(running.root, 'votes.json'), '{}');
    assert.equal((await next()).tally.errors, 0);
    rmSync(join(running.root, 'tools/inkwell.yaml'));
    assert.equal((await next()).tally.errors, 0);
    assert.deepEqual((await running.tools()).slugs, ['lanternfish']);
    assert.equal((await running.get('/v1/tools/x-in/tool-inkwell-record.json')).status, 404);
  });

  it('shows drafts as drafts, also in comparisons, and a published tool that becomes one', async () => {
    const root = folderOf({
      'catalog.yaml': 'name: Paper\nreviewers: []\n',
      'tools/one.yaml': 'name: One\n',
      'tools/two.yaml': 'name: Two\ndraft: true\n',
      'comparisons/one--vs--two.yaml': 'summary: Both.\n',
    });
    const running = await previewOf(root);
    const { slugs, drafts } = await running.tools();
    assert.deepEqual({ slugs, drafts }, { slugs: ['one', 'two'], drafts: ['two'] });
    assert.equal((await running.get('/v1/tools/x-tw/tool-two-record.json')).status, 200);
    const next = await rebuildsOf(running);
    writeFileSync(join(root, 'tools/one.yaml'), 'name: One\ndraft: true\n');
    assert.equal((await next()).tally.errors, 0);
    assert.deepEqual((await running.tools()).drafts, ['one', 'two']);
    // A build still publishes none of them.
    const out = folderOf();
    const { counts } = await build(root, { out, first: true, dryRun: true });
    assert.equal(counts, undefined);
  });

  it('begins with a catalog that cannot be built, and shows it once it can', async () => {
    const root = folderOf({ 'catalog.yaml': 'nam: Paper\nreviewers: []\n', 'tools/one.yaml': 'name: One\n' });
    const running = await previewOf(root);
    assert.deepEqual((await running.tools()).slugs, []);
    assert.equal((await running.get('/v1/catalog.json')).status, 404);
    const next = await rebuildsOf(running);
    writeFileSync(join(root, 'catalog.yaml'), 'name: Paper\nreviewers: []\n');
    assert.equal((await next()).shown, 1);
    rmSync(join(root, 'catalog.yaml'));
    assert.match((await next()).error ?? '', /no catalog\.yaml/);
    assert.deepEqual((await running.tools()).slugs, ['one']);
  });

  it('pages a large catalog, and filters it', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `tool-${String(index).padStart(3, '0')}`);
    const root = folderOf({
      'catalog.yaml': 'name: Paper\nreviewers: []\n',
      ...Object.fromEntries(names.map((name) => [`tools/${name}.yaml`, `name: ${name}\n`])),
    });
    const { tools } = await previewOf(root);
    const first = await tools();
    assert.deepEqual(
      { ...first, slugs: first.slugs.length },
      { total: 120, page: 1, pages: 3, shown: 1, slugs: 50, drafts: [] },
    );
    assert.deepEqual((await tools('page=3')).slugs, names.slice(100));
    assert.equal((await tools('page=99')).page, 3);
    assert.equal((await tools('page=x')).page, 1);
    assert.deepEqual((await tools('filter=%20TOOL-11')).slugs, names.slice(110));
    assert.deepEqual((await tools('filter=none')).slugs, []);
  });

  it('answers to its own names alone, and only gives', async () => {
    const { url, get } = await previewOf();
    const { port } = new URL(url);
    const [response] = (await once(
      request({ port, host: '127.0.0.1', path: '/tools.json', headers: { Host: 'evil.example' } }).end(),
      'response',
    )) as [{ statusCode: number; resume(): void }];
    response.resume();
    assert.equal(response.statusCode, 403);
    assert.equal((await fetch(url, { method: 'POST' })).status, 405);
    assert.equal((await get('/v1/..%2f..%2f..%2fetc/passwd')).status, 404);
  });

  it('takes a free port where the usual one is taken, and refuses one that was asked for', async () => {
    const taken = createServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const before = leftovers();
    const root = folderOf();
    await init(root);
    await assert.rejects(preview(root, { port }), { name: 'UserError', message: /is taken/ });
    assert.deepEqual(leftovers(), before);
    taken.close();
    const [one, two] = [await preview(root), await preview(root)];
    open.push(one, two);
    assert.notEqual(one.url, two.url);
  });

  it('refuses a folder that is not there', async () => {
    await assert.rejects(preview(join(folderOf(), 'none')), {
      name: 'UserError',
      message: /ship-or-skip init/,
    });
  });

  it('leaves nothing behind: after close, and after Ctrl+C, with 130', async () => {
    const before = leftovers();
    const { close } = await previewOf();
    assert.equal(leftovers().length, before.length + 1);
    open.pop();
    await close();
    assert.deepEqual(leftovers(), before);

    const root = folderOf();
    await init(root);
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', 'preview', root, '--port', '0'],
      { env: { ...process.env, NODE_NO_WARNINGS: '1' } },
    );
    child.stderr.resume();
    const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
    assert.equal((await fetch(url)).status, 200);
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 130);
    assert.deepEqual(leftovers(), before);
  });

  /** The command in a process of its own, and its end. */
  function commandOn(root: string) {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', 'preview', root, '--port', '0'],
      { env: { ...process.env, NODE_NO_WARNINGS: '1', NO_COLOR: '1' } },
    );
    const said = { out: '', err: '' };
    child.stdout.on('data', (data) => (said.out += String(data)));
    child.stderr.on('data', (data) => (said.err += String(data)));
    const ended = once(child, 'close').then(([code]) => ({ code: code as number, ...said }));
    return { child, ended };
  }

  it('ends with 2 where a folder cannot be watched, names the file, and leaves nothing behind', async () => {
    const before = leftovers();
    const root = folderOf();
    await init(root);
    symlinkSync('loop', join(root, 'loop'));
    const { code, out, err } = await commandOn(root).ended;
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, /^error: .*loop'?$/m);
    assert.deepEqual(leftovers(), before);
  });

  it('ends at once when it is interrupted while it starts, and leaves nothing behind', async () => {
    const before = leftovers();
    const root = folderOf({
      'catalog.yaml': 'name: Paper\nreviewers: []\n',
      ...Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`tools/t${at}.yaml`, 'name: T\n'])),
    });
    const watcher = watch(tmpdir());
    const begun = new Promise<void>((resolve) => {
      watcher.on('change', (_, name) => {
        if (String(name).startsWith('ship-or-skip-preview-')) resolve();
      });
    });
    const { child, ended } = commandOn(root);
    await begun;
    watcher.close();
    child.kill('SIGINT');
    assert.deepEqual(await ended, { code: 130, out: '', err: '' });
    assert.deepEqual(leftovers(), before);
  });
});
