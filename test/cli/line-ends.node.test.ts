// A published folder whose line ends Git has changed.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { build } from '../../src/cli/build/build.js';
import { check } from '../../src/cli/commands/check/check.js';
import { diff } from '../../src/cli/commands/diff/diff.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';
import { smallCatalog } from '../support/small-catalog.js';

after(removeFolders);

const baseUrl = 'https://reviews.example/v1/';

describe('a checkout with CRLF line ends', () => {
  async function checkedOut() {
    const source = smallCatalog({});
    const out = folderOf();
    await build(source, { out, first: true, baseUrl });
    for (const [name, text] of filesOf(out)) writeFileSync(join(out, name), text.replaceAll('\n', '\r\n'));
    return { source, out };
  }

  it('is one finding, which says the cause and the remedy', async () => {
    const { out } = await checkedOut();
    const said: string[] = [];
    await check(join(out, 'v1'), {}, { onDiagnostic: ({ message }) => void said.push(message) });
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said.join(), /CRLF.*Git.*\*\*\/v1\/\*\* -text.*\.gitattributes/);
  });

  it('does not hide a changed record', async () => {
    const { out } = await checkedOut();
    const path = join(out, 'v1/tools/x-on/tool-one-record.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('A tool', 'The tool'));
    const said: string[] = [];
    await check(join(out, 'v1'), {}, { onDiagnostic: ({ file }) => void said.push(file) });
    assert.ok(
      said.some((file) => file.endsWith('tool-one-record.json')),
      said.join('\n'),
    );
  });

  it('is not built into, but may be the previous publication, and be compared', async () => {
    const { source, out } = await checkedOut();
    await assert.rejects(build(source, { out }), { name: 'UserError', message: /CRLF/ });
    const other = folderOf();
    assert.equal((await build(source, { out: other, previous: out })).isNew, false);
    assert.deepEqual((await diff(out, other)).changes, []);
  });
});
