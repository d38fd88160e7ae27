// Tables from other programs: `import tools.csv` and lists of objects in JSON, with their columns mapped to fields.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { parse } from 'yaml';
import { check } from '../../src/cli/commands/check/check.js';
import { importCatalog, type ImportOptions } from '../../src/cli/commands/import/import.js';
import { runCommandLine } from '../../src/cli/program.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';
import { sessionOf } from '../support/sessions.js';

afterEach(removeFolders);

/** Imports a table; gives the written files, parsed, and what was said with its place. */
async function imported(text: string | Buffer, options: Partial<ImportOptions> = {}, name = 'tools.csv') {
  const folder = folderOf();
  const file = join(folder, name);
  writeFileSync(file, text);
  const out = join(folder, 'catalog');
  const said: string[] = [];
  const result = await importCatalog(
    file,
    { out, ...options },
    {
      onDiagnostic: ({ line, column, severity, message }) =>
        said.push(`${line}:${column} ${severity} ${message}`),
    },
  );
  const files = Object.fromEntries(
    [...filesOf(out)].map(([path, written]) => [path, parse(written) as Record<string, unknown>]),
  );
  if (!result.tally.errors && !options.dryRun) assert.equal((await check(out)).tally.errors, 0);
  return { ...result, files, said, file, folder };
}

const review = (score: number) => ({ reviewer: 'builder', score });

describe('a table', () => {
  it('is imported with its columns mapped, also those whose headings are names of fields', async () => {
    const { files, said, tools } = await imported(
      'Title,Best for,Builder score,verdict:builder,Ann says,tagline,Votes ship,Owner\n' +
        'Inkwell,"Notes, and more",86,Ship,Syncs.,"The ""best""\nnotes",12,me\n' +
        'Ink & Co.,,40 %,skip,,,,\n',
      { map: ['name=Title,score:builder=Builder score', 'take:Ann B.=Ann says'] },
    );
    assert.equal(tools, 2);
    assert.deepEqual(files['tools/inkwell.yaml'], {
      name: 'Inkwell',
      tagline: 'The "best"\nnotes',
      bestFor: 'Notes, and more',
      reviews: [
        { ...review(86), verdict: 'ship' },
        { reviewer: 'ann-b', take: 'Syncs.' },
      ],
    });
    assert.deepEqual(files['tools/ink-co.yaml'], {
      name: 'Ink & Co.',
      reviews: [{ ...review(40), verdict: 'skip' }],
    });
    assert.deepEqual(files['catalog.yaml']?.reviewers, [
      { id: 'builder', name: 'Builder' },
      { id: 'ann-b', name: 'Ann B.' },
    ]);
    assert.deepEqual(files['votes.json'], { inkwell: { ship: 12, skip: 0 } });
    assert.deepEqual(said, [
      '1:8 notice not imported: "Owner"; to import a column, say what it is: --map FIELD=COLUMN',
    ]);
  });

  const same = { 'tools/inkwell.yaml': { name: 'Inkwell', category: 'notes', reviews: [review(86.5)] } };
  const forms: [string, string | Buffer, string?][] = [
    ['commas', 'name,category,score:builder\nInkwell,Notes,86.5\n'],
    ['a byte order mark and CRLF', '\uFEFFname,category,score:builder\r\nInkwell,Notes,86.5\r\n'],
    [
      'semicolons and decimal commas, as Excel in Europe',
      '\uFEFFName;Category;Score: builder\r\nInkwell;Notes;86,5\r\n',
    ],
    ['a separator in a line of its own', 'sep=;\r\nname;category;score:builder\r\nInkwell;Notes;86,5\r\n'],
    ['tabs', 'name\tcategory\tscore:builder\nInkwell\tNotes\t86.5', 'tools.tsv'],
    [
      'empty rows, and cells around',
      '\n,,,\nname, Category ,score:builder,\n,,\nInkwell , Notes,86.5,\n\n\n',
    ],
    ['quotes around everything', '"name","category","score:builder"\n"Inkwell","Notes","86.5"\n'],
    ['an extension in capitals', 'name,category,score:builder\nInkwell,Notes,86.5', 'TOOLS.CSV'],
    ['objects', '[{"name":"Inkwell","category":"Notes","score:builder":86.5}]', 'tools.json'],
    [
      'objects with texts for numbers, and nulls',
      '[{"name":"Inkwell","category":"Notes","score:builder":"86,5","url":null,"tagline":""}]',
      'tools.json',
    ],
  ];
  for (const [what, text, name] of forms)
    it(`is read with ${what}`, async () => {
      const { files, said, tally } = await imported(text, {}, name);
      assert.deepEqual(said, []);
      assert.deepEqual(tally, { errors: 0, warnings: 0, notices: 0 });
      const { 'catalog.yaml': catalog, ...tools } = files;
      assert.deepEqual(tools, same);
      assert.deepEqual(catalog?.categories, { notes: 'Notes' });
    });

  it('of objects keeps their lists and groups, and takes a field of a group for a column', async () => {
    const list = [
      {
        title: 'Inkwell',
        meta: { price: { text: '$20' } },
        votes: { ship: 3, skip: 1 },
        reviews: [{ reviewer: 'Ana', score: 80, verdict: 'ship', take: 'Good.', mood: 'x' }],
      },
    ];
    const { files, said } = await imported(
      JSON.stringify(list),
      { map: ['name=title,pricing.label=meta.price.text'] },
      't.json',
    );
    assert.deepEqual(files['tools/inkwell.yaml'], {
      name: 'Inkwell',
      pricing: { label: '$20' },
      reviews: [{ reviewer: 'ana', score: 80, verdict: 'ship', take: 'Good.' }],
    });
    assert.deepEqual(files['votes.json'], { inkwell: { ship: 3, skip: 1 } });
    assert.match(said.join(), /notice unknown field "mood" is kept out/);
  });

  it('has tools of one name under slugs of their own, with a warning by row', async () => {
    const { files, said } = await imported('name,slug\nInk,\nInk,\n,\nInk 2,\nInk,ink\n');
    assert.deepEqual(Object.keys(files).sort(), [
      'catalog.yaml',
      ...['ink-2.yaml', 'ink-2-2.yaml', 'ink-3.yaml', 'ink.yaml'].map((name) => `tools/${name}`).sort(),
    ]);
    assert.match(said[0] ?? '', /^2:1 warning has the same name as row 6, and gets the slug "ink-2"/);
    assert.match(said[1] ?? '', /^3:1 warning .*"ink-3"/);
  });

  it('keeps a comma inside of a heading', async () => {
    const { files } = await imported('"Name, full",Score\nInk,5\n', {
      map: ['name=Name, full,score:a=Score'],
    });
    assert.deepEqual(files['tools/ink.yaml'], { name: 'Ink', reviews: [{ reviewer: 'a', score: 5 }] });
  });

  const mistakes: [string, string | Buffer, string[], string?][] = [
    [
      'a score that is none',
      'name,score:a\nInk,high\n',
      ['2:2 error "score" must be a number, and is text (column "score:a")'],
    ],
    [
      'a score too high, after an empty row',
      'name,score:a\n\nInk,101\n',
      ['3:2 error "score" must be at most 100, and is 101 (column "score:a")'],
    ],
    [
      'a score after a text of two lines',
      'name,tagline,score:a\nInk,"a\nb",5\nPen,,x\n',
      ['3:3 error "score" must be a number, and is text (column "score:a")'],
    ],
    [
      'a verdict that is none',
      'name,verdict:a\nInk,maybe\n',
      ['2:2 error "verdict" must be "ship" or "skip" (column "verdict:a")'],
    ],
    [
      'a day in another order',
      'name,reviewed\nInk,05.03.2026\n',
      ['2:2 error "reviewed" must be a real date as YYYY-MM-DD, such as 2026-03-03 (column "reviewed")'],
    ],
    [
      'a URL that is none',
      'homepage,name\njavascript:x,Ink\n',
      ['2:1 error "homepage" must be an http(s) or relative URL (column "homepage")'],
    ],
    [
      'half a vote',
      'name,votes.ship\nInk,1.5\n',
      ['2:2 error "ship" must be a whole number, and is a number (column "votes.ship")'],
    ],
    ['no name', 'name,tagline\n,x\nInk,\n', ['2:1 error "name" must be given, as text (column "name")']],
    [
      'a name without letters a to z',
      'name\n印象笔记\n',
      [
        '2:1 error no slug can be made of "印象笔记": add a column "slug", with a name in the letters a to z (column "name")',
      ],
    ],
    [
      'a slug that is none',
      'name,slug\nInk,Ink Well\n',
      [
        '2:2 error "Ink Well" cannot be a slug: it must be lower-case words joined by hyphens, 64 characters at most, such as claw-code; write "ink-well" (column "slug")',
      ],
    ],
    [
      'a slug twice',
      'name,slug\nInk,a\nPen,a\n',
      ['3:2 error the slug "a" is taken by row 2; keep one (column "slug")'],
    ],
    [
      'more cells than headings',
      'name,tagline\nInk,a,b\n',
      ['2:3 error there are more cells than headings: put a text that contains "," in quotes'],
    ],
    [
      'a quote without an end',
      'name,tagline\nInk,"a\nPen,b\n',
      [
        '2:1 error a text in quotes does not end where its cell does: in it, write each " twice, and close it with one',
      ],
    ],
    ['nothing in it', '\n', ['1:1 error is empty']],
    [
      'Windows-1252',
      Buffer.from('name\nCaf\xe9\n', 'latin1'),
      ['2:4 error is not UTF-8; save it as UTF-8 (Excel calls that "CSV UTF-8")'],
    ],
    [
      'UTF-16',
      Buffer.from('\ufeffname\nInk\n', 'utf16le'),
      ['1:1 error is not UTF-8; save it as UTF-8 (Excel calls that "CSV UTF-8")'],
    ],
    [
      'a bad value in JSON',
      '[\n  {"name": "Ink"},\n  {"name": "Pen", "reviewed": "soon"}\n]',
      ['3:19 error "reviewed" must be a real date as YYYY-MM-DD, such as 2026-03-03'],
      't.json',
    ],
    [
      'a text in a list of JSON',
      '[{"name":"Ink"},\n"Pen"]',
      ['2:1 error must be an object, with the fields of a tool'],
      't.json',
    ],
  ];
  for (const [mistake, text, expected, name] of mistakes)
    it(`with ${mistake} is told by row and column, and nothing is written`, async () => {
      const { said, files, tally } = await imported(text, {}, name);
      assert.deepEqual(said, expected);
      assert.equal(tally.errors, expected.length);
      assert.deepEqual(files, {});
    });

  const misuses: [string, string, string[], RegExp, string?][] = [
    [
      'no column for the name',
      'Title,Score\nInk,5\n',
      [],
      /no column "name": say which one it is, as in --map "name=Title"\. Its columns: Title, Score\.$/,
    ],
    [
      'a column misspelt',
      'Title,Score\nInk,5\n',
      ['name=Titel'],
      /no column "Titel"; did you mean "Title"\? Its columns: Title, Score/,
    ],
    [
      'a field misspelt',
      'Title,Score\nInk,5\n',
      ['nam=Title'],
      /no field "nam"; did you mean "name"\? There are slug, name,/,
    ],
    ['a reviewer left out', 'Title,Score\nInk,5\n', ['score=Score'], /no field "score".* score:REVIEWER/],
    ['no column', 'Title,Score\nInk,5\n', ['name'], /write FIELD=COLUMN/],
    ['one field twice', 'Title,Score\nInk,5\n', ['name=Title,name=Score'], /gives "name" two columns/],
    [
      'a heading that is there twice',
      'name,Score,Score\nInk,5,6\n',
      ['score:a=Score'],
      /two columns "Score", 2 and 3/,
    ],
    ['a map where there are no columns', '{"catalog":{}}', ['name=Title'], /--map is for tables/, 't.ndjson'],
    ['a spreadsheet', 'PK', [], /is a spreadsheet: save it as CSV in UTF-8/, 't.xlsx'],
  ];
  for (const [misuse, text, map, message, name] of misuses)
    it(`is refused with ${misuse}`, async () => {
      await assert.rejects(imported(text, { map }, name), { name: 'UserError', message });
    });

  it('is not written over anything', async () => {
    const { folder, file } = await imported('name\nInk\n');
    const before = filesOf(folder);
    await assert.rejects(importCatalog(file, { out: join(folder, 'catalog') }), { message: /is not empty/ });
    assert.deepEqual(filesOf(folder), before);
  });

  it('in a dry run shows the catalog and the first tools, and writes nothing', async () => {
    const rows = Array.from({ length: 5 }, (_, index) => `Tool ${index + 1},${index}`);
    const folder = folderOf({ 'tools.csv': `Title,Builder score\n${rows.join('\n')}\n` });
    const session = sessionOf();
    const args = [
      'import',
      join(folder, 'tools.csv'),
      '--map',
      'name=Title,score:builder=Builder score',
      '--dry-run',
    ];
    assert.equal(await runCommandLine(args, session), 0, session.said.err);
    assert.match(session.said.out, /^# catalog\.yaml\nname: tools\nreviewers:\n {2}- id: builder\n/);
    assert.match(
      session.said.out,
      /# tools\/tool-3\.yaml\nname: Tool 3\nreviews:\n {2}- reviewer: builder\n {4}score: 2\n/,
    );
    assert.doesNotMatch(session.said.out, /tool-4/);
    assert.match(session.said.out, /… and 2 more\. 5 records; nothing was written\n$/);
    assert.deepEqual([...filesOf(folder).keys()], ['tools.csv']);
    const without = sessionOf();
    assert.equal(await runCommandLine(args.slice(0, -1), without), 2);
    assert.match(without.said.err, /required option '--out <dir>' not specified/);
  });

  it('of 1,000 rows is imported whole', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `Tool ${index},${index % 101}`);
    const { tools, files } = await imported(`name,score:builder\n${rows.join('\n')}`, { as: 'json' });
    assert.equal(tools, 1000);
    assert.equal(Object.keys(files).length, 1001);
  });
});
