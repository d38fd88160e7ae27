// The languages beside the CDN scripts and the parts, as they are built: a script that fetches one finds every string in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import { bookmarks } from '../../src/i18n/en/bookmarks.js';
import { catalog } from '../../src/i18n/en/catalog.js';
import { newsletter } from '../../src/i18n/en/newsletter.js';

const kinds = (strings: object) =>
  Object.fromEntries(Object.entries(strings).map(([name, string]) => [name, typeof string]));
const english = { catalog: kinds(catalog), bookmarks: kinds(bookmarks), newsletter: kinds(newsletter) };
const kindsIn = async (file: string) => {
  const features = (await import(pathToFileURL(file).href)) as Record<string, object>;
  return Object.fromEntries(Object.entries(features).map(([feature, strings]) => [feature, kinds(strings)]));
};
const sources = globSync('src/i18n/??.ts').sort();

describe('the CDN languages', () => {
  const files = globSync('dist/cdn/i18n/*.js');

  it('are built', () => {
    assert.equal(files.length, sources.length, 'run npm run build first');
  });

  for (const file of files)
    it(`${file} has every string of every feature`, async () => {
      assert.deepEqual(await kindsIn(file), english);
    });
});

describe('the languages of the parts', () => {
  const manifest = JSON.parse(readFileSync('dist/cdn/parts/manifest.json', 'utf8')) as Record<
    string,
    { file: string }
  >;

  for (const source of sources)
    it(`${source} has every string of every feature`, async () => {
      assert.deepEqual(await kindsIn(`dist/cdn/parts/${manifest[source]?.file ?? ''}`), english);
    });
});
