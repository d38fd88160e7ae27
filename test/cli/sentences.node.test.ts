// The sentences an editor reads: true of what was written, and in words that can be acted on.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { check } from '../../src/cli/commands/check/check.js';
import { folderOf, removeFolders } from '../support/folders.mjs';

afterEach(removeFolders);

const catalog = 'name: Paper\nreviewers:\n  - id: ann\n    name: Ann\n  - id: bob\n    name: Bob\n';

/** Runs `check` on a small catalog with these files, or on one of them; returns its output. */
async function saidWith(files: Record<string, string>, target = '') {
  const folder = folderOf({
    'catalog.yaml': catalog,
    'tools/one.yaml': 'name: One\ntagline: A tool\n',
    ...files,
  });
  const lines: string[] = [];
  await check(
    join(folder, target),
    {},
    {
      onDiagnostic: ({ file, line, column, message }) =>
        lines.push(`${file.slice(folder.length + 1)}:${line}:${column} ${message}`),
    },
  );
  return lines;
}

const review = (reviewer: string, score: string, take: string) =>
  `  - reviewer: ${reviewer}\n    score: ${score}\n    verdict: ship\n    take: ${take}\n`;
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const rules = (text: string) => ({ 'catalog.yaml': `${catalog}rules:\n  ${text}\n` });

describe('of a value of the wrong kind', () => {
  const inTool: [string, string][] = [
    ['score: eighty', '"score" must be a number, and is text'],
    ['score: "80"', '"score" must be a number, and is text; leave out the quotes'],
    ['score: { of: 80 }', '"score" must be a number, and is a group of fields'],
    ['score: [80]', '"score" must be a number, and is a list'],
    ['score: true', '"score" must be a number, and is true'],
  ];
  for (const [written, sentence] of inTool)
    it(`says what it is: ${written}`, async () => {
      const text = `name: One\nreviews:\n${review('ann', written.replace('score: ', ''), words(60))}`;
      assert.deepEqual(await saidWith({ 'tools/one.yaml': text }), [`tools/one.yaml:4:5 ${sentence}`]);
    });

  it('says which fields there are', async () => {
    assert.deepEqual(await saidWith({ 'tools/old.yaml': 'gone: true\nwhy: sold\n' }), [
      'tools/old.yaml:2:1 unknown field "why"; there are gone, name',
    ]);
  });
});

describe('of a take', () => {
  const take = (text: string) => ({ 'tools/one.yaml': `name: One\nreviews:\n${review('ann', '80', text)}` });

  it('says how many words it has, be it one', async () => {
    assert.deepEqual(await saidWith(take('Good.')), ['tools/one.yaml:6:5 has 1 word; a take has 60 to 150']);
  });

  it('never asks for at least more than at most', async () => {
    assert.deepEqual(await saidWith({ ...take(words(199)), ...rules('take-length: { min: 200 }') }), [
      'tools/one.yaml:6:5 has 199 words; a take has 200 or more',
    ]);
    assert.deepEqual(await saidWith({ ...take(words(20)), ...rules('take-length: { max: 19 }') }), [
      'tools/one.yaml:6:5 has 20 words; a take has 19 at most',
    ]);
    const length = rules('take-length: { min: 200, max: 100 }');
    const sentence = '"min" must be at most "max", and is 200 where that is 100';
    assert.deepEqual(await saidWith(length), [`catalog.yaml:8:18 ${sentence}`]);
    const line = '{"catalog":{"name":"P","reviewers":[],"rules":{"take-length":{"min":200,"max":100}}}}';
    assert.deepEqual(await saidWith({ 'a.ndjson': line }, 'a.ndjson'), [`a.ndjson:1:63 ${sentence}`]);
  });
});

describe('of what is named twice', () => {
  it('says which, at the second one', async () => {
    const text = `name: One\nreviews:\n${review('ann', '80', words(60))}${review('ann', '80', words(61))}`;
    assert.deepEqual(await saidWith({ 'tools/one.yaml': text }), [
      'tools/one.yaml:7:5 "ann" is there already; "reviews" must not name the same one twice',
    ]);
  });
});

describe('of a logo', () => {
  it('says nothing where it is there, however its path is written', async () => {
    const logo = (path: string) => ({
      'logos/a.svg': '<svg/>',
      'tools/one.yaml': `name: One\nlogo: ${path}\n`,
    });
    assert.deepEqual(await saidWith(logo('./logos/a.svg')), []);
    assert.deepEqual(await saidWith(logo('./logos/b.svg')), [
      'tools/one.yaml:2:1 there is no ./logos/b.svg beside catalog.yaml; add the file, or remove the field',
    ]);
  });
});

describe('of YAML that is not what its editor meant', () => {
  const said: [string, string][] = [
    [
      'tagline: Fast: and small',
      '2:14 a text with a colon and a space needs quotes; put the whole text in quotes: "Fast: and small"',
    ],
    [
      'pricing:\n\tentry: free\n\tlabel: Free\nreviewed: 2026-03-03',
      '3:1 there is a tab before the words of this line; type spaces instead, as the lines around it have',
    ],
    [
      "tagline: 'It's fast'",
      '2:13 the text in quotes ends at this \' and more words follow; put the whole text in quotes: "It\'s fast"',
    ],
    [
      'tagline: "Fast\nbestFor: All',
      '2:10 the text begins with " and no " ends it; put the whole text in quotes: "Fast"',
    ],
    [
      'pricing: free',
      '2:1 "pricing" must be a group of fields, and is text; write its fields below it, each in a line of its own that begins with two more spaces: "entry: free" and "label: …"',
    ],
    [
      'tagline: The #1 tool # really',
      '2:1 what follows the # is a comment, which readers never see; if it belongs to the text, put the whole text in quotes: "The #1 tool # really"',
    ],
    ['bestFor: 1.10', '2:1 "bestFor" must be text, and is a number; put it in quotes: "1.10"'],
    ['draft: yes', '2:1 "draft" must be true or false, and is text; write true'],
    ['reviewed: 3 March 2026', '2:1 "reviewed" must be a real date as YYYY-MM-DD, so write 2026-03-03'],
    [
      'tagline: !fast',
      '2:10 a text cannot begin with ! unless it is in quotes; put the whole text in quotes: "!fast"',
    ],
  ];
  for (const [written, sentence] of said)
    it(`says one thing, and what to type: ${JSON.stringify(written)}`, async () => {
      assert.deepEqual(await saidWith({ 'tools/one.yaml': `name: One\n${written}\n` }), [
        `tools/one.yaml:${sentence}`,
      ]);
    });

  it('says so of the catalog and of a comparison, too', async () => {
    const files = {
      'catalog.yaml': `${catalog}categories:\n  cs: For C # and others\n`,
      'tools/two.yaml': 'name: Two\ntagline: Small\n',
      'comparisons/one--vs--two.yaml': 'summary: Both write C # well\n',
    };
    assert.deepEqual(
      (await saidWith(files)).map((line) => line.replace(/ what follows.*: /, ' ')),
      ['catalog.yaml:8:3 "For C # and others"', 'comparisons/one--vs--two.yaml:1:1 "Both write C # well"'],
    );
  });

  it('has nothing against a comment that cuts off no text', async () => {
    const text = 'name: "One" # in quotes\n# a line\nreviewed: 2026-03-03 # a day\ntagline: C#\n';
    assert.deepEqual(await saidWith({ 'tools/one.yaml': text }), []);
  });

  it('lets a catalog use "&", "*" and "!!" as they are meant', async () => {
    const text = 'name: &name One\ntagline: *name\nbestFor: !!str 1.10\n';
    assert.deepEqual(await saidWith({ 'tools/one.yaml': text }), []);
  });

  it('finds the lines of a merge in JSON', async () => {
    const text = '{\n<<<<<<< HEAD\n"name": "One"\n=======\n"name": "Two"\n>>>>>>> main\n}\n';
    assert.match(
      (await saidWith({ 'tools/two.json': text }))[0]!,
      /^tools\/two\.json:2:1 git left two versions/,
    );
  });
});

describe('of a line of NDJSON', () => {
  const head = '{"catalog":{"name":"P","reviewers":[]}}';
  it('that is no JSON says that alone', async () => {
    assert.deepEqual(await saidWith({ 'a.ndjson': `${head}\n{"slug":"b","name":"B",}\n` }, 'a.ndjson'), [
      'a.ndjson:2:24 is not JSON: property name expected',
    ]);
  });

  it('that is called nothing, or wrongly, says how it is to be', async () => {
    const rule = 'it must be lower-case words joined by hyphens, 64 characters at most, such as claw-code';
    assert.deepEqual(
      await saidWith(
        { 'a.ndjson': `${head}\n{"name":"B","tagline":"x"}\n{"slug":"C c","name":"C","tagline":"x"}\n` },
        'a.ndjson',
      ),
      [
        `a.ndjson:2:1 "slug" must be given: ${rule}`,
        `a.ndjson:3:1 "C c" cannot be a slug: ${rule}; write "c-c"`,
      ],
    );
  });
});
