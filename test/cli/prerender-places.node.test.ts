// Places in which elements stand: whatever is around them, the page that a browser makes of the HTML stays the same.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import {
  openPagePrerenderer,
  type PagePrerenderer,
  type PagePrerendererOptions,
} from '../../src/cli/prerender/page-prerenderer.js';
import { folderOf, removeFolders } from '../support/folders.mjs';
import { publish, toolOf } from '../support/paper-catalog.js';
import { check } from '../../src/cli/commands/check/check.js';

after(removeFolders);

type Node = DefaultTreeAdapterTypes.Node;
let catalog = '';
let prerenderer: PagePrerenderer;
const open = (options: Partial<PagePrerendererOptions> = {}) =>
  openPagePrerenderer({ catalog, jsonLd: true, ...options }, '2026-12-01');
before(async () => {
  const out = await publish({
    'tools/ant.yaml': toolOf('Ant', 'ship', 'url: https://paper.example/ant\n'),
    'tools/bee.yaml': toolOf('Bee', 'skip'),
  });
  catalog = join(out, 'v1');
  prerenderer = await open();
});

/** Prerenders a page; gives its HTML and what was found. */
async function rendered(html: string, by = prerenderer) {
  const result = await by.render(html, 'index.html', 'index.html', true);
  return {
    html: result?.html ?? html,
    said: (result?.findings ?? []).map(
      ({ severity, line, column, code, message }) => `${severity} ${line}:${column} ${code} ${message}`,
    ),
  };
}

const isOurs = (node: Node) => 'attrs' in node && node.attrs.some(({ name }) => name === 'data-ship-or-skip');
const childrenOf = (node: Node): Node[] => [
  ...('childNodes' in node ? node.childNodes : []),
  ...('content' in node ? [node.content] : []),
];

/** The tree that a parser makes of a page, as HTML, without what was prerendered. */
function treeOf(html: string): string {
  // Where scripts run, what is in a noscript is a text that nobody sees.
  const document = parse(html, { scriptingEnabled: false });
  const prune = (node: Node): void => {
    if ('childNodes' in node) node.childNodes = node.childNodes.filter((child) => !isOurs(child));
    childrenOf(node).forEach(prune);
  };
  prune(document);
  return serialize(document);
}

/** Every link that a browser finds around the words that were prerendered as a fallback. */
function linksAround(html: string, target: string): string[] {
  const found: string[] = [];
  const walk = (node: Node, links: string[]): void => {
    const here = 'tagName' in node && node.tagName === 'a' ? [...links, 'a'] : links;
    if (isOurs(node) && 'tagName' in node && node.tagName === target) found.push(here.join());
    childrenOf(node).forEach((child) => walk(child, here));
  };
  walk(parse(html), []);
  return found;
}

const tags =
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter mi mo mtext nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select slot small source spacer span strike strong style sub summary sup svg foreignObject desc table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr x-card xmp'.split(
    ' ',
  );
const ours = [
  ...['ship-badge', 'ship-verdict', 'ship-scorecard', 'tool-compare'],
  ...['ship-newsletter', 'ship-bookmark', 'ship-bookmarks', 'ship-catalog'],
];

const { page: pages } = fc.letrec<{
  page: string;
  node: string;
  element: string;
  own: string;
  content: string;
}>((tie) => ({
  page: fc
    .tuple(
      fc.constantFrom(
        '<!doctype html>',
        '<!doctype html><html lang="en"><head><title>x</title></head><body>',
        '',
      ),
      tie('content'),
      fc.constantFrom('', '</body></html>'),
    )
    .map((parts) => parts.join('')),
  content: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('text', ' ', '\n', '&amp;', '<!-- <ship-badge> -->'),
    { arbitrary: tie('own'), weight: 3 },
    { arbitrary: tie('element'), weight: 6 },
  ),
  element: fc
    .tuple(
      fc.constantFrom(...tags),
      fc.constantFrom('', ' href="/post"', ' role="button"', ' class=x'),
      tie('content'),
      fc.integer({ min: 0, max: 9 }),
    )
    .map(([tag, attribute, content, end]) => `<${tag}${attribute}>${content}${end > 0 ? `</${tag}>` : ''}`),
  own: fc
    .tuple(
      fc.constantFrom(...ours),
      fc.constantFrom('tool=ant', 'tool="bee"', 'tools="ant bee"', 'tool=none'),
      fc.oneof({ arbitrary: fc.constant(''), weight: 4 }, tie('content')),
      fc.integer({ min: 0, max: 9 }),
    )
    .map(([tag, attribute, content, end]) => `<${tag} ${attribute}>${content}${end > 0 ? `</${tag}>` : ''}`),
}));

describe('a prerendered page', () => {
  it('parses as before around what was written, and is the same the second time: 10,000 pages of all elements', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(pages, async (page) => {
        const { html } = await rendered(page);
        if (html === page) return;
        written++;
        assert.equal(treeOf(html), treeOf(page));
        assert.equal((await rendered(html)).html, html);
      }),
      { numRuns: 10_000, seed: 15 },
    );
    assert.ok(written > 3000, `${written} pages had an element to fill`);
  });

  const around: [string, string][] = [
    ['a link', '<a href="/post"><article><h3>My post</h3>HERE<p>Teaser…</p></article></a>'],
    ['a link without an address', '<a name="top">HERE<p>Teaser…</p></a>'],
    ['a link that ends elsewhere', '<p><a href="/post">My post</p><p>HERE</p>'],
    ['a link in a picture', '<svg><a href="/post"><foreignObject>HERE</foreignObject></a></svg>'],
    ['a button', '<button type="button"><b>HERE</b></button>'],
    ['a summary', '<details><summary>My post HERE</summary>More</details>'],
    ['what a role makes a link', '<div role="link" tabindex="0">HERE</div>'],
    ['what a role makes a button', '<div role="button" tabindex="0"><p>HERE</p></div>'],
  ];
  for (const [kind, place] of around)
    it(`has words without a link inside ${kind}, in the fallback and in the view`, async () => {
      for (const tag of ['ship-badge', 'ship-verdict', 'ship-scorecard', 'tool-compare']) {
        const page = `<!doctype html><title>x</title>${place.replace('HERE', `<${tag} tools="ant bee"></${tag}>`)}`;
        const { html, said } = await rendered(page);
        assert.deepEqual(
          said.filter((line) => line.startsWith('error')),
          [],
        );
        assert.equal(treeOf(html), treeOf(page));
        const inside = html.slice(html.indexOf(`<${tag}`), html.indexOf(`</${tag}>`));
        assert.match(inside, /<span data-ship-or-skip>Ant: Ship/);
        assert.doesNotMatch(inside, /href=/);
        assert.doesNotMatch(inside, /<strong/);
        // Search engines learn the address all the same.
        if (tag !== 'tool-compare' && tag !== 'ship-scorecard')
          assert.match(html, /"url":"https:\/\/paper\.example\/ant"/);
      }
    });

  it('has a link everywhere else, also where the same element stands inside a link', async () => {
    const badge = '<ship-badge tool="ant"></ship-badge>';
    const { html } = await rendered(`<p>${badge}</p><a href="/">${badge}</a><label>${badge}</label>`);
    assert.equal(html.match(/href="https:\/\/paper\.example\/ant"/g)?.length, 4);
    assert.deepEqual(linksAround(html, 'span'), ['', 'a', '']);
  });
});

describe('an element without an end tag', () => {
  const faults: [string, string, number][] = [
    ['that HTML knows no short form of', '<ship-verdict tool="ant" />\n<p>The rest.</p>', 1],
    ['at the end', '<p>One.</p>\n\n<ship-badge tool="ant">', 3],
    ['of a form', '\n<ship-newsletter action="/join">\n<p>The rest.</p>', 2],
    ['of a bookmark', '<ship-bookmark tool="ant"><p>The rest.</p>', 1],
    ['of the list of bookmarks', '<ship-bookmarks><p>The rest.</p>', 1],
    [
      'that a block in a paragraph ends',
      '<p>See <tool-compare tools="ant bee"><p>Mine</p></tool-compare>.</p>',
      1,
    ],
    ['that the end of a link ends', '<a href="/"><ship-badge tool="ant"></a></ship-badge>', 1],
  ];
  for (const [kind, page, line] of faults)
    it(`is an error with its line, and left as it is: ${kind}`, async () => {
      const { html, said } = await rendered(page);
      assert.equal(html, page);
      assert.equal(said.length, 1);
      const [, tag = ''] = /<((?:ship|tool)-[a-z]+)/.exec(page) ?? [];
      assert.match(
        said.join(),
        new RegExp(`^error ${line}:\\d+ unclosed <${tag}> has no end tag.*</${tag}>`),
      );
      // `check` of the built site says the same, without a catalog.
      const site = folderOf({ 'a/index.html': page, 'b.txt': page });
      const found: string[] = [];
      const { tally } = await check(
        site,
        {},
        {
          onDiagnostic: ({ file, line, code }) =>
            void found.push(`${file.slice(site.length)} ${line} ${code}`),
        },
      );
      assert.equal(tally.errors, 1);
      assert.deepEqual(found, [`/a/index.html ${line} unclosed`]);
    });

  it('does not keep others from being filled', async () => {
    const { html, said } = await rendered(
      '<ship-badge tool="ant"></ship-badge><ship-verdict tool="ant" /><ship-badge tool="bee"></ship-badge>',
    );
    assert.equal(html.match(/<template shadowrootmode/g)?.length, 2);
    assert.match(said.join('\n'), /unclosed/);
  });
});

describe('an element that holds content of the page', () => {
  const pagesHeld: [string, string][] = [
    ['another element', '<p>Mine</p><ship-badge tool="bee"></ship-badge>'],
    ['a heading with something beside it', '<h2>Next</h2><p>More.</p>'],
    ['a landmark with something beside it', '<p>Mine</p><footer>End</footer>'],
  ];
  for (const [kind, content] of pagesHeld)
    it(`shows it beside its answer, with a warning: ${kind}`, async () => {
      const { html, said } = await rendered(`<ship-verdict tool="ant">${content}</ship-verdict>`);
      assert.match(html, /^<ship-verdict tool="ant"><template[^]*?<slot><\/slot><\/template>/);
      assert.match(said.join('\n'), /^warning 1:1 page-content .*<\/ship-verdict>/m);
    });

  it('takes a fallback for a fallback', async () => {
    for (const content of [
      '<a href="/">Mine</a>',
      '<h2>Mine</h2>',
      '<p>Mine</p><p>More</p>',
      '<h2 slot="footer">x</h2><p>Mine</p>',
    ]) {
      const { html, said } = await rendered(`<ship-verdict tool="ant">${content}</ship-verdict>`);
      assert.doesNotMatch(html, /<slot><\/slot><\/template>/);
      assert.deepEqual(
        said.filter((line) => !line.includes('no-catalog')),
        [],
      );
    }
  });
});
