// Everything that can be wrong with a published folder: found, named by its file, and nothing else found.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { recordPath } from '../../src/catalog/paths.js';
import { sha256Digest, shardOf } from '../../src/cli/publication/digest.js';
import type { Manifest } from '../../src/cli/publication/format.js';
import { build } from '../../src/cli/build/build.js';
import { check, type CheckOptions } from '../../src/cli/commands/check/check.js';
import { folderOf, removeFolders } from '../support/folders.mjs';

const review = (reviewer: string, verdict: string) =>
  `  - { reviewer: ${reviewer}, score: 80, verdict: ${verdict}, take: Good. }\n`;
const source = {
  'catalog.yaml':
    'name: Paper\ncategories: { apis: APIs }\nreviewers:\n  - { id: ann, name: Ann }\n  - { id: bob, name: Bob }\n',
  'tools/one.yaml': `name: One\ncategory: apis\nlogo: logos/one.svg\nurl: /one\nreviews:\n${review('ann', 'ship')}${review('bob', 'skip')}`,
  'tools/two.yaml': 'name: Two\n',
  'tools/old.yaml': 'moved: two\n',
  'tools/lost.yaml': 'gone: true\n',
  'logos/one.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};
let good: string;

before(async () => {
  const first = folderOf();
  good = folderOf();
  await build(folderOf(source), { out: first, first: true, date: '2026-11-24' });
  const changed = { ...source, 'tools/two.yaml': 'name: Zwei\n' };
  const { tally } = await build(folderOf(changed), { out: good, previous: first, date: '2026-11-25' });
  assert.equal(tally.errors, 0);
});
after(removeFolders);

type Json = Record<string, unknown>;
type Change = string | Json | undefined | ((before: string) => string | Json);

/** A copy of the published folder with these files of `v1/` changed; `undefined` removes one. */
function copyWith(changes: Record<string, Change> = {}): string {
  const folder = folderOf();
  cpSync(good, folder, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const file = join(folder, 'v1', name);
    const text = typeof change === 'function' ? change(readFileSync(file, 'utf8')) : change;
    if (text === undefined) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof text === 'string' ? text : `${JSON.stringify(text)}\n`);
    }
  }
  return folder;
}

/** JSON with some fields changed. */
const having =
  (fields: object) =>
  (text: string): Json => ({ ...(JSON.parse(text) as Json), ...fields });

/** Makes shards, manifest and catalog.json vouch for a record as it is now, as a faulty publisher would. */
function vouchFor(folder: string, slug: string, only: ('full' | 'summary')[] = ['full', 'summary']): string {
  const at = (path: string) => join(folder, 'v1', path);
  const json = (path: string) => JSON.parse(readFileSync(at(path), 'utf8')) as Record<string, never>;
  const shard = `hashes/${shardOf(slug)}.json`;
  const { records, ...rest } = json(shard) as unknown as { records: Record<string, Record<string, string>> };
  for (const extent of only)
    records[slug] = {
      ...records[slug],
      [extent]: sha256Digest(readFileSync(at(recordPath(slug, extent)!))),
    };
  writeFileSync(at(shard), JSON.stringify({ ...rest, records }));
  const manifest = json('manifest.json') as unknown as Manifest;
  manifest.hashes[shardOf(slug)] = sha256Digest(readFileSync(at(shard)));
  delete manifest.catalog;
  writeFileSync(at('manifest.json'), JSON.stringify(manifest));
  rmSync(at('catalog.json'), { force: true });
  return folder;
}

/** Audits a folder; returns findings as "severity code path message", paths from `v1/` on. */
async function foundIn(folder: string, options: CheckOptions = {}) {
  const found: string[] = [];
  const result = await check(folder, options, {
    onDiagnostic: ({ severity, code, file, pointer, message }) =>
      found.push(
        `${severity} ${code} ${file.replace(/^.*\/v1\//, '')}${pointer && `#${pointer}`} ${message}`,
      ),
  });
  return { ...result, found };
}

const one = 'tools/x-on/tool-one-record.json';
const oneShort = 'tools/x-on/tool-one-summary.json';
const oldPath = 'tools/x-ol/tool-old-record.json';

describe('check of a published folder', () => {
  it('finds nothing in one that was built, and counts its records', async () => {
    for (const at of [good, `${good}/v1`, `${good}/v1/`]) {
      const { found, records, tally } = await foundIn(at);
      assert.deepEqual(found, []);
      assert.equal(records, 4);
      assert.deepEqual(tally, { errors: 0, warnings: 0, notices: 0 });
    }
  });

  it('says how far it is', async () => {
    const told: [number, number | undefined][] = [];
    await check(good, {}, { onProgress: (_, done, total) => told.push([done, total]) });
    assert.deepEqual(told.at(-1), [4, 4]);
  });

  const damages: [string, () => string, RegExp[]][] = [
    [
      'a record that is gone',
      () => copyWith({ [one]: undefined }),
      [/^error missing tools\/x-on\/tool-one-record\.json is missing, and "one" is published\. Restore/],
    ],
    [
      'a summary that is gone',
      () => copyWith({ [oneShort]: undefined }),
      [/^error missing tools\/x-on\/tool-one-summary\.json /],
    ],
    [
      'a record changed by hand',
      () => copyWith({ [one]: having({ tagline: 'Best!' }) }),
      [
        /^error digest tools\/x-on\/tool-one-record\.json is not what was published/,
        /^error catalog catalog\.json says something else of "one"/,
      ],
    ],
    [
      'a record cut short',
      () => copyWith({ [one]: '{"v":1,' }),
      [/^error digest .*tool-one-record\.json/, /^error syntax .*tool-one-record\.json is not valid JSON/],
    ],
    [
      'white space in a summary',
      () => copyWith({ [oneShort]: (text) => `${text} ` }),
      [/^error digest .*tool-one-summary\.json/],
    ],
    [
      'a summary that is not the one its shard tells of',
      () =>
        vouchFor(
          copyWith({
            [`hashes/${shardOf('one')}.json`]: (text) =>
              text.replace(/("one":.*?"summary":")sha256-[^"]+/, `$1${sha256Digest('another')}`),
          }),
          'one',
          ['full'],
        ),
      [/^error digest tools\/x-on\/tool-one-summary\.json is not what was published/],
    ],
    [
      'a record with a score that cannot be',
      () => vouchFor(copyWith({ [one]: (text) => text.replace('80', '800') }), 'one'),
      [/^error schema tools\/x-on\/tool-one-record\.json#\/reviews\/0\/score /],
    ],
    [
      'a record without a name',
      () => vouchFor(copyWith({ [one]: having({ name: '' }) }), 'one'),
      [/^error schema tools\/x-on\/tool-one-record\.json#\/name /],
    ],
    [
      'the record of another tool',
      () => vouchFor(copyWith({ [one]: having({ slug: 'two' }) }), 'one'),
      [/^error schema tools\/x-on\/tool-one-record\.json#\/slug is the record of "two"/],
    ],
    [
      'a summary that counts otherwise',
      () => vouchFor(copyWith({ [oneShort]: having({ panel: { ship: 2, skip: 0 } }) }), 'one'),
      [
        /^error summary tools\/x-on\/tool-one-summary\.json#\/panel says another "panel" than tools\/x-on\/tool-one-record\.json, so badge and card disagree/,
      ],
    ],
    [
      'a summary with another name',
      () => vouchFor(copyWith({ [oneShort]: having({ name: 'Won' }) }), 'one'),
      [/^error summary .*#\/name says another "name"/],
    ],
    [
      'a summary of another catalog',
      () => vouchFor(copyWith({ [oneShort]: having({ catalog: { name: 'Other' } }) }), 'one'),
      [/^error summary .*#\/catalog says another/],
    ],
    [
      'a tombstone that is not the same twice',
      () => vouchFor(copyWith({ 'tools/x-ol/tool-old-summary.json': having({ moved: 'one' }) }), 'old'),
      [/^error summary tools\/x-ol\/tool-old-summary\.json differs from tools\/x-ol\/tool-old-record\.json/],
    ],
    [
      'a record dated otherwise than its shard says',
      () =>
        vouchFor(
          copyWith({
            [one]: having({ updated: '2026-01-01' }),
            [oneShort]: having({ updated: '2026-01-01' }),
          }),
          'one',
        ),
      [
        /^error updated tools\/x-on\/tool-one-record\.json#\/updated was updated on 2026-11-24, its shard says/,
      ],
    ],
    [
      'a tool that moved to nowhere',
      () =>
        vouchFor(
          copyWith({
            [oldPath]: having({ moved: 'never' }),
            'tools/x-ol/tool-old-summary.json': having({ moved: 'never' }),
          }),
          'old',
        ),
      [
        /^error moved tools\/x-ol\/tool-old-record\.json#\/moved moved to "never", which is no published tool/,
      ],
    ],
    [
      'a tool that moved to one that is gone',
      () =>
        vouchFor(
          copyWith({
            [oldPath]: having({ moved: 'lost' }),
            'tools/x-ol/tool-old-summary.json': having({ moved: 'lost' }),
          }),
          'old',
        ),
      [/^error moved tools\/x-ol\/tool-old-record\.json#\/moved moved to "lost"/],
    ],
    [
      'a logo that is gone',
      () => copyWith({ 'logos/logo-one-image.svg': undefined }),
      [/^warning missing-logo logos\/logo-one-image\.svg is missing, and "one" shows it/],
    ],
    [
      'a shard that is gone',
      () => copyWith({ [`hashes/${shardOf('one')}.json`]: undefined }),
      [/^error missing hashes\/..\.json is missing, and the manifest lists it/],
    ],
    [
      'a shard that is no list of digests',
      () => copyWith({ [`hashes/${shardOf('one')}.json`]: { v: 1, records: { one: 7 } } }),
      [/^error digest hashes/, /^error schema hashes\/..\.json#\/records\/one /],
    ],
    [
      'a shard cut short',
      () => copyWith({ [`hashes/${shardOf('one')}.json`]: '{' }),
      [/^error digest hashes/, /^error syntax hashes\/..\.json is not valid JSON/],
    ],
    [
      'a shard changed by hand',
      () => copyWith({ [`hashes/${shardOf('one')}.json`]: (text) => `${text} ` }),
      [/^error digest hashes\/..\.json is not what was published/],
    ],
    [
      'a shard that lists what belongs into another',
      () => {
        const folder = copyWith({
          [`hashes/${shardOf('one')}.json`]: (text) => text.replace('"one"', '"eno"'),
        });
        for (const extent of ['record', 'summary'])
          cpSync(
            join(folder, `v1/tools/x-on/tool-one-${extent}.json`),
            join(folder, `v1/tools/x-en/tool-eno-${extent}.json`),
          );
        return folder;
      },
      [
        /^error digest hashes/,
        /^error schema hashes\/..\.json lists "eno", which belongs into /,
        /^error schema tools\/x-en\/tool-eno-record\.json#\/slug is the record of "one"/,
        /^error schema tools\/x-en\/tool-eno-summary\.json#\/slug is the record of "one"/,
        /^error catalog catalog\.json lists "one"/,
        ...[
          /^notice stray tools\/x-on\/tool-one-record\.json/,
          /^notice stray tools\/x-on\/tool-one-summary\.json/,
        ],
        /^notice stray embed\/embed-one-page\.html/,
        ...[
          /^notice stray badges\/x-on\/badge-one-verdict\.json/,
          /^notice stray badges\/x-on\/badge-one-verdict\.svg/,
        ],
      ],
    ],
    [
      'catalog.json gone',
      () => copyWith({ 'catalog.json': undefined }),
      [/^error missing catalog\.json is missing, and was published/],
    ],
    [
      'catalog.json with another verdict',
      () => copyWith({ 'catalog.json': (text) => text.replace('"ship"', '"skip"') }),
      [/^error digest catalog\.json/, /^error catalog catalog\.json says something else of "one"/],
    ],
    [
      'catalog.json of another version',
      () => copyWith({ 'catalog.json': having({ version: '1.20260101.1' }) }),
      [/^error digest catalog\.json/, /^error version catalog\.json#\/version is of version 1\.20260101\.1/],
    ],
    [
      'catalog.json of another catalog',
      () => copyWith({ 'catalog.json': having({ name: 'Other' }) }),
      [
        /^error digest catalog\.json is not/,
        /^error digest catalog\.json says something else of the catalog/,
      ],
    ],
    [
      'catalog.json cut short',
      () => copyWith({ 'catalog.json': '{' }),
      [/^error digest/, /^error syntax catalog\.json/],
    ],
    [
      'catalog.json without a tool',
      () => copyWith({ 'catalog.json': having({ tools: [] }) }),
      [
        /^error digest/,
        ...['one', 'two', 'old', 'lost'].map(
          (slug) => new RegExp(`^error catalog catalog\\.json does not list "${slug}"`),
        ),
      ],
    ],
    [
      'catalog.json left by an earlier version',
      () => {
        const folder = copyWith();
        const text = readFileSync(join(folder, 'v1/catalog.json'), 'utf8');
        vouchFor(folder, 'one');
        writeFileSync(join(folder, 'v1/catalog.json'), text);
        return folder;
      },
      [/^error outdated catalog\.json is of an earlier version/],
    ],
    [
      'a count that is wrong',
      () => copyWith({ 'manifest.json': having({ counts: { tools: 3, moved: 1, gone: 1 } }) }),
      [/^error counts manifest\.json#\/counts\/tools counts 3 as "tools", and there are 2/],
    ],
    [
      'a version that does not grow',
      () => copyWith({ 'manifest.json': having({ previous: '1.20261125.1' }) }),
      [
        /^error version manifest\.json#\/version version 1\.20261125\.1 is not later/,
        /^error changes changes\/1\.20261125\.1\.json#\/since /,
      ],
    ],
    [
      'a second publication that names no first',
      () => copyWith({ 'manifest.json': having({ previous: undefined }) }),
      [/^error version manifest\.json#\/previous serial 2 follows another publication/],
    ],
    [
      'a first publication that names another',
      () => copyWith({ 'manifest.json': having({ serial: 1 }) }),
      [/^error version manifest\.json#\/serial serial 1 is the first/],
    ],
    [
      'changes that are not listed',
      () => copyWith({ 'manifest.json': having({ changes: [] }) }),
      [/^error version manifest\.json#\/changes /, /^notice stray changes\/1\.20261125\.1\.json/],
    ],
    [
      'versions out of order',
      () =>
        copyWith({
          'manifest.json': having({ changes: ['1.20261125.1', '1.20261126.1'], previous: '1.20261124.1' }),
          'changes/1.20261126.1.json': { v: 1, version: '1.20261126.1', since: '1.20260101.1', changes: [] },
        }),
      [
        /^error version manifest\.json#\/changes\/1 versions are listed the newest first/,
        /^error changes .*#\/since lists the changes since/,
      ],
    ],
    [
      'changes that are gone',
      () => copyWith({ 'changes/1.20261125.1.json': undefined }),
      [/^error changes changes\/1\.20261125\.1\.json is missing/],
    ],
    [
      'changes that are no JSON',
      () => copyWith({ 'changes/1.20261125.1.json': '[' }),
      [/^error changes .* is not valid JSON/],
    ],
    [
      'changes of another version',
      () => copyWith({ 'changes/1.20261125.1.json': having({ version: '1.20261120.1' }) }),
      [/^error changes .*#\/version is of version 1\.20261120\.1/],
    ],
    [
      'changes that are no list',
      () => copyWith({ 'changes/1.20261125.1.json': having({ changes: [{ slug: 'No slug' }] }) }),
      [/^error changes .*#\/changes\/0\/slug /],
    ],
    [
      'files that belong to nobody',
      () =>
        copyWith({
          'tools/x-on/tool-one-record.json.123456': '',
          'tools/x-on/tool-onx-record.json': '{}',
          'hashes/zz.json': '{}',
          'embed/embed-nobody-page.html': '',
          'badges/x-no/badge-nobody-verdict.svg': '',
          'changes/1.20200101.1.json': '{}',
          'notes.txt': '',
        }),
      [
        'notes\\.txt',
        'hashes/zz\\.json',
        'changes/1\\.20200101\\.1\\.json',
        'embed/embed-nobody-page\\.html',
        'tools/x-on/tool-one-record\\.json\\.123456',
        'tools/x-on/tool-onx-record\\.json',
        'badges/x-no/badge-nobody-verdict\\.svg',
      ].map((path) => new RegExp(`^notice stray ${path} is not part of this publication\\. Remove it$`)),
    ],
    [
      'a manifest that is damaged',
      () => copyWith({ 'manifest.json': '{' }),
      [/^error manifest manifest\.json .*manifest\.json is not valid JSON/],
    ],
  ];
  for (const [what, make, expected] of damages)
    it(`finds ${what}`, async () => {
      const { found, tally } = await foundIn(make());
      const rest = [...found];
      for (const pattern of expected) {
        const index = rest.findIndex((each) => pattern.test(each));
        assert.notEqual(index, -1, `${String(pattern)} is not in\n${found.join('\n')}`);
        rest.splice(index, 1);
      }
      assert.deepEqual(rest, []);
      assert.equal(tally.errors, found.filter((each) => each.startsWith('error')).length);
    });

  it('counts strays where there are too many to name', async () => {
    const names = Array.from({ length: 25 }, (_, index) => [`x${index}`, '']);
    const { found } = await foundIn(copyWith(Object.fromEntries(names) as Record<string, string>));
    assert.equal(found.length, 21);
    assert.match(found.at(-1) ?? '', /^notice stray .* has 5 more files/);
  });

  it('checks as many records as it is told to, and says so', async () => {
    const { found, records } = await foundIn(copyWith({ 'stray.txt': '' }), { sample: 2 });
    assert.ok(records >= 2 && records <= 4);
    assert.ok(found.some((each) => /^notice sample .* has 4 records; \d of them were checked/.test(each)));
    assert.ok(found.every((each) => each.startsWith('notice')));
  });

  it('reads records of a later minor version, which say more', async () => {
    const more = having({ mood: 'good' });
    const folder = vouchFor(
      copyWith({ [one]: more, [oneShort]: more, 'manifest.json': having({ schemaVersion: '1.7', mood: 1 }) }),
      'one',
    );
    assert.deepEqual((await foundIn(folder)).found, []);
  });
});

describe('check of a build that was not finished', () => {
  const note = (records: object) => ({ 'unfinished.json': { version: '1.20261126.1', records } });

  it('takes what the build was about to write for no fault, and says to run it again', async () => {
    const newer = { name: 'Won', updated: '2026-11-26' };
    const folder = copyWith({
      ...note({ one: {}, fresh: {} }),
      [one]: having(newer),
      'tools/x-fr/tool-fresh-record.json': {
        v: 1,
        updated: '2026-11-26',
        slug: 'fresh',
        name: 'Fresh',
        catalog: { name: 'Paper' },
      },
      [`hashes/${shardOf('two')}.json`]: (text) => `${text} `,
      'catalog.json': having({ version: '1.20261126.1' }),
    });
    const { found } = await foundIn(folder);
    assert.deepEqual(found, [
      'notice unfinished unfinished.json belongs to an unfinished build: run the build again',
    ]);
  });

  it('still finds what it was not about to write, and files that are not whole', async () => {
    const other = copyWith({ ...note({ two: {} }), [one]: having({ name: 'Won' }) });
    assert.match(
      (await foundIn(other)).found.join('\n'),
      /^notice unfinished .*\nerror digest tools\/x-on\/tool-one-record\.json/,
    );
    const cut = copyWith({ ...note({ one: {} }), [one]: '{' });
    assert.match(
      (await foundIn(cut)).found.join('\n'),
      /^notice unfinished .*\nerror syntax tools\/x-on\/tool-one-record\.json/,
    );
  });

  it('takes a note that cannot be read for one of all records', async () => {
    const folder = copyWith({ 'unfinished.json': '{', [one]: having({ name: 'Won' }) });
    assert.equal((await foundIn(folder)).found.length, 1);
  });

  it('minds nothing but the note where the manifest is already there', async () => {
    const folder = copyWith({
      'unfinished.json': { version: '1.20261125.1', records: { one: {} } },
      [one]: having({ name: 'Won' }),
    });
    assert.match((await foundIn(folder)).found[0] ?? '', /^error digest/);
  });
});
