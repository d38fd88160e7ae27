// Files that somebody else wrote: no command overwrites them. Its own output it does.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from '../../src/cli/build/build.js';
import { badge } from '../../src/cli/commands/badge/badge.js';
import { bundle } from '../../src/cli/commands/bundle/bundle.js';
import { exportCatalog } from '../../src/cli/commands/export/export.js';
import { schema } from '../../src/cli/commands/schema/schema.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';

after(removeFolders);

describe('a file that somebody else wrote', () => {
  let source = '';
  let from = '';
  before(async () => {
    source = folderOf({ 'catalog.yaml': 'name: Paper\nreviewers: []\n', 'tools/one.yaml': 'name: One\n' });
    const out = folderOf();
    await build(source, { out, first: true });
    from = join(out, 'v1');
  });

  const cases: [string, string, (out: string) => Promise<unknown>][] = [
    ['export', 'tools.ndjson', (out) => exportCatalog(source, { out: join(out, 'tools.ndjson') })],
    [
      'bundle',
      'tools.json',
      (out) =>
        bundle(['one'], { from, out: join(out, 'tools.json'), baseUrl: 'https://reviews.example/v1/' }),
    ],
    ['badge', 'one.svg', (out) => badge('one', { from, out: join(out, 'one.svg') })],
    ['schema', 'tool.json', (out) => schema(out)],
    ['schema, in a folder of its own', 'authoring/tool.json', (out) => schema(out)],
    ['build', 'v1/catalog.json', (out) => build(source, { out, first: true })],
    ['build with a previous publication', 'v1/notes.txt', (out) => build(source, { out, previous: from })],
  ];
  for (const [command, name, run] of cases)
    it(`is left alone by ${command}, which names it`, async () => {
      for (const text of ['', 'mine', '{"mine": true}', '<svg xmlns="http://www.w3.org/2000/svg"/>']) {
        const folder = folderOf({ [name]: text });
        await assert.rejects(run(folder), { name: 'UserError', message: new RegExp(`${name}.*Move`) });
        assert.deepEqual(filesOf(folder), new Map([[name, text]]));
      }
    });

  for (const [command, name, run] of cases.slice(0, 4))
    it(`is told from what ${command} wrote before`, async () => {
      const folder = folderOf();
      await run(folder);
      const written = filesOf(folder);
      writeFileSync(join(folder, name), (written.get(name) ?? '').slice(0, -20));
      await run(folder);
      assert.deepEqual(filesOf(folder), written);
    });
});
