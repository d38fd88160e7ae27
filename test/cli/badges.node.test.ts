// Badges beside a catalog: one of each published slug for ever, drawn anew only where it says something else; and the
// verb that draws one and says what to paste.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { runCommandLine } from '../../src/cli/program.js';
import { badge } from '../../src/cli/commands/badge/badge.js';
import { build, type BuildOptions } from '../../src/cli/build/build.js';
import { check } from '../../src/cli/commands/check/check.js';
import { retire } from '../../src/cli/commands/retire/retire.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';
import { paper, toolOf } from '../support/paper-catalog.js';
import { sessionOf } from '../support/sessions.js';

afterEach(removeFolders);

const linked = (name: string, verdict = 'ship') =>
  toolOf(name, verdict, `url: https://paper.example/${name}\n`);
const sources = {
  'catalog.yaml': paper,
  'tools/ant.yaml': linked('Ant'),
  'tools/bee.yaml': linked('Bee', 'skip'),
  'tools/old.yaml': 'moved: ant\n',
  'tools/lost.yaml': 'gone: true\n',
};

/** A catalog that can be published again and again. */
function catalogOf(files: Record<string, string> = sources) {
  const source = folderOf(files);
  const out = folderOf();
  let isFirst = true;
  return {
    source,
    out,
    v1: join(out, 'v1'),
    badges: () =>
      new Map(
        [...filesOf(join(out, 'v1'))].flatMap(([path, text]) =>
          path.startsWith('badges/') ? [[path.replace(/.*\//, ''), text] as const] : [],
        ),
      ),
    async build(options: Partial<BuildOptions> = {}) {
      const said: string[] = [];
      const result = await build(
        source,
        { out, date: '2026-11-25', ...(isFirst && { first: true }), ...options },
        { onDiagnostic: ({ severity, code }) => said.push(`${severity} ${code}`) },
      );
      isFirst = false;
      return { ...result, said };
    },
  };
}
const titleIn = (svg = '') => /<title>(.*)<\/title>/.exec(svg)?.[1];

/** Runs the command line. */
async function ran(...args: string[]) {
  const session = sessionOf();
  return { code: await runCommandLine(args, session), ...session.said };
}

describe('build draws badges', () => {
  it('of each slug: a tool, what it was called before, and one that is gone', async () => {
    const catalog = catalogOf();
    await catalog.build();
    const badges = catalog.badges();
    assert.deepEqual(
      [...badges.keys()].sort(),
      ['ant', 'bee', 'lost', 'old'].flatMap((slug) => [
        `badge-${slug}-verdict.json`,
        `badge-${slug}-verdict.svg`,
      ]),
    );
    assert.match(
      titleIn(badges.get('badge-ant-verdict.svg')) ?? '',
      /^Ant · Ship · 1 of 1 · Review by Paper/,
    );
    assert.equal(badges.get('badge-old-verdict.svg'), badges.get('badge-ant-verdict.svg'));
    assert.equal(titleIn(badges.get('badge-lost-verdict.svg')), 'lost · No longer in this catalog');
    assert.deepEqual(JSON.parse(badges.get('badge-bee-verdict.json') ?? ''), {
      schemaVersion: 1,
      label: 'Bee',
      message: 'Skip 1 of 1',
      color: 'b3321b',
    });
  });

  it('in the catalog’s language and with its labels', async () => {
    const catalog = catalogOf({
      ...sources,
      'catalog.yaml': `${paper}lang: de\nlabels:\n  ship: Kaufen\n`,
    });
    await catalog.build();
    assert.match(titleIn(catalog.badges().get('badge-ant-verdict.svg')) ?? '', /^Ant · Kaufen · 1 von 1/);
  });

  it('once: the same catalog writes nothing, a changed tool its own and those that moved to it', async () => {
    const catalog = catalogOf();
    await catalog.build();
    const before = catalog.badges();
    assert.equal((await catalog.build()).files, 0);
    writeFileSync(join(catalog.source, 'tools/bee.yaml'), linked('Bee'));
    const { files = 99 } = await catalog.build({ date: '2026-11-26' });
    assert.ok(files <= 10, `${files} files`);
    const after = catalog.badges();
    const differing = [...after.keys()].filter((name) => before.get(name) !== after.get(name)).sort();
    assert.deepEqual(differing, ['badge-bee-verdict.json', 'badge-bee-verdict.svg']);
    writeFileSync(join(catalog.source, 'tools/ant.yaml'), linked('Ant', 'skip'));
    await catalog.build({ date: '2026-11-27' });
    assert.match(titleIn(catalog.badges().get('badge-old-verdict.svg')) ?? '', /^Ant · Skip/);
  });

  it('of all where what all of them say has changed', async () => {
    const catalog = catalogOf();
    await catalog.build();
    writeFileSync(join(catalog.source, 'catalog.yaml'), `${paper}labels:\n  ship: Buy\n  gone: Closed\n`);
    await catalog.build({ date: '2026-11-26' });
    const badges = catalog.badges();
    assert.match(titleIn(badges.get('badge-ant-verdict.svg')) ?? '', /Buy/);
    assert.match(titleIn(badges.get('badge-old-verdict.svg')) ?? '', /Buy/);
  });

  it('of a tool that was retired: a neutral one where its verdict was', async () => {
    const catalog = catalogOf();
    await catalog.build();
    await retire('bee', { in: catalog.source });
    await catalog.build({ date: '2026-11-26' });
    assert.equal(titleIn(catalog.badges().get('badge-bee-verdict.svg')), 'Bee · No longer in this catalog');
  });

  it('unless it is told not to, and then leaves none that would grow old', async () => {
    const catalog = catalogOf();
    await catalog.build({ badges: 'none' });
    assert.equal(catalog.badges().size, 0);
    await catalog.build({ badges: 'all' });
    assert.equal(catalog.badges().size, 8);
    await catalog.build({ badges: 'none' });
    assert.equal(catalog.badges().size, 0);
  });

  it('that check holds against their records', async () => {
    const catalog = catalogOf();
    await catalog.build();
    const found = async () => {
      const said: string[] = [];
      await check(
        catalog.v1,
        {},
        { onDiagnostic: ({ file, code }) => said.push(`${code} ${file.replace(/.*\//, '')}`) },
      );
      return said.sort();
    };
    assert.deepEqual(await found(), []);
    const [ant, bee, gone] = [
      'x-an/badge-ant-verdict.svg',
      'x-be/badge-bee-verdict.svg',
      'x-lo/badge-lost-verdict.json',
    ].map((path) => join(catalog.v1, 'badges', path));
    writeFileSync(
      ant ?? '',
      (catalog.badges().get('badge-ant-verdict.svg') ?? '').replaceAll('Ship', 'Skip'),
    );
    rmSync(bee ?? '');
    rmSync(gone ?? '');
    assert.deepEqual(await found(), [
      'badge badge-ant-verdict.svg',
      'missing badge-bee-verdict.svg',
      'missing badge-lost-verdict.json',
    ]);
    await catalog.build({ full: true });
    assert.deepEqual(await found(), []);
  });
});

describe('badge', () => {
  it('prints the published picture, also of what moved', async () => {
    const catalog = catalogOf();
    await catalog.build();
    for (const slug of ['ant', 'old', 'lost']) {
      const { code, out } = await ran('badge', slug, '--from', catalog.out);
      assert.deepEqual([code, out], [0, catalog.badges().get(`badge-${slug}-verdict.svg`)]);
    }
  });

  it('writes a file and says what to paste for it', async () => {
    const catalog = catalogOf();
    await catalog.build();
    const out = join(catalog.out, 'ant.svg');
    const { code, out: printed } = await ran(
      ...['badge', 'ant', '--from', catalog.out, '--style', 'pill', '--theme', 'dark', '--out', out],
      ...['--snippet', 'html'],
    );
    assert.equal(code, 0);
    assert.equal(
      printed,
      `<a href="https://paper.example/Ant"><img src="${out}" alt="Ant · Review by Paper" height="26"></a>\n`,
    );
    assert.match(filesOf(catalog.out).get('ant.svg') ?? '', /^<svg .*height="26"/);
  });

  it('says what to paste for the published one, in four forms', async () => {
    const catalog = catalogOf();
    await catalog.build({ baseUrl: 'https://paper.example/v1/' });
    const { snippets } = await badge('ant', { from: catalog.out, snippet: true });
    const url = 'https://paper.example/v1/badges/x-an/badge-ant-verdict.svg';
    assert.equal(snippets?.markdown, `[![Ant · Review by Paper](${url})](https://paper.example/Ant)`);
    assert.match(
      snippets.picture,
      /^<a href="[^"]+"><picture><source media="\(prefers-color-scheme: dark\)" srcset="[^"]+\.svg#dark">/,
    );
    assert.match(snippets.rst, /^\.\. image:: \S+\n {3}:target: \S+\n {3}:alt: Ant · Review by Paper$/);
    const { out } = await ran('badge', 'ant', '--from', catalog.out, '--snippet');
    for (const title of ['Markdown:', 'HTML:', 'reStructuredText:']) assert.ok(out.includes(title));
  });

  it('refuses to name a badge that is nowhere', async () => {
    const catalog = catalogOf();
    await catalog.build();
    const { code, err } = await ran('badge', 'ant', '--from', catalog.out, '--snippet');
    assert.equal(code, 2);
    assert.match(err, /--base-url/);
    await catalog.build({ badges: 'none' });
    const none = await ran(
      ...['badge', 'ant', '--from', catalog.out, '--snippet', '--base-url', 'https://x.example/v1/'],
    );
    assert.equal(none.code, 2);
    assert.match(none.err, /--badges all/);
  });

  it('asks whether another tool was meant', async () => {
    const catalog = catalogOf();
    await catalog.build();
    const { code, err, out } = await ran('badge', 'amt', '--from', catalog.out);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /no tool "amt"; did you mean "ant"\?/);
  });
});
