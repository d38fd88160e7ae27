// Commands and embed code that are printed to be pasted.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { build } from '../../src/cli/build/build.js';
import { runCommandLine } from '../../src/cli/program.js';
import { shellWord } from '../../src/cli/diagnostics/shell-word.js';
import { folderOf, removeFolders } from '../support/folders.mjs';
import { sessionOf } from '../support/sessions.js';
import { smallCatalog } from '../support/small-catalog.js';

after(removeFolders);

const baseUrl = 'https://reviews.example/v1/';

describe('a printed command', () => {
  it('quotes paths with spaces and signs of a shell, and no others', () => {
    for (const path of ['catalog', './my-catalog/tools', 'C:\\catalogs\\one', 'https://x.example/v1/'])
      assert.equal(shellWord(path), path);
    assert.equal(shellWord('my catalog'), '"my catalog"');
    assert.equal(shellWord('a$b "c"'), '"a\\$b \\"c\\""');
  });

  it('does so in the next steps of init, and in what to do about mistakes', async () => {
    const root = folderOf();
    const folder = join(root, 'my catalog');
    const session = sessionOf();
    assert.equal(await runCommandLine(['init', folder], session), 0);
    assert.equal(session.said.err.split(`"${folder}"`).length, 5);
    const commands: string[][] = [
      ['check', join(root, 'no catalog')],
      ['build', join(root, 'no catalog'), '--out', root, '--first'],
      ['add', 'one', '--in', join(root, 'no catalog')],
      ['retire', 'one', '--in', join(root, 'no catalog')],
      ['preview', join(root, 'no catalog')],
    ];
    for (const args of commands) {
      const failed = sessionOf();
      assert.equal(await runCommandLine(args, failed), 2, args.join(' '));
      assert.match(failed.said.err, /ship-or-skip init ".*no catalog"/, args.join(' '));
    }
    mkdirSync(join(root, 'out'));
    await build(folder, { out: join(root, 'out'), first: true });
    writeFileSync(join(folder, 'tools/inkwell.yaml'), 'name: Inkwell\ndraft: true\n');
    const vanished = sessionOf();
    assert.equal(await runCommandLine(['build', folder, '--out', join(root, 'out')], vanished), 1);
    assert.match(vanished.said.err, /retire inkwell --in ".*my catalog"/);
  });
});

describe('a version that npm does not have', () => {
  /** Runs a command beside a registry that gives this answer. */
  async function runBeside(status: number | undefined, args: readonly string[]): Promise<string> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (status === undefined) request.socket.destroy();
      else response.writeHead(status).end('{}');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const session = sessionOf({ npm_config_registry: `http://127.0.0.1:${port}/npm` });
    assert.equal(await runCommandLine(args, session), 0, session.said.err);
    server.close();
    for (const url of asked) assert.match(url, /^\/npm\/ship-or-skip\/\d/);
    return session.said.err;
  }

  it('is told by snippet and by init --host, and only then', async () => {
    const out = folderOf();
    await build(smallCatalog({}), { out, first: true, baseUrl });
    const snippet = ['snippet', 'one', '--from', out];
    assert.match(await runBeside(404, snippet), /npm has no ship-or-skip \d\S+ yet.*--cdn/);
    assert.match(
      await runBeside(404, ['init', folderOf(), '--host', 'github-pages']),
      /npm has no ship-or-skip/,
    );
    for (const status of [200, 400, undefined])
      assert.doesNotMatch(await runBeside(status, snippet), /npm has/);
    assert.doesNotMatch(await runBeside(404, [...snippet, '--cdn', '/cdn/']), /npm has/);
    assert.doesNotMatch(await runBeside(404, ['init', folderOf()]), /npm has/);
  });
});
