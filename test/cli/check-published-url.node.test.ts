// Checking a publication where readers get it: what its host says of the files, and what it cannot be told.
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { recordPath } from '../../src/catalog/paths.js';
import { checkHeaders } from '../../src/cli/audit/check-headers.js';
import { build } from '../../src/cli/build/build.js';
import { check, type CheckOptions } from '../../src/cli/commands/check/check.js';
import { generatedCatalog } from '../bench/generate.mjs';
import { folderOf, removeFolders } from '../support/folders.mjs';
import { serve, type Odd } from '../support/static-server.js';

let good: string;
before(async () => {
  const { catalog, tools } = generatedCatalog({ tools: 12 });
  const text = [{ catalog }, ...tools].map((line) => JSON.stringify(line)).join('\n');
  good = folderOf();
  const source = join(folderOf({ 'c.ndjson': text }), 'c.ndjson');
  const { tally } = await build(source, { out: good, first: true, date: '2026-11-25' });
  assert.equal(tally.errors, 0);
});
after(removeFolders);

/** Audits a server that serves a folder; returns findings as "severity code path message", paths from `v1/` on. */
async function foundAt(odd: Odd = {}, folder = good, options: CheckOptions = {}) {
  const server = await serve(folder, odd);
  const found: string[] = [];
  try {
    const result = await check(server.url, options, {
      onDiagnostic: ({ severity, code, file, message }) =>
        found.push(`${severity} ${code} ${file.replace(/^.*\/v1\//, '')} ${message}`),
    });
    return { ...result, found, asked: server.asked };
  } finally {
    await server.close();
  }
}
const withHeaders = (headers: Record<string, string>) => foundAt({ headers });

describe('check of a URL', () => {
  it('finds nothing where a folder is as it was built, on a host that is set well', async () => {
    const { found, records, tally } = await foundAt();
    assert.deepEqual(found, []);
    assert.equal(records, 12);
    assert.deepEqual(tally, { errors: 0, warnings: 0, notices: 0 });
  });

  it('finds what is wrong with records there, and names them by their URL', async () => {
    const folder = folderOf();
    cpSync(good, folder, { recursive: true });
    const [{ slug = '' } = {}] = [...generatedCatalog({ tools: 12 }).tools] as { slug?: string }[];
    rmSync(join(folder, 'v1', recordPath(slug, 'full')!));
    const server = await serve(folder);
    const files: string[] = [];
    await check(server.url, {}, { onDiagnostic: ({ file }) => files.push(file) });
    await server.close();
    assert.deepEqual(files, [`${server.url}v1/${recordPath(slug, 'full')!}`]);
  });

  it('reads a sample of a large catalog, the same each time, and says so', async () => {
    const { found, asked } = await foundAt({}, good, { sample: 3 });
    assert.match(
      found.join('\n'),
      /^notice sample .* has 12 records; \d+ of them were checked\. Set --sample to check another number$/,
    );
    const again = await foundAt({}, good, { sample: 3 });
    const sorted = (requests: typeof asked) => requests.map(({ url }) => url).sort();
    assert.deepEqual(sorted(asked), sorted(again.asked));
  });

  it('refuses a URL where there is nothing, or something else', async () => {
    await assert.rejects(foundAt({}, folderOf()), /^UserError: There is no publication at http/);
    const page = folderOf({ 'v1/manifest.json': '<!doctype html>' });
    await assert.rejects(foundAt({}, page), /is a web page, not JSON/);
  });
});

describe('check of a host', () => {
  const faults: [string, Record<string, string>, RegExp][] = [
    [
      'that lets no other site read',
      { 'access-control-allow-origin': '' },
      /^error cors manifest\.json cannot be read by pages of other sites: there is no Access-Control-Allow-Origin\. Send "\*"/,
    ],
    [
      'that lets one other site read',
      { 'access-control-allow-origin': 'https://a.example' },
      /^error cors manifest\.json .*"https:\/\/a\.example" is its/,
    ],
    [
      'that sends JSON as text',
      { 'content-type': 'text/plain; charset=utf-8' },
      /^warning type manifest\.json has type "text\/plain"\. Send "application\/json"/,
    ],
    [
      'that says nothing of caching',
      { 'cache-control': '' },
      /^warning cache manifest\.json has no Cache-Control/,
    ],
    [
      'that keeps records for a year',
      { 'cache-control': 'public, max-age=31536000, immutable' },
      /^warning cache manifest\.json is kept for 8760 hours .*how late a correction reaches/,
    ],
    [
      'without validators',
      { etag: '' },
      /^warning validator manifest\.json has neither ETag nor Last-Modified/,
    ],
    [
      'that lets types be guessed',
      { 'x-content-type-options': '' },
      /^warning nosniff manifest\.json .*Send "X-Content-Type-Options: nosniff"/,
    ],
  ];
  for (const [what, headers, expected] of faults)
    it(`finds one ${what}, and tells each fault once`, async () => {
      const { found } = await withHeaders(headers);
      const told = found.filter((each) => !/not-found/.test(each));
      assert.equal(told.length, 1, found.join('\n'));
      assert.match(told[0] ?? '', expected);
    });

  it('finds one that sends everything as it is', async () => {
    const { found } = await foundAt({ plain: true });
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(
      found[0] ?? '',
      /^warning compression \S+ is sent as it is, \d+ bytes\. Turn on gzip or brotli/,
    );
  });

  it('takes one that names the asking site for one that lets all sites read', async () => {
    assert.deepEqual(
      (await withHeaders({ 'access-control-allow-origin': 'https://reader.example' })).found,
      [],
    );
  });

  it('finds one that answers with a page where there is no record', async () => {
    const { found } = await foundAt({ fallback: '<!doctype html>' });
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(
      found[0] ?? '',
      /^warning not-found tools\/x-zz\/tool-zz-no-such-tool-record\.json is no record, and yet the answer is 200/,
    );
  });

  it('reports what GitHub Pages does not let publishers change as a limit of the host, and no failure', async () => {
    const { found, tally } = await withHeaders({
      server: 'GitHub.com',
      'cache-control': 'max-age=600',
      'x-content-type-options': '',
    });
    assert.deepEqual(tally, { errors: 0, warnings: 0, notices: 2 });
    assert.match(
      found.join('\n'),
      /^notice host-limit manifest\.json has "max-age=600", as all files here.*; GitHub Pages does not let publishers change this$/m,
    );
    assert.match(
      found.join('\n'),
      /^notice host-limit manifest\.json lets browsers guess its type\..*; GitHub Pages does not/m,
    );
  });

  it('fails for what GitHub Pages could do, and does not', async () => {
    const { tally } = await withHeaders({ server: 'GitHub.com', 'access-control-allow-origin': '' });
    assert.equal(tally.errors, 1);
  });
});

describe('headers of a file', () => {
  const well = {
    'access-control-allow-origin': '*',
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=31536000, immutable',
    'last-modified': 'Wed, 25 Nov 2026 00:00:00 GMT',
    'content-encoding': 'br',
    'x-content-type-options': 'nosniff',
  };
  const codes = (path: string, headers: Record<string, string>, isPinned = false) =>
    checkHeaders(
      path,
      { headers: new Headers({ ...well, ...headers }), body: Buffer.alloc(9_999) },
      'https://a',
      isPinned,
    ).map(({ severity, code }) => `${severity} ${code}`);

  it('may keep for long what is no record, and everything of a copy of one version', () => {
    assert.deepEqual(codes('logos/a.svg', {}), []);
    const json = { 'content-type': 'application/json' };
    assert.deepEqual(codes('tools/x-cl/tool-claw-record.json', json), ['warning cache']);
    assert.deepEqual(codes('tools/x-cl/tool-claw-record.json', json, true), []);
    assert.deepEqual(
      codes('tools/x-cl/tool-claw-record.json', {
        ...json,
        'cache-control': 'max-age=60, stale-while-revalidate=86400',
      }),
      [],
    );
  });

  it('must have the type of an image where it is one: browsers show no other', () => {
    assert.deepEqual(codes('logos/a.svg', { 'content-type': 'text/plain' }), ['error type']);
  });
});

it('a URL of one version is known as one that never changes', async () => {
  const folder = folderOf();
  cpSync(join(good, 'v1'), join(folder, 'pkg@1.2.0/v1'), { recursive: true });
  const server = await serve(folder, { headers: { 'cache-control': 'public, max-age=31536000, immutable' } });
  const found: string[] = [];
  await check(`${server.url}pkg@1.2.0/v1/`, {}, { onDiagnostic: ({ message }) => found.push(message) });
  await server.close();
  assert.deepEqual(found, []);
});
