// What readers could not notice mints no version; what only a checkout changed is told by its cause; what is printed to be
// pasted can be pasted.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { build, type BuildOptions } from '../../src/cli/build/build.js';
import { check } from '../../src/cli/commands/check/check.js';
import { diff } from '../../src/cli/commands/diff/diff.js';
import { runCommandLine } from '../../src/cli/program.js';
import { shellWord } from '../../src/cli/diagnostics/shell-word.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';
import { sessionOf } from '../support/sessions.js';

after(removeFolders);

const catalog = (files: Record<string, string> = {}) =>
  folderOf({
    'catalog.yaml': 'name: Paper\nreviewers: []\n',
    'tools/one.yaml': 'name: One\ntagline: First\n',
    'tools/two.yaml': 'name: Two\ntagline: Second\n',
    'comparisons/one--vs--two.yaml': 'summary: Both.\n',
    ...files,
  });
const baseUrl = 'https://reviews.example/v1/';
const manifestIn = (out: string) =>
  JSON.parse(readFileSync(join(out, 'v1/manifest.json'), 'utf8')) as {
    version: string;
    serial: number;
    baseUrl?: string;
  };

describe('a build in which readers could notice nothing', () => {
  const unnoticed: [string, Record<string, string>, Partial<BuildOptions>][] = [
    ['a base URL', {}, { baseUrl }],
    ['another base URL', {}, { baseUrl: 'https://other.example/v1/' }],
    ['a comment', { 'tools/one.yaml': '# checked\nname: One\ntagline: First\n' }, {}],
    ['another format', { 'catalog.yaml': '{ "name": "Paper", "reviewers": [] }' }, {}],
    ['a rule', { 'catalog.yaml': 'name: Paper\nreviewers: []\nrules: { missing-logo: off }\n' }, {}],
    ['a draft', { 'tools/three.yaml': 'name: Three\ndraft: true\n' }, {}],
    ['badges and pages', {}, { badges: 'none', embeds: 'none' }],
    ['a build of every file', {}, { full: true }],
  ];
  for (const [kind, files, options] of unnoticed)
    it(`mints no version for ${kind}`, async () => {
      const source = catalog();
      const out = folderOf();
      await build(source, {
        out,
        first: true,
        date: '2026-03-03',
        ...(kind.startsWith('another b') && { baseUrl }),
      });
      const before = manifestIn(out);
      folderOf(files, source);
      const { isNew, version, changes } = await build(source, { out, date: '2026-03-04', ...options });
      assert.deepEqual({ isNew, version, changes }, { isNew: false, version: before.version, changes: [] });
      assert.equal(manifestIn(out).serial, 1);
      assert.deepEqual((await check(join(out, 'v1'))).tally, { errors: 0, warnings: 0, notices: 0 });
    });

  it('still records the base URL, and writes oEmbed, in the folder and elsewhere', async () => {
    const source = catalog();
    const out = folderOf();
    await build(source, { out, first: true, date: '2026-03-03' });
    const elsewhere = folderOf();
    await build(source, { out: elsewhere, previous: join(out, 'v1'), date: '2026-03-04', baseUrl });
    await build(source, { out, date: '2026-03-04', baseUrl });
    for (const folder of [out, elsewhere]) {
      assert.equal(manifestIn(folder).baseUrl, baseUrl);
      assert.equal(manifestIn(folder).version, '1.20260303.1');
      assert.ok(filesOf(folder).has('v1/oembed/embed-one-response.json'));
    }
    // Later builds remember it.
    assert.equal((await build(source, { out, date: '2026-03-05' })).files, 0);
    assert.equal(manifestIn(out).baseUrl, baseUrl);
  });
});

describe('a checkout with CRLF line ends', () => {
  async function checkedOut() {
    const source = catalog();
    const out = folderOf();
    await build(source, { out, first: true, baseUrl });
    for (const [name, text] of filesOf(out)) writeFileSync(join(out, name), text.replaceAll('\n', '\r\n'));
    return { source, out };
  }

  it('is one finding, which says the cause and the remedy', async () => {
    const { out } = await checkedOut();
    const said: string[] = [];
    await check(join(out, 'v1'), {}, { onDiagnostic: ({ message }) => void said.push(message) });
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said.join(), /CRLF.*Git.*\*\*\/v1\/\*\* -text.*\.gitattributes/);
  });

  it('does not hide a changed record', async () => {
    const { out } = await checkedOut();
    const path = join(out, 'v1/tools/x-on/tool-one-record.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('First', 'Best'));
    const said: string[] = [];
    await check(join(out, 'v1'), {}, { onDiagnostic: ({ file }) => void said.push(file) });
    assert.ok(
      said.some((file) => file.endsWith('tool-one-record.json')),
      said.join('\n'),
    );
  });

  it('is not built into, but may be the previous publication, and be compared', async () => {
    const { source, out } = await checkedOut();
    await assert.rejects(build(source, { out }), { name: 'UserError', message: /CRLF/ });
    const other = folderOf();
    assert.equal((await build(source, { out: other, previous: out })).isNew, false);
    assert.deepEqual((await diff(out, other)).changes, []);
  });
});

describe('a printed command', () => {
  it('quotes paths with spaces and signs of a shell, and no others', () => {
    for (const path of ['catalog', './my-catalog/tools', 'C:\\catalogs\\one', 'https://x.example/v1/'])
      assert.equal(shellWord(path), path);
    assert.equal(shellWord('my catalog'), '"my catalog"');
    assert.equal(shellWord('a$b "c"'), '"a\\$b \\"c\\""');
  });

  it('does so in the next steps of init, and in what to do about mistakes', async () => {
    const root = folderOf();
    const folder = join(root, 'my catalog');
    const session = sessionOf();
    assert.equal(await runCommandLine(['init', folder], session), 0);
    assert.equal(session.said.err.split(`"${folder}"`).length, 5);
    const commands: string[][] = [
      ['check', join(root, 'no catalog')],
      ['build', join(root, 'no catalog'), '--out', root, '--first'],
      ['add', 'one', '--in', join(root, 'no catalog')],
      ['retire', 'one', '--in', join(root, 'no catalog')],
      ['preview', join(root, 'no catalog')],
    ];
    for (const args of commands) {
      const failed = sessionOf();
      assert.equal(await runCommandLine(args, failed), 2, args.join(' '));
      assert.match(failed.said.err, /ship-or-skip init ".*no catalog"/, args.join(' '));
    }
    mkdirSync(join(root, 'out'));
    await build(folder, { out: join(root, 'out'), first: true });
    writeFileSync(join(folder, 'tools/inkwell.yaml'), 'name: Inkwell\ndraft: true\n');
    const vanished = sessionOf();
    assert.equal(await runCommandLine(['build', folder, '--out', join(root, 'out')], vanished), 1);
    assert.match(vanished.said.err, /retire inkwell --in ".*my catalog"/);
  });
});

describe('a version that npm does not have', () => {
  /** Runs a command beside a registry that gives this answer. */
  async function runBeside(status: number | undefined, args: readonly string[]): Promise<string> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (status === undefined) request.socket.destroy();
      else response.writeHead(status).end('{}');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const session = sessionOf({ npm_config_registry: `http://127.0.0.1:${port}/npm` });
    assert.equal(await runCommandLine(args, session), 0, session.said.err);
    server.close();
    for (const url of asked) assert.match(url, /^\/npm\/ship-or-skip\/\d/);
    return session.said.err;
  }

  it('is told by snippet and by init --host, and only then', async () => {
    const out = folderOf();
    await build(catalog(), { out, first: true, baseUrl });
    const snippet = ['snippet', 'one', '--from', out];
    assert.match(await runBeside(404, snippet), /npm has no ship-or-skip \d\S+ yet.*--cdn/);
    assert.match(
      await runBeside(404, ['init', folderOf(), '--host', 'github-pages']),
      /npm has no ship-or-skip/,
    );
    for (const status of [200, 400, undefined])
      assert.doesNotMatch(await runBeside(status, snippet), /npm has/);
    assert.doesNotMatch(await runBeside(404, [...snippet, '--cdn', '/cdn/']), /npm has/);
    assert.doesNotMatch(await runBeside(404, ['init', folderOf()]), /npm has/);
  });
});
