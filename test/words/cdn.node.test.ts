// The languages beside the CDN scripts, as they are built: a script that fetches one finds every phrase in it. In the
// parts, where names are short, every table of languages still has each language under its own name.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import english from '../../src/words/en.js';

const kinds = (all: object) =>
  Object.fromEntries(Object.entries(all).map(([name, said]) => [name, typeof said]));
const wordsIn = async (file: string) => {
  const { default: words } = (await import(pathToFileURL(file).href)) as { default?: object };
  return kinds(words ?? {});
};
const languages = globSync('src/words/??.ts', { ignore: '**/en.ts' })
  .map((path) => path.slice(-5, -3))
  .sort();

describe('the CDN languages', () => {
  const files = globSync('dist/cdn/words/*.js');

  it('are built', () => {
    assert.equal(files.length, languages.length, 'run npm run build first');
  });

  for (const file of files)
    it(`${file} has every phrase`, async () => {
      assert.deepEqual(await wordsIn(file), kinds(english));
    });
});

describe('the languages of the parts', () => {
  // Such as ar:()=>import("./ar-0a946d8c.js"); those of another set of words are called after it, too.
  const entry = /(\w+):\(\)=>import\("\.\/((?:(\w+)-)?(\w+)-[0-9a-f]{8}\.js)"\)/g;
  const entries = globSync('dist/cdn/parts/*.js').flatMap((path) => [
    ...readFileSync(path, 'utf8').matchAll(entry),
  ]);
  const sets = globSync('src/words/**/languages.ts').map((path) => path.split('/').at(-2) ?? '');

  for (const set of sets) {
    const own = entries.filter(([, , , prefix = 'words']) => prefix === set);

    it(`are under their own names: ${set}`, () => {
      assert.deepEqual(own.map(([, key]) => key).sort(), languages, 'run npm run build first');
      for (const [, key, , , language] of own) assert.equal(language, key);
    });

    for (const [, , file = ''] of own)
      it(`${file} has every phrase`, async () => {
        const en = `../../src/words/${set === 'words' ? '' : `${set}/`}en.js`;
        const { default: words } = (await import(en)) as { default: object };
        assert.deepEqual(await wordsIn(`dist/cdn/parts/${file}`), kinds(words));
      });
  }
});
