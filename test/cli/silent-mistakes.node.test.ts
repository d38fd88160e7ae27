// Mistakes that nobody notices until a reader does: what `check` says of each, and where.
import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { add } from '../../src/cli/commands/add/add.js';
import { folderOf, removeFolders } from '../support/folders.mjs';
import { findingsIn, smallCatalogYaml, soundToolYaml } from '../support/small-catalog.js';

afterEach(removeFolders);
afterEach(() => mock.restoreAll());

const saidOfTool = (more: string) => findingsIn({ 'tools/one.yaml': soundToolYaml + more });

describe('a URL', () => {
  const wrong: [string, string][] = [
    ['www.example.com', 'https://www.example.com'],
    ['example.com/tools', 'https://example.com/tools'],
    ['example.com:8080/x', 'https://example.com:8080/x'],
    ['bücher.example', 'https://bücher.example'],
    ['“https://example.com”', 'https://example.com'],
    ['https://example.com”', 'https://example.com'],
    ['«www.example.com»', 'https://www.example.com'],
    ['<https://example.com>', 'https://example.com'],
    ['"[our site](https://example.com)"', 'https://example.com'],
    ['" https://example.com"', 'https://example.com'],
    ['https:example.com', 'https://example.com'],
    ['https//example.com', 'https://example.com'],
    ['http:/example.com', 'http://example.com'],
    ['htps://example.com', 'https://example.com'],
    ['https://https://example.com', 'https://example.com'],
  ];
  for (const [written, meant] of wrong)
    it(`that leads elsewhere than it says is told, with the right one: ${written}`, async () => {
      const lines = await saidOfTool(`url: ${written}\n`);
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(lines[0]!, /^tools\/one\.yaml:3:1 error (url|schema) "url" /);
      assert.ok(lines[0]!.endsWith(`; write ${meant}`), lines[0]);
    });

  it('is looked at in every field that has one', async () => {
    const files = {
      'catalog.yaml': `${smallCatalogYaml}homepage: www.example.com\n`,
      'tools/one.yaml': `${soundToolYaml}homepage: example.com\nlogo: www.example.com/x.svg\n`,
    };
    assert.deepEqual(
      (await findingsIn(files)).map((line) => line.split(' ')[0]),
      ['catalog.yaml:5:1', 'tools/one.yaml:3:1', 'tools/one.yaml:4:1'],
    );
    const line = '{"catalog":{"name":"P","reviewers":[],"homepage":"www.example.com"}}';
    assert.match((await findingsIn({ 'a.ndjson': line }, 'a.ndjson'))[0]!, /^a\.ndjson:1:39 error url /);
  });

  const right = [
    ...['https://example.com', 'HTTP://example.com/', '//example.com/x', '/x', './x', '../x', 'x', 'x.html'],
    ...[
      'tools/one',
      '?q=www.example.com',
      '"#top"',
      'https://en.wikipedia.example/wiki/“Heroes”',
      '.well-known/x',
    ],
  ];
  it('that is whole, or relative as it was meant, is left alone', async () => {
    for (const url of right) assert.deepEqual(await saidOfTool(`url: ${url}\n`), [], url);
  });
});

describe('half of a letter', () => {
  it('is told where it stands, in YAML, JSON and NDJSON', async () => {
    const files = {
      'tools/one.yaml': 'name: One\ntagline: "Fast \\ud83d"\n',
      'tools/two.json': '{ "name": "Two", "tagline": "\\ude80 fast" }',
    };
    assert.deepEqual(
      (await findingsIn(files)).map((line) => line.replace(/ or emoji.*/, '')),
      [
        'tools/one.yaml:2:1 error encoding "tagline" has half of a letter',
        'tools/two.json:1:18 error encoding "tagline" has half of a letter',
      ],
    );
    const lines = '{"catalog":{"name":"P","reviewers":[]}}\n{"slug":"a","name":"A\\ud83d","tagline":"x"}\n';
    assert.match(
      (await findingsIn({ 'a.ndjson': lines }, 'a.ndjson'))[0]!,
      /^a\.ndjson:2:13 error encoding /,
    );
  });

  it('is none where the other half follows', async () => {
    assert.deepEqual(await saidOfTool('bestFor: "\\ud83d\\ude80 🚀"\n'), []);
  });
});

describe('a name that Windows reserves', () => {
  for (const name of ['aux', 'con', 'nul', 'prn', 'com1', 'lpt9'])
    it(`cannot be a slug: ${name}`, async () => {
      assert.deepEqual(await findingsIn({ [`tools/${name}.yaml`]: soundToolYaml }), [
        `tools/${name}.yaml:1:1 error slug "${name}" cannot be a slug: Windows allows no file of this name; rename it to ${name}-tool.yaml`,
      ]);
    });

  it('is not added, and one that begins like it may be', async () => {
    const folder = folderOf({ 'catalog.yaml': smallCatalogYaml });
    await assert.rejects(add('aux', { in: folder }), { name: 'UserError', message: /Windows.*use aux-tool/ });
    assert.deepEqual(
      await findingsIn({ 'tools/console.yaml': soundToolYaml, 'tools/com.yaml': soundToolYaml }),
      [],
    );
  });
});

describe('a date in the future', () => {
  it('is warned of, from the first day that is tomorrow everywhere', async () => {
    const now = Date.UTC(2026, 2, 3, 12);
    mock.method(Date, 'now', () => now);
    const dated = (day: string) => saidOfTool(`reviewed: ${day}\n`);
    assert.deepEqual(await dated('2026-03-03'), []);
    // On Kiritimati it is the 4th already.
    assert.deepEqual(await dated('2026-03-04'), []);
    assert.deepEqual(await dated('2026-03-05'), [
      'tools/one.yaml:3:1 warning future-date is a day in the future, 2026-03-05; write the day of the verdict',
    ]);
    assert.deepEqual(await dated('2062-03-03'), [
      'tools/one.yaml:3:1 warning future-date is a day in the future, 2062-03-03; write the day of the verdict',
    ]);
  });

  it('is warned of in a correction, too', async () => {
    const lines = await saidOfTool('corrections:\n  - date: 2962-03-03\n    text: The price.\n');
    assert.match(lines.join('\n'), /^tools\/one\.yaml:4:5 warning future-date [^\n]*$/);
  });
});

describe('HTML or Markdown in a text', () => {
  const marked: [string, string][] = [
    ['A <b>fast</b> tool', 'HTML (<b>)'],
    ['A tool<br>', 'HTML (<br>)'],
    ['See <a href="https://a.example">it</a>', 'HTML (<a href="https://a.example">)'],
    ['Fast &amp; small', 'HTML (&amp;)'],
    ['Fast&#8217;s', 'HTML (&#8217;)'],
    ['A <!-- really --> tool', 'HTML (<!--)'],
    ['A **fast** tool', 'Markdown (**fast**)'],
    ['A *fast* tool', 'Markdown (*fast*)'],
    ['A __very fast__ tool', 'Markdown (__very fast__)'],
    ['Run `make` first', 'Markdown (`make`)'],
    ['See [it](https://a.example)', 'Markdown ([it](https://a.example))'],
    ['![logo](x.png) it', 'Markdown (![logo](x.png))'],
    ['# Fast', 'Markdown (# Fast)'],
    ['- fast\\n- small', 'Markdown (- fast)'],
    ['~~Slow~~ fast', 'Markdown (~~Slow~~)'],
  ];
  for (const [text, sample] of marked)
    it(`is warned of: ${text}`, async () => {
      const written = JSON.stringify(text).replaceAll('\\\\n', '\\n');
      assert.deepEqual(await saidOfTool(`bestFor: ${written}\n`), [
        `tools/one.yaml:3:1 warning markup-in-text has ${sample}, which readers see as it stands; write plain text`,
      ]);
    });

  it('is warned of in every text of a catalog', async () => {
    const files = {
      'catalog.yaml': `${smallCatalogYaml}categories:\n  a: <b>A</b>\n`,
      'tools/one.yaml': `${soundToolYaml}corrections:\n  - date: 2026-01-01\n    text: The **price**.\n`,
      'tools/two.yaml': 'name: Two\ntagline: Small\n',
      'comparisons/one--vs--two.yaml': 'summary: One is *fast*.\n',
    };
    assert.deepEqual(
      (await findingsIn(files)).map((line) => line.split(' ', 3).join(' ')),
      [
        'catalog.yaml:6:3 warning markup-in-text',
        'comparisons/one--vs--two.yaml:1:1 warning markup-in-text',
        'tools/one.yaml:5:5 warning markup-in-text',
      ],
    );
  });

  it('is warned of in NDJSON, too', async () => {
    const lines = [
      '{"catalog":{"name":"<b>P</b>","reviewers":[]}}',
      '{"comparison":"a--vs--b","summary":"*Fast* both"}',
      ...['a', 'b'].map((slug) => JSON.stringify({ slug, name: slug, tagline: `\`${slug}\`` })),
    ];
    assert.deepEqual(
      (await findingsIn({ 'a.ndjson': lines.join('\n') }, 'a.ndjson')).map((line) =>
        line.split(' ', 3).join(' '),
      ),
      [13, 26, 24, 24].map((column, index) => `a.ndjson:${index + 1}:${column} warning markup-in-text`),
    );
  });

  const plain = [
    ...[
      'Fast & small',
      'R&D; and more',
      'a < b > c',
      'Vec<T> and Map<K, V>',
      '5 * 3 * 2',
      'C# and #1',
      '[beta] (new)',
    ],
    ...[
      '__init__ and a_b_c',
      'Costs $5 - $9',
      '*',
      '2 ** 3 ** 4',
      'The <ship-badge> element',
      'a*b*c',
      '1. First',
    ],
  ];
  it('is none of these', async () => {
    for (const text of plain)
      assert.deepEqual(await saidOfTool(`bestFor: ${JSON.stringify(text)}\n`), [], text);
  });
});

describe('a tool with nothing but a name', () => {
  const sentence =
    'tools/one.yaml:1:1 warning only-a-name has nothing but a name, and readers see an empty card; add a tagline or reviews, or keep it back with draft: true';
  it('is warned of, whatever its language', async () => {
    assert.deepEqual(await findingsIn({ 'tools/one.yaml': 'name: One\n' }), [sentence]);
    assert.deepEqual(await findingsIn({ 'tools/one.yaml': 'name: One\nlang: de\n' }), [sentence]);
  });

  it('is fine as a draft, or with any words', async () => {
    for (const more of ['draft: true', 'tagline: A tool', 'homepage: https://a.example'])
      assert.deepEqual(await findingsIn({ 'tools/one.yaml': `name: One\n${more}\n` }), []);
  });
});
