// The published form as a source: the catalog that the README shows first, in one file, and published folders are read by
// check, build, import and export.
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { build } from '../../src/cli/build/build.js';
import { check } from '../../src/cli/commands/check/check.js';
import { exportCatalog } from '../../src/cli/commands/export/export.js';
import { importCatalog } from '../../src/cli/commands/import/import.js';
import { runCommandLine } from '../../src/cli/program.js';
import { isTool } from '../../src/catalog/catalog.js';
import { readCatalog } from '../../src/catalog/read.js';
import type { PublishedCatalog } from '../../src/catalog/types.js';
import type { BuildObserver } from '../../src/cli/diagnostics/build-observer.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';
import { sessionOf } from '../support/sessions.js';

afterEach(removeFolders);

/** The catalog that stands first in the README, as a reader copies it. */
const [, first = ''] =
  /<script type="application\/ship-catalog\+json">\n([^]*?)<\/script>/.exec(
    readFileSync('README.md', 'utf8'),
  ) ?? [];

/** Collects what is said, with places. */
function listener() {
  const said: string[] = [];
  const observer: BuildObserver = {
    onDiagnostic: ({ file, line, column, severity, message }) =>
      said.push(`${file}:${line}:${column} ${severity} ${message}`),
  };
  return { said, observer };
}

/** Builds a source for the first time; gives its published files. */
async function publishedOf(source: string) {
  const { said, observer } = listener();
  const { tally, folder } = await build(
    source,
    { out: folderOf(), first: true, date: '2026-11-25' },
    observer,
  );
  assert.equal(tally.errors, 0, said.join('\n'));
  return { files: filesOf(folder), folder, said };
}

/** The catalog in a published folder, as elements read it. */
function readIn(files: Map<string, string>) {
  const result = readCatalog(JSON.parse(files.get('catalog.json')!), 'https://x.example/v1/');
  assert.ok(result.ok);
  assert.deepEqual(result.value.problems, []);
  return result.value;
}

/** Who says what of a tool, by displayed names. */
function reviewsOf(files: Map<string, string>, slug: string) {
  const { records, reviewers } = readIn(files);
  const tool = records.get(slug);
  assert.ok(isTool(tool));
  return tool.reviews.map(({ reviewer, ...rest }) => ({ ...rest, reviewer: reviewers.get(reviewer) }));
}

/** Writes a catalog into a file, alone in its folder. */
const fileWith = (catalog: unknown, name = 'catalog.json') =>
  join(folderOf({ [name]: typeof catalog === 'string' ? catalog : JSON.stringify(catalog, null, 2) }), name);

/** What `check` says of a catalog in a file. */
async function saidOf(catalog: unknown) {
  const file = fileWith(catalog);
  const { said, observer } = listener();
  const { tally } = await check(file, {}, observer);
  return { tally, said: said.map((line) => line.replace(file, 'catalog.json')) };
}

describe('the catalog that the README shows first', () => {
  it('is clean for check, as a file and by its folder', async () => {
    const file = fileWith(first);
    for (const target of [file, join(file, '..')]) {
      const session = sessionOf();
      assert.equal(await runCommandLine(['check', target, '--strict'], session), 0, session.said.err);
      assert.match(session.said.out, /1 record checked, nothing found/);
    }
  });

  it('is built, imported and exported with the same words, and leaves no other file beside it', async () => {
    const file = fileWith(first);
    const { files } = await publishedOf(file);
    assert.deepEqual(
      reviewsOf(files, 'inkwell'),
      (JSON.parse(first) as { tools: [{ reviews: unknown[] }] }).tools[0].reviews,
    );
    assert.equal(readIn(files).name, 'My tools');
    const folder = folderOf();
    for (const as of ['yaml', 'json'] as const) {
      const out = join(folder, as);
      assert.deepEqual(await importCatalog(file, { out, as }), {
        tally: { errors: 0, warnings: 0, notices: 0 },
        tools: 1,
        files: 2,
      });
      assert.equal((await check(out, { strict: true })).tally.errors, 0);
      assert.deepEqual((await publishedOf(out)).files, files);
    }
    const lines = join(folder, 'all.ndjson');
    assert.equal((await exportCatalog(file, { out: lines })).tools, 1);
    assert.deepEqual((await publishedOf(lines)).files, files);
    assert.deepEqual([...filesOf(join(file, '..')).keys()], ['catalog.json']);
  });

  it('is not taken for a folder of tools by verbs that change one', async () => {
    const folder = join(fileWith(first), '..');
    for (const args of [
      ['add', 'my-tool'],
      ['retire', 'inkwell'],
      ['rename', 'inkwell', 'ink'],
    ]) {
      const session = sessionOf();
      assert.equal(await runCommandLine([...args, '--in', folder], session), 2);
      assert.match(session.said.err, /every tool in one file: .* ship-or-skip import \S+ --out NEW-FOLDER/);
    }
    assert.deepEqual([...filesOf(folder).keys()], ['catalog.json']);
  });
});

describe('a catalog in the published form', () => {
  const review = { reviewer: 'Ana', score: 86, verdict: 'ship', take: 'Opens at once.' };
  const tool = { slug: 'inkwell', name: 'Inkwell', reviews: [review] };

  it('needs no name, no reviewers, and of a tool only slug and name', async () => {
    const file = fileWith({ v: 1, tools: [{ slug: 'a', name: 'A' }] }, 'my-tools.json');
    const { files } = await publishedOf(file);
    assert.equal(readIn(files).name, undefined);
    const out = folderOf();
    await importCatalog(file, { out: join(out, 'catalog') });
    assert.match(readFileSync(join(out, 'catalog/catalog.yaml'), 'utf8'), /^name: my-tools$/m);
    assert.equal((await check(join(out, 'catalog'))).tally.errors, 0);
  });

  it('needs neither take nor score nor verdict of a review, nor both halves of a price', async () => {
    const reviews = [
      { reviewer: 'Ana', score: 1 },
      { reviewer: 'Ben', verdict: 'skip' },
      { reviewer: 'Chi' },
    ];
    const file = fileWith({ v: 1, name: 'P', tools: [{ ...tool, reviews, pricing: { label: '$20' } }] });
    const { files } = await publishedOf(file);
    assert.deepEqual(
      reviewsOf(files, 'inkwell').map(({ reviewer, score, verdict }) => [reviewer, score, verdict]),
      [
        ['Ana', 1, undefined],
        ['Ben', undefined, 'skip'],
        ['Chi', undefined, undefined],
      ],
    );
    const out = join(folderOf(), 'catalog');
    await importCatalog(file, { out });
    assert.equal((await check(out)).tally.errors, 0);
    assert.deepEqual((await publishedOf(out)).files, files);
  });

  it('has reviewers and categories by name, whatever the letters, or by the ids that it lists', async () => {
    const names = ['Ana B.', 'ana b', '李雷', 'Zoë'];
    const listed = [
      { id: 'The Boss', name: 'Bo' },
      { id: 'zoe', name: 'Zoe' },
    ];
    const reviews = [...names, 'The Boss'].map((reviewer) => ({ ...review, reviewer }));
    const tools = [{ ...tool, category: 'Notes & ideas', reviews }];
    const { files } = await publishedOf(fileWith({ v: 1, reviewers: listed, tools }));
    assert.deepEqual(
      reviewsOf(files, 'inkwell').map(({ reviewer }) => reviewer),
      [...names, 'Bo'],
    );
    const { categories, records, reviewers } = readIn(files);
    const { category = '' } = records.get('inkwell') as { category?: string };
    assert.equal(categories.get(category), 'Notes & ideas');
    assert.equal(new Set(reviewers.keys()).size, 6);
    for (const id of reviewers.keys()) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('keeps out what it says besides, told once for each field, with place, number and suggestion', async () => {
    const tools = ['a', 'b', 'c'].map((slug) => ({
      ...tool,
      slug,
      stars: 3,
      logo_url: 'x',
      reviews: [{ ...review, take: `Of ${slug}.`, mood: 'good' }],
    }));
    const catalog = {
      v: 1,
      version: '1',
      updated: '2026-01-01',
      owner: 'me',
      tools: [...tools, { ...tool, taglin: 'x' }],
    };
    const { tally, said } = await saidOf(catalog);
    assert.deepEqual(tally, { errors: 0, warnings: 0, notices: 5 });
    assert.deepEqual(
      said.map((line) => line.replace(/:\d+:\d+/, '')),
      [
        'catalog.json notice unknown field "stars" is kept out, here and in 2 more',
        'catalog.json notice unknown field "logo_url" is kept out, here and in 2 more',
        'catalog.json notice unknown field "mood" is kept out, here and in 2 more',
        'catalog.json notice unknown field "taglin" is kept out; did you mean "tagline"?',
        'catalog.json notice unknown field "owner" is kept out',
      ],
    );
    const file = fileWith(catalog);
    for (const run of [
      (observer: BuildObserver) => build(file, { out: folderOf(), first: true }, observer),
      (observer: BuildObserver) => importCatalog(file, { out: join(folderOf(), 'c') }, observer),
      (observer: BuildObserver) => exportCatalog(file, { write: () => undefined }, observer),
    ]) {
      const { said, observer } = listener();
      assert.equal((await run(observer)).tally.errors, 0);
      assert.equal(said.filter((line) => line.includes('is kept out')).length, 5);
    }
    const { files } = await publishedOf(file);
    assert.doesNotMatch([...files.values()].join(), /"stars"|"mood"|logo_url|"owner"/);
  });

  it('tells that counts without reviews are kept out', async () => {
    const { said } = await saidOf({ v: 1, tools: [{ slug: 'a', name: 'A', panel: { ship: 1, skip: 0 } }] });
    assert.match(said.join('\n'), /notice unknown field "panel" is kept out/);
    assert.deepEqual((await saidOf({ v: 1, tools: [{ ...tool, panel: { ship: 1, skip: 0 } }] })).said, []);
  });

  it('has tombstones, votes, and a tool that begins with its logo', async () => {
    const tools = [
      { logo: 'https://x.example/a.svg', slug: 'a', name: 'A', votes: { ship: 2, skip: 1 } },
      { slug: 'old', moved: 'a' },
      { slug: 'lost', gone: true, name: 'Lost' },
    ];
    const { files } = await publishedOf(fileWith({ v: 1, tools }));
    const out = join(folderOf(), 'c');
    await importCatalog(fileWith({ v: 1, tools }), { out });
    assert.match(readFileSync(join(out, 'votes.json'), 'utf8'), /"ship": 2/);
    assert.deepEqual(
      (JSON.parse(files.get('catalog.json')!) as PublishedCatalog).tools.map(({ slug }) => slug),
      ['a', 'lost', 'old'],
    );
  });

  it('takes logos along from wherever they lie below it, and from nowhere else', async () => {
    const folder = folderOf({
      'site/catalog.json': JSON.stringify({
        v: 1,
        tools: [
          { slug: 'a', name: 'A', logo: 'img/A%20b.svg' },
          { slug: 'b', name: 'B', logo: './logos/b.svg' },
          { slug: 'c', name: 'C', logo: '../secret.svg' },
        ],
      }),
      'site/img/A b.svg': '<svg/>',
      'site/logos/b.svg': '<svg id="b"/>',
      'site/logos/unused.svg': '<svg/>',
      'secret.svg': '<svg/>',
    });
    const { files } = await publishedOf(join(folder, 'site/catalog.json'));
    assert.deepEqual(
      [...files.keys()].filter((path) => path.startsWith('logos/')),
      ['logos/logo-a-image.svg', 'logos/logo-b-image.svg'],
    );
    assert.match(files.get('catalog.json')!, /"logo":"logos\/logo-a-image\.svg"/);
  });

  const mistakes: [string, unknown, string, RegExp][] = [
    [
      'a score in quotes',
      { v: 1, tools: [{ ...tool, reviews: [{ ...review, score: '90' }] }] },
      '10:11',
      /"score" must be a number, and is text; leave out the quotes/,
    ],
    [
      'a verdict in capitals',
      { v: 1, tools: [{ ...tool, reviews: [{ ...review, verdict: 'Ship' }] }] },
      '11:11',
      /"verdict" must be "ship" or "skip"; did you mean "ship"/,
    ],
    [
      'the same in one line',
      '{"v":1,"tools":[{"slug":"a","name":"A"},{"slug":"b","name":"B","reviews":[{"reviewer":"Ana","score":"90"}]}]}',
      '1:93',
      /"score" must be a number/,
    ],
    ['no slug', { v: 1, tools: [{ name: 'A' }] }, '4:5', /"slug" must be given/],
    [
      'a slug that is none',
      { v: 1, tools: [{ slug: 'A b', name: 'A' }] },
      '4:5',
      /"A b" cannot be a slug.*; write "a-b"/,
    ],
    [
      'a slug twice',
      { v: 1, tools: [tool, { slug: 'inkwell', name: 'B' }] },
      '16:1',
      /another record "inkwell" \(.*:4\)/,
    ],
    ['no name', { v: 1, tools: [{ slug: 'a' }] }, '4:5', /"name" must be given/],
    ['a tool that is text', { v: 1, tools: ['a'] }, '4:5', /group of fields/],
    ['a move to nowhere', { v: 1, tools: [{ slug: 'a', moved: 'b' }] }, '6:7', /"b" is no published tool/],
    [
      'votes below nothing',
      { v: 1, tools: [{ slug: 'a', name: 'A', votes: { ship: -1, skip: 0 } }] },
      '8:9',
      /at least 0/,
    ],
    ['a language that is none', { v: 1, lang: 'english', tools: [] }, '3:3', /language tag/],
    ['a label misspelt', { v: 1, labels: { shipp: 'Buy' }, tools: [] }, '4:5', /unknown label "shipp"/],
    ['no tools', { v: 1, name: 'A' }, '2:3', /is no catalog: it needs "v": 1, and "tools", a list/],
    ['no format', { tools: [] }, '1:1', /"v" must be given: "v": 1/],
    ['a format of the future', { v: 2, tools: [] }, '2:3', /update ship-or-skip/],
    [
      'a list of tools',
      [tool],
      '1:1',
      /is a list, and no catalog; make one of it: ship-or-skip import \S+ --out catalog/,
    ],
    ['no JSON', '{"v":1,"tools":[}', '1:17', /is not JSON/],
    ['a key twice', '{"v":1,"v":1,"tools":[]}', '1:8', /the same field stands twice/],
  ];
  for (const [mistake, catalog, place, sentence] of mistakes)
    it(`with ${mistake} is told with its place, and nothing is written`, async () => {
      const { said, tally } = await saidOf(catalog);
      assert.equal(tally.errors, 1, said.join('\n'));
      const found = said.filter((line) => line.includes(' error '));
      assert.match(found.join('\n'), sentence);
      assert.ok(found[0]?.startsWith(`catalog.json:${place} `), found[0]);
      const file = fileWith(catalog);
      const out = folderOf();
      assert.equal((await build(file, { out: join(out, 'b'), first: true })).tally.errors, 1);
      // A list is imported as a table.
      if (!Array.isArray(catalog))
        assert.equal((await importCatalog(file, { out: join(out, 'i') })).tally.errors, 1);
      assert.equal((await exportCatalog(file, { out: join(out, 'e.ndjson') })).tally.errors, 1);
      assert.deepEqual([...filesOf(out).keys()], []);
    });

  it('with a published tool that vanishes is told how to retire it there', async () => {
    const out = folderOf();
    await build(fileWith({ v: 1, tools: [tool, { slug: 'b', name: 'B' }] }), { out, first: true });
    const { said, observer } = listener();
    await build(fileWith({ v: 1, tools: [tool] }), { out }, observer);
    assert.match(said.join('\n'), /"b" is published and no longer here.*\{"slug":"b","gone":true\}/);
  });
});

describe('a published folder', () => {
  for (const [what, prepare] of [
    ['itself', (folder: string) => folder],
    ['with the folder around it', (folder: string) => join(folder, '..')],
    ['its catalog.json', (folder: string) => join(folder, 'catalog.json')],
    [
      'without catalog.json, as one of many tools',
      (folder: string) => {
        rmSync(join(folder, 'catalog.json'));
        return folder;
      },
    ],
  ] as const)
    it(`is built, imported and exported again, with the same records and logos: ${what}`, async () => {
      const { files, folder } = await publishedOf('catalog');
      const source = prepare(folder);
      const ofReaders = (all: Map<string, string>) =>
        [...all].filter(([path]) => /^(tools|logos|badges)\//.test(path));
      const before = filesOf(folder);
      const again = await publishedOf(source);
      assert.deepEqual(ofReaders(again.files), ofReaders(files));
      const out = folderOf();
      await importCatalog(source, { out: join(out, 'catalog') });
      assert.deepEqual(ofReaders((await publishedOf(join(out, 'catalog'))).files), ofReaders(files));
      await exportCatalog(source, { out: join(out, 'all.ndjson') });
      assert.deepEqual(ofReaders((await publishedOf(join(out, 'all.ndjson'))).files), ofReaders(files));
      assert.deepEqual(filesOf(folder), before);
      if (!what.includes('catalog.json'))
        assert.match(again.said.join('\n'), /has the comparison claw-code--vs--\S+; .* is left out/);
    });

  it('at a URL is to be downloaded first', async () => {
    await assert.rejects(importCatalog('https://x.example/v1/', { out: join(folderOf(), 'c') }), {
      name: 'UserError',
      message: /is a URL: download/,
    });
  });
});
