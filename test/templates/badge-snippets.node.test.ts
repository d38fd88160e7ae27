// Badges to paste: whatever a name and an address are, they stay one picture, one text and one link.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Image, Link } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { badgeSnippets } from '../../src/templates/badge-snippets.js';
import { plainText } from '../../src/templates/svg/inline-parts.js';
import { elementsIn } from '../support/parsed.js';

const special = fc.constantFrom(
  ...['\\', '`', '*', '_', '[', ']', '(', ')', '<', '>', '!', '|', '~', '&', '#', ':', '"', "'", ' '],
  ...['&amp;', '](x)', '<b>', '<!--', '**', '``', '\\]', '|x|_', ':target:', '\n', 'https://x.example'],
);
/** A name as catalogs have them, on one line as every badge has it. */
const name = fc
  .array(fc.oneof(special, special, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 12 })
  .map((parts) => plainText(parts.join('')).trim())
  .filter((text) => text !== '');
const urlOf = (part: string) => `https://paper.example/v1/${part}`;
const part = fc
  .array(fc.oneof(special, fc.string({ unit: 'grapheme-ascii', maxLength: 4 })), { maxLength: 8 })
  .map((parts) => parts.join('').trim());
const badge = fc.record({
  alt: name,
  url: part.map(urlOf),
  link: fc.option(part.map(urlOf), { nil: undefined }),
  height: fc.constant(20),
  follows: fc.boolean(),
});
/** An address as browsers read it, in which a sign and its percent-escape are the same. */
const pointsTo = (url: string) => {
  const { origin, pathname, search, hash } = new URL(url.replaceAll('\\', '%5C').replaceAll(/\s/g, '%20'));
  const plain = (text: string) =>
    text
      .replaceAll(/%(?:20|0A|28|29|3C|3E|22|5C|60|7C|27|5B|5D)/g, '?')
      .replaceAll(/[\s()<>"\\`|'[\]]/g, '?');
  return [origin, plain(pathname), plain(search), plain(hash)];
};

describe('a badge to paste', () => {
  it('is one picture in Markdown, in one link, with its words as they are', () => {
    fc.assert(
      fc.property(badge, (options) => {
        const tree = unified().use(remarkParse).parse(badgeSnippets(options).markdown);
        assert.equal(tree.children.length, 1);
        const [paragraph] = tree.children;
        assert.ok(paragraph?.type === 'paragraph');
        assert.equal(paragraph.children.length, 1);
        const [outer] = paragraph.children as (Link | Image)[];
        if (options.link !== undefined) {
          assert.ok(outer?.type === 'link');
          assert.deepEqual(pointsTo(outer.url), pointsTo(options.link));
          assert.equal(outer.children.length, 1);
        }
        const image = (outer?.type === 'link' ? outer.children[0] : outer) as Image | undefined;
        assert.ok(image?.type === 'image');
        assert.equal(image.alt, options.alt);
        assert.equal(image.title ?? null, null);
        assert.deepEqual(pointsTo(image.url), pointsTo(options.url));
      }),
      { numRuns: 2000 },
    );
  });

  it('is one directive in reStructuredText, a line for each of its options', () => {
    fc.assert(
      fc.property(badge, (options) => {
        const [image, ...fields] = badgeSnippets(options).rst.split('\n');
        const [, url = ''] = /^\.\. image:: (\S+)$/.exec(image ?? '') ?? [];
        assert.deepEqual(pointsTo(url), pointsTo(options.url));
        const target = options.link === undefined ? undefined : fields.shift();
        if (options.link !== undefined) {
          const [, link = ''] = /^ {3}:target: (\S+)$/.exec(target ?? '') ?? [];
          assert.deepEqual(pointsTo(link), pointsTo(options.link));
        }
        assert.equal(fields.length, 1);
        const [, alt = ''] = /^ {3}:alt: (.*)$/.exec(fields[0] ?? '') ?? [];
        // reStructuredText takes a backslash away, and the sign after it as it is.
        assert.equal(alt.replaceAll(/\\(.)/g, '$1'), options.alt);
      }),
      { numRuns: 2000 },
    );
  });

  it('is one picture in HTML, with its words as they are', () => {
    fc.assert(
      fc.property(badge, (options) => {
        const { html, picture } = badgeSnippets(options);
        for (const text of [html, picture]) {
          const images = elementsIn(text).filter(({ tag }) => tag === 'img');
          assert.equal(images.length, 1);
          assert.equal(images[0]?.attributes['alt'], options.alt);
        }
      }),
    );
  });
});
