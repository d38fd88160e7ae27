// Opening what is published, in a folder or at a URL, and what is said where that cannot be.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { recordPath, type RecordSize } from '../../src/catalog/paths.js';
import { sha256Digest } from '../../src/cli/publication/digest.js';
import { openPublication, requirePublication } from '../../src/cli/publication/publication.js';
import { build } from '../../src/cli/build/build.js';
import { folderOf, removeFolders } from '../support/folders.mjs';
import { serve, type Served } from '../support/static-server.js';

const source = {
  'catalog.yaml': 'name: Paper\nreviewers: []\n',
  'tools/one.yaml': 'name: One\n',
  'tools/two.yaml': 'name: Two\n',
  'tools/old.yaml': 'moved: two\n',
};
let good: string;
let v1: string;
const servers: Served[] = [];

/** Serves a folder; the first `times` requests get `answer`. */
async function served(folder: string, answer?: Parameters<typeof serve>[1]): Promise<Served> {
  const server = await serve(folder, answer);
  servers.push(server);
  return server;
}

/** A copy of the published folder with these files changed; without a text they are removed. */
function copyWith(files: Record<string, string | undefined>): string {
  const folder = folderOf();
  cpSync(good, folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    if (text === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
  return folder;
}
const manifestWith = (change: object) => ({
  'v1/manifest.json': JSON.stringify({
    ...(JSON.parse(readFileSync(join(v1, 'manifest.json'), 'utf8')) as object),
    ...change,
  }),
});
const anyShard = () =>
  Object.keys((JSON.parse(readFileSync(join(v1, 'manifest.json'), 'utf8')) as { hashes: object }).hashes)[0]!;

before(async () => {
  good = folderOf();
  v1 = join(good, 'v1');
  await build(folderOf(source), { out: good, first: true, date: '2026-11-25' });
});
after(async () => {
  await Promise.all(servers.map(({ close }) => close()));
  removeFolders();
});

describe('a publication', () => {
  it('is opened by its folder, the folder that holds it, its manifest, or the URL of any of them', async () => {
    const { url } = await served(good);
    const manifest: unknown = JSON.parse(readFileSync(join(v1, 'manifest.json'), 'utf8'));
    const roots = [good, `${good}/`, v1, `${v1}/manifest.json`, url, `${url}v1`, `${url}v1/`];
    for (const at of [...roots, `${url}v1/manifest.json?x#y`]) {
      const publication = await requirePublication(at);
      assert.deepEqual(publication.manifest, manifest, at);
      assert.match(publication.where, /v1\/$/);
      assert.match(publication.base, /^(file|http):\/\/.*\/v1\/$/);
    }
  });

  it('gives digests and records as they are in its files, from a folder and from a URL alike', async () => {
    const { url } = await served(good);
    for (const at of [good, url]) {
      const publication = await requirePublication(at);
      const digests = await publication.digests();
      assert.deepEqual([...digests.keys()].sort(), ['old', 'one', 'two']);
      for (const [slug, { full, summary }] of digests) {
        const file = (size: RecordSize) => readFileSync(join(good, 'v1', recordPath(slug, size)!));
        assert.equal(full, sha256Digest(file('full')));
        assert.equal(summary, sha256Digest(file('summary')));
        assert.deepEqual(await publication.record(slug), JSON.parse(file('full').toString()));
      }
      assert.notDeepEqual(await publication.record('one', 'summary'), undefined);
      assert.equal(await publication.record('three'), undefined);
      assert.equal(await publication.record('no slug'), undefined);
    }
  });

  it('does not read above its folder', async () => {
    const folder = copyWith({});
    writeFileSync(join(folder, 'secret.json'), '{}');
    const { readBytes } = await requirePublication(folder);
    assert.equal(await readBytes('../secret.json'), undefined);
  });

  it('is none where nothing is: no folder, an empty one, 404 and 410', async () => {
    const { url } = await served(folderOf());
    const gone = await served(good, { status: 410 });
    for (const at of [join(good, 'nowhere'), folderOf(), url, `${url}v1/`, gone.url])
      assert.equal(await openPublication(at), undefined, at);
    await assert.rejects(
      requirePublication(url),
      /^UserError: There is no publication at http.*v1\/, or its URL\.$/,
    );
  });

  it('is found beside a manifest.json of another kind, such as a web application’s', async () => {
    const folder = copyWith({ 'manifest.json': '{"name": "My app", "icons": []}' });
    const { url } = await served(folder);
    for (const at of [folder, url]) assert.equal((await requirePublication(at)).manifest.name, 'Paper');
  });

  it('is found in a folder of another name, on a host that sends a page for what is not there', async () => {
    const folder = folderOf();
    cpSync(v1, join(folder, 'pinned'), { recursive: true });
    const { url } = await served(folder, { fallback: '<!doctype html>' });
    const publication = await requirePublication(`${url}pinned/`);
    assert.equal(publication.base, `${url}pinned/`);
    assert.equal(await publication.record('three'), undefined);
  });

  it('is found at the first try after a server’s bad moment', async () => {
    const { url } = await served(good, { status: 503, times: 2, headers: { 'retry-after': '0' } });
    assert.equal((await requirePublication(`${url}v1/`)).manifest.name, 'Paper');
  });

  it('asks without credentials, and says who asks', async () => {
    const server = await served(good);
    await requirePublication(server.url);
    for (const { headers } of server.asked) {
      assert.match(String(headers['user-agent']), /^ship-or-skip\/\d/);
      assert.equal(headers.cookie ?? headers.authorization, undefined);
      // As a page of another site would: some hosts answer only then who may read.
      assert.match(String(headers.origin), /^https:\/\/[^/]+$/);
    }
  });

  it('is taken as it is while a build is under way', async () => {
    const folder = copyWith({
      'v1/unfinished.json': '{"records": {}}',
      [`v1/hashes/${anyShard()}.json`]: undefined,
    });
    assert.equal((await (await requirePublication(folder)).digests()).size, 2);
  });
});

describe('what cannot be opened is refused with a sentence that says why', () => {
  const refused: [string, () => Record<string, string | undefined>, RegExp][] = [
    ['JSON cut short', () => ({ 'v1/manifest.json': '{"format": ' }), /manifest\.json is not valid JSON/],
    [
      'a web page',
      () => ({ 'v1/manifest.json': '<!doctype html>' }),
      /is a web page, not JSON\. Check the path/,
    ],
    ['another manifest', () => ({ 'v1/manifest.json': '{"name": "App"}' }), /no manifest of a ship-or-skip/],
    ['null', () => ({ 'v1/manifest.json': 'null' }), /no manifest of a ship-or-skip/],
    ['another major', () => manifestWith({ schemaVersion: '2.0' }), /format 2\.0; .* reads 1\. Update/],
    ['a damaged manifest', () => manifestWith({ serial: 'x' }), /manifest\.json is damaged: \/serial /],
  ];
  for (const [what, files, sentence] of refused)
    it(what, async () => {
      const folder = copyWith(files());
      const { url } = await served(folder);
      for (const at of [folder, url, join(folder, 'v1'), `${url}v1/`])
        await assert.rejects(requirePublication(at), ({ name, message }: Error) => {
          assert.equal(name, 'UserError');
          assert.match(message, sentence, at);
          return true;
        });
    });

  const shards: [string, string | undefined, RegExp][] = [
    ['a shard that is missing', undefined, /hashes\/..\.json is missing\./],
    ['a shard that was changed', '{"v":1,"records":{}}', /hashes\/..\.json is not as manifest\.json says\./],
  ];
  for (const [what, text, sentence] of shards)
    it(what, async () => {
      const folder = copyWith({ [`v1/hashes/${anyShard()}.json`]: text });
      await assert.rejects((await requirePublication(folder)).digests(), sentence);
    });

  it('a shard that is none, though the manifest vouches for it', async () => {
    for (const text of ['null', '{"records": {"one": null}}', '{"records": {"one": {"full": 7}}}']) {
      const folder = copyWith({
        ...manifestWith({ hashes: { aa: sha256Digest(text) } }),
      });
      writeFileSync(join(folder, 'v1/hashes/aa.json'), text);
      if (text === 'null') assert.equal((await (await requirePublication(folder)).digests()).size, 0);
      else
        await assert.rejects((await requirePublication(folder)).digests(), /aa\.json is no list of digests/);
    }
  });

  it('a server that fails again and again, refuses, or is not there', async () => {
    const failing = await served(good, { status: 500, headers: { 'retry-after': '0' } });
    await assert.rejects(
      requirePublication(`${failing.url}v1/`),
      /manifest\.json answered 500\. Try again later/,
    );
    const patient = await served(good, { status: 429, headers: { 'retry-after': '3600' } });
    await assert.rejects(requirePublication(`${patient.url}v1/`), /answered 429/);
    assert.equal(patient.asked.length, 1);
    const closed = await served(good, { status: 403 });
    await assert.rejects(requirePublication(`${closed.url}v1/`), /answered 403/);
    await closed.close();
    await assert.rejects(
      requirePublication(`${closed.url}v1/`),
      /could not be read: ECONNREFUSED\. Check the address/,
    );
    await assert.rejects(requirePublication('https://'), /is no URL/);
  });
});
