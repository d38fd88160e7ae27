// NDJSON both ways: what is exported and imported again is published with the same bytes.
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { build } from '../../src/cli/build/build.js';
import { exportCatalog } from '../../src/cli/commands/export/export.js';
import { importCatalog } from '../../src/cli/commands/import/import.js';
import { generatedCatalog } from '../bench/generate.mjs';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';

afterEach(removeFolders);

const date = '2026-11-25';
/** Every published file of a source. */
async function publishedOf(source: string) {
  const out = folderOf();
  const said: string[] = [];
  const { tally, folder } = await build(
    source,
    { out, first: true, date },
    { onDiagnostic: ({ message }) => said.push(message) },
  );
  assert.equal(tally.errors, 0, said.join('\n'));
  return filesOf(folder);
}

describe('export and import', () => {
  for (const as of ['yaml', 'json'] as const)
    it(`give the same published bytes, by way of ${as}`, async () => {
      const folder = folderOf();
      const file = join(folder, 'catalog.ndjson');
      const { tools } = await exportCatalog('catalog', { out: file });
      assert.equal(tools, 13);
      const imported = await importCatalog(file, { out: join(folder, 'again'), as });
      assert.equal(imported.tools, 13);
      const published = await publishedOf('catalog');
      assert.deepEqual(await publishedOf(join(folder, 'again')), published);
      assert.deepEqual(await publishedOf(file), published);
      await exportCatalog(join(folder, 'again'), { out: join(folder, 'again.ndjson') });
      assert.equal(readFileSync(join(folder, 'again.ndjson'), 'utf8'), readFileSync(file, 'utf8'));
    });

  const linesOf = (tools: number) => {
    const generated = generatedCatalog({ tools, seed: 7 });
    return [{ catalog: generated.catalog }, ...generated.tools].map((line) => JSON.stringify(line));
  };

  it('keep what generated tools say, whatever the order of the lines', async () => {
    const folder = folderOf();
    const file = join(folder, 'many.ndjson');
    const [head, ...tools] = linesOf(120);
    writeFileSync(file, [head, ...tools].join('\n'));
    await importCatalog(file, { out: join(folder, 'work') });
    const published = await publishedOf(file);
    assert.deepEqual(await publishedOf(join(folder, 'work')), published);
    writeFileSync(file, [head, ...tools.reverse()].join('\n'));
    assert.deepEqual(await publishedOf(file), published);
  });

  it('publish the same of many in threads as of few without', async () => {
    const folder = folderOf({
      'few.ndjson': linesOf(100).join('\n'),
      'many.ndjson': linesOf(200).join('\n'),
    });
    const few = await publishedOf(join(folder, 'few.ndjson'));
    const many = await publishedOf(join(folder, 'many.ndjson'));
    const records = [...few].filter(([path]) => path.startsWith('tools/'));
    assert.equal(records.length, 200);
    for (const [path, text] of records) assert.equal(many.get(path), text);
  });

  it('writes lines to whoever takes them', async () => {
    const lines: string[] = [];
    await exportCatalog('catalog', { write: (line) => lines.push(line) });
    assert.deepEqual(Object.keys(JSON.parse(lines[0]!) as object), ['catalog']);
    assert.deepEqual(Object.keys(JSON.parse(lines[1]!) as object), ['logo', 'base64']);
    assert.deepEqual(Object.keys(JSON.parse(lines[2]!) as object), ['comparison', 'summary']);
    assert.match(lines[3]!, /^{"slug":"brasswren",/);
    assert.match(lines.join(''), /"votes":{"ship":124,"skip":79}/);
  });

  const head = '{"catalog":{"name":"P","reviewers":[{"id":"ann","name":"Ann"}]}}';
  const mistakes: [string, string[], string, RegExp][] = [
    ['no catalog', ['{"slug":"a","name":"A"}'], '1:1', /the first line must be the catalog/],
    ['an empty file', [''], '1:1', /the first line must be the catalog/],
    [
      'a field misspelt',
      [head, '{"slug":"a","name":"A","taglin":"x"}'],
      '2:24',
      /unknown field "taglin"; did you mean "tagline"/,
    ],
    ['no slug', [head, '{"name":"A"}'], '2:1', /slug/],
    ['a bad slug', [head, '{"slug":"A b","name":"A"}'], '2:1', /"A b" cannot be a slug/],
    [
      'a slug twice',
      [head, '{"slug":"a","name":"A"}', '', '{"slug":"a","name":"B"}'],
      '4:1',
      /another record "a" \(.*:2\)/,
    ],
    ['no JSON', [head, '{"slug":"a" "name":"A"}'], '2:13', /not JSON: comma expected/],
    ['a key twice', [head, '{"slug":"a","name":"A","name":"B"}'], '2:24', /same field/],
    ['no object', [head, '7'], '2:1', /group of fields/],
    [
      'votes below nothing',
      [head, '{"slug":"a","name":"A","votes":{"ship":-1,"skip":0}}'],
      '2:33',
      /at least 0/,
    ],
    [
      'a catalog too late',
      [head, '{"slug":"a","name":"A"}', head],
      '3:1',
      /must stand before the first tool/,
    ],
    ['a move to nowhere', [head, '{"slug":"a","moved":"b"}'], '2:13', /"b" is no published tool/],
    [
      'a logo outside of logos/',
      [head, '{"logo":"../x.svg","base64":""}'],
      '2:2',
      /must be like logos\/x\.svg/,
    ],
    [
      'a comparison of nobody',
      [head, '{"comparison":"a--vs--b","summary":"x"}'],
      '2:1',
      /no published tool "a"/,
    ],
  ];
  for (const [mistake, lines, place, sentence] of mistakes)
    it(`finds ${mistake} in a line, says where, and writes nothing`, async () => {
      const folder = folderOf({ 'x.ndjson': lines.join('\n') });
      const said: string[] = [];
      const found = {
        onDiagnostic: ({
          file,
          line,
          column,
          message,
        }: {
          file: string;
          line: number;
          column: number;
          message: string;
        }) => said.push(`${file}:${line}:${column} ${message}`),
      };
      const file = join(folder, 'x.ndjson');
      assert.ok((await build(file, { out: join(folder, 'out'), first: true }, found)).tally.errors > 0);
      assert.ok(
        said.some((line) => line.startsWith(`${file}:${place} `) && sentence.test(line)),
        said.join('\n'),
      );
      assert.ok((await importCatalog(file, { out: join(folder, 'again') })).tally.errors > 0);
      assert.deepEqual(
        [...filesOf(folder).keys()].filter((path) => !path.includes('.ship-or-skip')),
        ['x.ndjson'],
      );
    });

  it('refuses to export over the catalog’s own files, or into what is no NDJSON, and writes nothing', async () => {
    const folder = folderOf({
      'c/catalog.yaml': 'name: P\nreviewers: []\n',
      'c.ndjson': head,
      'v1/manifest.json': '{}',
    });
    symlinkSync(join(folder, 'c'), join(folder, 'linked'));
    const before = filesOf(folder);
    const refused = (source: string, out: string, message: RegExp) =>
      assert.rejects(exportCatalog(join(folder, source), { out: join(folder, out) }), {
        name: 'UserError',
        message,
      });
    for (const out of ['c/catalog.yaml', 'c/votes.json', 'v1/manifest.json', 'new'])
      await refused('c', out, /must end in \.ndjson or \.jsonl/);
    for (const out of ['c/all.ndjson', 'c/tools/new/all.jsonl', 'linked/all.ndjson', 'v1/../c/all.ndjson'])
      await refused('c', out, /is part of the catalog in .*c: name a file outside of it/);
    await refused('linked', 'c/all.ndjson', /is part of the catalog/);
    await refused('c.ndjson', 'c.ndjson', /is part of the catalog/);
    assert.deepEqual(filesOf(folder), before);
    await exportCatalog(join(folder, 'c'), { out: join(folder, 'c-all/c.ndjson') });
    assert.ok(filesOf(folder).has('c-all/c.ndjson'));
  });

  it('refuses to import into a folder that holds something, or from what is no NDJSON', async () => {
    const folder = folderOf({ 'x.ndjson': head, 'there/x.txt': '' });
    await assert.rejects(importCatalog(join(folder, 'x.ndjson'), { out: join(folder, 'there') }), {
      name: 'UserError',
      message: /is not empty/,
    });
    await assert.rejects(importCatalog('catalog', { out: join(folder, 'new') }), {
      name: 'UserError',
      message: /no \.ndjson file/,
    });
    await assert.rejects(importCatalog(join(folder, 'none.ndjson'), { out: join(folder, 'new') }), {
      name: 'UserError',
      message: /There is no/,
    });
  });
});
