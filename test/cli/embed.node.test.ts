// Pages to embed and what oEmbed says of them: what is in them, that they follow the catalog, and that no page is lost.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { build, type BuildOptions } from '../../src/cli/build/build.js';
import { catalogLocale } from '../../src/cli/rendering/strings.js';
import { check } from '../../src/cli/commands/check/check.js';
import { prerender } from '../../src/cli/prerender/prerender.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';

afterEach(removeFolders);

const catalog =
  'name: Paper\nhomepage: https://paper.example/\nmaxAge: 30\nreviewers:\n  - id: ann\n    name: Ann\n  - id: bob\n    name: Bob\n';
const tool = (name: string, verdict = 'ship', more = '') =>
  `name: ${name}\ncategory: pens\nurl: https://paper.example/${name.toLowerCase()}\nreviewed: 2026-01-02\n` +
  `reviews:\n  - { reviewer: ann, score: 80, verdict: ${verdict}, take: Good. }\n${more}`;
const three = {
  'catalog.yaml': `${catalog}categories:\n  pens: Pens\n`,
  'tools/ink.yaml': tool('Ink'),
  'tools/nib.yaml': tool('Nib', 'skip'),
  'tools/oak.yaml': tool('Oak'),
  'comparisons/ink--vs--nib.yaml': 'summary: A <b>drop</b> & a point.\n',
};
const baseUrl = 'https://paper.example/v1/';

/** Builds a folder; says what came of it, where it is, and which files were written, named or removed. */
async function built(source: string, options: Partial<BuildOptions> = {}) {
  const said: string[] = [];
  const out = options.out ?? folderOf();
  const before = filesOf(join(out, 'v1'));
  const first = !existsSync(join(out, 'v1/manifest.json'));
  const result = await build(
    source,
    { first, date: '2026-11-25', baseUrl, ...options, out },
    { onDiagnostic: ({ severity, file, message }) => said.push(`${severity} ${file} ${message}`) },
  );
  const after = filesOf(join(out, 'v1'));
  const differ = [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
  return { ...result, out, said, after, differ };
}

/** Runs `check` on a folder; returns its findings. */
async function findings(out: string): Promise<string[]> {
  const said: string[] = [];
  await check(
    out,
    {},
    {
      onDiagnostic: ({ severity, code, file }) =>
        said.push(`${severity} ${code} ${file.replace(/^.*\/v1\//, '')}`),
    },
  );
  return said;
}

type Node = DefaultTreeAdapterTypes.Node;
/** Every element of a page, those in templates too. */
function* elementsIn(node: Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsIn(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}
const attribute = (element: DefaultTreeAdapterTypes.Element | undefined, name: string) =>
  element?.attrs.find((each) => each.name === name)?.value;

describe('a page to embed', () => {
  const pageOf = async (name: string, files: Record<string, string> = three, options = {}) => {
    const { after, said } = await built(folderOf(files), options);
    const html = after.get(`embed/embed-${name}-page.html`);
    assert.ok(html, said.join('\n'));
    const elements = [...elementsIn(parse(html))];
    const meta = (key: string) =>
      attribute(
        elements.find((each) => [attribute(each, 'name'), attribute(each, 'property')].includes(key)),
        'content',
      );
    const link = (rel: string) =>
      attribute(
        elements.find((each) => attribute(each, 'rel') === rel),
        'href',
      );
    return { html, elements, meta, link, after };
  };

  it('says whose verdict it is of what, to readers, search engines and previews', async () => {
    const { html, meta, link } = await pageOf('ink');
    assert.match(html, /<title>Ink · Review by Paper<\/title>/);
    assert.equal(meta('og:title'), 'Ink · Review by Paper');
    assert.match(
      meta('og:description') ?? '',
      /^Ink · Ship · 1 ship \/ 0 skip · .* · Reviewed January 2, 2026$/,
    );
    assert.equal(meta('og:type'), 'article');
    assert.equal(meta('og:site_name'), 'Paper');
    assert.equal(meta('og:url'), 'https://paper.example/ink');
    assert.equal(link('canonical'), 'https://paper.example/ink');
    assert.equal(meta('robots'), 'noindex');
    assert.equal(meta('color-scheme'), 'light dark');
    assert.equal(link('alternate'), 'https://paper.example/v1/oembed/embed-ink-response.json');
  });

  it('never says that it may be out of date, because nobody writes it again for that', async () => {
    const { html } = await pageOf('ink');
    assert.doesNotMatch(html, /out of date/);
  });

  it('has the verdict in a shadow root, and in a line with a link for who drops that', async () => {
    const { html } = await pageOf('ink');
    const [, shadow = '', light = ''] =
      /<template shadowrootmode="open">(.*)<\/template>(.*)<\/ship-verdict>/.exec(html) ?? [];
    assert.match(shadow, /Ship/);
    assert.match(shadow, /Reviewed January 2, 2026/);
    assert.match(light, /<a href="https:\/\/paper\.example\/ink">Ink: Ship · 1 of 1<\/a>/);
  });

  it('asks only the folder it lies in: no script, style or picture of its own or of another host', async () => {
    const files = {
      ...three,
      'logos/ink.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'tools/ink.yaml': tool('Ink', 'ship', 'logo: logos/ink.svg\n'),
      'tools/oak.yaml': tool('Oak', 'ship', 'logo: https://elsewhere.example/oak.svg\n'),
    };
    for (const options of [{}, { baseUrl: undefined }]) {
      const { after } = await pageOf('ink', files, options);
      for (const [path, html] of after) {
        if (!path.endsWith('.html')) continue;
        for (const element of elementsIn(parse(html))) {
          assert.equal(attribute(element, 'style'), undefined);
          assert.ok(!/^on/.test(element.attrs.map(({ name }) => name).join()));
          const loads =
            attribute(element, 'src') ??
            (attribute(element, 'rel') === 'stylesheet' ? attribute(element, 'href') : undefined);
          if (loads === undefined) continue;
          assert.ok(after.has(join('embed', loads)), `${path} loads ${loads}`);
        }
      }
      assert.match(after.get('embed/embed-ink-page.html')!, /src="\.\.\/logos\/logo-ink-image\.svg"/);
    }
  });

  it('has the prose on a pair, as text, and the verdict on each', async () => {
    const { html, meta } = await pageOf('ink--vs--nib');
    assert.match(html, />A &lt;b&gt;drop&lt;\/b&gt; &amp; a point\.<\/p>/);
    assert.match(html, /<title>Ink vs Nib · Review by Paper<\/title>/);
    assert.equal(
      meta('og:description'),
      'Ink: Ship · 1 of 1 · Nib: Skip · 1 of 1 · A <b>drop</b> & a point.',
    );
    assert.match(html, /Decision table/);
    assert.match(html, /<tool-compare tools="ink nib"/);
  });

  it('is in the language of its catalog, and runs as that does', async () => {
    for (const lang of ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pt-BR', 'zh', 'he']) {
      const files = {
        ...three,
        'catalog.yaml': `lang: ${lang}\n${three['catalog.yaml']}`,
      };
      const { elements, html } = await pageOf('ink', files);
      const { strings, locale } = await catalogLocale(lang);
      const root = elements.find(({ tagName }) => tagName === 'html');
      assert.equal(attribute(root, 'lang'), locale);
      assert.equal(attribute(root, 'dir'), lang === 'ar' ? 'rtl' : 'ltr');
      assert.ok(html.includes(`<title>Ink · ${strings.reviewBy('Paper')}</title>`), lang);
      assert.ok(html.includes(strings.ship), lang);
    }
  });

  it('of a tool that moved is that of the tool it is now; of one that is gone it says so', async () => {
    const { after } = await pageOf('ink', {
      ...three,
      'tools/old.yaml': 'moved: ink\n',
      'tools/off.yaml': 'gone: true\n',
    });
    assert.equal(after.get('embed/embed-old-page.html'), after.get('embed/embed-ink-page.html'));
    assert.equal(after.get('oembed/embed-old-response.json'), after.get('oembed/embed-ink-response.json'));
    assert.match(after.get('embed/embed-off-page.html')!, /<p class="about">No longer in this catalog<\/p>/);
    assert.match(after.get('embed/embed-off-page.html')!, /<\/template><p>.*No longer in this catalog<\/p>/);
  });

  it('is left alone by prerender, though it has elements', async () => {
    const { out, after } = await built(folderOf(three));
    const result = await prerender(out, { catalog: out, date: '2026-11-25' });
    assert.equal(result.pages, 0);
    assert.deepEqual(filesOf(join(out, 'v1')), after);
  });
});

describe('oEmbed', () => {
  it('is of version 1.0, type rich, with a frame of a fixed size and no blockquote', async () => {
    const { after } = await built(folderOf(three));
    const said = JSON.parse(after.get('oembed/embed-ink-response.json')!) as Record<string, unknown>;
    assert.equal(said.version, '1.0');
    assert.equal(said.type, 'rich');
    assert.equal(said.title, 'Ink · Review by Paper');
    assert.equal(said.provider_name, 'Paper');
    assert.equal(said.provider_url, 'https://paper.example/');
    assert.ok(
      Number.isInteger(said.width) && Number.isInteger(said.height) && Number.isInteger(said.cache_age),
    );
    assert.equal(
      said.html,
      `<iframe src="https://paper.example/v1/embed/embed-ink-page.html" title="Ink · Review by Paper" width="${String(said.width)}" ` +
        `height="${String(said.height)}" loading="lazy" frameborder="0" style="max-width:100%" data-ship-embed></iframe>`,
    );
    assert.ok(after.has('oembed/embed-ink--vs--nib-response.json'));
  });

  it('is not there without a base URL, which is said once; the pages are', async () => {
    const source = folderOf(three);
    const first = await built(source, { baseUrl: undefined });
    assert.ok(!existsSync(join(first.out, 'v1/oembed')));
    assert.doesNotMatch(first.after.get('embed/embed-ink-page.html')!, /oembed/);
    assert.ok(first.withoutOembed);
    const { out } = first;
    assert.ok(!(await built(source, { out, baseUrl: undefined })).withoutOembed);
    folderOf({ 'v1/oembed/notes.txt': '' }, out);
    assert.deepEqual(await findings(out), ['notice stray oembed/notes.txt']);

    const later = await built(source, { out });
    assert.match(
      later.after.get('embed/embed-oak-page.html')!,
      /https:\/\/paper\.example\/v1\/oembed\/embed-oak-response\.json/,
    );
    assert.ok(later.after.has('oembed/embed-oak-response.json'));
    // And once known it stays so, and is followed where the folder goes.
    assert.deepEqual((await built(source, { out, baseUrl: undefined })).differ, []);
    const moved = await built(source, { out, baseUrl: 'https://other.example/v1/' });
    for (const [path, text] of moved.after)
      if (/^o?embed\/.*\.(html|json)$/.test(path))
        assert.ok(!text.includes('https://paper.example/v1/'), path);
  });
});

describe('build --embeds', () => {
  it('writes nothing where nothing changed, whatever the day', async () => {
    const source = folderOf(three);
    const { out } = await built(source);
    const { files, differ } = await built(source, { out, date: '2027-11-25' });
    assert.equal(files, 0);
    assert.deepEqual(differ, []);
  });

  it('rewrites at most 10 files for one tool, and the pairs that show it', async () => {
    const source = folderOf(three);
    const { out } = await built(source);
    writeFileSync(join(source, 'tools/oak.yaml'), tool('Oak Leaf', 'skip'));
    const alone = await built(source, { out });
    assert.ok(
      alone.differ.includes('embed/embed-oak-page.html') &&
        alone.differ.includes('oembed/embed-oak-response.json'),
    );
    assert.ok(alone.files! <= 10, `${alone.files} files`);
    assert.ok(!alone.differ.some((path) => /embed\/embed-(ink|nib)/.test(path)));

    writeFileSync(join(source, 'tools/nib.yaml'), tool('Nib', 'ship'));
    const paired = await built(source, { out });
    assert.ok(
      paired.differ.includes('embed/embed-nib-page.html') &&
        paired.differ.includes('embed/embed-ink--vs--nib-page.html'),
    );
    assert.ok(paired.files! <= 11, `${paired.files} files`);
    assert.deepEqual(await findings(out), []);
  });

  it('rewrites a pair for its prose, and what moved with where it went', async () => {
    const source = folderOf({ ...three, 'tools/old.yaml': 'moved: ink\n' });
    const { out } = await built(source);
    writeFileSync(join(source, 'comparisons/ink--vs--nib.yaml'), 'summary: Another.\n');
    assert.deepEqual((await built(source, { out })).differ, ['embed/embed-ink--vs--nib-page.html']);
    writeFileSync(join(source, 'tools/ink.yaml'), tool('Ink', 'skip'));
    const { after } = await built(source, { out });
    assert.equal(after.get('embed/embed-old-page.html'), after.get('embed/embed-ink-page.html'));
    assert.match(after.get('embed/embed-old-page.html')!, /Ink: Skip/);
  });

  it('keeps the page of a pair that nobody writes about any more, in a clean checkout too', async () => {
    const source = folderOf(three);
    const { out } = await built(source);
    rmSync(join(source, 'comparisons'), { recursive: true });
    writeFileSync(join(source, 'tools/nib.yaml'), 'gone: true\n');
    const clean = await built(source, { first: false, previous: out });
    const again = await built(source, { out });
    assert.deepEqual([...again.after.keys()].sort(), [...clean.after.keys()].sort());
    const html = again.after.get('embed/embed-ink--vs--nib-page.html')!;
    assert.equal(html, clean.after.get('embed/embed-ink--vs--nib-page.html'));
    assert.doesNotMatch(html, /drop/);
    assert.match(html, /Ink: Ship/);
    assert.match(html, /No longer in this catalog/);
    assert.deepEqual(await findings(out), []);
  });

  it('none removes them; all brings them back to the byte', async () => {
    const source = folderOf(three);
    const { out, after } = await built(source);
    const none = await built(source, { out, embeds: 'none' });
    assert.ok(!existsSync(join(out, 'v1/embed')) && !existsSync(join(out, 'v1/oembed')));
    assert.ok(none.files! > 0);
    assert.deepEqual(await findings(out), []);
    await built(source, { out, embeds: 'all' });
    assert.deepEqual(filesOf(join(out, 'v1')), after);
  });

  it('finishes what a build that was killed had begun, and removes what old pages loaded', async () => {
    const source = folderOf(three);
    const { out, after } = await built(source);
    rmSync(join(out, 'v1/oembed'), { recursive: true });
    folderOf(
      { 'oembed~/oembed/embed-ink-response.json': '{', 'embed/ship-verdict.000000000000.css': 'a{}' },
      join(out, 'v1'),
    );
    await built(source, { out });
    assert.deepEqual(filesOf(join(out, 'v1')), after);
  });

  it('refuses with a way out where a record is damaged, and leaves no empty page', async () => {
    const source = folderOf(three);
    const { out } = await built(source, { embeds: 'none' });
    writeFileSync(join(out, 'v1/tools/x-in/tool-ink-record.json'), '{"v":1,');
    await assert.rejects(
      built(source, { out, embeds: 'all' }),
      /tool-ink-record\.json is missing or damaged: build again with --full/,
    );
    assert.ok(!existsSync(join(out, 'v1/embed')));
  });
});

describe('check of pages to embed', () => {
  const spoiled: [string, (folder: string) => void, RegExp][] = [
    [
      'a page that is missing',
      (folder) => rmSync(join(folder, 'embed/embed-ink-page.html')),
      /^error missing embed\/embed-ink-page\.html$/,
    ],
    [
      'an answer that is missing',
      (folder) => rmSync(join(folder, 'oembed/embed-ink-response.json')),
      /^error missing oembed\/embed-ink-response\.json$/,
    ],
    [
      'a pair that is missing',
      (folder) => rmSync(join(folder, 'embed/embed-ink--vs--nib-page.html')),
      /^error missing embed\/embed-ink--vs--nib-page\.html$/,
    ],
    [
      'other words',
      (folder) => {
        const file = join(folder, 'embed/embed-ink-page.html');
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Ship', 'Skip'));
      },
      /^warning embed embed\/embed-ink-page\.html$/,
    ],
    [
      'a verdict of a pair',
      (folder) => {
        const file = join(folder, 'embed/embed-ink--vs--nib-page.html');
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Nib: Skip', 'Nib: Ship'));
      },
      /^warning embed embed\/embed-ink--vs--nib-page\.html$/,
    ],
    [
      'a style sheet that is missing',
      (folder) => {
        const [name = ''] = readdirSync(join(folder, 'embed')).filter((each) =>
          /^ship-verdict.*css$/.test(each),
        );
        rmSync(join(folder, 'embed', name));
      },
      /^error missing embed\/ship-verdict\.\w+\.css$/,
    ],
    [
      'a stray',
      (folder) => writeFileSync(join(folder, 'embed/embed-elm-page.html'), ''),
      /^notice stray embed\/embed-elm-page\.html$/,
    ],
    [
      'a stray answer',
      (folder) => writeFileSync(join(folder, 'oembed/embed-elm-response.json'), '{}'),
      /^notice stray oembed\/embed-elm-response\.json$/,
    ],
  ];
  for (const [what, spoil, finding] of spoiled)
    it(`finds ${what}`, async () => {
      const { out } = await built(folderOf(three));
      assert.deepEqual(await findings(out), []);
      spoil(join(out, 'v1'));
      const said = await findings(out);
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0]!, finding);
    });
});
