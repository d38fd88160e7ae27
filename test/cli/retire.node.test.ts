// The tombstone in a tool's place.
import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { recordPath } from '../../src/catalog/paths.js';
import { build } from '../../src/cli/build/build.js';
import { badge } from '../../src/cli/commands/badge/badge.js';
import { check } from '../../src/cli/commands/check/check.js';
import { retire, type RetireOptions } from '../../src/cli/commands/retire/retire.js';
import { unRetire } from '../../src/cli/commands/un-retire/un-retire.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';

after(removeFolders);

const catalog = (files: Record<string, string> = {}) =>
  folderOf({
    'catalog.yaml': 'name: Paper\nreviewers: []\nrules: { only-a-name: off }\n',
    'tools/one.yaml': 'name: One\n',
    'tools/two.json': '{ "name": "Two" }\n',
    'tools/three.yaml': 'name: Three\n',
    'votes.json': '{ "one": { "ship": 3, "skip": 4 } }\n',
    ...files,
  });

/** Retires a tool: what was said, and what check finds afterwards. */
async function retired(folder: string, slug: string, options: RetireOptions = {}) {
  const said: string[] = [];
  const result = await retire(
    slug,
    { ...options, in: folder },
    { onMessage: (sentence) => void said.push(sentence) },
  );
  const { tally } = await check(folder);
  assert.deepEqual(tally, { errors: 0, warnings: 0, notices: 0 });
  return { ...result, said: said.join('\n') };
}
const textOf = (folder: string, name: string) => readFileSync(join(folder, 'tools', name), 'utf8');

describe('retire', () => {
  it('leaves a link a link, and a file’s permissions as they are', async () => {
    const folder = catalog();
    const [file, kept] = [join(folder, 'tools/one.yaml'), join(folder, 'one.yaml')];
    renameSync(file, kept);
    chmodSync(kept, 0o600);
    symlinkSync('../one.yaml', file);
    await retired(folder, 'one');
    assert.ok(lstatSync(file).isSymbolicLink());
    assert.match(readFileSync(kept, 'utf8'), /gone: true/);
    assert.equal(statSync(kept).mode & 0o777, 0o600);
  });

  it('leaves a tombstone that says when, and why it must stay', async () => {
    const folder = catalog();
    process.env['SOURCE_DATE_EPOCH'] = String(Date.UTC(2026, 2, 3) / 1000);
    try {
      await retired(folder, 'one');
    } finally {
      delete process.env['SOURCE_DATE_EPOCH'];
    }
    assert.match(
      textOf(folder, 'one.yaml'),
      /^# Retired on 2026-03-03\. Keep this file[^]*\ngone: true\nname: One\n$/,
    );
  });

  it('says where the tool went, and keeps the form of the file', async () => {
    const folder = catalog();
    const { files } = await retired(folder, 'two', { movedTo: 'one' });
    assert.deepEqual(
      files,
      ['retired/two.json', 'tools/two.json'].map((name) => join(folder, name)),
    );
    assert.equal(textOf(folder, 'two.json'), '{"moved":"one","name":"Two"}\n');
  });

  it('leads on those that had moved to it, so that no chain arises', async () => {
    const folder = catalog({
      'tools/old.yaml': '# long ago\nmoved: one\n',
      'tools/older.json': '{"moved": "one"}',
      'tools/other.yaml': 'moved: two\n',
    });
    const { files, said } = await retired(folder, 'one', { movedTo: 'three' });
    assert.deepEqual(
      files,
      ['retired/one.yaml', 'tools/old.yaml', 'tools/older.json', 'tools/one.yaml'].map((name) =>
        join(folder, name),
      ),
    );
    for (const name of ['old.yaml', 'one.yaml']) assert.match(textOf(folder, name), /^moved: three$/m);
    assert.equal(textOf(folder, 'old.yaml'), '# long ago\nmoved: three\n');
    assert.equal(textOf(folder, 'older.json'), '{"moved": "three"}');
    assert.equal(textOf(folder, 'other.yaml'), 'moved: two\n');
    assert.match(said, /"old" had moved to "one"; it points to "three" now/);
  });

  it('lets those that had moved to it be gone with it', async () => {
    const folder = catalog({ 'tools/old.yaml': 'moved: one\n' });
    const { said } = await retired(folder, 'one');
    assert.match(textOf(folder, 'old.yaml'), /^gone: true$/m);
    assert.match(said, /"old" had moved to "one"; it is gone now, too/);
  });

  it('keeps the votes, which show nowhere, and says so', async () => {
    const folder = catalog();
    const before = readFileSync(join(folder, 'votes.json'), 'utf8');
    assert.match((await retired(folder, 'one', { movedTo: 'three' })).said, /give them to "three"/);
    assert.equal(readFileSync(join(folder, 'votes.json'), 'utf8'), before);
  });

  it('says that a draft may as well be deleted', async () => {
    const folder = catalog({ 'tools/draft.yaml': 'name: Draft\ndraft: true\n' });
    assert.match((await retired(folder, 'draft')).said, /can as well be deleted/);
  });

  for (const [kind, name, text] of [
    ['with comments', 'four.yaml', '# mine\r\nname:   Four # really\r\n'],
    ['that cannot be read', 'four.yaml', 'name: "Four\n'],
    ['in JSON', 'four.json', '{\n  "name": "Four" }'],
    ['of a draft', 'four.yml', 'name: Four\ndraft: true\n'],
  ] as const)
    it(`keeps a file ${kind} byte for byte, and brings it back`, async () => {
      const folder = catalog({ [`tools/${name}`]: text });
      const before = filesOf(folder);
      await retired(folder, 'four');
      assert.match(textOf(folder, name), /gone"?: ?true/);
      assert.equal(readFileSync(join(folder, 'retired', name), 'utf8'), text);
      await unRetire('four', { in: folder });
      assert.deepEqual(filesOf(folder), before);
    });

  it('overwrites nothing in retired/, and writes nothing then', async () => {
    const folder = catalog({ 'retired/one.yaml': 'name: One, once\n' });
    const before = filesOf(folder);
    await assert.rejects(retire('one', { in: folder }), {
      name: 'UserError',
      message: /retired\/one\.yaml exists already.*Move it away/,
    });
    assert.deepEqual(filesOf(folder), before);
  });

  it('keeps the name for badges', async () => {
    const folder = catalog({ 'tools/four.yaml': 'name: "Four: five"\nreviews: []\n' });
    const out = folderOf();
    await build(folder, { out, first: true });
    await retired(folder, 'four');
    await retired(folder, 'two', { movedTo: 'one' });
    assert.equal((await build(folder, { out })).tally.errors, 0);
    const { svg = '' } = await badge('four', { from: join(out, 'v1') });
    assert.match(svg, /Four: five/);
    assert.doesNotMatch(svg, />four</);
    assert.deepEqual((await check(join(out, 'v1'))).tally, { errors: 0, warnings: 0, notices: 0 });
    const summary = readFileSync(join(out, 'v1', recordPath('two', 'summary') ?? ''), 'utf8');
    assert.match(summary, /"name":"Two"/);
  });

  it('leaves a tombstone where the file of a published tool is gone, and says that it was', async () => {
    for (const [movedTo, line] of [
      [undefined, /^gone: true$/m],
      ['one', /^moved: one$/m],
    ] as const) {
      const folder = catalog({ 'tools/older.yaml': 'moved: three\n' });
      const out = folderOf();
      await build(folder, { out, first: true });
      rmSync(join(folder, 'tools/three.yaml'));
      assert.ok((await build(folder, { out })).tally.errors > 0);
      const { files, said } = await retired(folder, 'three', { movedTo });
      assert.deepEqual(
        files,
        ['older.yaml', 'three.yaml'].map((name) => join(folder, 'tools', name)),
      );
      assert.match(textOf(folder, 'three.yaml'), line);
      assert.match(
        said,
        /There was no file for "three" in \S+tools\. \S+three\.yaml is new; if .* never published, delete it/,
      );
      assert.equal((await build(folder, { out })).tally.errors, 0);
    }
  });

  it('says what a slug without a file may have meant, and does without a folder for tools', async () => {
    assert.match((await retired(catalog(), 'onee')).said, /no file for "onee" in \S+; did you mean "one"\?/);
    const empty = folderOf({ 'catalog.yaml': 'name: Paper\nreviewers: []\n' });
    await retired(empty, 'one');
    assert.match(textOf(empty, 'one.yaml'), /^gone: true$/m);
  });

  const tombs = { 'tools/lost.yaml': 'gone: true\n', 'tools/old.yaml': 'moved: one\n' };
  const refused: [string, string | undefined, RegExp][] = [
    ['One', undefined, /"One" cannot be a slug: .*; use one\./],
    ['../one', 'two', /"\.\.\/one" cannot be a slug/],
    ['lost-file', 'twoo', /no tool "twoo" in [^ ]*tools; did you mean "two"\?$/],
    ['lost-file', 'lost-file', /to itself/],
    [
      'one',
      'twoo',
      /no tool "twoo".*did you mean "two"\?.*For a new name, use: ship-or-skip rename one twoo$/,
    ],
    ['one', 'one', /to itself/],
    ['two', 'lost', /"lost" is gone/],
    ['two', 'old', /"old" has moved itself: name "one"/],
    ['two', 'draft', /is a draft/],
    ['old', undefined, /retired already, and moved to "one"/],
    ['lost', 'one', /retired already/],
  ];
  for (const [slug, movedTo, sentence] of refused) {
    it(`refuses to retire ${slug}${movedTo ? ` for ${movedTo}` : ''}, and writes nothing`, async () => {
      const folder = catalog({ ...tombs, 'tools/draft.yaml': 'name: Draft\ndraft: true\n' });
      const before = filesOf(folder);
      await assert.rejects(retire(slug, { movedTo, in: folder }), { name: 'UserError', message: sentence });
      assert.deepEqual(filesOf(folder), before);
    });
  }
});

describe('un-retire', () => {
  it('brings back a tool that moved, in place of a tombstone of another format', async () => {
    const folder = catalog();
    await retired(folder, 'two', { movedTo: 'one' });
    rmSync(join(folder, 'tools/two.json'));
    writeFileSync(join(folder, 'tools/two.yaml'), 'gone: true\n');
    assert.deepEqual(await unRetire('two', { in: folder }), {
      slug: 'two',
      file: join(folder, 'tools/two.json'),
    });
    assert.equal(textOf(folder, 'two.json'), '{ "name": "Two" }\n');
    assert.ok(!existsSync(join(folder, 'tools/two.yaml')));
  });

  it('refuses without a kept file, and where there is a tool, and writes nothing', async () => {
    const folder = catalog({
      'tools/lost.yaml': 'gone: true\n',
      'retired/one.yaml': 'name: Other\n',
      'retired/lots.yaml': 'name: Lots\n',
    });
    const before = filesOf(folder);
    for (const [slug, message] of [
      ['lost', /no "lost" in \S+retired; did you mean "lots"\? .*version control/],
      ['one', /"one" is not retired: \S+tools\/one\.yaml has a tool/],
    ] as const)
      await assert.rejects(unRetire(slug, { in: folder }), { name: 'UserError', message });
    assert.deepEqual(filesOf(folder), before);
  });
});
