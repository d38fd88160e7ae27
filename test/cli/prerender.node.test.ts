// A built site gets its verdicts: what is written into its elements, and that nothing else in its pages changes.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { prerender, type PrerenderOptions } from '../../src/cli/prerender/prerender.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';
import { publish, toolOf } from '../support/paper-catalog.js';

afterEach(removeFolders);

/** A published folder with two tools and what one of them was called before. */
async function published(files: Record<string, string> = {}): Promise<string> {
  const out = await publish({
    'tools/ant.yaml': toolOf('Ant', 'ship', 'url: https://paper.example/ant\n'),
    'tools/bee.yaml': toolOf('Bee', 'skip', 'url: /tools/bee\n'),
    'tools/old.yaml': 'moved: ant\n',
    ...files,
  });
  return join(out, 'v1');
}

const head = '<!doctype html><html lang="en"><head><link rel="ship-catalog" href="/v1/"></head><body>';

/** Prerenders a site of these pages; gives its files, and what was found. */
async function prerendered(
  pages: Record<string, string>,
  options: Partial<PrerenderOptions> & { folder?: string } = {},
) {
  const site = options.folder ?? folderOf(pages);
  const said: string[] = [];
  const catalog = options.catalog ?? (await published());
  const result = await prerender(
    site,
    { date: '2026-12-01', ...options, catalog },
    {
      onDiagnostic: ({ severity, file, line, column, code, message }) =>
        said.push(`${severity} ${file.slice(site.length + 1)}:${line}:${column} ${code} ${message}`),
    },
  );
  return { ...result, said, site, catalog, pages: result.pages, files: filesOf(site) };
}

/** A page without what we wrote into it. */
const without = (html = '') =>
  html
    .replace(/<template shadowrootmode="open" data-ship-or-skip>[^]*?<\/template>/g, '')
    .replace(/<span data-ship-or-skip>[^]*?<\/span>/g, '');
const textIn = (html = '') =>
  html
    .replace(/<style[^]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('prerender', () => {
  it('writes the verdict into each element, as a shadow root and as a line with a link', async () => {
    const { files, elements, changed, said } = await prerendered({
      'index.html': `${head}<p>See <ship-badge tool="ant"></ship-badge>.</p>`,
      'sub/page.html': `${head}<ship-verdict tool=bee></ship-verdict><tool-compare tools="ant bee"></tool-compare>`,
      'none.html': `${head}<p>Nothing here.</p>`,
    });
    assert.deepEqual(said, []);
    assert.deepEqual([elements, changed], [3, 2]);
    const index = files.get('index.html') ?? '';
    assert.match(index, /<ship-badge tool="ant"><template shadowrootmode="open"/);
    assert.match(
      index,
      /<a href="https:\/\/paper\.example\/ant">Ant: Ship · 1 of 1<\/a><\/span><\/ship-badge>/,
    );
    const page = files.get('sub/page.html') ?? '';
    assert.match(textIn(page), /Bee Panel verdict|Bee .*Skip/);
    assert.match(
      page,
      /<a href="\/tools\/bee">Bee: Skip · 1 of 1<\/a>/,
      'a URL of the site itself has no origin',
    );
    assert.match(textIn(page), /Ant vs Bee/);
    assert.equal(files.get('none.html'), `${head}<p>Nothing here.</p>`);
  });

  it('never touches the fallback of an author, nor another shadow root', async () => {
    const page =
      `${head}<ship-badge tool="ant"><a href="/a">My words</a></ship-badge>` +
      '<ship-badge tool="bee"><template shadowrootmode="open"><b>Mine</b></template></ship-badge>';
    const { files, said } = await prerendered({ 'index.html': page });
    assert.equal(without(files.get('index.html')), page);
    assert.equal((files.get('index.html')?.match(/data-ship-or-skip/g) ?? []).length, 1);
    assert.match(said.join('\n'), /^warning index\.html:1:\d+ taken/);
  });

  it('keeps everything else byte for byte, and changes nothing the second time', async () => {
    const page =
      "\uFEFF<!DOCTYPE HTML>\r\n<html lang='en'><!-- <ship-badge tool=ant></ship-badge> -->\r\n<link rel=ship-catalog href=/v1/>" +
      '<script>const a = "<ship-badge tool=ant></ship-badge>" && 1 < 2;</script>\n<P CLASS=x>a &amp b &copy é 漢' +
      "<SHIP-BADGE\n  TOOL='ant' data-x=1 ></SHIP-BADGE>\t<td>odd</b></p>\n<ship-badge tool=bee></ship-badge> ";
    const first = await prerendered({ 'index.html': page });
    const text = first.files.get('index.html') ?? '';
    assert.equal(first.elements, 2);
    assert.equal(without(text), page);
    const again = await prerendered({}, { folder: first.site, catalog: first.catalog });
    assert.deepEqual([again.elements, again.changed], [2, 0]);
    assert.equal(again.files.get('index.html'), text);
  });

  it('keeps any page that has an element in it', async () => {
    const catalog = await published();
    const pieces = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b',
        '>',
        '"',
        "'",
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<table>',
        '<td>',
        '&lt;',
        '</',
      ],
      ...[
        '<template>',
        '</template>',
        '<svg>',
        '</svg>',
        '<textarea>',
        '</textarea>',
        '\r\n',
        'é',
        '<select>',
      ],
      ...[
        '<ship-badge tool=ant>',
        '</ship-badge>',
        '<ship-verdict tool="bee" ></ship-verdict>',
        '<tool-compare>',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
        const page = parts.join('');
        const first = await prerendered({ 'index.html': page }, { catalog });
        const text = first.files.get('index.html');
        assert.equal(without(text), page);
        const again = await prerendered({}, { catalog, folder: first.site });
        assert.equal(again.files.get('index.html'), text);
      }),
      { numRuns: 150 },
    );
  });

  it('changes what a changed catalog changes, and nothing else', async () => {
    const first = await prerendered({
      'ant.html': `${head}<ship-badge tool="ant"></ship-badge>`,
      'bee.html': `${head}<ship-badge tool="bee"></ship-badge>`,
    });
    const catalog = await published({ 'tools/bee.yaml': toolOf('Bee', 'ship') });
    const { files, changed } = await prerendered({}, { folder: first.site, catalog });
    assert.equal(changed, 1);
    assert.equal(files.get('ant.html'), first.files.get('ant.html'));
    assert.match(textIn(files.get('bee.html')), /Bee: Ship/);
    assert.doesNotMatch(textIn(files.get('bee.html')), /Bee: Skip/);
  });

  it('says which tools there are not, and where; and takes back what it wrote of one that is gone', async () => {
    const page = `${head}\n  <ship-badge tool="nt">Mine</ship-badge><ship-badge tool="bee"></ship-badge>`;
    const first = await prerendered({ 'index.html': page });
    assert.match(
      first.said.join('\n'),
      /^error index\.html:2:3 unknown-tool there is no tool "nt" in \S+; did you mean "ant"\?$/m,
    );
    assert.equal(first.tally.errors, 1);
    const catalog = await published({ 'tools/bee.yaml': 'gone: true\n' });
    const { files } = await prerendered({}, { folder: first.site, catalog });
    assert.equal(files.get('index.html'), page);
  });

  it('counts lines in the file as it stands afterwards, whatever shadow roots hold', async () => {
    const catalog = await published();
    const page = `${head}\r\n<ship-verdict tool="bee"></ship-verdict> <ship-badge tool="nt"></ship-badge>\n<p>é<ship-badge tool="nt"></ship-badge>`;
    /** Returns the text at the reported positions. */
    const places = (said: readonly string[], text = '') =>
      said.map((one) => {
        const [, line, column] = /:(\d+):(\d+) unknown-tool/.exec(one) ?? [];
        return text.split(/\r?\n/)[Number(line) - 1]?.slice(Number(column) - 1, Number(column) + 10);
      });
    const dry = await prerendered({ 'index.html': page }, { catalog, dryRun: true });
    assert.deepEqual(places(dry.said, page), ['<ship-badge', '<ship-badge']);
    const first = await prerendered({ 'index.html': page }, { catalog });
    const text = first.files.get('index.html') ?? '';
    assert.deepEqual(places(first.said, text), ['<ship-badge', '<ship-badge']);
    // A formatter went over the site.
    const spaced = text.replaceAll('</style>', '</style>\n\n');
    for (const dryRun of [true, false]) {
      writeFileSync(join(first.site, 'index.html'), spaced);
      const again = await prerendered({}, { folder: first.site, catalog, dryRun });
      assert.deepEqual(places(again.said, dryRun ? spaced : text), ['<ship-badge', '<ship-badge']);
      assert.equal(again.files.get('index.html'), dryRun ? spaced : text);
    }
  });

  it('prerenders many pages on several threads as it does few, and tells of them in their order', async () => {
    const catalog = await published();
    const pages = Object.fromEntries(
      Array.from({ length: 230 }, (_, index) => [
        `${String(index).padStart(3, '0')}.html`,
        `${head}<ship-badge tool="ant"></ship-badge><ship-badge tool="no-${index}"></ship-badge>`,
      ]),
    );
    const first = await prerendered(pages, { catalog, styles: 'link' });
    assert.deepEqual([first.pages, first.changed, first.elements], [230, 230, 460]);
    assert.deepEqual(
      first.said.map((one) => /no-\d+/.exec(one)?.[0]),
      Array.from({ length: 230 }, (_, index) => `no-${index}`),
    );
    const few = await prerendered({ '007.html': pages['007.html'] ?? '' }, { catalog, styles: 'link' });
    assert.equal(first.files.get('007.html'), few.files.get('007.html'));
    assert.equal(first.files.size, 231);
    const again = await prerendered({}, { folder: first.site, catalog, styles: 'link' });
    assert.equal(again.changed, 0);
  });

  it('refuses in a thread as it does here', async () => {
    const catalog = await published();
    writeFileSync(join(catalog, 'tools/x-an/tool-ant-summary.json'), '{');
    const pages = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `${index}.html`,
          `${head}<ship-badge tool="ant"></ship-badge>`,
        ]),
      );
    for (const count of [1, 230])
      await assert.rejects(prerendered(pages(count), { catalog }), {
        name: 'UserError',
        message: /tool-ant-summary\.json is not valid JSON/,
      });
  });

  it('removes what a run that was killed had begun to write', async () => {
    const first = await prerendered({ 'index.html': `${head}<ship-badge tool="ant"></ship-badge>` });
    folderOf({ 'index.html~': '<!doc', 'other.html~': 'not of ours' }, first.site);
    const { files, changed } = await prerendered({}, { folder: first.site, catalog: first.catalog });
    assert.equal(changed, 0);
    assert.deepEqual([...files.keys()], ['index.html', 'other.html~']);
  });

  it('follows a tool that moved, and speaks the language around the element', async () => {
    const { files } = await prerendered({
      'index.html': `${head}<ship-badge tool="old"></ship-badge><p lang="de"><ship-badge tool="bee"></ship-badge>`,
    });
    assert.match(textIn(files.get('index.html')), /Ant: Ship · 1 of 1/);
    assert.match(textIn(files.get('index.html')), /Bee: Lassen · 1 von 1/);
  });

  it('leaves the line away where React takes the page over, unless told otherwise', async () => {
    const page = `${head}<div id="__docusaurus"><ship-badge tool="ant"></ship-badge></div>`;
    const lineIn = (html = '') => html.includes('<span data-ship-or-skip>');
    const { files } = await prerendered({ 'index.html': page });
    assert.ok(!lineIn(files.get('index.html')));
    assert.match(textIn(files.get('index.html')), /Ant: Ship/);
    const always = await prerendered({ 'index.html': page }, { light: 'always' });
    assert.ok(lineIn(always.files.get('index.html')));
    const never = await prerendered({}, { folder: always.site, light: 'never' });
    assert.ok(!lineIn(never.files.get('index.html')));
  });

  it('prints the hash of each style it writes, or puts the styles beside the site', async () => {
    const pages = {
      'a/index.html': `${head}<ship-badge tool="ant"></ship-badge><ship-badge tool="bee"></ship-badge>`,
    };
    const inline = await prerendered(pages);
    const styles = [...(inline.files.get('a/index.html') ?? '').matchAll(/<style[^>]*>([^]*?)<\/style>/g)];
    assert.equal(styles.length, 2);
    for (const [, text = ''] of styles)
      assert.deepEqual(inline.hashes, [`'sha256-${createHash('sha256').update(text).digest('base64')}'`]);
    const linked = await prerendered(pages, { styles: 'link', site: 'https://docs.example/sub' });
    assert.deepEqual(linked.hashes, []);
    const [, path = ''] =
      /<link rel="stylesheet" href="\/sub\/([^"]+)"/.exec(linked.files.get('a/index.html') ?? '') ?? [];
    assert.equal(linked.files.get(path), styles[0]?.[1]);
    assert.doesNotMatch(linked.files.get('a/index.html') ?? '', /<style/);
  });

  it('says what its elements show as structured data, once a page and only if asked', async () => {
    const scripts = (html = '') =>
      [...html.matchAll(/<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>/g)].map(
        ([, text = '']) =>
          JSON.parse(text) as { '@graph': { '@type': string; name?: string; url?: string }[] },
      );
    const elements = '<ship-badge tool="ant"></ship-badge><tool-compare tools="ant bee"></tool-compare>';
    for (const page of [`${head}${elements}`, `<link rel=ship-catalog href=/v1/>${elements}`]) {
      const first = await prerendered({ 'index.html': page }, { jsonLd: true });
      const [graph, ...others] = scripts(first.files.get('index.html'));
      assert.deepEqual(others, []);
      const names = graph?.['@graph'].map(({ name }) => name);
      assert.ok(names?.includes('Ant') && names.includes('Bee'), String(names));
      assert.doesNotMatch(first.files.get('index.html') ?? '', /site\.invalid/);
      const again = await prerendered({}, { folder: first.site, catalog: first.catalog, jsonLd: true });
      assert.equal(again.changed, 0);
      const without = await prerendered({}, { folder: first.site, catalog: first.catalog });
      assert.deepEqual(scripts(without.files.get('index.html')), []);
    }
  });

  it('writes nothing in a dry run, and says what would change', async () => {
    const pages = { 'index.html': `${head}<ship-badge tool="ant"></ship-badge>` };
    const { changed, files } = await prerendered(pages, { dryRun: true });
    assert.equal(changed, 1);
    assert.deepEqual(Object.fromEntries(files), pages);
  });

  it('leaves a page alone that is not in UTF-8, and says so', async () => {
    const site = folderOf({ 'a.html': head });
    const bytes = Buffer.from(`<p>caf\xe9<ship-badge tool=ant></ship-badge>`, 'latin1');
    writeFileSync(join(site, 'b.html'), bytes);
    const { said } = await prerendered({}, { folder: site });
    assert.match(said.join('\n'), /^warning b\.html:1:1 encoding/);
    assert.deepEqual(readFileSync(join(site, 'b.html')), bytes);
  });

  it('reads a catalog in one file as it reads a folder', async () => {
    const folder = await published();
    const page = `${head.replace('/v1/', '/v1/catalog.json')}<ship-verdict tool="ant"></ship-verdict>`;
    const one = await prerendered({ 'index.html': page }, { catalog: join(folder, 'catalog.json') });
    const two = await prerendered({ 'index.html': page }, { catalog: folder });
    assert.match(textIn(one.files.get('index.html')), /Ant: Ship/);
    assert.equal(one.files.get('index.html'), two.files.get('index.html'));
  });

  it('refuses a site without pages, a catalog that is not there, and a site that is no URL', async () => {
    await assert.rejects(prerendered({}), /There is no HTML page in/);
    await assert.rejects(
      prerendered({ 'a.html': '' }, { catalog: '/nowhere' }),
      /There is no publication at/,
    );
    await assert.rejects(prerendered({ 'a.html': '' }, { catalog: '/no/a.json' }), /There is no file at/);
    await assert.rejects(prerendered({ 'a.html': '' }, { site: 'docs' }), /--site docs is no absolute/);
  });
});
