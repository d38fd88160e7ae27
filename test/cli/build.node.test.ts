// From an editor's catalog to a published folder: what is in it, and that it is the same whoever builds it.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { recordPath } from '../../src/catalog/paths.js';
import { isTool } from '../../src/catalog/catalog.js';
import { readCatalog } from '../../src/catalog/read.js';
import { publishedCatalog, publishedRecord } from '../../src/catalog/schema.js';
import type { PublishedTool } from '../../src/catalog/types.js';
import { build, type BuildOptions } from '../../src/cli/build/build.js';
import { schema } from '../../src/cli/commands/schema/schema.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';

afterEach(removeFolders);

const date = '2026-11-25';
const paper = 'name: Paper\nreviewers:\n  - id: ann\n    name: Ann\n  - id: bob\n    name: Bob\n';
const review = (score: number, verdict: string, reviewer = 'ann') =>
  `reviews:\n  - { reviewer: ${reviewer}, score: ${score}, verdict: ${verdict}, take: Good. }\n`;

/** Builds a folder as a first publication; says what came of it and where it is. */
async function built(source: string, options: Partial<BuildOptions> = {}) {
  const said: string[] = [];
  const out = options.out ?? folderOf();
  const result = await build(
    source,
    { first: true, date, ...options, out },
    { onDiagnostic: ({ severity, file, message }) => said.push(`${severity} ${file} ${message}`) },
  );
  return { ...result, out, said };
}

const jsonIn = (folder: string, path: string): unknown =>
  JSON.parse(readFileSync(join(folder, path), 'utf8'));

/** The catalog published from these files. */
async function publishedFrom(files: Record<string, string>) {
  const { folder, tally, said } = await built(folderOf({ 'catalog.yaml': paper, ...files }));
  assert.equal(tally.errors, 0, said.join('\n'));
  return jsonIn(folder, 'catalog.json') as {
    updated?: string;
    version?: string;
    tools: (PublishedTool & { moved?: string; gone?: boolean })[];
  };
}

describe('build of the sample folder', () => {
  it('gives a catalog that the schema accepts and the reader reads without a problem', async () => {
    const { folder, tally } = await built('catalog');
    assert.deepEqual(tally, { errors: 0, warnings: 0, notices: 0 });
    const json = jsonIn(folder, 'catalog.json');
    assert.deepEqual(publishedCatalog.safeParse(json).error?.issues, undefined);
    const outcome = readCatalog(json, 'https://catalog.example/v1/catalog.json');
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.problems, []);
    assert.equal(outcome.value.name, 'Ship or Skip');
    const sources = readdirSync('catalog/tools').map((name) => name.replace('.yaml', ''));
    assert.deepEqual([...outcome.value.records.keys()].sort(), sources.sort());
  });

  it('gives each tool a record and a summary that the schema accepts', async () => {
    const { folder } = await built('catalog');
    for (const name of readdirSync('catalog/tools'))
      for (const extent of ['full', 'summary'] as const) {
        const json = jsonIn(folder, recordPath(name.replace('.yaml', ''), extent)!);
        assert.deepEqual(publishedRecord.safeParse(json).error?.issues, undefined, name);
      }
  });

  it('has the logos that its tools name', async () => {
    const { folder } = await built('catalog');
    const outcome = readCatalog(jsonIn(folder, 'catalog.json'), `file://${folder}/catalog.json`);
    const logos = [...(outcome.ok ? outcome.value.records.values() : [])].flatMap((record) =>
      isTool(record) && record.logo ? [record.logo] : [],
    );
    assert.ok(logos.length > 0);
    for (const logo of logos) assert.ok(existsSync(new URL(logo)), logo);
  });

  it('gives the same bytes each time, and whatever the order in which its files were made', async () => {
    const [once, twice] = [await built('catalog'), await built('catalog')];
    assert.deepEqual(filesOf(once.folder), filesOf(twice.folder));
    const names = readdirSync('catalog/tools').sort().reverse();
    const shuffled = folderOf(
      Object.fromEntries(
        names.map((name) => [`tools/${name}`, readFileSync(`catalog/tools/${name}`, 'utf8')]),
      ),
    );
    for (const name of ['logos', 'comparisons', 'votes.json', 'catalog.yaml'])
      cpSync(`catalog/${name}`, join(shuffled, name), { recursive: true });
    assert.deepEqual(filesOf((await built(shuffled)).folder), filesOf(once.folder));
  });
});

describe('a record of its own', () => {
  const files = {
    'catalog.yaml': `${paper}homepage: https://paper.example/\nmaxAge: 90\ncategories:\n  apis: APIs\n  other: Other\nlabels:\n  ship: Buy\n`,
    'tools/a.yaml': `name: A\nurl: /a\ncategory: apis\nreviewed: 2026-03-03\n${review(80, 'ship', 'bob')}`,
    'tools/old.yaml': 'moved: a\n',
    'votes.json': '{"a": {"ship": 1, "skip": 2}}',
  };

  it('says of its catalog what it needs, and nothing of other tools', async () => {
    const { folder } = await built(folderOf(files));
    assert.deepEqual(jsonIn(folder, 'tools/x-a/tool-a-record.json'), {
      v: 1,
      updated: date,
      slug: 'a',
      name: 'A',
      category: 'apis',
      url: '/a',
      reviewed: '2026-03-03',
      reviews: [{ reviewer: 'bob', score: 80, verdict: 'ship', take: 'Good.' }],
      votes: { ship: 1, skip: 2 },
      catalog: {
        name: 'Paper',
        homepage: 'https://paper.example/',
        maxAge: 90,
        labels: { ship: 'Buy' },
        categories: { apis: 'APIs' },
        reviewers: [{ id: 'bob', name: 'Bob', order: 1 }],
      },
    });
  });

  it('has a summary with what a badge needs', async () => {
    const { folder } = await built(folderOf(files));
    assert.deepEqual(jsonIn(folder, 'tools/x-a/tool-a-summary.json'), {
      v: 1,
      updated: date,
      slug: 'a',
      name: 'A',
      url: '/a',
      reviewed: '2026-03-03',
      panel: { ship: 1, skip: 0 },
      catalog: { name: 'Paper', homepage: 'https://paper.example/', maxAge: 90, labels: { ship: 'Buy' } },
    });
  });

  it('is a tombstone, twice, of a retired tool', async () => {
    const { folder } = await built(folderOf(files));
    const tombstone = jsonIn(folder, 'tools/x-ol/tool-old-record.json') as Record<string, unknown>;
    assert.equal(tombstone.moved, 'a');
    assert.deepEqual(jsonIn(folder, 'tools/x-ol/tool-old-summary.json'), tombstone);
  });
});

describe('build', () => {
  it('leaves drafts out', async () => {
    const { tools } = await publishedFrom({
      'tools/a.yaml': 'name: A\ndraft: false\n',
      'tools/b.yaml': 'name: B\ndraft: true\n',
    });
    assert.deepEqual(tools, [{ updated: date, slug: 'a', name: 'A' }]);
  });

  it('puts the votes of votes.json into their tools, and leaves tombstones', async () => {
    const { tools, updated, version } = await publishedFrom({
      'tools/a.yaml': 'name: A\n',
      'tools/b.json': '{"name": "B"}',
      'tools/lost.yaml': 'gone: true\n',
      'tools/old.yaml': 'moved: a\n',
      'votes.json': '{"a": {"ship": 3, "skip": 4}}',
    });
    assert.deepEqual(tools, [
      { updated: date, slug: 'a', name: 'A', votes: { ship: 3, skip: 4 } },
      { updated: date, slug: 'b', name: 'B' },
      { updated: date, slug: 'lost', gone: true },
      { updated: date, slug: 'old', moved: 'a' },
    ]);
    assert.deepEqual({ updated, version }, { updated: date, version: '1.20261125.1' });
  });

  it('reads JSON as it reads YAML', async () => {
    const json = '{"name": "\\ud83d\\ude80 \\u00c9\\/A", "pricing": {"entry": "paid", "label": "1e3"}}';
    const { tools } = await publishedFrom({ 'tools/a.json': json });
    assert.deepEqual(tools, [{ updated: date, slug: 'a', ...(JSON.parse(json) as object) }]);
  });

  it('copies logos as they are, follows what becomes of them, and does without any', async () => {
    const source = folderOf({ 'catalog.yaml': paper, 'logos/a.svg': '<svg/>', 'logos/b.svg': '<svg/>' });
    const { folder, out } = await built(source);
    assert.deepEqual([...filesOf(join(folder, 'logos')).values()], ['<svg/>', '<svg/>']);
    folderOf({ 'logos/a.svg': '<svg></svg>' }, source);
    utimesSync(join(source, 'logos/a.svg'), 1, 1);
    await build(source, { out });
    assert.equal(readFileSync(join(folder, 'logos/logo-a-image.svg'), 'utf8'), '<svg></svg>');
    assert.equal(existsSync(join((await built(folderOf({ 'catalog.yaml': paper }))).folder, 'logos')), false);
  });

  it('names each logo so that its URL leads to its file, whatever the letters of its name', async () => {
    for (const name of ['c#.svg', 'a?b.svg', 'Größe 2.png', '100%.svg', 'asp.net.svg', 'plain']) {
      const { folder } = await built(
        folderOf({
          'catalog.yaml': paper,
          [`logos/${name}`]: '<svg/>',
          'tools/a.yaml': `name: A\nlogo: ${JSON.stringify(`logos/${name}`)}\n`,
        }),
      );
      const { logo } = jsonIn(folder, recordPath('a', 'full')!) as { logo: string };
      assert.equal(readFileSync(new URL(logo, pathToFileURL(`${folder}/`)), 'utf8'), '<svg/>', name);
    }
  });

  it('leaves the last good publication as it was when it finds a mistake', async () => {
    const source = folderOf({ 'catalog.yaml': paper, 'tools/a.yaml': 'name: A\n' });
    const { out } = await built(source);
    const before = filesOf(out);
    folderOf({ 'tools/a.yaml': 'nam: B\n', 'tools/b.yaml': 'name: B\n' }, source);
    const { tally, version } = await build(source, { out });
    assert.deepEqual({ errors: tally.errors > 0, version }, { errors: true, version: undefined });
    assert.deepEqual(filesOf(out), before);
  });

  it('asks whether this is the first publication, and writes nothing until it is told', async () => {
    const source = folderOf({ 'catalog.yaml': paper });
    const out = join(source, 'out');
    const refused = (options: Partial<BuildOptions>, message: RegExp) =>
      assert.rejects(build(source, { out, ...options }), { name: 'UserError', message });
    await refused({}, /no previous publication. Pass --first .* or --previous/);
    await refused({ previous: join(source, 'nowhere') }, /no publication at .*nowhere/);
    await refused({ previous: out, first: true }, /exclude each other/);
    await refused({ first: true, date: 'tomorrow' }, /--date tomorrow is no ISO date/);
    assert.equal(existsSync(out), false);
    await built(source, { out });
    await refused({ first: true }, /already has version 1\.20261125\.1/);
  });

  it('refuses a folder that is not there, or has no catalog, or is no source', async () => {
    const folder = folderOf({ 'x.txt': '' });
    for (const [path, message] of [
      [join(folder, 'nowhere'), /There is no .*nowhere.*ship-or-skip init/],
      [folder, /has no catalog\.yaml.*ship-or-skip init/],
      [join(folder, 'x.txt'), /neither a folder nor an \.ndjson file/],
    ] as const)
      await assert.rejects(build(path, { out: join(folder, 'out'), first: true }), {
        name: 'UserError',
        message,
      });
    assert.equal(existsSync(join(folder, 'out')), false);
  });

  it('refuses an address that no reader of its manifest could use, and writes nothing', async () => {
    const source = folderOf({ 'catalog.yaml': paper });
    const out = join(source, 'out');
    for (const baseUrl of ['foo', '/v1/', 'https:/x.example/', 'https://', 'ftp://x.example/v1/'])
      await assert.rejects(build(source, { out, first: true, baseUrl }), {
        name: 'UserError',
        message: /^--base-url .* is no absolute http\(s\) URL: give one such as/,
      });
    assert.equal(existsSync(out), false);
    assert.equal((await built(source, { out, baseUrl: 'https://x.example/v1/' })).serial, 1);
  });

  it('takes its date from SOURCE_DATE_EPOCH where no option says one', async () => {
    process.env.SOURCE_DATE_EPOCH = '1700000000';
    try {
      const { folder, version } = await built(folderOf({ 'catalog.yaml': paper }), { date: undefined });
      assert.equal(version, '1.20231114.1');
      const { generatedAt } = jsonIn(folder, 'manifest.json') as { generatedAt: string };
      assert.equal(generatedAt, '2023-11-14T22:13:20.000Z');
      process.env.SOURCE_DATE_EPOCH = 'soon';
      await assert.rejects(
        built(folderOf({ 'catalog.yaml': paper }), { date: undefined }),
        /SOURCE_DATE_EPOCH/,
      );
    } finally {
      delete process.env.SOURCE_DATE_EPOCH;
    }
  });

  it('keeps what readers cannot use out of catalog.json, and says so', async () => {
    const tools = Object.fromEntries(
      Array.from({ length: 26 }, (_, index) => [
        `tools/t${index}.yaml`,
        `name: T\nreviews:\n${Array.from({ length: 49 }, (_, at) => `  - { reviewer: r${at}, score: 1, verdict: skip, take: "${'x'.repeat(3990)}" }\n`).join('')}`,
      ]),
    );
    const { folder, said } = await built(folderOf({ 'catalog.yaml': paper, ...tools }));
    assert.equal(existsSync(join(folder, 'catalog.json')), false);
    assert.match(said.join(), /notice .*catalog\.json is not there: it would be more than 5 MB/);
    assert.ok(existsSync(join(folder, 'tools/x-t2/tool-t25-record.json')));
  });
});

describe('a build after a build', () => {
  const source = () =>
    folderOf({
      'catalog.yaml': paper,
      'tools/a.yaml': `name: A\n${review(80, 'ship')}`,
      'tools/b.yaml': `name: B\n${review(30, 'skip')}`,
      'tools/c.yaml': 'name: C\ndraft: true\n',
    });
  /** The paths below a folder whose files were written since. */
  const written = (folder: string, since: Map<string, number>) =>
    [...filesOf(folder).keys()]
      .filter((path) => statSync(join(folder, path)).mtimeMs !== since.get(path))
      .sort();
  const times = (folder: string) =>
    new Map([...filesOf(folder).keys()].map((path) => [path, statSync(join(folder, path)).mtimeMs]));

  it('writes nothing where nothing has changed, not even with --full', async () => {
    const from = source();
    const { out, folder } = await built(from);
    const before = times(folder);
    for (const full of [false, true]) {
      const { files, changed, version, serial } = await build(from, { out, full, date: '2026-12-01' });
      assert.deepEqual({ changed, version, serial }, { changed: 0, version: '1.20261125.1', serial: 1 });
      if (!full) assert.equal(files, 0);
    }
    assert.deepEqual(
      written(folder, before).filter((path) => !path.startsWith('tools/')),
      [],
    );
  });

  it('writes what one change touches, and dates only that', async () => {
    const from = source();
    const { out, folder } = await built(from);
    const before = times(folder);
    folderOf({ 'tools/a.yaml': `name: A\n${review(70, 'ship')}` }, from);
    const { version, serial, since, changed } = await build(from, { out, date: '2026-12-01' });
    assert.deepEqual(
      { version, serial, since, changed },
      { version: '1.20261201.1', serial: 2, since: '1.20261125.1', changed: 1 },
    );
    assert.deepEqual(
      written(folder, before).map((path) => path.replace(/[0-9a-f]{2}\.json/, 'xx.json')),
      [
        'catalog.json',
        'changes/1.20261201.1.json',
        'hashes/xx.json',
        'manifest.json',
        'tools/x-a/tool-a-record.json',
        'tools/x-a/tool-a-summary.json',
      ],
    );
    const { tools } = jsonIn(folder, 'catalog.json') as { tools: { updated: string }[] };
    assert.deepEqual(
      tools.map(({ updated }) => updated),
      ['2026-12-01', date],
    );
  });

  it('says what would change, and writes nothing, in a dry run', async () => {
    const from = source();
    const { out } = await built(from);
    folderOf({ 'tools/a.yaml': `name: A\n${review(70, 'ship')}` }, from);
    const before = times(out);
    const { changed, version, files, changes } = await build(from, { out, date, dryRun: true });
    assert.deepEqual({ changed, version, files }, { changed: 1, version: '1.20261125.2', files: 0 });
    assert.deepEqual(changes, [
      { slug: 'a', name: 'A', differences: [{ kind: 'score', reviewer: 'ann', from: 80, to: 70 }] },
    ]);
    assert.deepEqual(times(out), before);
  });

  it('publishes a draft once it is none, and a change of the catalog or of votes', async () => {
    const from = source();
    const { out, folder } = await built(from);
    folderOf({ 'tools/c.yaml': 'name: C\n' }, from);
    assert.deepEqual((await build(from, { out, date })).changes, [
      { slug: 'c', name: 'C', differences: [{ kind: 'added' }] },
    ]);
    folderOf({ 'votes.json': '{"a": {"ship": 5, "skip": 0}}' }, from);
    assert.equal((await build(from, { out, date })).changed, 1);
    folderOf({ 'catalog.yaml': paper.replace('name: Paper', 'name: Sheet') }, from);
    const { changed, version } = await build(from, { out, date });
    assert.deepEqual({ changed, version }, { changed: 3, version: '1.20261125.4' });
    assert.match(readFileSync(join(folder, 'tools/x-a/tool-a-summary.json'), 'utf8'), /"Sheet"/);
    folderOf(
      { 'catalog.yaml': `${paper.replace('name: Paper', 'name: Sheet')}  - id: cyd\n    name: Cyd\n` },
      from,
    );
    assert.equal((await build(from, { out, date })).version, '1.20261125.5');
    assert.match(readFileSync(join(folder, 'catalog.json'), 'utf8'), /"Cyd"/);
  });

  it('never lets the version go back, whatever the clock says', async () => {
    const from = source();
    const { out } = await built(from);
    folderOf({ 'tools/c.yaml': 'name: C\n' }, from);
    assert.equal((await build(from, { out, date: '2020-01-01' })).version, '1.20261125.2');
  });

  it('never lets a date go back that readers see, whatever the clock says', async () => {
    const from = source();
    const { out, folder } = await built(from);
    folderOf({ 'tools/a.yaml': `name: A\n${review(70, 'ship')}` }, from);
    await build(from, { out, date: '2020-01-01' });
    for (const path of ['tools/x-a/tool-a-record.json', 'tools/x-a/tool-a-summary.json', 'catalog.json'])
      assert.equal((jsonIn(folder, path) as { updated: string }).updated, date, path);
    const before = filesOf(folder);
    await build(from, { out, date: '2020-01-02', full: true });
    assert.deepEqual(filesOf(folder), before);
  });

  it('refuses to lose a published tool, and says what to do', async () => {
    const from = source();
    const { out } = await built(from);
    rmSync(join(from, 'tools/a.yaml'));
    const said: string[] = [];
    const { tally } = await build(from, { out }, { onDiagnostic: ({ message }) => said.push(message) });
    assert.equal(tally.errors, 1);
    assert.match(said[0]!, /"a" is published and no longer here.*ship-or-skip retire a --in \S+$/);
  });

  it('heals a record that somebody has removed or changed, with --full', async () => {
    const from = source();
    const { out, folder } = await built(from);
    const before = filesOf(folder);
    folderOf({ 'tools/x-a/tool-a-record.json': '{}' }, folder);
    await build(from, { out, full: true, date: '2027-01-01' });
    assert.deepEqual(filesOf(folder), before);
  });

  it('takes away what a build that was killed had half written, also of records that are no more', async () => {
    const from = source();
    const { out, folder } = await built(from);
    const halves = [
      'manifest.json~',
      'hashes/00.json~',
      'tools/x-a/tool-a-record.json~',
      'tools/x-zz/tool-zz-summary.json~',
    ];
    folderOf(
      {
        'unfinished.json': '{"version":"1.20261201.1","records":{"zz":{}}}',
        ...Object.fromEntries(halves.map((path) => [path, '{'])),
      },
      folder,
    );
    folderOf({ 'tools/a.yaml': `name: A\n${review(70, 'ship')}` }, from);
    const { tally } = await build(from, { out, date: '2026-12-01' });
    assert.equal(tally.errors, 0);
    assert.deepEqual(
      [...filesOf(folder).keys()].filter((path) => /~$|unfinished/.test(path)),
      [],
    );
  });

  it('begins again where the first build was killed, whatever that one had', async () => {
    const out = folderOf({
      'v1/tools~/tools/x-zz/tool-zz-record.json': '{',
      'v1/tools~/tools/x-a/tool-a-record.json': '{',
    });
    const { folder } = await built(source(), { out });
    const { folder: other } = await built(source());
    assert.deepEqual(filesOf(folder), filesOf(other));
  });
});

describe('schema', () => {
  it('writes the JSON Schemas of what authors keep and of what is published', async () => {
    const folder = folderOf();
    await schema(folder);
    const files = filesOf(folder);
    assert.deepEqual(
      [...files.keys()],
      [
        ...['catalog', 'comparison', 'gone', 'moved', 'tool', 'votes'].map(
          (name) => `authoring/${name}.json`,
        ),
        ...['catalog', 'hashes', 'manifest', 'record', 'tool'].map((name) => `${name}.json`),
      ],
    );
    for (const [name, text] of files) {
      const told = JSON.parse(text) as { $schema?: string };
      assert.equal(told.$schema, 'https://json-schema.org/draft/2020-12/schema', name);
    }
  });
});
