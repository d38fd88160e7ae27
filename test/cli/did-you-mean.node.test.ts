// Messages about unknown names: they suggest an existing one, and are true.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it, mock } from 'node:test';
import { build } from '../../src/cli/build/build.js';
import { check } from '../../src/cli/commands/check/check.js';
import { retire } from '../../src/cli/commands/retire/retire.js';
import { folderOf, removeFolders } from '../support/folders.mjs';

afterEach(removeFolders);
afterEach(() => mock.restoreAll());

/** A build remembers only files that were not written this instant. */
const settle = () => {
  const later = Date.now() + 1000;
  mock.method(Date, 'now', () => later);
};

const catalogWith = (files: Record<string, string>) =>
  folderOf({
    'catalog.yaml': 'name: Paper\nreviewers:\n  - id: ann\n    name: Ann\nrules:\n  only-a-name: off\n',
    'tools/inkwell.yaml': 'name: Inkwell\n',
    'tools/lanternfish.yaml': 'name: Lanternfish\n',
    ...files,
  });

/** Runs `check` on a folder; returns its output. */
async function saidOf(folder: string) {
  const lines: string[] = [];
  await check(
    folder,
    {},
    {
      onDiagnostic: ({ file, line, column, severity, message }) =>
        lines.push(`${file.slice(folder.length + 1)}:${line}:${column} ${severity} ${message}`),
    },
  );
  return lines;
}

/** Runs `build` on a folder; returns its output. */
async function saidByBuild(folder: string, first = false) {
  const lines: string[] = [];
  await build(
    folder,
    { out: join(folder, 'out'), first },
    { onDiagnostic: ({ file, message }) => lines.push(`${file.slice(folder.length + 1)} ${message}`) },
  );
  return lines;
}

const comparison = 'comparisons/inkwell--vs--lanternfish.yaml';

describe('a comparison', () => {
  it('of a retired tool says where that is retired, and what to do', async () => {
    const folder = catalogWith({ [comparison]: 'summary: Two.\n' });
    await retire('inkwell', { in: folder });
    assert.deepEqual(await saidOf(folder), [
      `${comparison}:1:1 error "inkwell" is retired (tools/inkwell.yaml): remove this comparison`,
    ]);
  });

  it('of a retired tool says so in a build that does not open that, too', async () => {
    const folder = catalogWith({
      'tools/inkwell.yaml': 'gone: true\n',
      'tools/old.yaml': 'moved: lanternfish\n',
    });
    settle();
    assert.deepEqual(await saidByBuild(folder, true), []);
    folderOf(
      { [comparison]: 'summary: Two.\n', 'comparisons/lanternfish--vs--old.yaml': 'summary: Two.\n' },
      folder,
    );
    assert.deepEqual(await saidByBuild(folder), [
      `${comparison} "inkwell" is retired: remove this comparison`,
      'comparisons/lanternfish--vs--old.yaml "old" moved to "lanternfish": name this comparison after that, or remove it',
    ]);
  });

  it('of a tool that moved, or is a draft, says so', async () => {
    const folder = catalogWith({
      'tools/old.yaml': 'moved: inkwell\n',
      'tools/new.yaml': 'name: New\ndraft: true\n',
      'comparisons/new--vs--old.yaml': 'summary: Two.\n',
    });
    assert.deepEqual(await saidOf(folder), [
      'comparisons/new--vs--old.yaml:1:1 error "new" is a draft (tools/new.yaml): publish it, or remove this comparison',
      'comparisons/new--vs--old.yaml:1:1 error "old" moved to "inkwell" (tools/old.yaml): name this comparison after that, or remove it',
    ]);
  });

  it('of a tool misspelt names the one that is there', async () => {
    assert.deepEqual(
      await saidOf(catalogWith({ 'comparisons/inkwel--vs--lanternfish.yaml': 'summary: Two.\n' })),
      [
        'comparisons/inkwel--vs--lanternfish.yaml:1:1 error there is no published tool "inkwel" to compare; did you mean "inkwell"?',
      ],
    );
  });
});

describe('votes', () => {
  it('for a tool whose file was deleted are not offered that tool', async () => {
    const folder = catalogWith({ 'votes.json': '{ "inkwell": { "ship": 1, "skip": 2 } }' });
    settle();
    assert.deepEqual(await saidByBuild(folder, true), []);
    rmSync(join(folder, 'tools/inkwell.yaml'));
    assert.ok(
      (await saidByBuild(folder)).includes('votes.json there is no tool "inkwell"; remove its votes'),
    );
  });

  it('for a tool whose file has a capital are kept: that name is the one mistake', async () => {
    const folder = catalogWith({
      'votes.json': '{ "old-ink": { "ship": 1, "skip": 2 } }',
      'tools/Old-Ink.yaml': 'name: Old Ink\n',
    });
    assert.deepEqual(await saidOf(folder), [
      'tools/Old-Ink.yaml:1:1 error "Old-Ink" cannot be a slug: it must be lower-case words joined by hyphens, ' +
        '64 characters at most, such as claw-code; rename it to old-ink.yaml',
    ]);
  });
});

describe('a value that can only be one', () => {
  for (const [written, sentence] of [
    ['gone: "true"', '"gone" must be true, without quotes'],
    ['gone: yes', '"gone" must be true'],
  ] as const)
    it(`is said as it is to be written: ${written}`, async () => {
      assert.deepEqual(await saidOf(catalogWith({ 'tools/inkwell.yaml': `${written}\n` })), [
        `tools/inkwell.yaml:1:1 error ${sentence}`,
      ]);
    });
});
