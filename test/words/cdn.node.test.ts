// The languages beside the CDN scripts, as they are built: a script that fetches one finds every phrase in it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import english from '../../src/words/en.js';

describe('the CDN languages', () => {
  const files = globSync('dist/cdn/words/*.js');

  it('are built', () => {
    assert.equal(files.length, globSync('src/words/??.ts').length - 1, 'run npm run build first');
  });

  for (const file of files)
    it(`${file} has every phrase`, async () => {
      const { default: words } = (await import(pathToFileURL(file).href)) as { default?: object };
      const kinds = (all: object) =>
        Object.fromEntries(Object.entries(all).map(([name, said]) => [name, typeof said]));
      assert.deepEqual(kinds(words ?? {}), kinds(english));
    });
});
