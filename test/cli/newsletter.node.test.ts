// A newsletter's element in a built site: prerendered, it is a plain form.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { openPrerenderer, remarkShipOrSkip } from '../../src/cli/prerender-api.js';
import { prerender, type PrerenderOptions } from '../../src/cli/prerender/prerender.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';

afterEach(removeFolders);

const catalogOf = () =>
  join(folderOf({ 'catalog.json': '{"v":1,"tools":[{"slug":"ant","name":"Ant"}]}' }), 'catalog.json');
const pageOf = (newsletter: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><title>x</title></head><body>${newsletter}</body></html>`;
const attributes = 'action="https://a.example/subscribe?u=1&amp;id=2" field="EMAIL"';

async function prerendered(body: string, options: Partial<PrerenderOptions> = {}, lang = 'en') {
  const site = folderOf({ 'index.html': pageOf(body, lang) });
  const said: string[] = [];
  const result = await prerender(
    site,
    { date: '2026-12-01', catalog: catalogOf(), ...options },
    {
      onDiagnostic: ({ severity, line, code, message }) =>
        said.push(`${severity} ${line} ${code} ${message}`),
    },
  );
  return { ...result, said, site, page: filesOf(site).get('index.html') ?? '', files: filesOf(site) };
}

describe('a newsletter, prerendered', () => {
  it('is a plain form with all its fields, and needs no catalog on the page', async () => {
    const { page, said, elements } = await prerendered(
      `<ship-newsletter ${attributes} honeypot="b_1_2" extra="tag=a&amp;x=%22%3Cb%3E" target="_blank" heading-level="2"><a href="/x">Letters</a></ship-newsletter>`,
    );
    assert.deepEqual([said, elements], [[], 1]);
    assert.match(
      page,
      /<ship-newsletter [^>]*><template shadowrootmode="open" data-ship-or-skip><style id="/,
    );
    assert.match(
      page,
      /<form class="form" part="form" method="post" accept-charset="utf-8" action="https:\/\/a\.example\/subscribe\?u=1&amp;id=2" target="_blank" aria-label="Newsletter"/,
    );
    assert.match(page, /<input id="email"[^>]* type="email" name="EMAIL" autocomplete="email" required /);
    assert.match(page, /<input id="trap" type="text" name="b_1_2" tabindex="-1" autocomplete="off"/);
    assert.match(page, /<input type="hidden" name="tag" value="a" ?\/>/);
    assert.match(page, /<input type="hidden" name="x" value="&quot;&lt;b&gt;" ?\/>/);
    assert.match(page, /role="heading" aria-level="2">Newsletter</);
    assert.doesNotMatch(page, /novalidate/);
    assert.match(page, /<\/template><a href="\/x">Letters<\/a><\/ship-newsletter>/);
  });

  it('leaves a relative action as it is, and writes nothing beside the shadow root', async () => {
    const { page } = await prerendered('<ship-newsletter action="/subscribe"></ship-newsletter>', {
      light: 'always',
    });
    assert.match(page, /action="\/subscribe" aria-label/);
    assert.match(page, /<\/template><\/ship-newsletter>/);
  });

  it('speaks the language of its page', async () => {
    const { page } = await prerendered(`<ship-newsletter ${attributes}></ship-newsletter>`, {}, 'de-AT');
    assert.match(page, /lang="de-AT"/);
    assert.match(page, /> Abonnieren </);
  });

  it('is the same after a second run, and follows its attributes', async () => {
    const first = await prerendered(`<ship-newsletter ${attributes}></ship-newsletter>`);
    const again = await prerender(first.site, { date: '2026-12-02', catalog: catalogOf() });
    assert.equal(again.changed, 0);
    const { page } = await openPrerenderer({ date: '2026-12-01', catalog: catalogOf() });
    const { html } = await page(first.page.replace(' field="EMAIL"', ' field="mail"'));
    assert.match(html, /name="mail"/);
    assert.equal(html.split('<form').length, 2);
  });

  for (const action of ['javascript:alert(1)', 'mailto:a@b.example', ''])
    it(`finds action="${action}", and leaves the element as it is`, async () => {
      const newsletter = `<ship-newsletter action="${action}"><a href="/x">Letters</a></ship-newsletter>`;
      const { page, said, hashes } = await prerendered(newsletter);
      assert.deepEqual(said, [`error 1 no-action action="${action}" must be an http(s) or relative URL`]);
      assert.equal(page, pageOf(newsletter));
      assert.deepEqual(hashes, []);
    });

  it('prints the hash of its styles, or links them', async () => {
    const newsletter = `<ship-newsletter ${attributes}></ship-newsletter>`;
    const { page, hashes } = await prerendered(newsletter);
    const style = /<style[^>]*>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
    assert.deepEqual(hashes, [`'sha256-${createHash('sha256').update(style).digest('base64')}'`]);
    const { files, page: linked } = await prerendered(newsletter, { styles: 'link' });
    const [, href = ''] = /<link rel="stylesheet" href="\/([^"]+)"/.exec(linked) ?? [];
    assert.match(href, /^ship-or-skip\/ship-newsletter\./);
    assert.equal(files.get(href), style);
  });

  it('stands beside elements that show a catalog', async () => {
    const { page, said } = await prerendered(
      `<ship-badge tool="ant" catalog="/catalog.json"></ship-badge><ship-newsletter ${attributes}></ship-newsletter>`,
    );
    assert.deepEqual(said, []);
    assert.equal(page.split('<template shadowrootmode').length, 3);
  });

  it('can be a directive in Markdown', async () => {
    const file = await unified()
      .use(remarkParse)
      .use(remarkDirective)
      .use(remarkShipOrSkip, { catalog: catalogOf() })
      .use(remarkRehype)
      .use(rehypeStringify)
      .process('::ship-newsletter[Letters]{action="/subscribe" field=mail}\n\n::ship-newsletter');
    assert.match(
      String(file),
      /<ship-newsletter action="\/subscribe" field="mail">Letters<\/ship-newsletter>/,
    );
    assert.deepEqual(
      file.messages.map(({ reason }) => reason),
      ['<ship-newsletter> names no action: write {action=…} with its URL'],
    );
  });
});
