// Our HTML is valid by html-validate's recommended rules: all embed pages of the sample catalog, and pages
// that were prerendered, in each way there is.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { build } from '../../src/cli/build/build.js';
import { prerender } from '../../src/cli/prerender/prerender.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Narrow layouts take tables apart, and browsers then forget what they are unless told.
    'no-redundant-role': 'off',
    // Heading levels are set by an attribute of the page; Lit templates cannot choose a tag by it.
    'prefer-native-element': 'off',
    // `<img />` and `<img>` are the same in HTML; our templates have the one, other tools write the other.
    'void-style': 'off',
    // The length of a title depends on the names in a catalog.
    'long-title': 'off',
    // HTML lets an id begin with anything; the rule's default is for those that stand in selectors.
    'valid-id': ['error', { relaxed: true }],
  },
});

/** Validates a page; returns a line per problem. */
async function problemsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages, source }) =>
    messages.map(
      ({ ruleId, message, line, offset }) =>
        `${line}: ${ruleId}: ${message}: ${(source ?? '').slice(Math.max(0, offset - 20), offset + 60)}`,
    ),
  );
}

const date = '2026-11-25';
const baseUrl = 'https://reviews.example/v1/';
const elements =
  '<p>In a line: <ship-badge tool="claw-code"></ship-badge> and <ship-badge tool="wickerlamp"></ship-badge>.</p>\n' +
  '<ship-verdict tool="terrace"></ship-verdict>\n<ship-verdict tool="tallowick" variant="compact"></ship-verdict>\n' +
  '<tool-compare tools="claw-code llama-4-compact-12b khayt-alfajr"></tool-compare>\n' +
  '<ship-scorecard tools="claw-code quillpatch"></ship-scorecard>\n';
const page = (lang: string) =>
  `<!DOCTYPE html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n<title>Verdicts</title>\n` +
  `<link rel="ship-catalog" href="/v1/">\n</head>\n<body>\n<h1>Verdicts</h1>\n${elements}</body>\n</html>\n`;

describe('html-validate', () => {
  let published = '';
  before(async () => {
    published = folderOf();
    await build('catalog', { out: published, first: true, date, baseUrl });
  });
  after(removeFolders);

  it('finds a fault where there is one', async () => {
    assert.ok((await problemsOf(page('en').replace('</h1>', '</h2>'))).length > 0);
    assert.deepEqual(await problemsOf(page('en')), []);
  });

  it('finds none in any page to embed', async () => {
    const pages = [...filesOf(join(published, 'v1/embed'))].filter(([path]) => path.endsWith('.html'));
    assert.ok(pages.length > 10);
    for (const [path, html] of pages) assert.deepEqual(await problemsOf(html), [], path);
  });

  for (const styles of ['inline', 'link'] as const)
    for (const jsonLd of [false, true])
      it(`finds none in prerendered pages: styles ${styles}${jsonLd ? ', structured data' : ''}`, async () => {
        const languages = ['en', 'ar', 'ja'];
        const site = folderOf(Object.fromEntries(languages.map((lang) => [`${lang}.html`, page(lang)])));
        await prerender(site, { catalog: published, styles, jsonLd, light: 'always', date });
        for (const lang of languages) {
          const html = filesOf(site).get(`${lang}.html`) ?? '';
          assert.match(html, /shadowrootmode/);
          assert.deepEqual(await problemsOf(html), [], lang);
        }
      });
});
