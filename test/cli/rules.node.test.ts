// The editorial rules: what `check` finds in a catalog that could be published, and how catalog.yaml configures it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { build } from '../../src/cli/build/build.js';
import { check, type CheckOptions } from '../../src/cli/commands/check/check.js';
import { folderOf, removeFolders } from '../support/folders.mjs';

afterEach(removeFolders);

const words = (count: number, first = 'Word') => `${first} ${'word '.repeat(count - 1)}`.trim();
const catalog = `
name: Paper
categories:
  apis: APIs
reviewers:
  - id: ann
    name: Ann
  - id: bob
    name: Bob
`;
const review = (reviewer: string, score: number, verdict: string, take: string) =>
  `  - reviewer: ${reviewer}\n    score: ${score}\n    verdict: ${verdict}\n    take: ${take}\n`;
const tool = (reviews: string, more = '') => `name: One\ncategory: apis\n${more}reviews:\n${reviews}`;
const sound = tool(review('ann', 80, 'ship', words(60)) + review('bob', 30, 'skip', words(150, 'Other')));

async function found(files: Record<string, string>, options: CheckOptions = {}) {
  const folder = folderOf({ 'catalog.yaml': catalog, 'tools/one.yaml': sound, ...files });
  const lines: string[] = [];
  const { tally } = await check(folder, options, {
    onDiagnostic: ({ file, line, column, severity, code, message }) =>
      lines.push(`${file.slice(folder.length + 1)}:${line}:${column} ${severity} ${code} ${message}`),
  });
  return { lines, tally };
}

describe('check', () => {
  it('finds nothing in a sound catalog', async () => {
    assert.deepEqual(await found({}), { lines: [], tally: { errors: 0, warnings: 0, notices: 0 } });
  });

  const breaches: [string, string, RegExp][] = [
    [
      'a take too short',
      tool(review('ann', 80, 'ship', words(59))),
      /^tools\/one\.yaml:7:5 warning take-length has 59 words; a take has 60 to 150$/,
    ],
    ['a take too long', tool(review('ann', 80, 'ship', words(151))), /take-length has 151 words/],
    [
      'a take in a script without spaces',
      tool(review('ann', 80, 'ship', '道具は速い。')),
      /take-length has [3-6] words/,
    ],
    [
      'a ship with the score of a skip',
      tool(review('ann', 39, 'ship', words(60))),
      /^tools\/one\.yaml:5:5 warning verdict-score says ship with a score of 39/,
    ],
    [
      'a skip with the score of a ship',
      tool(review('ann', 61, 'skip', words(60))),
      /verdict-score says skip with a score of 61/,
    ],
    [
      'a reviewer nobody knows',
      tool(review('anne', 80, 'ship', words(60))),
      /^tools\/one\.yaml:4:5 warning unknown-reviewer no reviewer "anne" in the catalog: it has ann, bob; did you mean "ann"\?$/,
    ],
    [
      'a category nobody knows',
      sound.replace('category: apis', 'category: api'),
      /^tools\/one\.yaml:2:1 warning unknown-category no category "api" .* apis; did you mean "apis"\?$/,
    ],
    [
      'a logo that is not there',
      sound.replace('category: apis', 'logo: logos/one.svg'),
      /^tools\/one\.yaml:2:1 warning missing-logo there is no logos\/one\.svg/,
    ],
    [
      'a take that stands twice in a tool',
      tool(review('ann', 80, 'ship', words(60)) + review('bob', 80, 'ship', words(60))),
      /^tools\/one\.yaml:11:5 warning duplicate-take is the same take as one of "one"/,
    ],
  ];
  for (const [breach, text, sentence] of breaches) {
    it(`warns of ${breach}`, async () => {
      const { lines, tally } = await found({ 'tools/one.yaml': text });
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(lines[0]!, sentence);
      assert.deepEqual(tally, { errors: 0, warnings: 1, notices: 0 });
    });
  }

  it('warns of a take that stands in two tools, at the later one', async () => {
    const { lines } = await found({ 'tools/two.yaml': tool(review('ann', 80, 'ship', words(60))) });
    assert.deepEqual(
      lines.map((line) => line.replace(/; write.*/, '')),
      ['tools/two.yaml:7:5 warning duplicate-take is the same take as one of "one"'],
    );
  });

  it('has nothing against a logo that is there, or elsewhere', async () => {
    const more = (logo: string) => sound.replace('category: apis', `logo: ${logo}`);
    assert.deepEqual(
      (await found({ 'tools/one.yaml': more('logos/one.svg'), 'logos/one.svg': '<svg/>' })).lines,
      [],
    );
    assert.deepEqual((await found({ 'tools/one.yaml': more('https://one.example/logo.svg') })).lines, []);
  });

  it('makes errors of warnings where it is strict', async () => {
    const { tally } = await found({ 'tools/one.yaml': breaches[0]![1] }, { strict: true });
    assert.deepEqual(tally, { errors: 1, warnings: 0, notices: 0 });
  });

  const short = tool(review('ann', 80, 'ship', words(20)));
  const configured: [string, string, string | undefined][] = [
    ['take-length: off', short, undefined],
    ['take-length: error', short, 'error'],
    ['take-length: { min: 20 }', short, undefined],
    ['take-length: { min: 21, severity: error }', short, 'error'],
    ['take-length: { max: 19 }', short, 'warning'],
    ['verdict-score: { ship: 90 }', sound, 'warning'],
    ['unknown-category: off', sound.replace('category: apis', 'category: api'), undefined],
  ];
  for (const [rule, text, severity] of configured) {
    it(`takes "${rule}" from catalog.yaml: ${severity ?? 'nothing'}`, async () => {
      const { lines } = await found({
        'catalog.yaml': `${catalog}rules:\n  ${rule}\n`,
        'tools/one.yaml': text,
      });
      assert.equal(lines[0]?.split(' ')[1], severity, lines.join('\n'));
    });
  }

  it('finds a rule misspelt', async () => {
    const { lines } = await found({ 'catalog.yaml': `${catalog}rules:\n  take-lenght: off\n` });
    assert.deepEqual(lines, [
      'catalog.yaml:11:3 error schema unknown field "take-lenght"; did you mean "take-length"?',
    ]);
  });

  it('takes rules that are left empty for none', async () => {
    assert.deepEqual((await found({ 'catalog.yaml': `${catalog}rules:\n` })).lines, []);
  });

  it('checks the schema of tools where the catalog itself has an error', async () => {
    const { lines } = await found({
      'catalog.yaml': catalog.replace('name: Paper', 'nam: Paper\nname: Paper'),
      'tools/one.yaml': sound.replace('name: One', 'name: One\ntaglin: x').replace('apis', 'api'),
    });
    assert.deepEqual(lines, [
      'catalog.yaml:2:1 error schema unknown field "nam"; did you mean "name"?',
      'tools/one.yaml:2:1 error schema unknown field "taglin"; did you mean "tagline"?',
    ]);
  });

  it('publishes nothing of the rules, and is stopped by a rule that is an error', async () => {
    const folder = folderOf({
      'catalog.yaml': `${catalog}rules:\n  take-length: error\n`,
      'tools/one.yaml': sound,
    });
    const { tally, folder: out } = await build(folder, { out: `${folder}/out`, first: true });
    assert.equal(tally.errors, 0);
    assert.doesNotMatch(execFileSync('cat', [`${out}/catalog.json`], { encoding: 'utf8' }), /take-length/);
    const bad = folderOf({
      'catalog.yaml': `${catalog}rules:\n  take-length: error\n`,
      'tools/one.yaml': short,
    });
    assert.equal((await build(bad, { out: `${bad}/out`, first: true })).tally.errors, 1);
  });
});

describe('check --since', () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args]);

  it('opens only what differs from a revision, new files included, and still knows the others', async () => {
    const short = tool(review('ann', 80, 'ship', words(20)));
    const folder = folderOf({ 'catalog.yaml': catalog, 'tools/one.yaml': short, 'tools/two.yaml': short });
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'one');
    const { execPath } = process;
    assert.ok(execPath);
    const since = async () => {
      const lines: string[] = [];
      const { records } = await check(
        folder,
        { since: 'HEAD' },
        { onDiagnostic: ({ file, code }) => lines.push(`${file.slice(folder.length + 1)} ${code}`) },
      );
      return { lines: [...new Set(lines)].sort(), records };
    };
    assert.deepEqual(await since(), { lines: [], records: 0 });
    folderOf(
      {
        'tools/two.yaml': short.replace('One', 'Two'),
        'tools/old.yaml': 'moved: one\n',
        'tools/new.yaml': 'nam: x\n',
      },
      folder,
    );
    assert.deepEqual(await since(), {
      lines: ['tools/new.yaml schema', 'tools/two.yaml duplicate-take', 'tools/two.yaml take-length'],
      records: 3,
    });
  });

  /** A repository of these files, changed; then what is said, each place and kind once, and how many were looked at. */
  async function saidSince(before: Record<string, string>, change: (folder: string) => void) {
    const folder = folderOf({ 'catalog.yaml': catalog, 'tools/one.yaml': sound, ...before });
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'one');
    change(folder);
    const lines: string[] = [];
    await check(
      folder,
      { since: 'HEAD' },
      {
        onDiagnostic: ({ file, line, code }) =>
          lines.push(`${file.slice(folder.length + 1)}:${line} ${code}`),
      },
    );
    return lines;
  }

  it('finds a take that stands in a record that does not differ, however that is written, at the one that does', async () => {
    const take = `It\u2019s ${words(30)} said "so" ${words(40, 'Remarkably')}`;
    const folded = `>-\n      ${take.replaceAll(' word word ', '\n      word\n      word ')}`;
    assert.deepEqual(
      await saidSince({ 'tools/two.yaml': tool(review('ann', 80, 'ship', folded)) }, (folder) =>
        folderOf(
          {
            'tools/new.json': JSON.stringify({
              name: 'New',
              reviews: [{ reviewer: 'ann', score: 80, verdict: 'ship', take }],
            }),
          },
          folder,
        ),
      ),
      ['tools/new.json:1 duplicate-take'],
    );
  });

  it('finds what moved to a tool that is no more', async () => {
    const old = { 'tools/two.yaml': 'name: Two\ntagline: A tool\n', 'tools/old.yaml': 'moved: two\n' };
    const wrong = ['tools/old.yaml:1 moved'];
    const gone = await saidSince(old, (folder) => folderOf({ 'tools/two.yaml': 'gone: true\n' }, folder));
    assert.deepEqual(gone, wrong);
    const deleted = await saidSince(old, (folder) => rmSync(join(folder, 'tools/two.yaml')));
    assert.deepEqual(deleted, wrong);
  });

  it('checks everything where the catalog, the votes or a logo differ', async () => {
    const short = { 'tools/two.yaml': tool(review('ann', 80, 'ship', words(20))) };
    const all = ['tools/two.yaml:7 take-length'];
    assert.deepEqual(
      await saidSince(short, (folder) =>
        folderOf({ 'catalog.yaml': catalog.replace('apis: APIs', 'clis: CLIs') }, folder),
      ),
      ['tools/one.yaml:2 unknown-category', 'tools/two.yaml:2 unknown-category', ...all],
    );
    assert.deepEqual(await saidSince(short, (folder) => folderOf({ 'votes.json': '{}' }, folder)), all);
    assert.deepEqual(await saidSince(short, (folder) => folderOf({ 'logos/a.svg': '<svg/>' }, folder)), all);
  });

  it('knows a folder by a link to it', async () => {
    const link = join(folderOf(), 'link');
    const folder = folderOf({ 'catalog.yaml': catalog });
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'one');
    folderOf({ 'tools/two.yaml': 'nam: x\n' }, folder);
    symlinkSync(folder, link);
    assert.equal((await check(link, { since: 'HEAD' })).records, 1);
  });

  it('refuses a revision that is none, and a folder that git does not know', async () => {
    const folder = folderOf({ 'catalog.yaml': catalog });
    await assert.rejects(check(folder, { since: 'HEAD' }), {
      name: 'UserError',
      message: /--since HEAD: .*git/,
    });
    git(folder, 'init', '-q');
    await assert.rejects(check(folder, { since: '--output=x' }), { name: 'UserError' });
  });
});
