// Output of the differences between two publications; catalog text in it is escaped.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { escapeGithubMarkdown } from '../../src/cli/commands/diff/diff-markdown.js';
import { build } from '../../src/cli/build/build.js';
import { diff, diffMarkdown, diffText, type Differences } from '../../src/cli/commands/diff/diff.js';
import { folderOf, removeFolders } from '../support/folders.mjs';
import { serve } from '../support/static-server.js';

const catalog = 'name: Paper\nreviewers:\n  - { id: ann, name: Ann }\n  - { id: bob, name: Bob }\n';
const tool = (name: string, ann: number, bob: number, more = '') =>
  `name: ${name}\n${more}reviews:\n${[
    ['ann', ann],
    ['bob', bob],
  ]
    .map(
      ([who, score]) =>
        `  - { reviewer: ${who}, score: ${score}, verdict: ${Number(score) < 50 ? 'skip' : 'ship'}, take: x }\n`,
    )
    .join('')}`;

const first = {
  'catalog.yaml': catalog,
  'tools/flip.yaml': tool('Flip', 80, 90),
  'tools/nudge.yaml': tool('Nudge', 80, 90),
  'tools/price.yaml': tool('Price', 80, 90, 'pricing: { entry: free, label: Free }\n'),
  'tools/wrong.yaml': tool('Wrong', 80, 90),
  'tools/old-name.yaml': tool('Old', 80, 90),
  'tools/dying.yaml': tool('Dying', 80, 90),
  'tools/same.yaml': tool('Same', 80, 90),
};
const second = {
  ...first,
  'tools/flip.yaml': tool('Flip', 20, 30),
  'tools/nudge.yaml': tool('Nudge', 85, 90),
  'tools/price.yaml': tool('Price', 80, 90, 'pricing: { entry: paid, label: $9 }\n'),
  'tools/wrong.yaml': tool('Wrong', 80, 90, 'corrections:\n  - { date: 2026-11-26, text: It was late. }\n'),
  'tools/old-name.yaml': 'moved: new-name\n',
  'tools/new-name.yaml': tool('New', 80, 90),
  'tools/dying.yaml': 'gone: true\n',
};

/** Publishes these files; gives the folder. */
async function published(files: Record<string, string>, previous?: string): Promise<string> {
  const out = folderOf();
  const options = previous === undefined ? { first: true } : { previous };
  const { tally } = await build(folderOf(files), {
    out,
    date: previous ? '2026-11-26' : '2026-11-25',
    ...options,
  });
  assert.equal(tally.errors, 0);
  return out;
}

let a: string;
let b: string;
before(async () => {
  a = await published(first);
  b = await published(second, a);
});
after(removeFolders);

const expected: Differences = {
  from: '1.20261125.1',
  to: '1.20261126.1',
  changes: [
    { slug: 'dying', name: 'Dying', differences: [{ kind: 'gone' }] },
    {
      slug: 'flip',
      name: 'Flip',
      differences: [
        { kind: 'verdict', from: 'ship', to: 'skip' },
        { kind: 'reviewer-verdict', reviewer: 'ann', from: 'ship', to: 'skip' },
        { kind: 'reviewer-verdict', reviewer: 'bob', from: 'ship', to: 'skip' },
        { kind: 'score', reviewer: 'ann', from: 80, to: 20 },
        { kind: 'score', reviewer: 'bob', from: 90, to: 30 },
      ],
    },
    { slug: 'new-name', name: 'New', differences: [{ kind: 'added' }] },
    { slug: 'old-name', name: 'Old', differences: [{ kind: 'moved', to: 'new-name' }] },
    { slug: 'price', name: 'Price', differences: [{ kind: 'price', from: 'free, Free', to: 'paid, $9' }] },
    {
      slug: 'wrong',
      name: 'Wrong',
      differences: [{ kind: 'correction', date: '2026-11-26', text: 'It was late.' }],
    },
  ],
  others: 1,
};

describe('diff', () => {
  it('tells what readers notice, by slug, and counts what else differs', async () => {
    assert.deepEqual(await diff(a, b), expected);
  });

  it('tells every move of a score when asked to', async () => {
    const { changes, others } = await diff(a, b, { minScore: 0 });
    assert.deepEqual(changes.find(({ slug }) => slug === 'nudge')?.differences, [
      { kind: 'score', reviewer: 'ann', from: 80, to: 85 },
    ]);
    assert.equal(others, 0);
    const { changes: just } = await diff(a, b, { minScore: 5 });
    assert.ok(just.some(({ slug }) => slug === 'nudge'));
  });

  it('says the same of a URL, and of a folder against a URL', async () => {
    const one = await serve(a);
    const other = await serve(b);
    try {
      assert.deepEqual(await diff(one.url, other.url), expected);
      assert.deepEqual(await diff(a, `${other.url}v1/`), expected);
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  });

  it('reads nothing but the manifests where nothing differs', async () => {
    const server = await serve(a);
    try {
      const same = await diff(a, `${server.url}v1/`);
      assert.deepEqual(same, { from: expected.from, to: expected.from, changes: [], others: 0 });
      assert.deepEqual(
        server.asked.map(({ url }) => url),
        ['/v1/manifest.json'],
      );
    } finally {
      await server.close();
    }
  });

  it('tells of a tool that vanished without a tombstone', async () => {
    const { changes } = await diff(b, a);
    assert.deepEqual(
      changes.find(({ slug }) => slug === 'new-name'),
      { slug: 'new-name', name: 'New', differences: [{ kind: 'vanished' }] },
    );
    assert.deepEqual(changes.find(({ slug }) => slug === 'dying')?.differences, [{ kind: 'back' }]);
  });

  it('tells that a reviewer changed the verdict, where that of the panel and the score stay', async () => {
    const before = tool('Tie', 80, 90).replace('verdict: ship', 'verdict: skip');
    const after = tool('Tie', 80, 90).replace(/verdict: ship(?=.*\n$)/, 'verdict: skip');
    const one = await published({ 'catalog.yaml': catalog, 'tools/tie.yaml': before });
    const two = await published({ 'catalog.yaml': catalog, 'tools/tie.yaml': after }, one);
    const differences = await diff(one, two);
    assert.deepEqual(differences.changes, [
      {
        slug: 'tie',
        name: 'Tie',
        differences: [
          { kind: 'reviewer-verdict', reviewer: 'ann', from: 'skip', to: 'ship' },
          { kind: 'reviewer-verdict', reviewer: 'bob', from: 'ship', to: 'skip' },
        ],
      },
    ]);
    assert.match(diffText(differences), /^ {2}tie {2}ann {2}skip → ship$/m);
    assert.match(diffMarkdown(differences), /^\| Tie \(tie\) \| bob \| ship \| \*\*skip\*\* \|$/m);
  });

  it('tells how far it is', async () => {
    const told: [number, number | undefined][] = [];
    await diff(a, b, {}, { onProgress: (_, done, total) => told.push([done, total]) });
    assert.deepEqual(told.at(-1), [7, 7]);
  });

  it('refuses where nothing is published', async () => {
    await assert.rejects(diff(a, folderOf()), /^UserError: There is no publication at /);
  });
});

describe('diff as text', () => {
  it('begins with verdicts, and aligns', () => {
    assert.equal(
      diffText(expected),
      `1.20261125.1 → 1.20261126.1: 1 verdict, 2 verdicts of reviewers, 2 scores, 1 price, 1 correction, 1 added, 1 moved, 1 gone

Verdicts
  flip  ship → skip

Verdicts of reviewers
  flip  ann  ship → skip
  flip  bob  ship → skip

Scores
  flip  ann  80 → 20
  flip  bob  90 → 30

Prices
  price  free, Free → paid, $9

Corrections
  wrong  2026-11-26  It was late.

Added
  new-name  New

Moved
  old-name  → new-name

Gone
  dying  Dying

1 more record differs in other ways: texts, logos, smaller moves of scores.
`,
    );
  });

  it('says so where nothing differs', () => {
    assert.equal(
      diffText({ from: '1.20261125.1', to: '1.20261125.1', changes: [], others: 0 }),
      '1.20261125.1 → 1.20261125.1: no differences that readers notice\n',
    );
  });

  it('lets no catalog text command the terminal or turn its direction', () => {
    const text = diffText(withName('a\u001b[31mb\u202ec\r\nd'));
    assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
    assert.match(text, /a \[31mb c d/);
  });
});

/** One tool added, with this name. */
const withName = (name: string): Differences => ({
  from: '1.20261125.1',
  to: '1.20261126.1',
  changes: [{ slug: 'one', name, differences: [{ kind: 'added' }] }],
  others: 0,
});

describe('diff as Markdown', () => {
  it('has a headline with the counts, and a table or list a kind', () => {
    const text = diffMarkdown(expected);
    assert.match(
      text,
      /^### Catalog: 1 verdict, 2 verdicts of reviewers, 2 scores, 1 price, 1 correction, 1 added, 1 moved, 1 gone\n/,
    );
    assert.match(
      text,
      /#### Verdicts\n\n\| Tool \| Was \| Is \|\n\| --- \| --- \| --- \|\n\| Flip \(flip\) \| ship \| \*\*skip\*\* \|\n/,
    );
    assert.match(text, /#### Added\n\n- New \(new&#45;name\)\n/);
    assert.match(text, /1 more record differs in other ways/);
  });

  it('leaves nothing in catalog text that Markdown, HTML or GitHub understands', () => {
    const hostile = [
      '@everyone',
      'a|b',
      '<img src=x onerror=alert(1)>',
      '[x](javascript:alert(1))',
      '![](//evil.example/x.png)',
      '`x` **b** __i__ ~~s~~',
      'https://evil.example',
      'www.evil.example',
      'fixes #12',
      'me@evil.example',
      '&lt;b&gt;',
      '\n\n# Heading',
      ':tada:',
    ];
    for (const name of hostile) {
      const said = escapeGithubMarkdown(name);
      assert.doesNotMatch(said.replace(/&#\d+;/g, ''), /[!-/:-@[-`{-~\n]/, name);
      assert.ok(diffMarkdown(withName(name)).includes(`\n- ${said} (one)\n`));
    }
    assert.equal(escapeGithubMarkdown('@all #1 www.x'), '&#64;\u2060all &#35;\u20601 www\u2060&#46;x');
  });

  it('keeps any text readable: what was escaped reads as it was, but for white space and joiners', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (text) => {
        const said = escapeGithubMarkdown(text);
        assert.doesNotMatch(said.replace(/&#\d+;/g, ''), /[!-/:-@[-`{-~\n]/);
        const read = said.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
        const bare = (each: string) => each.replace(/[\s\p{Cc}\u2028-\u202e\u2060\u2066-\u2069]+/gu, '');
        assert.equal(bare(read), bare(text));
      }),
    );
  });

  it('fits into a comment, whatever the number of changes', () => {
    const changes = Array.from({ length: 5_000 }, (_, index) => ({
      slug: `tool-${index}`,
      name: '|'.repeat(120),
      differences: [
        { kind: 'verdict' as const, from: 'ship' as const, to: 'skip' as const },
        { kind: 'price' as const, from: '*'.repeat(300), to: '@'.repeat(300) },
        { kind: 'correction' as const, date: '2026-11-26', text: '#'.repeat(4_000) },
        { kind: 'name' as const, from: '<'.repeat(120), to: '>'.repeat(120) },
      ],
    }));
    const text = diffMarkdown({ from: '1.20261125.1', to: '1.20261126.1', changes, others: 3 });
    assert.ok(text.length < 65_000, String(text.length));
    assert.match(text, /5000 verdicts, 5000 prices/);
    assert.match(text, /… and 4950 more\./);
    assert.match(text, /5000 corrections, too many to show here\./);
    assert.match(text, /3 more records differ/);
  });
});
