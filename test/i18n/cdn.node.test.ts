// The languages beside the CDN scripts, as they are built: a script that fetches one finds every phrase in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import { catalog as english } from '../../src/i18n/en.js';

const kinds = (all: object) =>
  Object.fromEntries(Object.entries(all).map(([name, said]) => [name, typeof said]));
const wordsIn = async (file: string) => {
  const { default: words } = (await import(pathToFileURL(file).href)) as { default?: object };
  return kinds(words ?? {});
};
const languages = globSync('src/i18n/??.ts', { ignore: '**/en.ts' })
  .map((path) => path.slice(-5, -3))
  .sort();

describe('the CDN languages', () => {
  const files = globSync('dist/cdn/i18n/*.js');

  it('are built', () => {
    assert.equal(files.length, languages.length, 'run npm run build first');
  });

  for (const file of files)
    it(`${file} has every phrase`, async () => {
      assert.deepEqual(await wordsIn(file), kinds(english));
    });
});

describe('the languages of the parts', () => {
  const manifest = JSON.parse(readFileSync('dist/cdn/parts/manifest.json', 'utf8')) as Record<
    string,
    { file: string }
  >;
  const sources = globSync('src/i18n/**/??.ts', { ignore: '**/en.ts' }).sort();

  it('are built', () => {
    assert.deepEqual(
      sources.filter((source) => !manifest[source]),
      [],
    );
  });

  for (const source of sources)
    it(`${source} has every phrase`, async () => {
      const en = `../../${source.replace(/..\.ts$/, 'en.js')}`;
      const { default: words } = (await import(en)) as { default: object };
      assert.deepEqual(await wordsIn(`dist/cdn/parts/${manifest[source]?.file ?? ''}`), kinds(words));
    });
});
