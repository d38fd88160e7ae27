// One file for a page with many badges: complete, small, and the same bytes as long as its tools are.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { recordPath } from '../../src/catalog/paths.js';
import { isTool } from '../../src/catalog/catalog.js';
import { readCatalog } from '../../src/catalog/read.js';
import { publishedCatalog } from '../../src/catalog/schema.js';
import type { PublishedCatalog } from '../../src/catalog/types.js';
import { sha256Digest } from '../../src/cli/publication/digest.js';
import { build } from '../../src/cli/build/build.js';
import { bundle, type BundleOptions } from '../../src/cli/commands/bundle/bundle.js';
import { generatedCatalog } from '../bench/generate.mjs';
import { folderOf, removeFolders } from '../support/folders.mjs';
import { serve } from '../support/static-server.js';

const review = (reviewer: string, verdict = 'ship') =>
  `  - { reviewer: ${reviewer}, score: 80, verdict: ${verdict}, take: Good. }\n`;
const source = {
  'catalog.yaml': `
name: Paper
homepage: https://paper.example/
categories: { apis: APIs, tests: Tests, docs: Docs }
reviewers:
  - { id: zoe, name: Zoe }
  - { id: ann, name: Ann }
  - { id: bob, name: Bob }
`,
  'tools/one.yaml': `name: One\ncategory: tests\nurl: /one\nlogo: logos/one.svg\nreviewed: 2026-03-03\nreviews:\n${review('ann')}${review('zoe', 'skip')}`,
  'tools/two.yaml': `name: Two\ncategory: apis\nurl: https://two.example/review\nreviews:\n${review('bob')}`,
  'tools/three.yaml': 'name: Three\n',
  'tools/old.yaml': 'moved: three\n',
  'tools/older.yaml': 'moved: oldest\n',
  'tools/oldest.yaml': 'name: Oldest\n',
  'tools/lost.yaml': 'gone: true\n',
  'logos/one.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};
const baseUrl = 'https://cdn.example/v1/';
let from: string;

/** Publishes these files. */
async function published(
  files: Record<string, string>,
  options: { previous?: string; baseUrl?: string } = {},
) {
  const out = folderOf();
  const first = options.previous === undefined;
  const { tally } = await build(folderOf(files), { out, date: '2026-11-25', first, ...options });
  assert.equal(tally.errors, 0);
  return out;
}

/** Bundles, and reads what was written. */
async function bundled(slugs: string[], options: Partial<BundleOptions> = {}) {
  const said: string[] = [];
  const out = join(folderOf(), 'badges.json');
  const result = await bundle(
    slugs,
    { from, out, baseUrl, ...options },
    { onDiagnostic: ({ severity, code, message }) => said.push(`${severity} ${code} ${message}`) },
  );
  const text = existsSync(out) ? readFileSync(out, 'utf8') : '';
  return { ...result, said, text, catalog: (text ? JSON.parse(text) : undefined) as PublishedCatalog };
}

before(async () => {
  from = await published(source);
});
after(removeFolders);

describe('bundle', () => {
  it('holds what badges need of just these tools, once each, by slug, with every URL absolute', async () => {
    const { catalog, tools, said } = await bundled(['two', 'one', 'two']);
    assert.deepEqual(catalog, {
      v: 1,
      updated: '2026-11-25',
      name: 'Paper',
      homepage: 'https://paper.example/',
      tools: [
        {
          updated: '2026-11-25',
          slug: 'one',
          name: 'One',
          url: 'https://cdn.example/one',
          reviewed: '2026-03-03',
          panel: { ship: 1, skip: 1 },
        },
        {
          updated: '2026-11-25',
          slug: 'two',
          name: 'Two',
          url: 'https://two.example/review',
          panel: { ship: 1, skip: 0 },
        },
      ],
    });
    assert.equal(tools, 2);
    assert.deepEqual(said, []);
  });

  it('holds everything with full: categories of all, reviewers in panel order', async () => {
    const { catalog } = await bundled(['one', 'two'], { full: true });
    assert.deepEqual(catalog.categories, { apis: 'APIs', tests: 'Tests' });
    assert.deepEqual(catalog.reviewers, [
      { id: 'zoe', name: 'Zoe' },
      { id: 'ann', name: 'Ann' },
      { id: 'bob', name: 'Bob' },
    ]);
    assert.deepEqual(publishedCatalog.safeParse(catalog).error, undefined);
    const outcome = readCatalog(catalog, 'https://other.example/x/badges.json');
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.problems, []);
    const one = outcome.value.records.get('one');
    assert.ok(isTool(one));
    assert.equal(one.logo, 'https://cdn.example/v1/logos/logo-one-image.svg');
    assert.equal(one.url, 'https://cdn.example/one');
    assert.equal(one.reviews.length, 2);
  });

  it('gives the same bytes whatever the order, and while its tools are the same', async () => {
    const { text, integrity } = await bundled(['one', 'two']);
    assert.equal((await bundled(['two', 'one'])).text, text);
    const later = await published({ ...source, 'tools/three.yaml': 'name: Drei\n' }, { previous: from });
    assert.equal((await bundled(['one', 'two'], { from: later })).integrity, integrity);
  });

  it('says its size, its integrity and what to paste', async () => {
    const { text, bytes, integrity, snippet, file } = await bundled(['one']);
    assert.equal(bytes, Buffer.byteLength(text));
    assert.equal(integrity, sha256Digest(text));
    assert.equal(snippet, `<link rel="ship-catalog" href="badges.json" integrity="${integrity}">`);
    assert.match(file, /badges\.json$/);
    const odd = await bundled(['one'], { out: join(folderOf(), 'a"&b.json') });
    assert.match(odd.snippet ?? '', /href="a&quot;&amp;b\.json"/);
  });

  it('holds 50 badges in 6 KB, compressed', async () => {
    const { catalog, tools } = generatedCatalog({ tools: 60 });
    const lines = [{ catalog }, ...tools].map((line) => JSON.stringify(line));
    const out = folderOf();
    await build(join(folderOf({ 'c.ndjson': lines.join('\n') }), 'c.ndjson'), {
      out,
      first: true,
      date: '2026-11-25',
    });
    const known = [...tools].flatMap((tool) => ('name' in tool ? [tool.slug] : [])).slice(0, 50);
    const { text, tools: count } = await bundled(known, { from: out });
    assert.equal(count, 50);
    assert.ok(gzipSync(text).length <= 6_000, `${gzipSync(text).length} bytes`);
  });

  it('follows a move once, so that old snippets work, and keeps what is gone', async () => {
    const { catalog, said, tools } = await bundled(['old', 'lost']);
    assert.deepEqual(
      catalog.tools.map(({ slug, moved, gone }) => [slug, moved ?? gone]),
      [
        ['lost', true],
        ['old', 'three'],
        ['three', undefined],
      ],
    );
    assert.equal(tools, 1);
    assert.deepEqual(said, []);
  });

  it('takes the address of the publication: as told, its own, or what its manifest says', async () => {
    const server = await serve(from);
    const based = await published(source, { baseUrl: 'https://manifest.example/v1' });
    const urlOf = async (options: Partial<BundleOptions>) =>
      (await bundled(['one'], { baseUrl: undefined, ...options })).catalog.tools[0]?.url;
    try {
      assert.equal(await urlOf({ from: server.url }), `${server.url}one`);
      assert.equal(await urlOf({ from: server.url, baseUrl }), 'https://cdn.example/one');
      assert.equal(await urlOf({ from: based }), 'https://manifest.example/one');
      assert.equal(
        await urlOf({ from: based, baseUrl: 'https://told.example/deep/v1' }),
        'https://told.example/one',
      );
    } finally {
      await server.close();
    }
  });
});

describe('bundle finds', () => {
  const found: [string, string[], string[]][] = [
    ['a misspelt tool', ['one', 'thre'], ['error unknown-tool has no tool "thre"; did you mean "three"?']],
    ['a tool like no other', ['zzzzzzzzz'], ['error unknown-tool has no tool "zzzzzzzzz"']],
    ['what is no slug', ['../one'], ['error unknown-tool has no tool "../one"']],
  ];
  for (const [what, slugs, expected] of found)
    it(`${what}, and writes nothing`, async () => {
      const { said, text, tally, snippet } = await bundled(slugs);
      assert.deepEqual(said, expected);
      assert.equal(tally.errors, 1);
      assert.equal(text, '');
      assert.equal(snippet, undefined);
    });

  it('a move to nowhere, and one that moved on', async () => {
    const damaged = await published(source);
    const record = (slug: string, moved: string) => {
      const text = JSON.stringify({ v: 1, slug, moved, catalog: {} });
      for (const size of ['full', 'summary'] as const)
        writeFileSync(join(damaged, 'v1', recordPath(slug, size)!), text);
    };
    record('old', 'nowhere');
    const { said, text } = await bundled(['old'], { from: damaged });
    assert.deepEqual(said, [
      'error moved says that a tool moved to "nowhere", and has no such tool. Check it',
    ]);
    assert.equal(text, '');
    record('oldest', 'three');
    const twice = await bundled(['older'], { from: damaged });
    assert.match(twice.said.join(), /^warning moved has a tool that moved twice/);
    assert.notEqual(twice.text, '');
  });
});

describe('bundle refuses', () => {
  const refused: [string, string[], Partial<BundleOptions>, RegExp][] = [
    ['to bundle nothing', [], {}, /Name the tools/],
    ['a file that elements would take for a folder', ['one'], { out: 'badges' }, /must end in \.json/],
    ['an address that is none', ['one'], { baseUrl: 'cdn.example/v1' }, /no absolute http/],
    ['an address of another kind', ['one'], { baseUrl: 'ftp://a/v1/' }, /no absolute http/],
    [
      'a relative URL that nothing makes absolute',
      ['one'],
      { baseUrl: undefined },
      /^UserError: one has the relative URL "\/one".*--base-url/,
    ],
    ['a folder without a publication', ['one'], { from: 'src' }, /no publication at src/],
  ];
  for (const [what, slugs, options, sentence] of refused)
    it(what, () => assert.rejects(bundled(slugs, options), sentence));

  it('a damaged record', async () => {
    const damaged = await published(source);
    const file = join(damaged, 'v1/tools/x-tw/tool-two-summary.json');
    for (const text of [
      '{',
      '{"v":1,"slug":"two","name":7,"catalog":{}}',
      '{"v":1,"slug":"one","name":"x","catalog":{}}',
    ]) {
      writeFileSync(file, text);
      await assert.rejects(
        bundled(['two'], { from: damaged }),
        /is not valid JSON|record of two .* is damaged/,
      );
    }
  });

  it('nothing where relative URLs do not matter', async () => {
    const { tools } = await bundled(['two', 'three'], { baseUrl: undefined });
    assert.equal(tools, 2);
  });
});
