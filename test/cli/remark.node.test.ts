// Directives in Markdown become elements, by the plugins that a site would have around ours.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { remarkShipOrSkip, type MarkdownNode, type RemarkOptions } from '../../src/cli/prerender-api.js';
import { removeFolders } from '../support/folders.mjs';
import { publish, toolOf } from '../support/paper-catalog.js';

afterEach(removeFolders);

async function published(): Promise<string> {
  const out = await publish({
    'tools/ant.yaml': toolOf('Ant <3', 'ship', 'url: /tools/ant\n'),
    'tools/bee.yaml': toolOf('Bee'),
  });
  return join(out, 'v1');
}

async function rendered(markdown: string, options: RemarkOptions = {}) {
  const file = await unified()
    .use(remarkParse)
    .use(remarkDirective)
    .use(remarkShipOrSkip, options)
    .use(remarkRehype)
    .use(rehypeStringify)
    .process(markdown);
  return { html: String(file), said: file.messages.map(String) };
}

describe('remarkShipOrSkip', () => {
  it('makes elements of directives, in a line and in blocks of their own', async () => {
    const { html, said } = await rendered(
      [
        'See :ship-badge{tool=ant} first.',
        '::ship-verdict{tool=ant variant=compact heading-level=3 #here .wide}',
        '::tool-compare{tools="ant bee" sections="scores prices"}',
        '::ship-scorecard{tool=ant}',
        ':::ship-verdict{tool=bee}\nThe *long* fallback.\n:::',
      ].join('\n\n'),
    );
    assert.deepEqual(said, []);
    assert.match(html, /<p>See <ship-badge tool="ant"><\/ship-badge> first.<\/p>/);
    assert.match(
      html,
      /<ship-verdict tool="ant" variant="compact" heading-level="3" id="here" class="wide"><\/ship-verdict>/,
    );
    assert.match(html, /<tool-compare tools="ant bee" sections="scores prices"><\/tool-compare>/);
    assert.match(html, /<ship-scorecard tool="ant"><\/ship-scorecard>/);
    assert.match(html, /<ship-verdict tool="bee"><p>The <em>long<\/em> fallback.<\/p><\/ship-verdict>/);
  });

  it('keeps the label as what readers get without scripts, whatever the catalog says', async () => {
    const { html } = await rendered(':ship-badge[What [we](/ant) think]{tool=ant}', {
      catalog: await published(),
    });
    assert.match(html, /<ship-badge tool="ant">What <a href="\/ant">we<\/a> think<\/ship-badge>/);
  });

  it('puts the verdict with its link where there is no label', async () => {
    const catalog = await published();
    const { html, said } = await rendered(
      ':ship-badge{tool=ant}\n\n::tool-compare{tools="ant bee"}\n\n:ship-badge{tool=bee lang=de}',
      { catalog },
    );
    assert.deepEqual(said, []);
    assert.match(
      html,
      /<ship-badge tool="ant"><a href="\/tools\/ant">Ant &#x3C;3: Ship · 1 of 1<\/a><\/ship-badge>/,
    );
    assert.match(
      html,
      /<tool-compare tools="ant bee"><a href="\/tools\/ant">[^/]*<\/a>, <a href="https:\/\/paper.example\/">Bee: Ship · 1 of 1<\/a>/,
    );
    assert.match(html, /<a href="https:\/\/paper.example\/">Bee: [^<]* 1 von 1<\/a>/);
  });

  const inLinks: [string, string][] = [
    ['of Markdown', '[See :ship-badge{tool=ant} here](/post)'],
    ['of Markdown with a reference', '[See :ship-badge{tool=ant} here][post]\n\n[post]: /post'],
    ['in raw HTML', 'See <a href="/post">:ship-badge{tool=ant} here</a>'],
    [
      'around blocks',
      '<a href="/post"><article>\n\n### My post\n\n::ship-verdict{tool=ant}\n\nTeaser…\n\n</article></a>',
    ],
    ['that never ends', '<a href="/post">\n\n:ship-badge{tool=ant}'],
    ['of a button', '<button>\n\n:ship-badge{tool=ant}\n\n</button>'],
    ['of a summary', '<details><summary>\n\nA **bold :ship-badge{tool=ant} word**\n\n</summary></details>'],
  ];
  for (const [kind, markdown] of inLinks)
    it(`puts words without a link inside a link: ${kind}`, async () => {
      const { html } = await rendered(markdown, { catalog: await published() });
      assert.match(html, /<ship-[a-z]+ tool="ant">Ant &#x3C;3: Ship · 1 of 1<\/ship-/);
      const { html: after } = await rendered(`${markdown}\n\n</a>\n\n:ship-badge{tool=bee}`, {
        catalog: await published(),
      });
      if (!/button|summary/.test(kind)) assert.match(after, /<ship-badge tool="bee"><a href=/);
    });

  it('finds the links of MDX, where components and elements have nodes of their own', async () => {
    const catalog = await published();
    const linkIn = async (name: string) => {
      const directive = {
        type: 'textDirective',
        name: 'ship-badge',
        attributes: { tool: 'ant' },
        children: [],
      };
      const link: MarkdownNode = { type: 'mdxJsxTextElement', name, children: [directive] };
      await remarkShipOrSkip({ catalog })(
        { type: 'root', children: [{ type: 'paragraph', children: [link] }] },
        { message: () => undefined },
      );
      return (directive.children as MarkdownNode[]).map(({ type }) => type);
    };
    assert.deepEqual(await linkIn('a'), ['text']);
    assert.deepEqual(await linkIn('em'), ['link']);
    assert.deepEqual(await linkIn('Card'), ['link']);
  });

  it('says where a slug is wrong, and where none is', async () => {
    const markdown = 'One\n\n  :ship-badge{tool=nt} and :ship-badge[x]';
    const { html, said } = await rendered(markdown, { catalog: await published() });
    assert.match(said[0] ?? '', /^3:3-3:23: <ship-badge> there is no tool "nt" in \S+; did you mean "ant"\?/);
    assert.match(said[1] ?? '', /^3:28-3:42: <ship-badge> names no tool/);
    assert.equal(said.length, 2);
    assert.match(html, /<ship-badge tool="nt"><\/ship-badge>/);
    assert.equal((await rendered(':ship-badge{tool=nt}')).said.length, 0, 'nothing is known of tools');
  });

  it('leaves out what would run or style, and other directives alone', async () => {
    const { html } = await rendered(
      ':ship-badge{tool=ant onclick="alert(1)" OnLoad=x style="color:red" data-x=1}\n\n::note{onclick=x}\n\n:b[c]',
    );
    assert.match(html, /<ship-badge tool="ant" data-x="1"><\/ship-badge>/);
    assert.doesNotMatch(html, /onclick|onload|style|note|<b>/i);
  });

  it('fails where the catalog is not there', async () => {
    await assert.rejects(rendered(':ship-badge{tool=ant}', { catalog: '/nowhere' }), /no publication at/);
  });
});
