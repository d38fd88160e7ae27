// README.md says the size budgets that .size-limit.js holds, of the same files and elements.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import budgets from '../.size-limit.js';

/** Kilobytes in the tables of README.md, by file or by element. */
const rows = new Map(
  [...readFileSync('README.md', 'utf8').matchAll(/^\| `([^`]+)` +\| ([\d.]+) +\|(?: ([\d.]+) +\|)?/gm)].map(
    ([, name = '', ...sizes]) => [name, sizes.filter(Boolean).map((size) => `${size} kB`)],
  ),
);
/** Budgets in the same form; one language stands for all, which have the same budget. */
const expected = new Map<string, string[]>();
for (const { name, limit } of budgets) {
  const tag = /<(.+)>$/.exec(name)?.[1] ?? /^ship-or-skip\/(.+)\.js$/.exec(name)?.[1];
  const row = tag ? `<${tag}>` : name.replace(/^i18n\/..\.js$/, 'i18n/de.js');
  const known = expected.get(row) ?? [];
  if (!known.includes(limit) || tag) expected.set(row, [...known, limit]);
}

describe('the sizes in README.md', () => {
  for (const [name, limits] of expected)
    it(`${name}: ${limits.join(', ')}`, () => {
      assert.deepEqual(rows.get(name), limits);
    });
});
