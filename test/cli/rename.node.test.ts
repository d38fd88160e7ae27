// A tool's new slug, in one step.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { build } from '../../src/cli/build/build.js';
import { check } from '../../src/cli/commands/check/check.js';
import { rename } from '../../src/cli/commands/rename/rename.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';

after(removeFolders);

const one = '# mine\nname:  One\n\n# the end\n';
const catalog = (files: Record<string, string> = {}) =>
  folderOf({
    'catalog.yaml': 'name: Paper\nreviewers: []\nrules: { only-a-name: off }\n',
    'tools/one.yaml': one,
    'tools/two.json': '{ "name": "Two" }\n',
    'tools/lost.yaml': 'gone: true\n',
    'tools/former.yaml': '# long ago\nmoved: one\n',
    'comparisons/one--vs--two.yaml': 'summary: Both.\n',
    'votes.json': '{ "two": { "ship": 1, "skip": 0 },\n  "one": { "ship": 3, "skip": 4 } }\n',
    ...files,
  });

describe('rename', () => {
  it('takes file, votes, comparisons and former names along, and builds', async () => {
    const folder = catalog();
    const out = folderOf();
    await build(folder, { out, first: true });
    const { files } = await rename('one', 'uno', { in: folder });
    assert.deepEqual(
      files,
      [
        'tools/uno.yaml',
        'comparisons/uno--vs--two.yaml',
        'votes.json',
        'tools/former.yaml',
        'tools/one.yaml',
      ].map((name) => join(folder, name)),
    );
    const after = filesOf(folder);
    assert.equal(after.get('tools/uno.yaml'), one);
    assert.match(after.get('tools/one.yaml') ?? '', /\nmoved: uno\nname: One\n$/);
    assert.equal(after.get('tools/former.yaml'), '# long ago\nmoved: uno\n');
    assert.equal(after.get('comparisons/uno--vs--two.yaml'), 'summary: Both.\n');
    assert.equal(
      after.get('votes.json'),
      '{ "two": { "ship": 1, "skip": 0 },\n  "uno": { "ship": 3, "skip": 4 } }\n',
    );
    assert.deepEqual((await check(folder)).tally, { errors: 0, warnings: 0, notices: 0 });
    assert.equal((await build(folder, { out })).tally.errors, 0);
  });

  it('goes back again', async () => {
    const folder = catalog();
    await rename('one', 'uno', { in: folder });
    await rename('uno', 'one', { in: folder });
    const after = filesOf(folder);
    assert.equal(after.get('tools/one.yaml'), one);
    assert.match(after.get('tools/uno.yaml') ?? '', /\nmoved: one\n/);
    assert.equal(after.get('tools/former.yaml'), '# long ago\nmoved: one\n');
    assert.deepEqual((await check(folder)).tally, { errors: 0, warnings: 0, notices: 0 });
  });

  it('leaves nothing of a draft under the old slug', async () => {
    const folder = catalog({ 'tools/four.yaml': 'name: Four\ndraft: true\n' });
    const said: string[] = [];
    await rename('four', 'five', { in: folder }, { onMessage: (sentence) => void said.push(sentence) });
    assert.equal(filesOf(folder).has('tools/four.yaml'), false);
    assert.equal(filesOf(folder).get('tools/five.yaml'), 'name: Four\ndraft: true\n');
    assert.match(said.join(), /"four" was a draft/);
  });

  const refused: [string, string, RegExp][] = [
    ['one', 'Uno', /"Uno" cannot be a slug.*use uno/],
    ['onee', 'uno', /no tool "onee" in \S+tools; did you mean "one"\?/],
    ['lost', 'uno', /"lost" is retired/],
    ['one', 'two', /There is \S+two\.json already/],
    ['one', 'lost', /There is \S+lost\.yaml already/],
    ['one', 'one', /There is \S+one\.yaml already/],
    ['one', 'voted', /votes\.json has votes for both "one" and "voted"/],
    ['one', 'compared', /There are both \S+one--vs--two\.yaml and \S+compared--vs--two\.yaml/],
  ];
  for (const [old, slug, message] of refused)
    it(`refuses to rename ${old} to ${slug}, and writes nothing`, async () => {
      const folder = catalog({
        'comparisons/compared--vs--two.yaml': 'summary: Both.\n',
        'votes.json': '{ "one": { "ship": 3, "skip": 4 }, "voted": { "ship": 3, "skip": 4 } }\n',
      });
      const before = filesOf(folder);
      await assert.rejects(rename(old, slug, { in: folder }), { name: 'UserError', message });
      assert.deepEqual(filesOf(folder), before);
    });
});
