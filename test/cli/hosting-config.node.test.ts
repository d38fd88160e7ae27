// Configuration of hosts: all formats agree on the headers of every file, and no file gets a header twice.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headersForPath, hostingFiles, headerRules } from '../../src/cli/publication/hosting-config.js';

const files = new Map(hostingFiles());
const textOf = (name: string) => files.get(name) ?? '';
const paths = [
  'catalog.json',
  'manifest.json',
  'tools/x-cl/tool-claw-code-record.json',
  'tools/x-cl/tool-claw-code-summary.json',
  'hashes/ab.json',
  'logos/claw.svg',
  'schema/tool.json',
  'changes/1.20261125.1.json',
];

type Headers = [string, string][];

/** `_headers`, as Netlify and Cloudflare Pages document it: a path, then indented headers. */
function netlifyHeaders(path: string): Headers {
  const found: Headers = [];
  let applies = false;
  for (const line of textOf('_headers')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name && value) {
      if (applies) found.push([name, value]);
    } else {
      assert.match(line, /^\/[\w./*-]+$/);
      applies = line.endsWith('*') ? `/v1/${path}`.startsWith(line.slice(0, -1)) : line === `/v1/${path}`;
    }
  }
  return found;
}

/** `vercel.json`: each source is a pattern of a whole path. */
function vercelHeaders(path: string): Headers {
  const { headers } = JSON.parse(textOf('vercel.json')) as {
    headers: { source: string; headers: { key: string; value: string }[] }[];
  };
  return headers
    .filter(({ source }) => new RegExp(`^${source}$`).test(`/v1/${path}`))
    .flatMap(({ headers }) => headers.map(({ key, value }): [string, string] => [key, value]));
}

/** `.htaccess`: every `<If>` whose pattern is found in the path. */
const apacheHeaders = (path: string): Headers =>
  [...textOf('.htaccess').matchAll(/<If "%\{REQUEST_URI\} =~ m#(.+)#">\n([^]*?)<\/If>/g)]
    .filter(([, pattern = '']) => new RegExp(pattern).test(`/deeper/v1/${path}`))
    .flatMap(([, , lines = '']) => [...lines.matchAll(/Header always set (\S+) "(.+)"/g)])
    .map(([, name = '', value = '']) => [name, value]);

/** `nginx.conf`: the innermost location that matches, alone. */
function nginxHeaders(path: string): Headers {
  const locations = [...textOf('nginx.conf').matchAll(/location ~ (\S+) \{([^]*?)(?=location|$)/g)];
  const matching = locations.filter(([, pattern = '']) => new RegExp(pattern).test(`/deeper/v1/${path}`));
  const [, , lines = ''] = matching.at(-1) ?? [];
  return [...lines.matchAll(/add_header (\S+) "(.+)" always;/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
}

describe('the files for hosts', () => {
  const formats = { netlifyHeaders, vercelHeaders, apacheHeaders, nginxHeaders };
  for (const [name, read] of Object.entries(formats))
    it(`give every published file the headers of the table, each once: ${name}`, () => {
      for (const path of paths) {
        const { 'Content-Type': _, ...expected } = headersForPath(path);
        const headers = read(path);
        assert.deepEqual(Object.fromEntries(headers), expected, path);
        assert.equal(headers.length, Object.keys(expected).length, `${path}: a header twice`);
      }
    });

  it('let pages of every origin read, forbid guessing types, and keep nothing long that can be corrected', () => {
    for (const path of paths) {
      const headers = headersForPath(path);
      assert.equal(headers['Access-Control-Allow-Origin'], '*');
      assert.equal(headers['X-Content-Type-Options'], 'nosniff');
      assert.ok(headers['Cache-Control'], path);
    }
    for (const path of paths.slice(0, 5)) {
      const { 'Cache-Control': cache = '' } = headersForPath(path);
      assert.ok(cache === 'no-cache' || Number(/max-age=(\d+)/.exec(cache)?.[1]) <= 300, path);
    }
    assert.match(headersForPath('logos/a.svg')['Cache-Control'] ?? '', /max-age=86400/);
  });

  it('say the type of what we know, in the table and to Apache and nginx', () => {
    assert.equal(headersForPath('catalog.json')['Content-Type'], 'application/json');
    assert.equal(headersForPath('logos/A.SVG')['Content-Type'], 'image/svg+xml');
    assert.equal(headersForPath('logos/a.xyz')['Content-Type'], undefined);
    assert.match(textOf('.htaccess'), /^AddType application\/json \.json$/m);
    assert.match(textOf('nginx.conf'), /^ {4}application\/json json;$/m);
  });

  it('are balanced, end with a line end, and say that they may be changed', () => {
    for (const name of ['_headers', '.htaccess', 'nginx.conf']) {
      assert.match(textOf(name), /^# .*This file is yours.*\n/);
      assert.match(textOf(name), /[^\n]\n$/);
    }
    const count = (text: string, part: string) => text.split(part).length - 1;
    assert.equal(count(textOf('nginx.conf'), '{'), count(textOf('nginx.conf'), '}'));
    assert.equal(count(textOf('.htaccess'), '<If'), count(textOf('.htaccess'), '</If'));
    assert.equal(textOf('.nojekyll'), '');
    assert.ok(headerRules.length > 1);
  });
});
