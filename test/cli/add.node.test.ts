// A new tool's file.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { add } from '../../src/cli/commands/add/add.js';
import { check } from '../../src/cli/commands/check/check.js';
import { init } from '../../src/cli/commands/init/init.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';

after(removeFolders);

async function catalog(): Promise<string> {
  const folder = folderOf();
  await init(folder);
  return folder;
}
const clean = { errors: 0, warnings: 0, notices: 0 };

describe('add', () => {
  it('writes a draft that check accepts at once', async () => {
    const folder = await catalog();
    const { file } = await add('claw-code', { in: folder });
    assert.equal(file, join(folder, 'tools/claw-code.yaml'));
    assert.match(readFileSync(file, 'utf8'), /^name: Claw Code\n[^]*^draft: true$/m);
    assert.deepEqual((await check(folder)).tally, clean);
  });

  it('explains every field, with the catalog’s own categories and reviewers, ready to be filled in', async () => {
    const folder = await catalog();
    const { file } = await add('claw-code', { in: folder });
    const text = readFileSync(file, 'utf8');
    const schema = JSON.parse(readFileSync(join(folder, '.schema/authoring/tool.json'), 'utf8')) as {
      properties: object;
    };
    for (const field of Object.keys(schema.properties))
      assert.match(text, new RegExp(`^#?${field}:`, 'm'), field);
    assert.match(text, /notes, backup/);
    // Every "#" taken away gives a tool; of its takes and its logo the rules still have something to say.
    writeFileSync(file, text.replaceAll(/^#(?=\S| {2,})/gm, ''));
    const found: string[] = [];
    const { tally } = await check(folder, {}, { onDiagnostic: ({ code }) => void found.push(code) });
    assert.equal(tally.errors, 0);
    assert.deepEqual([...new Set(found)].sort(), ['missing-logo', 'take-length']);
  });

  it('names a tool of digits as text, and knows a catalog without categories, reviewers or schemas', async () => {
    const folder = folderOf({ 'catalog.yaml': 'name: Paper\nreviewers: []\n' });
    const { file } = await add('404', { in: folder });
    assert.match(readFileSync(file, 'utf8'), /^name: "404"$/m);
    assert.doesNotMatch(readFileSync(file, 'utf8'), /yaml-language-server/);
    assert.deepEqual((await check(folder)).tally, clean);
  });

  const wrong: [string, RegExp][] = [
    ['Claw Code', /use claw-code\.$/],
    ['Größenwahn & Söhne', /use grossenwahn-sohne\.$/],
    ['a--b', /use a-b\.$/],
    ['../etc', /use etc\.$/],
    ['x'.repeat(65), /64 characters at most/],
    ['日本', /single hyphens, 64 characters at most\.$/],
    ['', /cannot be a slug/],
  ];
  for (const [slug, sentence] of wrong) {
    it(`refuses "${slug}" as a slug, and says what would do`, async () => {
      const folder = await catalog();
      const before = filesOf(folder);
      await assert.rejects(add(slug, { in: folder }), { name: 'UserError', message: sentence });
      assert.deepEqual(filesOf(folder), before);
    });
  }

  it('refuses a tool that is there, in whatever form, retired or not', async () => {
    const folder = await catalog();
    writeFileSync(join(folder, 'tools/old.json'), '{"gone": true}');
    for (const slug of ['inkwell', 'old'])
      await assert.rejects(add(slug, { in: folder }), { name: 'UserError', message: /already/ });
  });

  it('refuses a folder without a catalog, and says how to begin one', async () => {
    await assert.rejects(add('x', { in: folderOf() }), { name: 'UserError', message: /ship-or-skip init/ });
  });

  it('finds the catalog in the current folder, else in ./catalog', async () => {
    const [here, above] = [await catalog(), folderOf()];
    await init(join(above, 'catalog'));
    const before = process.cwd();
    try {
      process.chdir(here);
      assert.equal((await add('one')).file, join('tools', 'one.yaml'));
      process.chdir(above);
      assert.equal((await add('one')).file, join('catalog', 'tools', 'one.yaml'));
      process.chdir(folderOf());
      await assert.rejects(add('one'), { name: 'UserError', message: /neither here nor in \.\/catalog/ });
    } finally {
      process.chdir(before);
    }
  });
});
