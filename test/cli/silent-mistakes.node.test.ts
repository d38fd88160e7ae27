// Mistakes that nobody notices until a reader does: what `check` says of each, and where.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { add } from '../../src/cli/commands/add/add.js';
import { check } from '../../src/cli/commands/check/check.js';
import { folderOf, removeFolders } from '../support/folders.mjs';

afterEach(removeFolders);

const catalog = 'name: Paper\nreviewers:\n  - id: ann\n    name: Ann\n';
const sound = 'name: One\ntagline: A tool\n';

/** Runs `check` on a small catalog with these files, or on one of them; returns its output. */
async function saidWith(files: Record<string, string | Uint8Array>, target = '') {
  const folder = folderOf({ 'catalog.yaml': catalog, 'tools/one.yaml': sound, ...files });
  const lines: string[] = [];
  await check(
    join(folder, target),
    {},
    {
      onDiagnostic: ({ file, line, column, severity, code, message }) =>
        lines.push(`${file.slice(folder.length + 1)}:${line}:${column} ${severity} ${code} ${message}`),
    },
  );
  return lines;
}
const saidOfTool = (more: string) => saidWith({ 'tools/one.yaml': sound + more });

describe('a URL', () => {
  const wrong: [string, string][] = [
    ['www.example.com', 'https://www.example.com'],
    ['example.com/tools', 'https://example.com/tools'],
    ['example.com:8080/x', 'https://example.com:8080/x'],
    ['bücher.example', 'https://bücher.example'],
    ['“https://example.com”', 'https://example.com'],
    ['https://example.com”', 'https://example.com'],
    ['«www.example.com»', 'https://www.example.com'],
    ['<https://example.com>', 'https://example.com'],
    ['"[our site](https://example.com)"', 'https://example.com'],
    ['" https://example.com"', 'https://example.com'],
    ['https:example.com', 'https://example.com'],
    ['https//example.com', 'https://example.com'],
    ['http:/example.com', 'http://example.com'],
    ['htps://example.com', 'https://example.com'],
    ['https://https://example.com', 'https://example.com'],
  ];
  for (const [written, meant] of wrong)
    it(`that leads elsewhere than it says is told, with the right one: ${written}`, async () => {
      const lines = await saidOfTool(`url: ${written}\n`);
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(lines[0]!, /^tools\/one\.yaml:3:1 error (url|schema) "url" /);
      assert.ok(lines[0]!.endsWith(`; write ${meant}`), lines[0]);
    });

  it('is looked at in every field that has one', async () => {
    const files = {
      'catalog.yaml': `${catalog}homepage: www.example.com\n`,
      'tools/one.yaml': `${sound}homepage: example.com\nlogo: www.example.com/x.svg\n`,
    };
    assert.deepEqual(
      (await saidWith(files)).map((line) => line.split(' ')[0]),
      ['catalog.yaml:5:1', 'tools/one.yaml:3:1', 'tools/one.yaml:4:1'],
    );
    const line = '{"catalog":{"name":"P","reviewers":[],"homepage":"www.example.com"}}';
    assert.match((await saidWith({ 'a.ndjson': line }, 'a.ndjson'))[0]!, /^a\.ndjson:1:39 error url /);
  });

  const right = [
    ...['https://example.com', 'HTTP://example.com/', '//example.com/x', '/x', './x', '../x', 'x', 'x.html'],
    ...[
      'tools/one',
      '?q=www.example.com',
      '"#top"',
      'https://en.wikipedia.example/wiki/“Heroes”',
      '.well-known/x',
    ],
  ];
  it('that is whole, or relative as it was meant, is left alone', async () => {
    for (const url of right) assert.deepEqual(await saidOfTool(`url: ${url}\n`), [], url);
  });
});

describe('half of a letter', () => {
  it('is told where it stands, in YAML, JSON and NDJSON', async () => {
    const files = {
      'tools/one.yaml': 'name: One\ntagline: "Fast \\ud83d"\n',
      'tools/two.json': '{ "name": "Two", "tagline": "\\ude80 fast" }',
    };
    assert.deepEqual(
      (await saidWith(files)).map((line) => line.replace(/ or emoji.*/, '')),
      [
        'tools/one.yaml:2:1 error encoding "tagline" has half of a letter',
        'tools/two.json:1:18 error encoding "tagline" has half of a letter',
      ],
    );
    const lines = '{"catalog":{"name":"P","reviewers":[]}}\n{"slug":"a","name":"A\\ud83d","tagline":"x"}\n';
    assert.match((await saidWith({ 'a.ndjson': lines }, 'a.ndjson'))[0]!, /^a\.ndjson:2:13 error encoding /);
  });

  it('is none where the other half follows', async () => {
    assert.deepEqual(await saidOfTool('bestFor: "\\ud83d\\ude80 🚀"\n'), []);
  });
});

describe('a name that Windows reserves', () => {
  for (const name of ['aux', 'con', 'nul', 'prn', 'com1', 'lpt9'])
    it(`cannot be a slug: ${name}`, async () => {
      assert.deepEqual(await saidWith({ [`tools/${name}.yaml`]: sound }), [
        `tools/${name}.yaml:1:1 error slug "${name}" cannot be a slug: Windows allows no file of this name; rename it to ${name}-tool.yaml`,
      ]);
    });

  it('is not added, and one that begins like it may be', async () => {
    const folder = folderOf({ 'catalog.yaml': catalog });
    await assert.rejects(add('aux', { in: folder }), { name: 'UserError', message: /Windows.*use aux-tool/ });
    assert.deepEqual(await saidWith({ 'tools/console.yaml': sound, 'tools/com.yaml': sound }), []);
  });
});
