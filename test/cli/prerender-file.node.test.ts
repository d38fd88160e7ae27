// Files that an editor put where they cannot be read: each is told of by name, and the others are checked all the same.
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { build } from '../../src/cli/build/build.js';
import { check } from '../../src/cli/commands/check/check.js';
import { folderOf, removeFolders } from '../support/folders.mjs';

afterEach(removeFolders);

const catalog = 'name: Paper\nreviewers:\n  - id: ann\n    name: Ann\nrules:\n  only-a-name: off\n';
type Files = Record<string, string | Buffer>;

/** A small catalog with these files. */
function catalogWith(files: Files): string {
  const folder = folderOf();
  for (const [name, text] of Object.entries({
    'catalog.yaml': catalog,
    'tools/one.yaml': 'name: One\n',
    ...files,
  })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Runs `check` on a folder or a file in it; returns its output. */
async function saidOf(folder: string, target = folder) {
  const lines: string[] = [];
  const { tally, records } = await check(
    target,
    {},
    {
      onDiagnostic: ({ file, line, column, severity, message }) =>
        lines.push(`${file.slice(folder.length + 1)}:${line}:${column} ${severity} ${message}`),
    },
  );
  return { lines, records, errors: tally.errors };
}
const saidWith = (files: Files) => saidOf(catalogWith(files));

/** Runs `build` on a folder; returns its output. */
async function saidByBuild(folder: string) {
  const lines: string[] = [];
  await build(
    folder,
    { out: join(folder, 'out'), first: true },
    { onDiagnostic: ({ file, message }) => lines.push(`${file.slice(folder.length + 1)} ${message}`) },
  );
  return lines;
}

describe('a file that is not read', () => {
  const unread: [string, string, string][] = [
    [
      'tools/lanternfish.YAML',
      'tools/lanternfish.YAML',
      'is not read, because its name ends in .YAML; rename it to lanternfish.yaml',
    ],
    [
      'tools/x.txt',
      'tools/x.txt',
      'is not read: only .yaml, .yml and .json are; rename it to x.yaml, or move it out of tools/',
    ],
    [
      'tools/notes/inkwell.yaml',
      'tools/notes',
      'is a folder and is not read: move its files up into tools/, or the folder out of it',
    ],
    [
      'comparisons/a--vs--b.txt',
      'comparisons/a--vs--b.txt',
      'is not read: only .yaml, .yml and .json are; rename it to a--vs--b.yaml, or move it out of comparisons/',
    ],
  ];
  for (const [name, place, sentence] of unread)
    it(`is warned of: ${name}`, async () => {
      const { lines, errors } = await saidWith({ [name]: 'name: X\n' });
      assert.deepEqual(lines, [`${place}:1:1 warning ${sentence}`]);
      assert.equal(errors, 0);
    });

  it('is no matter where a program left it behind', async () => {
    const names = [
      '.hidden',
      '.one.yaml.swp',
      'one.yaml~',
      'one.yaml.swp',
      'one.orig',
      'one.bak',
      '#one.yaml#',
    ];
    const { lines } = await saidWith(Object.fromEntries(names.map((name) => [`tools/${name}`, 'x'])));
    assert.deepEqual(lines, []);
  });
});

describe('bytes that are not UTF-8', () => {
  const sentence = 'error is not UTF-8; save it as UTF-8';
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  const cases: [string, string, Buffer, string][] = [
    ['in a tool', 'tools/two.yaml', latin1('name: Caf\xe9\n'), '1:10'],
    [
      'behind a U+FFFD that was meant',
      'tools/two.yaml',
      Buffer.from([...Buffer.from('name: \uFFFD 🚀\ntagline: x'), 0xe9]),
      '2:11',
    ],
    ['cut short', 'tools/two.json', Buffer.from('{"name":"é').subarray(0, 10), '1:10'],
    ['of UTF-16', 'tools/two.yaml', Buffer.from('\uFEFFname: Two\n', 'utf16le'), '1:1'],
    ['of UTF-16 without its mark', 'tools/two.yaml', Buffer.from('name: Two\n', 'utf16le'), '1:1'],
    ['in the catalog', 'catalog.yaml', latin1(catalog.replace('Paper', 'Pap\xe9r')), '1:10'],
    ['in the votes', 'votes.json', latin1('{\n"caf\xe9": { "ship": 1, "skip": 2 } }'), '2:5'],
    ['in a comparison', 'comparisons/one--vs--two.yaml', latin1('summary: \xfc\n'), '1:10'],
  ];
  for (const [where, file, bytes, place] of cases)
    it(`are an error at the first of them: ${where}`, async () => {
      const folder = catalogWith({ [file]: bytes });
      assert.deepEqual((await saidOf(folder)).lines, [`${file}:${place} ${sentence}`]);
      assert.deepEqual(await saidByBuild(folder), [`${file} ${sentence.slice('error '.length)}`]);
    });

  it('are an error in a line of NDJSON', async () => {
    const folder = folderOf();
    const file = join(folder, 'a.ndjson');
    const head = '{"catalog":{"name":"P","reviewers":[]}}';
    writeFileSync(
      file,
      latin1(`${head}\n{"slug":"two","name":"Two","tagline":"A tool"}\n{"slug":"one","name":"Caf\xe9"}\n`),
    );
    assert.deepEqual((await saidOf(folder, file)).lines, [`a.ndjson:3:26 ${sentence}`]);
    writeFileSync(
      file,
      Buffer.from(`\uFEFF${head}\n{"slug":"two","name":"Two","tagline":"A tool"}\n`, 'utf16le'),
    );
    assert.deepEqual((await saidOf(folder, file)).lines, [`a.ndjson:1:1 ${sentence}`]);
  });

  it('have nothing to do with a U+FFFD that somebody wrote', async () => {
    assert.deepEqual((await saidWith({ 'tools/two.yaml': 'name: "\uFFFD"\n' })).lines, []);
  });
});

describe('a byte order mark', () => {
  it('is no part of JSON, and of no column', async () => {
    const { lines } = await saidWith({
      'tools/two.json': '\uFEFF{ "name": "Two" }',
      'tools/three.json': '\uFEFF{ "nam": "Two", "name": "Three" }',
      'tools/four.yaml': '\uFEFFname: Four\n',
      'votes.json': '\uFEFF{}',
    });
    assert.deepEqual(lines, ['tools/three.json:1:3 error unknown field "nam"; did you mean "name"?']);
  });

  it('is no part of NDJSON', async () => {
    const folder = folderOf({
      'a.ndjson':
        '\uFEFF{"catalog":{"name":"P","reviewers":[]}}\n{"slug":"two","name":"Two","tagline":"A tool"}\n',
    });
    assert.deepEqual(await saidOf(folder, join(folder, 'a.ndjson')), { lines: [], records: 1, errors: 0 });
  });
});

describe('a file that cannot be read', () => {
  it('is an error of its own: a folder', async () => {
    const sentence = 'is a folder where a file should be; rename it, or move it elsewhere';
    const folder = catalogWith({
      'tools/two.yaml/x': '',
      'comparisons/one--vs--two.yaml/x': '',
      'votes.json/x': '',
    });
    const { lines, records } = await saidOf(folder);
    const places = ['comparisons/one--vs--two.yaml', 'tools/two.yaml', 'votes.json'];
    assert.deepEqual(
      lines.sort(),
      places.map((place) => `${place}:1:1 error ${sentence}`),
    );
    assert.equal(records, 2);
    assert.deepEqual(
      (await saidByBuild(catalogWith({ 'tools/two.yaml/x': '' })))[0],
      `tools/two.yaml ${sentence}`,
    );
  });

  it('is an error of its own: a link to nothing, or to itself', async () => {
    const folder = catalogWith({ 'tools/bad.yaml': 'nam: Bad\nname: Bad\n', 'logos/a.svg': '<svg/>' });
    symlinkSync('nothing', join(folder, 'tools/two.yaml'));
    symlinkSync('self.yaml', join(folder, 'tools/self.yaml'));
    symlinkSync('nothing', join(folder, 'logos/b.svg'));
    const dangling = 'is a link to a file that is not there; mend the link, or remove it';
    assert.deepEqual((await saidOf(folder)).lines.sort(), [
      `logos/b.svg:1:1 error ${dangling}`,
      'tools/bad.yaml:1:1 error unknown field "nam"; did you mean "name"?',
      'tools/self.yaml:1:1 error is a link that leads back to itself; mend the link, or remove it',
      `tools/two.yaml:1:1 error ${dangling}`,
    ]);
  });
});

describe('two files for one thing', () => {
  const pairs: [string, string, Files][] = [
    [
      'catalog.yaml',
      'catalog: catalog.json',
      { 'catalog.json': '{ "name": "P", "reviewers": [], "rules": { "only-a-name": "off" } }' },
    ],
    ['votes.yaml', 'votes: votes.json', { 'votes.json': '{}', 'votes.yaml': '{}' }],
    ['tools/one.yaml', 'one: one.json', { 'tools/one.json': '{ "name": "One" }' }],
  ];
  for (const [file, names, files] of pairs)
    it(`are one error, in check and in build: ${file}`, async () => {
      const folder = catalogWith(files);
      const sentence = `there are two files for ${names} is another; keep one`;
      assert.deepEqual((await saidOf(folder)).lines, [`${file}:1:1 error ${sentence}`]);
      assert.deepEqual(await saidByBuild(folder), [`${file} ${sentence}`]);
    });
});

describe('the name of a comparison', () => {
  const two = { 'tools/two.yaml': 'name: Two\n' };
  const prose = 'summary: Two tools.\n';
  const form = 'a comparison is called a--vs--b.yaml, after the slugs of its two tools';
  const names: [string, string][] = [
    ['inkwell-vs-one', `"inkwell-vs-one" names no pair: ${form}`],
    ['One--vs--two', `"One--vs--two" names no pair: ${form}`],
    ['one--vs--two--vs--two', `"one--vs--two--vs--two" names no pair: ${form}`],
    ['one--vs--one', 'compares "one" with itself: name two tools, as in a--vs--b.yaml, or remove it'],
    ['two--vs--one', 'there is another comparison of this pair, one--vs--two; keep one'],
  ];
  for (const [name, sentence] of names)
    it(`is an error where it names no two tools, or a pair once more: ${name}`, async () => {
      const { lines } = await saidWith({
        ...two,
        'comparisons/one--vs--two.yaml': prose,
        [`comparisons/${name}.yaml`]: prose,
      });
      assert.deepEqual(lines, [`comparisons/${name}.yaml:1:1 error ${sentence}`]);
    });

  it('is held to the same in NDJSON', async () => {
    const pairs = ['one--vs--two', 'two--vs--one', 'one--vs--two', 'one-vs-two', 'one--vs--one'];
    const folder = folderOf({
      'a.ndjson': [
        '{"catalog":{"name":"P","reviewers":[]}}',
        ...pairs.map((pair) => `{"comparison":"${pair}","summary":"x"}`),
        '{"slug":"one","name":"One","tagline":"A tool"}',
        '{"slug":"two","name":"Two","tagline":"A tool"}',
      ].join('\n'),
    });
    assert.deepEqual((await saidOf(folder, join(folder, 'a.ndjson'))).lines, [
      'a.ndjson:3:2 error there is another comparison of this pair, one--vs--two; keep one',
      'a.ndjson:4:2 error there is another comparison of this pair, one--vs--two; keep one',
      'a.ndjson:5:2 error "one-vs-two" names no pair: a comparison is called a--vs--b, after the slugs of its two tools',
      'a.ndjson:6:2 error compares "one" with itself: name two tools, as in a--vs--b, or remove it',
    ]);
  });
});
