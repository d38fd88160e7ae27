// Embed code of a verdict: HTML with the catalog's text escaped, and the scripts of the package.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { version } from '../../src/shared/version.js';
import { runCommandLine } from '../../src/cli/program.js';
import { build, type BuildOptions } from '../../src/cli/build/build.js';
import { snippet, type SnippetOptions } from '../../src/cli/commands/snippet/snippet.js';
import { folderOf, removeFolders } from '../support/folders.mjs';
import { paper, publish, toolOf } from '../support/paper-catalog.js';
import { elementsIn } from '../support/parsed.js';
import { sessionOf } from '../support/sessions.js';

afterEach(removeFolders);

const seenIn = (html: string | undefined, tag: string) => elementsIn(html).find((each) => each.tag === tag);

const url = 'https://paper.example/v1/';

/** A published folder of two tools, what one of them was called before, and one that is gone. */
function published(files: Record<string, string> = {}, options: Partial<BuildOptions> = {}) {
  const sources = {
    'tools/ant.yaml': toolOf('Ant', 'ship', 'url: https://paper.example/ant?a=1&b=2\n'),
    'tools/bee.yaml': toolOf('Bee', 'skip', 'url: /bee\n'),
    'tools/old.yaml': 'moved: ant\n',
    'tools/lost.yaml': 'gone: true\n',
    ...files,
  };
  return publish(sources, { baseUrl: url, ...options });
}

/** Runs `snippet`; returns the snippet and the findings. */
async function pasted(slugs: readonly string[], options: Partial<SnippetOptions> = {}) {
  const said: string[] = [];
  const from = options.from ?? (await published());
  const result = await snippet(
    slugs,
    { date: '2026-12-01', ...options, from },
    { onDiagnostic: ({ severity, code, message }) => said.push(`${severity} ${code} ${message}`) },
  );
  return { ...result, said };
}

const sriOf = (name: string) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join('dist/cdn', name)))
    .digest('base64')}`;

describe('a snippet', () => {
  it('is an element with its verdict and link, the catalog, and the script of this version', async () => {
    const { snippets, tools } = await pasted(['ant']);
    assert.deepEqual(tools, ['ant']);
    assert.deepEqual(elementsIn(snippets.element), [
      { tag: 'link', attributes: { rel: 'ship-catalog', href: url }, text: '' },
      {
        tag: 'script',
        attributes: {
          type: 'module',
          src: `https://cdn.jsdelivr.net/npm/ship-or-skip@${version}/dist/cdn/ship-or-skip.js`,
          integrity: sriOf('ship-or-skip.js'),
          crossorigin: '',
        },
        text: '',
      },
      { tag: 'ship-verdict', attributes: { tool: 'ant' }, text: 'Ant: Ship · 1 of 1' },
      { tag: 'a', attributes: { href: 'https://paper.example/ant?a=1&b=2' }, text: 'Ant: Ship · 1 of 1' },
    ]);
  });

  it('is a comparison of several, in the order asked, with each link whole', async () => {
    const { snippets } = await pasted(['bee', 'ant']);
    assert.deepEqual(seenIn(snippets.element, 'tool-compare'), {
      tag: 'tool-compare',
      attributes: { tools: 'bee ant' },
      text: 'Bee: Skip · 1 of 1, Ant: Ship · 1 of 1',
    });
    assert.equal(seenIn(snippets.element, 'a')?.attributes.href, 'https://paper.example/bee');
  });

  it('is the element that is asked for: one with all tools where it can show them, else one each', async () => {
    const from = await published();
    const tagsOf = async (element: SnippetOptions['element'], ...slugs: string[]) =>
      elementsIn((await pasted(slugs, { from, element })).snippets.element)
        .filter(({ tag }) => tag.includes('-'))
        .map(({ tag, attributes }) => [tag, attributes.tool ?? attributes.tools]);
    assert.deepEqual(await tagsOf('badge', 'ant', 'bee'), [
      ['ship-badge', 'ant'],
      ['ship-badge', 'bee'],
    ]);
    assert.deepEqual(await tagsOf('scorecard', 'ant', 'bee'), [['ship-scorecard', 'ant bee']]);
    assert.deepEqual(await tagsOf('verdict', 'ant'), [['ship-verdict', 'ant']]);
  });

  it('speaks the catalog’s language and labels, or the one that is asked for', async () => {
    const from = await published({ 'catalog.yaml': `${paper}lang: de\nlabels:\n  skip: Warten\n` });
    const { snippets } = await pasted(['ant', 'bee'], { from });
    assert.equal(
      seenIn(snippets.element, 'tool-compare')?.text,
      'Ant: Nehmen · 1 von 1, Bee: Warten · 1 von 1',
    );
    const spanish = await pasted(['bee'], { from, lang: 'es' });
    assert.equal(seenIn(spanish.snippets.element, 'ship-verdict')?.text, 'Bee: Warten · 1 de 1');
  });

  it('says any name as it is, and names no address that runs: 25 odd names', async () => {
    const odd = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 12 }),
          fc.constantFrom(
            ...['<', '>', '&', '"', "'", '</a>', '</script>', '<!--', '-->', '</template>', '&amp;', '&#0;'],
            ...['<img src=x onerror=alert(1)>', '" onclick="', '`', '](x)', '\u202E', '👩‍👩‍👧‍👦', 'خيط'],
          ),
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => `x${parts.join('')}`);
    const names = fc.sample(odd, 25);
    const lines = names.map((name, index) =>
      JSON.stringify({
        slug: `t${index}`,
        name,
        reviews: [{ reviewer: 'ann', score: 80, verdict: 'ship', take: `Good ${index}.` }],
      }),
    );
    const catalog = { name: 'Paper "<&>', reviewers: [{ id: 'ann', name: 'Ann' }] };
    const source = folderOf({ 'all.ndjson': [JSON.stringify({ catalog }), ...lines].join('\n') });
    const from = folderOf();
    const { tally } = await build(join(source, 'all.ndjson'), { out: from, first: true, baseUrl: url });
    assert.equal(tally.errors, 0);
    let shown = 0;
    for (const slug of names.keys()) {
      const name = (
        JSON.parse(
          readFileSync(join(from, `v1/tools/x-t${String(slug)[0]}/tool-t${slug}-summary.json`), 'utf8'),
        ) as { name: string }
      ).name;
      for (const as of ['element', 'prerendered'] as const) {
        const { snippets } = await pasted([`t${slug}`], { from, as });
        const elements = elementsIn(snippets[as]);
        const host = elements.find(({ tag }) => tag === 'ship-verdict');
        // Characters that HTML forbids become U+FFFD; line ends are normalized.
        assert.ok(host);
        const said = host.text.replace(/\s+/g, ' ').trim();
        assert.equal(said, `${name}: Ship · 1 of 1`.replace(/\s+/g, ' ').trim());
        const tags = new Set(elements.map(({ tag }) => tag));
        for (const tag of ['link', 'script', 'ship-verdict', 'template', 'span']) tags.delete(tag);
        assert.deepEqual([...tags], []);
        shown++;
      }
    }
    assert.equal(shown, 50);
  });

  it('may be finished: a shadow root with the view and its own fallback', async () => {
    const { snippets, hashes } = await pasted(['ant'], { as: 'prerendered' });
    const html = snippets.prerendered ?? '';
    assert.match(
      html,
      /<ship-verdict tool="ant"><template shadowrootmode="open" data-ship-or-skip><style id=/,
    );
    assert.match(
      html,
      /<span data-ship-or-skip><a href="[^"]+">Ant: Ship · 1 of 1<\/a><\/span><\/ship-verdict>$/,
    );
    assert.match(html, /Review by Paper/);
    assert.doesNotMatch(html, /site\.invalid/);
    const style = /<style[^>]*>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    assert.deepEqual(hashes, [`'sha256-${createHash('sha256').update(style).digest('base64')}'`]);
  });

  it('says before its module what everything fetched later must be, if asked', async () => {
    const { snippets } = await pasted(['ant'], { sri: true, cdn: 'https://static.example/ship' });
    const tags = elementsIn(snippets.element);
    const [map, module] = tags.filter(({ tag }) => tag === 'script');
    assert.equal(map?.attributes.type, 'importmap');
    assert.equal(module?.attributes.src, 'https://static.example/ship/ship-or-skip.js');
    const { integrity } = JSON.parse(map.text) as { integrity: Record<string, string> };
    assert.deepEqual(
      integrity,
      Object.fromEntries(
        ['ar', 'de', 'es', 'fr', 'ja', 'pt', 'zh'].map((lang) => [
          `https://static.example/ship/i18n/${lang}.js`,
          sriOf(`i18n/${lang}.js`),
        ]),
      ),
    );
  });

  it('loads the loader instead, and says what each of its files must be, if asked', async () => {
    const { snippets } = await pasted(['ant'], { loader: true, sri: true, cdn: '/ship/' });
    const [map, module] = elementsIn(snippets.element).filter(({ tag }) => tag === 'script');
    assert.deepEqual(module?.attributes, {
      type: 'module',
      src: '/ship/loader.js',
      integrity: sriOf('loader.js'),
      crossorigin: '',
    });
    const parts = readdirSync('dist/cdn/parts')
      .filter((name) => name.endsWith('.js'))
      .sort();
    assert.deepEqual(JSON.parse(map?.text ?? ''), {
      integrity: Object.fromEntries(parts.map((name) => [`/ship/parts/${name}`, sriOf(`parts/${name}`)])),
    });
    const bare = await pasted(['ant'], { loader: true, as: 'prerendered' });
    assert.deepEqual(
      elementsIn(bare.snippets.prerendered).flatMap(({ tag, attributes }) =>
        tag === 'script' ? [attributes.src] : [],
      ),
      [`https://cdn.jsdelivr.net/npm/ship-or-skip@${version}/dist/cdn/loader.js`],
    );
  });

  it('is for a page that a bundler makes: what to install, to import and to write', async () => {
    const { snippets } = await pasted(['ant', 'bee'], { as: 'npm', element: 'badge' });
    const [install, imported, html] = snippets.npm?.split('\n\n') ?? [];
    assert.equal(install, 'npm install ship-or-skip');
    const [, entry = ''] = /^import 'ship-or-skip\/(.*)';$/.exec(imported ?? '') ?? [];
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };
    assert.ok(`./${entry}` in exports, entry);
    assert.deepEqual(
      elementsIn(html)
        .filter(({ tag }) => tag !== 'a')
        .map(({ tag, attributes }) => [tag, attributes.tool ?? attributes.href]),
      [
        ['link', url],
        ['ship-badge', 'ant'],
        ['ship-badge', 'bee'],
      ],
    );
  });

  it('is a Markdown badge', async () => {
    const { snippets } = await pasted(['ant', 'bee'], { as: 'badge' });
    assert.deepEqual(snippets.badge?.split('\n'), [
      `[![Ant · Review by Paper](${url}badges/x-an/badge-ant-verdict.svg)](https://paper.example/ant?a=1&b=2)`,
      `[![Bee · Review by Paper](${url}badges/x-be/badge-bee-verdict.svg)](https://paper.example/bee)`,
    ]);
  });

  it('is a frame only where there is a page for it', async () => {
    const from = await published();
    const bare = await published({}, { embeds: 'none' });
    await assert.rejects(
      pasted(['ant'], { from: bare, as: 'iframe' }),
      /no embed\/embed-ant-page\.html.*--embeds all/,
    );
    await assert.rejects(
      pasted(['bee', 'ant'], { from, as: 'iframe' }),
      /no page of this pair.*comparisons\/bee--vs--ant\.yaml/,
    );
    await assert.rejects(
      pasted(['ant', 'bee', 'old', 'lost'], { from, as: 'badge', cdn: '//x' }),
      /--cdn \/\/x/,
    );
  });
});

describe('tools of a snippet', () => {
  it('are those that there are; what there is not is an error, with what may be meant', async () => {
    const { snippets, tools, said, tally } = await pasted(['amt', 'bee', 'lost', 'old', 'bee']);
    assert.deepEqual(tools, ['bee', 'ant']);
    assert.ok(snippets.element?.includes('tools="bee ant"'));
    assert.equal(tally.errors, 2);
    assert.match(said.join('\n'), /error unknown-tool has no tool "amt"; did you mean "ant"\?/);
    assert.match(said.join('\n'), /error gone .*"lost"/);
    assert.match(said.join('\n'), /notice moved .*"old" is now "ant"/);
  });

  it('are six at most', async () => {
    const slugs = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const from = await published(
      Object.fromEntries(
        slugs.map((slug) => [`tools/${slug}.yaml`, toolOf(slug).replace('Good', `Good ${slug}`)]),
      ),
    );
    const { tools, said } = await pasted(slugs, { from });
    assert.deepEqual(tools, slugs.slice(0, 6));
    assert.match(said.join(), /^warning too-many/);
  });

  it('give nothing to paste where there is none of them', async () => {
    const { snippets, tally } = await pasted(['zzz']);
    assert.deepEqual([snippets, tally.errors], [{}, 1]);
  });
});

describe('the command', () => {
  const ran = async (...args: string[]) => {
    const session = sessionOf();
    return { code: await runCommandLine(['snippet', ...args], session), ...session.said };
  };

  it('prints the snippet alone; of all, each under its title, and says which there is not', async () => {
    const from = await published();
    const one = await ran('ant', '--from', from);
    assert.equal(one.code, 0);
    assert.match(one.out, /^<link rel="ship-catalog" [^]*<\/ship-verdict>\n$/);
    const bare = await published({}, { embeds: 'none' });
    const all = await ran('ant', '--from', bare, '--as', 'all');
    assert.equal(all.code, 0);
    assert.match(
      all.out,
      /^An element[^]*<\/ship-verdict>\n\nThe same[^]*\n\nA badge, for Markdown:\n\n\[!\[/,
    );
    assert.match(all.err, /gives no iframe: .*build/);
    assert.match(all.err, /style-src 'sha256-/);
  });

  it('ends with 1 for what is not there, 2 where nobody knows the address', async () => {
    const from = await published();
    const unknown = await ran('zzz', '--from', from);
    assert.deepEqual([unknown.code, unknown.out], [1, '']);
    const out = await publish({ 'tools/ant.yaml': toolOf('Ant') });
    const nowhere = await ran('ant', '--from', out);
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.err, /--base-url/);
    const here = await ran('ant', '--from', out, '--base-url', 'https://x.example/v1');
    assert.match(here.out, /href="https:\/\/x\.example\/v1\/"/);
  });

  it('gives the same as data', async () => {
    const from = await published();
    const { out } = await ran('ant', '--from', from, '--reporter', 'json');
    const result = JSON.parse(out.trim().split('\n').at(-1) ?? '') as { tools: string[]; snippets: object };
    assert.deepEqual([result.tools, Object.keys(result.snippets)], [['ant'], ['element']]);
  });

  it('shows the frame of a pair whichever way its page is named', async () => {
    const from = await published({ 'comparisons/ant--vs--bee.yaml': 'summary: Both work.\n' });
    const { out } = await ran('bee', 'ant', '--from', from, '--as', 'iframe');
    const [frame, script] = elementsIn(out);
    const { src, title, loading } = frame?.attributes ?? {};
    assert.deepEqual(
      [src, title, loading],
      [`${url}embed/embed-ant--vs--bee-page.html`, 'Ant vs Bee · Review by Paper', 'lazy'],
    );
    assert.equal(script?.attributes.integrity, sriOf('ship-embed.js'));
  });
});
