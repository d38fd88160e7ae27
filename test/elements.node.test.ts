// Every element is in the lists that name all of them: what is forgotten there is missing for some users only.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';
import budgets from '../.size-limit.js';
import { shownTags } from '../src/shared/page-content.js';

const tags = globSync('src/components/*/define.ts').map((path) => path.split('/')[2]!);
const index = readFileSync('src/index.ts', 'utf8');
const classes = readFileSync('src/components/index.ts', 'utf8');
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };
const shown = [...shownTags].sort();
const budgetNames = budgets.map(({ name }) => name);

describe('the lists of all elements', () => {
  it('have the tags whose end tag must not be missing: all that show something', () => {
    assert.deepEqual(shown, tags.filter((tag) => tag !== 'ship-catalog').sort());
  });

  it('name at least eight', () => {
    assert.ok(tags.length >= 8);
  });
  for (const tag of tags)
    it(`contain <${tag}>`, () => {
      assert.ok(index.includes(`import './components/${tag}/define.js';`), 'src/index.ts registers it');
      assert.ok(classes.includes(`from './${tag}/${tag}.js'`), 'src/components/index.ts exports its class');
      const className = tag.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
      assert.match(index, new RegExp(`^ {2}${className},$`, 'm'), 'src/index.ts exports its class');
      assert.ok(`./${tag}.js` in exports, 'package.json exports it');
      for (const name of [`page with <${tag}>`, `ship-or-skip/${tag}.js`])
        assert.ok(budgetNames.includes(name), `.size-limit.js has a budget of "${name}"`);
    });
});
