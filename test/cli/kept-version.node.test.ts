// A build in which readers could notice nothing keeps the version of the publication.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { build, type BuildOptions } from '../../src/cli/build/build.js';
import { check } from '../../src/cli/commands/check/check.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';

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
