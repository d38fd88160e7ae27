// From an editor's folder to a published one.
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { isTool } from '../../src/catalog/catalog.js';
import { readCatalog } from '../../src/catalog/read.js';
import { publishedCatalog, type PublishedTool } from '../../src/catalog/schema.js';
import { build } from '../../src/publish/verbs/build.js';
import { schema } from '../../src/publish/verbs/schema.js';

let folder: string;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-'));
  said = [];
  mock.method(console, 'error', (line: unknown) => said.push(String(line)));
  mock.method(console, 'log', (line: unknown) => said.push(String(line)));
});
afterEach(() => {
  mock.restoreAll();
  rmSync(folder, { recursive: true });
});

/** Every file below a folder, with its bytes. */
const filesOf = (root: string) =>
  new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('.'))
      .sort()
      .map((name) => [name, readFileSync(join(root, name), 'utf8')]),
  );

/** The catalog published from these files. */
async function publishedFrom(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const out = join(folder, 'out');
  assert.equal(await build(folder, out), 0, said.join('\n'));
  return JSON.parse(readFileSync(join(out, 'v1/catalog.json'), 'utf8')) as {
    updated?: string;
    tools: (PublishedTool & { moved?: string; gone?: boolean })[];
  };
}

const paper = 'name: Paper\nreviewers:\n  - id: ann\n    name: Ann\n';

describe('build of the sample folder', () => {
  it('gives a catalog that the schema accepts and the reader reads without a problem', async () => {
    assert.equal(await build('catalog', folder), 0);
    const json: unknown = JSON.parse(readFileSync(join(folder, 'v1/catalog.json'), 'utf8'));
    assert.deepEqual(publishedCatalog.safeParse(json).error?.issues, undefined);
    const outcome = readCatalog(json, 'https://catalog.example/v1/catalog.json');
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.problems, []);
    assert.equal(outcome.value.name, 'Ship or Skip');
    const sources = readdirSync('catalog/tools').map((name) => name.replace('.yaml', ''));
    assert.deepEqual([...outcome.value.records.keys()].sort(), sources.sort());
  });

  it('has the logos that its tools name', async () => {
    await build('catalog', folder);
    const json: unknown = JSON.parse(readFileSync(join(folder, 'v1/catalog.json'), 'utf8'));
    const outcome = readCatalog(json, `file://${folder}/v1/catalog.json`);
    const logos = [...(outcome.ok ? outcome.value.records.values() : [])].flatMap((record) =>
      isTool(record) && record.logo ? [record.logo] : [],
    );
    assert.ok(logos.length > 0);
    for (const logo of logos) assert.ok(existsSync(new URL(logo)), logo);
  });

  it('gives the same bytes each time, and says which file it wrote', async () => {
    assert.equal(await build('catalog', join(folder, 'first')), 0);
    assert.equal(await build('catalog', join(folder, 'second')), 0);
    assert.deepEqual(filesOf(join(folder, 'first')), filesOf(join(folder, 'second')));
    assert.deepEqual(said, [join(folder, 'first/v1/catalog.json'), join(folder, 'second/v1/catalog.json')]);
  });
});

describe('build', () => {
  it('gives the same bytes whatever the order in which files were made', async () => {
    const files = { 'catalog.yaml': paper, 'tools/b.yaml': 'name: B\n', 'tools/a.json': '{"name": "A"}' };
    const { tools } = await publishedFrom(files);
    assert.deepEqual(
      tools.map(({ slug }) => slug),
      ['a', 'b'],
    );
  });

  it('leaves drafts out', async () => {
    const { tools } = await publishedFrom({
      'catalog.yaml': paper,
      'tools/a.yaml': 'name: A\ndraft: false\n',
      'tools/b.yaml': 'name: B\ndraft: true\n',
    });
    assert.deepEqual(tools, [{ slug: 'a', name: 'A' }]);
  });

  it('puts the votes of votes.json into their tools', async () => {
    const { tools } = await publishedFrom({
      'catalog.yaml': paper,
      'tools/a.yaml': 'name: A\n',
      'tools/b.yaml': 'name: B\n',
      'votes.json': '{"a": {"ship": 3, "skip": 4}}',
    });
    assert.deepEqual(tools, [
      { slug: 'a', name: 'A', votes: { ship: 3, skip: 4 } },
      { slug: 'b', name: 'B' },
    ]);
  });

  it('leaves a tombstone of a retired tool', async () => {
    const { tools } = await publishedFrom({
      'catalog.yaml': paper,
      'tools/a.yaml': 'name: A\n',
      'tools/lost.yaml': 'gone: true\n',
      'tools/old.yaml': 'moved: a\n',
    });
    assert.deepEqual(tools, [
      { slug: 'a', name: 'A' },
      { slug: 'lost', gone: true },
      { slug: 'old', moved: 'a' },
    ]);
  });

  const dates: [string, string | undefined, string][] = [
    ['reviewed: 2026-03-03\ndraft: true', undefined, 'a draft says nothing yet'],
    ['reviewed: 2026-03-03', '2026-03-03', 'a review'],
    [
      'reviewed: 2026-03-03\ncorrections:\n  - { date: 2026-05-05, text: x }\n  - { date: 2026-04-04, text: x }',
      '2026-05-05',
      'a correction after it',
    ],
    ['tagline: x', undefined, 'nothing dated'],
  ];
  for (const [lines, updated, reason] of dates) {
    it(`dates the catalog ${updated ?? 'not at all'}: ${reason}`, async () => {
      const catalog = await publishedFrom({ 'catalog.yaml': paper, 'tools/a.yaml': `name: A\n${lines}\n` });
      assert.equal(catalog.updated, updated);
    });
  }

  it('reads JSON as it reads YAML', async () => {
    const json = '{"name": "\\ud83d\\ude80 \\u00c9\\/A", "pricing": {"entry": "paid", "label": "1e3"}}';
    const { tools } = await publishedFrom({
      'catalog.json': '{"name": "Paper", "reviewers": []}',
      'tools/a.json': json,
    });
    assert.deepEqual(tools, [{ slug: 'a', ...(JSON.parse(json) as object) }]);
  });

  it('copies logos as they are, and does without any', async () => {
    cpSync('catalog/logos', join(folder, 'logos'), { recursive: true });
    await publishedFrom({ 'catalog.yaml': paper });
    assert.deepEqual(filesOf(join(folder, 'out/v1/logos')), filesOf('catalog/logos'));
  });

  it('leaves the last good publication as it was when it finds a mistake', async () => {
    await publishedFrom({ 'catalog.yaml': paper, 'tools/a.yaml': 'name: A\n' });
    const before = filesOf(join(folder, 'out'));
    writeFileSync(join(folder, 'tools/a.yaml'), 'nam: B\n');
    assert.equal(await build(folder, join(folder, 'out')), 1);
    assert.deepEqual(filesOf(join(folder, 'out')), before);
  });

  it('rejects, without writing, a folder that is not there', async () => {
    await assert.rejects(build(join(folder, 'nowhere'), join(folder, 'out')), /catalog\.yaml/);
    assert.equal(existsSync(join(folder, 'out')), false);
  });
});

describe('schema', () => {
  it('writes the JSON Schemas of what authors keep and of what is published', async () => {
    assert.equal(await schema(folder), 0);
    const files = filesOf(folder);
    assert.deepEqual(
      [...files.keys()],
      [
        'authoring/catalog.json',
        'authoring/comparison.json',
        'authoring/gone.json',
        'authoring/moved.json',
        'authoring/tool.json',
        'authoring/votes.json',
        'catalog.json',
        'tool.json',
      ],
    );
    for (const [name, text] of files) {
      const told = JSON.parse(text) as { $schema?: string };
      assert.equal(told.$schema, 'https://json-schema.org/draft/2020-12/schema', name);
    }
  });
});
