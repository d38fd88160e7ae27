// Reports of mistakes in a catalog folder: position and message, and nothing is published.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { build } from '../../src/cli/build/build.js';

const sound: Record<string, string> = {
  'catalog.yaml': `
name: Paper
categories:
  apis: APIs
reviewers:
  - id: ann
    name: Ann
  - id: bob
    name: Bob
`,
  'tools/one.yaml': `
name: One
category: apis
pricing:
  entry: free
  label: Free
reviewed: 2026-03-03
reviews:
  - reviewer: ann
    score: 80
    verdict: ship
    take: Good.
  - reviewer: bob
    score: 40
    verdict: skip
    take: Bad.
`,
  'votes.json': `{
  "one": { "ship": 3, "skip": 4 }
}
`,
};

const folders: string[] = [];

/** Builds a sound folder with these files changed. Returns the exit code, what was said, and whether anything was written. */
async function buildWith(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-'));
  folders.push(folder);
  for (const [name, text] of Object.entries({ ...sound, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const lines: string[] = [];
  const out = join(folder, 'out');
  const { tally } = await build(
    folder,
    { out, first: true, date: '2026-11-25' },
    {
      onDiagnostic: ({ file, line, column, severity, message, pointer }) =>
        lines.push(`${relative(folder, file)}:${line}:${column} ${severity} ${message} (${pointer})`),
    },
  );
  return { code: tally.errors ? 1 : 0, lines, written: existsSync(out) };
}

/** The sound file with `before` replaced, once. */
const changed = (file: string, before: string, after: string) => {
  const text = sound[file] ?? '';
  assert.ok(text.includes(before));
  return { [file]: text.replace(before, after) };
};
const inTool = (before: string, after: string) => changed('tools/one.yaml', before, after);
const inCatalog = (before: string, after: string) => changed('catalog.yaml', before, after);
const inVotes = (before: string, after: string) => changed('votes.json', before, after);

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('a build', () => {
  const mistakes: [string, Record<string, string>, string, RegExp][] = [
    ['a field misspelt', inTool('category:', 'categry:'), 'tools/one.yaml:3:1', /unknown field "categry"/],
    [
      'a field misspelt, deep inside',
      inTool('    score: 40', '    score: 40\n    mood: bad'),
      'tools/one.yaml:15:5',
      /unknown field "mood"; there are reviewer, .* \(\/reviews\/1\/mood\)/,
    ],
    [
      'a field that is not one',
      inTool('name: One', 'name: One\n__proto__: {}'),
      'tools/one.yaml:3:1',
      /unknown field "__proto__"/,
    ],
    ['no name', inTool('name: One\n', ''), 'tools/one.yaml:1:1', /\(\/name\)/],
    ['a blank name', inTool('name: One', 'name: " "'), 'tools/one.yaml:2:1', /must not be blank/],
    ['a name too long', inTool('name: One', `name: ${'x'.repeat(121)}`), 'tools/one.yaml:2:1', /120/],
    [
      'a verdict misspelt',
      inTool('verdict: skip', 'verdict: skpi'),
      'tools/one.yaml:15:5',
      /must be "ship" or "skip"/,
    ],
    ['a score that cannot be', inTool('score: 80', 'score: 800'), 'tools/one.yaml:10:5', /100/],
    ['a score that is text', inTool('score: 80', 'score: "80"'), 'tools/one.yaml:10:5', /a number/],
    ['no score', inTool('    score: 80\n', ''), 'tools/one.yaml:9:5', /\(\/reviews\/0\/score\)/],
    [
      'a reviewer who reviews twice',
      inTool('reviewer: bob', 'reviewer: ann'),
      'tools/one.yaml:13:5',
      /"ann" .*twice/,
    ],
    [
      'an entry price we cannot say',
      inTool('entry: free', 'entry: gratis'),
      'tools/one.yaml:5:3',
      /"free" or "paid" or "freemium"/,
    ],
    ['a day that never was', inTool('2026-03-03', '2026-02-30'), 'tools/one.yaml:7:1', /date/],
    [
      'a script for a link',
      inTool('name: One', 'name: One\nurl: javascript:alert(1)'),
      'tools/one.yaml:3:1',
      /http\(s\) or relative/,
    ],
    ['a quote left open', inTool('name: One', 'name: "One'), 'tools/one.yaml:2:7', /no " ends it/],
    ['a field twice', inTool('name: One', 'name: One\nname: Two'), 'tools/one.yaml:3:1', /the same field/],
    ['a bad indent', inTool('category: apis', ' category: apis'), 'tools/one.yaml:3:2', /1 space before it/],
    ['an empty file', { 'tools/one.yaml': '' }, 'tools/one.yaml:1:1', /a group of fields/],
    ['a list for a file', { 'tools/one.yaml': '- name: One\n' }, 'tools/one.yaml:1:1', /a group of fields/],
    [
      'a file name in capitals',
      { 'tools/Two.yaml': 'name: Two\n' },
      'tools/Two.yaml:1:1',
      /lower-case words/,
    ],
    [
      'two files for one tool',
      { 'tools/one.json': '{ "name": "One" }' },
      'tools/one.yaml:1:1',
      /two files for one/,
    ],
    [
      'a tombstone that says more',
      { 'tools/old.yaml': 'moved: one\ntagline: Old\n' },
      'tools/old.yaml:2:1',
      /unknown field "tagline"/,
    ],
    [
      'a move to nowhere',
      { 'tools/old.yaml': 'moved: onne\n' },
      'tools/old.yaml:1:1',
      /"onne" is no published tool/,
    ],
    [
      'a field of the catalog misspelt',
      inCatalog('categories:', 'catgories:'),
      'catalog.yaml:3:1',
      /unknown field "catgories"/,
    ],
    [
      'a language that is none',
      inCatalog('name: Paper', 'name: Paper\nlang: english'),
      'catalog.yaml:3:1',
      /language tag/,
    ],
    ['two reviewers of one id', inCatalog('id: bob', 'id: ann'), 'catalog.yaml:8:5', /"ann" .*twice/],
    [
      'a comma missing in JSON',
      { 'tools/two.json': '{\n  "name": "Two"\n  "category": "apis"\n}\n' },
      'tools/two.json:3:3',
      /comma/,
    ],
    [
      'a field misspelt in JSON',
      { 'tools/two.json': '{\n  "name": "Two", "tagln": "x"\n}\n' },
      'tools/two.json:2:18',
      /unknown field "tagln"/,
    ],
    [
      'a value of the wrong kind in JSON',
      { 'tools/two.json': '{\n  "name": "Two",\n  "tagline": 7\n}\n' },
      'tools/two.json:3:3',
      /must be text, and is a number/,
    ],
    [
      'a field twice in JSON',
      { 'tools/two.json': '{\n  "name": "Two",\n  "tagline": "\\"name\\"", "na\\u006de": "Three"\n}\n' },
      'tools/two.json:3:26',
      /the same field stands twice here; keep one of them/,
    ],
    [
      'a field twice in JSON, deep inside',
      {
        'tools/two.json':
          '{"name": "Two", "reviews": [{"reviewer": "ann", "score": 9, "score": 8, "verdict": "ship", "take": "x"}]}',
      },
      'tools/two.json:1:61',
      /the same field/,
    ],
    [
      'a number that is none in JSON',
      { 'tools/two.json': '{"name": "Two", "x": 01}' },
      'tools/two.json:1:23',
      /comma/,
    ],
    ['a comment in JSON', { 'tools/two.json': '{"name": "Two" /* ! */}' }, 'tools/two.json:1:16', /comment/],
    [
      'a tab in a text of JSON',
      { 'tools/two.json': '{"name": "T\tw"}' },
      'tools/two.json:1:10',
      /is not JSON/,
    ],
    ['an empty file of JSON', { 'tools/two.json': '' }, 'tools/two.json:1:1', /value expected/],
    ['a JSON file cut short', inVotes('"skip": 4 }\n}', ''), 'votes.json:3:1', /\w/],
    [
      'a vote for nobody',
      inVotes('"one"', '"onne"'),
      'votes.json:2:3',
      /there is no tool "onne"; did you mean "one"/,
    ],
    ['less than no vote', inVotes('"ship": 3', '"ship": -3'), 'votes.json:2:12', /0/],
    ['half a vote', inVotes('"ship": 3', '"ship": 3.5'), 'votes.json:2:12', /whole number/],
    ['a count misspelt', inVotes('"skip"', '"skp"'), 'votes.json:2:23', /unknown field "skp"/],
    [
      'a comparison with nobody',
      { 'comparisons/one--vs--two.yaml': 'summary: Two tools.\n' },
      'comparisons/one--vs--two.yaml:1:1',
      /there is no published tool "two"/,
    ],
    [
      'a comparison without its sentence',
      { 'comparisons/one--vs--one.yaml': 'sumary: x\n' },
      'comparisons/one--vs--one.yaml:1:1',
      /unknown field "sumary"|\(\/summary\)/,
    ],
    ['an alias of nothing', inTool('name: One', 'name: *one'), 'tools/one.yaml:2:7', /"\*one"/],
    [
      'a move to a draft',
      { 'tools/two.yaml': 'name: Two\ndraft: true\n', 'tools/old.yaml': 'moved: two\n' },
      'tools/old.yaml:1:1',
      /two/,
    ],
    [
      'a move to what is gone',
      { 'tools/two.yaml': 'gone: true\n', 'tools/old.yaml': 'moved: two\n' },
      'tools/old.yaml:1:1',
      /two/,
    ],
    ['a move to itself', { 'tools/old.yaml': 'moved: old\n' }, 'tools/old.yaml:1:1', /old/],
    [
      'a label misspelt',
      inCatalog('name: Paper', 'name: Paper\nlabels:\n  shipp: Buy'),
      'catalog.yaml:4:3',
      /shipp/,
    ],
  ];
  for (const [mistake, files, place, sentence] of mistakes) {
    it(`finds ${mistake}, says where, and writes nothing`, async () => {
      const { code, lines, written } = await buildWith(files);
      assert.equal(code, 1);
      assert.equal(written, false);
      const line = lines.find((each) => each.startsWith(`${place} error `));
      assert.ok(line, `nothing is said of ${place}:\n${lines.join('\n')}`);
      assert.match(line, sentence);
    });
  }

  it('tells every mistake at once, not the first alone', async () => {
    const { code, lines } = await buildWith({
      ...inVotes('"one"', '"onne"'),
      ...inTool('score: 80', 'score: 800'),
      'tools/two.yaml': 'name: Two\ntaglin: x\nurl: data:,\n',
    });
    assert.equal(code, 1);
    assert.deepEqual(lines.map((line) => line.split(' ')[0]).sort(), [
      'tools/one.yaml:10:5',
      'tools/two.yaml:2:1',
      'tools/two.yaml:3:1',
      'votes.json:2:3',
    ]);
  });

  it('counts lines and columns as an editor does, with line ends of Windows and letters beyond ASCII', async () => {
    const { lines } = await buildWith({
      'tools/two.json': '{\r\n  "name": "Zwölf 🚀", "tagln": "x"\r\n}\r\n',
    });
    assert.deepEqual(
      lines.map((line) => line.split(' ')[0]),
      ['tools/two.json:2:23'],
    );
  });

  it('takes a folder without tools, votes or comparisons', async () => {
    const { code, lines, written } = await buildWith({ 'votes.json': '{}' });
    assert.deepEqual({ code, lines, written }, { code: 0, lines: [], written: true });
  });
});
