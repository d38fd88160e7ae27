// A published tool that becomes a draft would be lost to every page that shows it: a build says so, however warm.
import assert from 'node:assert/strict';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { build, type BuildOptions } from '../../src/cli/build/build.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';

after(removeFolders);

const files = {
  'catalog.yaml': 'name: Paper\nreviewers: []\n',
  'tools/one.yaml': 'name: One\n',
  'tools/two.yaml': 'name: Two\n',
};
const draft = 'name: One\ndraft: true\n';

/** Waits until every file of a catalog is old enough for a build to know it again. */
async function aged(source: string): Promise<void> {
  const isYoung = () =>
    readdirSync(join(source, 'tools')).some(
      (name) => Date.now() - statSync(join(source, 'tools', name)).ctimeMs < 60,
    );
  while (isYoung()) await new Promise(setImmediate);
}

/** A catalog that was published and is known to the next build, then changed. */
async function changed(change: Record<string, string>, before: Record<string, string> = {}) {
  const source = folderOf({ ...files, ...before });
  const out = folderOf();
  await aged(source);
  await build(source, { out, first: true });
  folderOf(change, source);
  await aged(source);
  return { source, out };
}

/** Builds, and gives what was found. */
async function findings(source: string, options: BuildOptions): Promise<string[]> {
  const said: string[] = [];
  await build(source, options, {
    onDiagnostic: ({ file, line, column, severity, code, message }) =>
      said.push(`${file.slice(source.length + 1)}:${line}:${column} ${severity} ${code} ${message}`),
  });
  return said;
}

const expected =
  /^tools\/one\.yaml:2:1 error vanished "one" is published, and as a draft .*; publish it again without draft, or run: ship-or-skip retire one --in \S+$/;

describe('a published tool that becomes a draft', () => {
  for (const [what, change] of [
    ['alone', {}],
    ['beside another change', { 'tools/two.yaml': 'name: Deux\n' }],
  ] as const)
    it(`is an error at its line, ${what}, with what was seen and without, and nothing is written`, async () => {
      const { source, out } = await changed({ 'tools/one.yaml': draft, ...change });
      const before = filesOf(out);
      const check = async (options: BuildOptions) => {
        const said = await findings(source, options);
        assert.equal(said.length, 1, said.join('\n'));
        assert.match(said[0] ?? '', expected);
      };
      await check({ out });
      await check({ out, full: true });
      await check({ out: folderOf(), previous: out });
      rmSync(join(source, '.ship-or-skip'), { recursive: true });
      await check({ out });
      assert.deepEqual(filesOf(out), before);
    });

  it('is told once where another tool moved to it', async () => {
    const { source, out } = await changed({ 'tools/one.yaml': draft }, { 'tools/old.yaml': 'moved: one\n' });
    const said = await findings(source, { out });
    assert.equal(said.filter((line) => expected.test(line)).length, 1, said.join('\n'));
    assert.equal(said.length, 2, said.join('\n'));
  });

  it('is fine again once it is no draft, or retired', async () => {
    for (const text of ['name: One\n', 'gone: true\n']) {
      const { source, out } = await changed({ 'tools/one.yaml': draft });
      await findings(source, { out });
      folderOf({ 'tools/one.yaml': text }, source);
      assert.deepEqual(await findings(source, { out }), []);
    }
  });

  it('is named by its line in an NDJSON file, where a line is its tombstone', async () => {
    const lines = (one: object) =>
      [{ catalog: { name: 'P', reviewers: [] } }, one].map((line) => JSON.stringify(line)).join('\n');
    const source = folderOf({ 'c.ndjson': lines({ slug: 'one', name: 'One' }) });
    const [out, file] = [folderOf(), join(source, 'c.ndjson')];
    await build(file, { out, first: true });
    folderOf({ 'c.ndjson': lines({ slug: 'one', name: 'One', draft: true }) }, source);
    const said = await findings(file, { out });
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /^:2:28 error vanished .* or make its line: \{"slug":"one","gone":true\}$/);
    folderOf({ 'c.ndjson': lines({ slug: 'one', gone: true }) }, source);
    assert.deepEqual(await findings(file, { out }), []);
  });
});
