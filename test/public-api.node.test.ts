// The public API of the built package is what `test/public-api.md` states. CONTRIBUTING.md has the rule of versions.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { compareApi, publicApi, snapshotPath } from './support/public-api/public-api.js';

describe('the public API', () => {
  const committed = readFileSync(snapshotPath, 'utf8');
  let built = '';

  before(async () => {
    built = await publicApi();
  });

  it('is what the snapshot states', () => {
    const { lines, part } = compareApi(committed, built);
    assert.ok(
      committed === built,
      `The public API differs from ${snapshotPath}:\n${lines.join('\n') || '(in its order only)'}\n` +
        `This asks for a ${part} version; before 1.0.0, minor in place of major (CONTRIBUTING.md, "Versions"). ` +
        'If it is meant: npm run build && npm run api, and a changeset.',
    );
  });

  it('has a tag in the loader for each element', () => {
    const loaded = [...built.matchAll(/^- the loader knows `(.*)`$/gm)].map(([, tag]) => tag);
    const elements = [...built.matchAll(/^### (\S+)\n\n- attribute/gm)].map(([, tag]) => tag);
    assert.ok(loaded.length > 0);
    assert.deepEqual(loaded, elements);
  });
});

describe('the part of the version that a change asks for', () => {
  const snapshot = (...lines: string[]) => `# API\n\n## Elements\n\n### ship-x\n\n${lines.join('\n')}\n`;
  const changes: [string, string[], string][] = [
    ['nothing', ['- part `card`'], 'patch'],
    ['an addition', ['- part `card`', '- part `row`'], 'minor'],
    ['a requirement', ['- part `card`', '- option `--out <dir>`, required'], 'major'],
    [
      'a verb with a requirement',
      ['- part `card`', '', '## add', '', '- argument `slug`, required'],
      'minor',
    ],
    ['a removal', [], 'major'],
    ['a rename', ['- part `box`'], 'major'],
    ['another type', ['- part `card`, `string`'], 'major, or minor where all that worked before still works'],
  ];
  for (const [change, after, part] of changes)
    it(`${change}: ${part}`, () => {
      assert.equal(compareApi(snapshot('- part `card`'), snapshot(...after)).part, part);
    });

  it('is found out by names, with the headings they stand below', () => {
    assert.deepEqual(compareApi(snapshot('- part `card`'), snapshot('- part `box`')).lines, [
      '- Elements > ship-x > part `card`',
      '+ Elements > ship-x > part `box`',
    ]);
  });
});
