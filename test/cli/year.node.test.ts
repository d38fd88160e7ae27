// A year in the life of a catalog, published from clean checkouts: versions go on, readers' old snippets work, nothing is lost.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { headersForPath } from '../../src/cli/publication/hosting-config.js';
import type { VersionChanges, Manifest } from '../../src/cli/publication/format.js';
import { build, type BuildOptions } from '../../src/cli/build/build.js';
import { check } from '../../src/cli/commands/check/check.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';

const jsonIn = (folder: string, path: string): unknown =>
  JSON.parse(readFileSync(join(folder, 'v1', path), 'utf8'));

describe('a year of publishing', () => {
  let server: Server;
  let url: string;
  /** Folder that the host serves. */
  let host = folderOf();
  let source: string;

  before(async () => {
    server = createServer((request, response) => {
      try {
        const { pathname } = new URL(request.url ?? '', 'http://x');
        const body = readFileSync(join(host, pathname));
        response.writeHead(200, headersForPath(pathname.replace('/v1/', ''))).end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
    source = folderOf();
    cpSync('catalog', source, { recursive: true, filter: (path) => !path.includes('.ship-or-skip') });
  });
  after(() => {
    server.closeAllConnections();
    server.close();
    removeFolders();
  });

  /** Publishes as a workflow does: a fresh checkout, an empty output folder, the previous publication at its URL. */
  async function publish(date: string, options: Partial<BuildOptions> = { previous: url }) {
    const checkout = folderOf();
    cpSync(source, checkout, { recursive: true });
    const out = folderOf();
    const said: string[] = [];
    const result = await build(
      checkout,
      { out, date, ...options },
      { onDiagnostic: ({ severity, message }) => said.push(`${severity} ${message}`) },
    );
    if (!result.tally.errors) host = out;
    return { ...result, said };
  }
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(join(source, path), change(readFileSync(join(source, path), 'utf8')));
  const changesOf = (version: string) => (jsonIn(host, `changes/${version}.json`) as VersionChanges).changes;
  const soundAt = async (target: string) => {
    const said: string[] = [];
    const { tally } = await check(
      target,
      {},
      {
        onDiagnostic: ({ severity, code, file, message }) =>
          severity !== 'notice' && said.push(`${severity} ${code} ${file} ${message}`),
      },
    );
    assert.equal(tally.errors, 0, said.join('\n'));
  };

  it('January: the first publication', async () => {
    const { version, serial, said } = await publish('2026-01-05', { first: true });
    assert.deepEqual({ version, serial, said }, { version: '1.20260105.1', serial: 1, said: [] });
    await soundAt(host);
  });

  it('February: nothing new, so the same version and the same bytes from another checkout', async () => {
    const before = filesOf(join(host, 'v1'));
    const { version, changed } = await publish('2026-02-01');
    assert.deepEqual({ version, changed }, { version: '1.20260105.1', changed: 0 });
    assert.deepEqual(filesOf(join(host, 'v1')), before);
  });

  it('March: a score corrected, a verdict flipped', async () => {
    edit('tools/brasswren.yaml', (text) =>
      text
        .replace('score: 71', 'score: 44')
        .replace('verdict: ship', 'verdict: skip')
        .replace('reviews:', 'corrections:\n  - date: 2026-03-09\n    text: We counted wrong.\nreviews:'),
    );
    const { version, serial, since } = await publish('2026-03-10');
    assert.deepEqual(
      { version, serial, since },
      { version: '1.20260310.1', serial: 2, since: '1.20260105.1' },
    );
    assert.deepEqual(changesOf('1.20260310.1'), [
      {
        slug: 'brasswren',
        name: 'Brasswren',
        differences: [
          { kind: 'verdict', from: 'ship', to: 'skip' },
          { kind: 'reviewer-verdict', reviewer: 'skeptic', from: 'ship', to: 'skip' },
          { kind: 'score', reviewer: 'skeptic', from: 71, to: 44 },
          { kind: 'correction', date: '2026-03-09', text: 'We counted wrong.' },
        ],
      },
    ]);
    const { updated } = jsonIn(host, 'tools/x-br/tool-brasswren-record.json') as { updated: string };
    assert.equal(updated, '2026-03-10');
    assert.equal(
      (jsonIn(host, 'tools/x-te/tool-terrace-record.json') as { updated: string }).updated,
      '2026-01-05',
    );
  });

  it('June: a tool renamed, with a tombstone at its old name', async () => {
    cpSync(join(source, 'tools/mothwing.yaml'), join(source, 'tools/mothwing-two.yaml'));
    edit('tools/mothwing-two.yaml', (text) => text.replace(/^name: .*$/m, 'name: Mothwing Two'));
    writeFileSync(join(source, 'tools/mothwing.yaml'), 'moved: mothwing-two\n');
    const { version, counts } = await publish('2026-06-01');
    assert.deepEqual(counts, { tools: 11, moved: 2, gone: 1 });
    assert.deepEqual(changesOf(version!), [
      { slug: 'mothwing', differences: [{ kind: 'moved', to: 'mothwing-two' }] },
      { slug: 'mothwing-two', name: 'Mothwing Two', differences: [{ kind: 'added' }] },
    ]);
    assert.equal(
      (jsonIn(host, 'tools/x-mo/tool-mothwing-summary.json') as { moved: string }).moved,
      'mothwing-two',
    );
    await soundAt(url);
  });

  it('September: a tool removed without a tombstone is refused, and the host keeps what it had', async () => {
    const before = filesOf(host);
    const kept = readFileSync(join(source, 'tools/quillpatch.yaml'), 'utf8');
    rmSync(join(source, 'tools/quillpatch.yaml'));
    const { tally, said } = await publish('2026-09-01');
    assert.ok(tally.errors > 0);
    assert.ok(
      said.some((line) => /"quillpatch" is published and no longer here.*retire quillpatch/.test(line)),
      said.join('\n'),
    );
    assert.deepEqual(filesOf(host), before);
    writeFileSync(join(source, 'tools/quillpatch.yaml'), kept);
  });

  it('October: retired properly', async () => {
    writeFileSync(join(source, 'tools/quillpatch.yaml'), 'gone: true\n');
    edit('votes.json', (text) => text.replace(/\s*"quillpatch".*/, ''));
    const { version, serial } = await publish('2026-10-01');
    assert.equal(serial, 4);
    assert.deepEqual(changesOf(version!), [{ slug: 'quillpatch', differences: [{ kind: 'gone' }] }]);
  });

  it('December: two publications on one day, and every version’s changes are still there', async () => {
    edit('tools/terrace.yaml', (text) => text.replace('$8', '$9'));
    await publish('2026-12-01');
    edit('tools/terrace.yaml', (text) => text.replace('$9', '$10'));
    const { version } = await publish('2026-12-01');
    assert.equal(version, '1.20261201.2');
    assert.deepEqual(changesOf('1.20261201.2')[0]?.differences, [
      {
        kind: 'price',
        from: 'freemium, Free for up to 5 people, then $9 per person a month',
        to: 'freemium, Free for up to 5 people, then $10 per person a month',
      },
    ]);
    const { changes, serial } = jsonIn(host, 'manifest.json') as Manifest;
    assert.equal(serial, 6);
    assert.deepEqual(changes, [
      '1.20261201.2',
      '1.20261201.1',
      '1.20261001.1',
      '1.20260601.1',
      '1.20260310.1',
    ]);
    for (const each of changes)
      assert.equal((jsonIn(host, `changes/${each}.json`) as VersionChanges).version, each);
    await soundAt(host);
    await soundAt(url);
  });
});
