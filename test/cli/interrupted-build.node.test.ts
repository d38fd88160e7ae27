// Builds that end on the way: no reader ever meets half a file, and what was left behind is finished, or goes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { build } from '../../src/cli/build/build.js';
import { check } from '../../src/cli/commands/check/check.js';
import { prerender } from '../../src/cli/prerender/prerender.js';
import { writeFileAtomically } from '../../src/cli/publication/write-file.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';
import { paper, toolOf } from '../support/paper-catalog.js';

afterEach(removeFolders);

const baseUrl = 'https://paper.example/v1/';
const sources = (verdict = 'ship'): Record<string, string> => ({
  'catalog.yaml': paper,
  'tools/ant.yaml': toolOf('Ant', verdict),
  'tools/bee.yaml': toolOf('Bee', verdict),
  'logos/ant.svg': `<svg id="${verdict}"/>`,
  'logos/bee.svg': '<svg/>',
});

/** A catalog, published once. */
async function published() {
  const source = folderOf(sources());
  const out = folderOf();
  await build(source, { out, first: true, date: '2026-11-25', baseUrl });
  return { source, out, v1: join(out, 'v1') };
}

describe('a file that a build replaces', () => {
  it('is another one, so that whoever reads the old one reads it to its end', async () => {
    const { source, out, v1 } = await published();
    const before = filesOf(v1);
    const old = folderOf();
    const names = [...before.keys()];
    names.forEach((name, index) => linkSync(join(v1, name), join(old, String(index))));
    const manifest = openSync(join(v1, 'manifest.json'), 'r');
    folderOf(sources('skip'), source);
    await build(source, { out, date: '2026-11-26' });
    const now = filesOf(v1);
    const replaced = names.filter((name) => now.get(name) !== before.get(name));
    for (const kind of [/^manifest/, /^catalog/, /^tools/, /^hashes/, /^badges/, /^embed/, /^logos/])
      assert.ok(
        replaced.some((name) => kind.test(name)),
        `no ${kind} was replaced`,
      );
    names.forEach((name, index) =>
      assert.equal(readFileSync(join(old, String(index)), 'utf8'), before.get(name), name),
    );
    assert.equal(readFileSync(manifest, 'utf8'), before.get('manifest.json'));
    closeSync(manifest);
  });

  it('is as it was where the new one could not be written to its end', () => {
    const folder = folderOf({ 'a.json': 'old' });
    const module = JSON.stringify(new URL('../../src/cli/publication/write-file.ts', import.meta.url));
    const file = JSON.stringify(join(folder, 'a.json'));
    const code = `import(${module}).then(({ writeFileAtomically }) => writeFileAtomically(${file}, Buffer.alloc(100_000)))`;
    // A disk that is full, as far as a test can have one: no file may be larger than some blocks.
    const run = spawnSync(
      'sh',
      ['-c', 'ulimit -f 8 && exec "$@"', 'sh', process.execPath, '--import', 'tsx', '-e', code],
      { encoding: 'utf8' },
    );
    assert.notEqual(run.status, 0, 'it was written');
    assert.match(run.stderr || String(run.signal), /EFBIG|SIGXFSZ/);
    assert.equal(readFileSync(join(folder, 'a.json'), 'utf8'), 'old');
  });

  it('has the permissions that are asked for', () => {
    const file = join(folderOf(), 'a');
    writeFileAtomically(file, Buffer.from('a'), 0o600);
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });
});

describe('a build that fails on the way', () => {
  for (const [moment, obstacle] of [
    ['at its first record', 'tools/x-an/tool-ant-record.json~'],
    ['at a shard of digests', 'hashes~'],
    ['at the manifest', 'manifest.json~'],
  ] as const)
    it(`${moment} leaves the note that it did not end, and the next one ends it`, async () => {
      const { source, out, v1 } = await published();
      const whole = await published();
      for (const each of [source, whole.source]) folderOf(sources('skip'), each);
      await build(whole.source, { out: whole.out, date: '2026-11-26' });
      // A folder in the place of a file's unfinished copy: that file cannot be written.
      const paths =
        obstacle === 'hashes~'
          ? readdirSync(join(v1, 'hashes')).map((name) => `hashes/${name}~`)
          : [obstacle];
      for (const path of paths) mkdirSync(join(v1, path));
      await assert.rejects(build(source, { out, date: '2026-11-26' }), /EISDIR/);
      for (const path of paths) rmSync(join(v1, path), { recursive: true });
      assert.ok(existsSync(join(v1, 'unfinished.json')));
      assert.match(readFileSync(join(v1, 'manifest.json'), 'utf8'), /"version":"1\.20261125\.1"/);
      const { changes } = await build(source, { out, date: '2026-11-26' });
      assert.deepEqual(
        changes?.map(({ slug, differences }) => [slug, differences[0]?.kind]),
        [
          ['ant', 'verdict'],
          ['bee', 'verdict'],
        ],
      );
      assert.deepEqual(filesOf(v1), filesOf(whole.v1));
      assert.deepEqual((await check(v1)).tally, { errors: 0, warnings: 0, notices: 0 });
    });
});

describe('what belongs to nobody any more goes with the next build', () => {
  /** The paths that a second build has removed, after `change`. */
  async function removedBy(
    change: (catalog: Awaited<ReturnType<typeof published>>) => void,
    options: Partial<Parameters<typeof build>[1]> = {},
  ) {
    const catalog = await published();
    const first = [...filesOf(catalog.v1).keys()];
    change(catalog);
    const there = [...filesOf(catalog.v1).keys()];
    await build(catalog.source, { out: catalog.out, date: '2026-11-26', ...options });
    const now = filesOf(catalog.v1);
    return [...new Set([...first, ...there])].filter((path) => !now.has(path)).sort();
  }

  it('a logo whose source is gone', async () => {
    const removed = await removedBy(({ source }) => rmSync(join(source, 'logos/bee.svg')));
    assert.deepEqual(removed, ['logos/logo-bee-image.svg']);
  });

  it('what embed pages of another version load', async () => {
    const removed = await removedBy(({ v1, source }) => {
      for (const name of ['page-0000.css', 'page-0000.js']) writeFileSync(join(v1, 'embed', name), '');
      folderOf(sources('skip'), source);
    });
    assert.deepEqual(removed, ['embed/page-0000.css', 'embed/page-0000.js']);
  });

  it('badges and embed pages that nobody keeps up to date, and what a killed build had of them', async () => {
    const halves = [
      'badges~/badges/x-an/badge-ant-verdict.svg',
      'embed~/embed/embed-ant-page.html',
      'oembed~/oembed/embed-ant-response.json',
    ];
    const removed = await removedBy(
      ({ v1 }) => void folderOf(Object.fromEntries(halves.map((path) => [path, ''])), v1),
      { badges: 'none', embeds: 'none' },
    );
    for (const path of [
      'badges/x-an/badge-ant-verdict.svg',
      'embed/embed-ant-page.html',
      'oembed/embed-ant-response.json',
      ...halves,
    ])
      assert.ok(removed.includes(path), path);
    assert.ok(
      removed.every((path) => /^o?(badges|embed)~?\//.test(path)),
      removed.join('\n'),
    );
  });

  it('catalog.json where it would be too large', async () => {
    const take = 'x'.repeat(3990);
    const removed = await removedBy(({ source }) => {
      for (let index = 0; index < 26; index++) {
        const reviews = Array.from(
          { length: 49 },
          (_, at) => `  - { reviewer: r${at}, score: 1, verdict: skip, take: "${take}" }\n`,
        );
        folderOf({ [`tools/t${index}.yaml`]: `name: T\nreviews:\n${reviews.join('')}` }, source);
      }
    });
    assert.deepEqual(removed, ['catalog.json']);
  });

  it('but nothing else: a file that somebody put there stays', async () => {
    const strange = [
      'notes.txt',
      'tools/x-an/tool-other-record.json',
      'embed/embed-other-page.html',
      'badges/x-an/badge-other-verdict.svg',
    ];
    const removed = await removedBy(({ v1, source }) => {
      folderOf(Object.fromEntries(strange.map((path) => [path, '{}'])), v1);
      folderOf(sources('skip'), source);
    });
    assert.deepEqual(removed, []);
  });

  it('the half page of a killed prerender', async () => {
    const { out } = await published();
    for (const html of [
      '<p>No element.</p><ship-verdict></ship-verdict>',
      '<ship-verdict tool="ant"></ship-verdict>',
    ]) {
      const site = folderOf({ 'index.html': html, 'index.html~': '<p' });
      await prerender(site, { catalog: out });
      assert.deepEqual([...filesOf(site).keys()], ['index.html']);
    }
  });
});
