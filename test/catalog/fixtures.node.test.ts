// The catalogs in test/fixtures/v1, which every later version takes: schema, check, and a build after one of them.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { globSync } from 'tinyglobby';
import type { z } from 'zod';
import { publishedCatalog, publishedRecord } from '../../src/catalog/schema.js';
import { build, check } from '../../src/cli/index.js';
import type { Diagnostic } from '../../src/cli/index.js';
import { manifestSchema, shardSchema } from '../../src/cli/publication/format.js';
import { folderOf, removeFolders } from '../support/folders.mjs';

const fixtures = 'test/fixtures/v1';
const publications = ['published', 'later-minor'];

after(removeFolders);

function assertValid(schema: z.ZodType, pattern: string, count: number): void {
  const paths = globSync(`${fixtures}/${pattern}`);
  assert.equal(paths.length, count, pattern);
  for (const path of paths) {
    const { error } = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    assert.equal(error?.message, undefined, path);
  }
}

/** Builds the editor's catalog, with `files` changed in it, after a publication. */
async function buildAfter(previous: string, files: Record<string, string> = {}, without = '') {
  const source = folderOf();
  cpSync(`${fixtures}/source`, source, { recursive: true });
  if (without) rmSync(join(source, without));
  const findings: Diagnostic[] = [];
  const result = await build(
    folderOf(files, source),
    { out: folderOf(), previous: `${fixtures}/${previous}`, date: '2026-05-05' },
    { onDiagnostic: (finding) => void findings.push(finding) },
  );
  return { ...result, errors: findings.filter(({ severity }) => severity === 'error') };
}

describe('the schema', () => {
  it('takes every v1 catalog', () => {
    assertValid(publishedCatalog, '*/catalog.json', 4);
  });

  for (const name of publications)
    it(`takes every file of "${name}"`, () => {
      assertValid(publishedRecord, `${name}/tools/*/*.json`, 10);
      assertValid(manifestSchema, `${name}/manifest.json`, 1);
      assertValid(shardSchema, `${name}/hashes/*.json`, 5);
    });
});

for (const name of publications)
  describe(`the v1 publication "${name}"`, () => {
    it('is checked, and nothing is wrong', async () => {
      const errors: Diagnostic[] = [];
      const { records, tally } = await check(
        `${fixtures}/${name}`,
        {},
        { onDiagnostic: (finding) => void errors.push(finding) },
      );
      assert.deepEqual(errors, []);
      assert.equal(records, 5);
      assert.equal(tally.errors, 0);
    });

    it('is what a build goes on from', async () => {
      const axe = readFileSync(`${fixtures}/source/tools/axe.yaml`, 'utf8');
      const cheaper = axe.replace('$9 a month', '$7 a month');
      assert.notEqual(cheaper, axe);
      const { errors, serial, version, since, counts, changes } = await buildAfter(name, {
        'tools/axe.yaml': cheaper,
      });
      assert.deepEqual(errors, []);
      assert.deepEqual([serial, version, since], [3, '1.20260505.1', '1.20260402.1']);
      assert.deepEqual({ ...counts }, { tools: 3, moved: 1, gone: 1 });
      const price = {
        kind: 'price',
        from: 'freemium, Free, then $9 a month',
        to: 'freemium, Free, then $7 a month',
      };
      assert.deepEqual(
        changes?.map(({ slug, differences }) => [slug, differences.filter(({ kind }) => kind === 'price')]),
        [['axe', [price]]],
      );
    });

    it('has slugs that none may vanish from', async () => {
      const { errors, files } = await buildAfter(name, {}, 'tools/adze.yaml');
      assert.equal(files, undefined);
      assert.match(errors.map(({ file, message }) => `${file} ${message}`).join('\n'), /adze/);
    });
  });

describe('the editor’s catalog of the v1 publication', () => {
  it('is valid, and a build of it changes nothing that a reader sees', async () => {
    const warned: string[] = [];
    const { tally, records } = await check(
      `${fixtures}/source`,
      {},
      { onDiagnostic: ({ code }) => void warned.push(code) },
    );
    assert.deepEqual([tally.errors, warned, records], [0, ['only-a-name'], 5]);
    const { errors, changes } = await buildAfter('published');
    assert.deepEqual(errors, []);
    assert.deepEqual(changes, []);
  });
});
