// The fallback in a page survives sanitizers that drop shadow roots and scripts: feeds, forges, reader views.
// The verdict and its link are still there, once, and nothing of our markup or styles is left to read.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from '../../src/cli/build/build.js';
import { prerender } from '../../src/cli/prerender/prerender.js';
import { read, sanitizers } from '../support/sanitizers.mjs';
import { folderOf, removeFolders } from '../support/folders.mjs';

const languages = ['de', 'ar', 'ja', 'pt-BR'];
const words: Record<string, RegExp> = {
  en: /\b(Ship|Skip|Split|No verdict)\b/,
  de: /Nehmen|Lassen|Geteilt|Unentschieden|Kein Urteil/,
};

const slugs = readdirSync('catalog/tools')
  .filter((file) => !/^(moved|gone): /m.test(readFileSync(join('catalog/tools', file), 'utf8')))
  .map((file) => file.replace(/\.yaml$/, ''));
const first = slugs[0] ?? '';

/** Every tool in English and in one other language. */
const versions = slugs.flatMap((slug, index) =>
  ['en', languages[index % languages.length] ?? ''].map((lang) => ({
    slug,
    lang,
    path: `${lang}/${slug}.html`,
  })),
);

/** The elements of a page, one a paragraph, so that what is left of each can be told from the others. */
const elementsOf = (slug: string) => [
  `<ship-badge tool="${slug}"></ship-badge>`,
  `<ship-verdict tool="${slug}"></ship-verdict>`,
  `<tool-compare tools="${slug} ${first === slug ? (slugs[1] ?? '') : first}"></tool-compare>`,
  `<ship-scorecard tool="${slug}"></ship-scorecard>`,
];
const filler =
  'Somebody wrote a long article about tools, with commas, and clauses, and a view of their own. ';
const pageOf = (slug: string, lang: string) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>About ${slug}</title>` +
  `<link rel="ship-catalog" href="/v1/"></head><body><article><h1>About ${slug}</h1>` +
  elementsOf(slug)
    .map((element) => `<p>${filler.repeat(6)}</p><div>${element}</div>`)
    .join('') +
  `<p>${filler.repeat(6)}</p></article></body></html>`;

/** The body as it is, before any sanitizer: the light line of each element. */
const linesIn = (html: string) =>
  [...html.matchAll(/<span data-ship-or-skip>([^]*?)<\/span>/g)].map(([, line = '']) => ({
    text: read(line).text,
    links: read(line).links,
  }));

let pages: Map<string, string>;

before(async () => {
  const out = folderOf();
  await build('catalog', { out, first: true, date: '2026-10-05' });
  const site = folderOf(
    Object.fromEntries(versions.map(({ slug, lang, path }) => [path, pageOf(slug, lang)])),
  );
  await prerender(site, { catalog: join(out, 'v1'), date: '2026-12-01' });
  pages = new Map(versions.map(({ path }) => [path, readFileSync(join(site, path), 'utf8')]));
});
after(removeFolders);

describe('the line of a prerendered element', () => {
  it('names each tool of the sample catalog with its verdict, and links it', () => {
    assert.ok(slugs.length > 8);
    for (const [page, html] of pages) {
      const lines = linesIn(html);
      assert.equal(lines.length, 4, page);
      for (const { text, links } of lines) {
        assert.match(text, /: \S/, page);
        assert.ok(links.length > 0, `${page}: no link in "${text}"`);
        const [lang = ''] = page.split('/');
        if (words[lang]) assert.match(text, words[lang], page);
      }
    }
  });

  for (const [name, sanitize] of Object.entries(sanitizers)) {
    it(`is read once, in its place and with its link, after ${name}`, async () => {
      for (const [page, html] of pages) {
        const clean = await sanitize(html);
        const { text, links } = read(clean);
        let at = 0;
        const expected = linesIn(html);
        for (const line of expected) {
          const found = text.indexOf(line.text, at);
          assert.ok(found >= 0, `${page}: "${line.text}" is not in "${text.slice(at, at + 900)}"`);
          at = found + line.text.length;
        }
        const whole = expected.map(({ text }) => text).join(' ');
        for (const line of new Set(expected.map(({ text }) => text)))
          assert.equal(text.split(line).length, whole.split(line).length, `${page}: "${line}" twice`);
        assert.deepEqual(
          links,
          expected.flatMap((line) => line.links),
          page,
        );
        assert.doesNotMatch(text, /[{}]|<\/?[a-z]|&(?:amp|lt|quot);|:host|data-ship|undefined/, page);
      }
    });
  }
});
