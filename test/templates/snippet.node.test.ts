// Snippets: a parser returns any name and URL unchanged, and nothing else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { elementSnippet, frameSnippet, headSnippet, verdictLink } from '../../src/templates/snippet.js';
import { elementsIn } from '../support/parsed.js';

const odd = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        ...[
          '<',
          '>',
          '&',
          '"',
          "'",
          '</a>',
          '</script>',
          '<!--',
          '-->',
          '</template>',
          '&amp;',
          '&#0;',
          '&lt',
        ],
        ...['<img src=x onerror=alert(1)>', '" onclick="', '`', ' ', '\u202E', '👩‍👩‍👧‍👦', 'خيط', '\u2028'],
      ),
    ),
    { maxLength: 8 },
  )
  // Excludes characters that HTML cannot contain and line ends, which it normalizes: both are not about escaping.
  .map((parts) => parts.join('').replace(/[\0\r]/g, ''));
const script = { url: 'https://cdn.example/x.js', integrity: 'sha384-x' };

describe('a snippet of any words', () => {
  it('says a name, an address and a word in an element as they are', () => {
    fc.assert(
      fc.property(odd, odd, odd, (name, word, url) => {
        const content = verdictLink({ text: `${name}: ${word}`, url });
        const elements = elementsIn(elementSnippet({ tag: 'ship-verdict', slugs: ['a'], content }));
        const text = `${name}: ${word}`;
        assert.deepEqual(elements, [
          { tag: 'ship-verdict', attributes: { tool: 'a' }, text },
          ...(url ? [{ tag: 'a', attributes: { href: url }, text }] : []),
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('says a title and addresses in a frame as they are', () => {
    fc.assert(
      fc.property(odd, odd, (title, url) => {
        const [frame, receiver, ...more] = elementsIn(
          frameSnippet({ url, title, width: 640, height: 420, script: { url, integrity: 'sha384-x' } }),
        );
        assert.deepEqual(more, []);
        assert.deepEqual(frame, {
          tag: 'iframe',
          attributes: {
            ...{ src: url, title, width: '640', height: '420', loading: 'lazy' },
            ...{ frameborder: '0', style: 'max-width:100%', 'data-ship-embed': '' },
          },
          text: '',
        });
        const attributes = { async: '', src: url, integrity: 'sha384-x', crossorigin: '' };
        assert.deepEqual(receiver, { tag: 'script', attributes, text: '' });
      }),
      { numRuns: 300 },
    );
  });

  it('has an import map that a parser reads, before the module', () => {
    fc.assert(
      fc.property(odd, odd, (catalog, url) => {
        const later = [{ url: `https://cdn.example/${url}`, integrity: 'sha384-y' }];
        const [link, map, module, ...more] = elementsIn(headSnippet({ catalog, script, later }));
        assert.deepEqual(more, []);
        assert.equal(link?.attributes.href, catalog);
        assert.deepEqual(JSON.parse(map?.text ?? ''), {
          integrity: { [`https://cdn.example/${url}`]: 'sha384-y' },
        });
        assert.deepEqual([map?.attributes.type, module?.attributes.src], ['importmap', script.url]);
      }),
      { numRuns: 300 },
    );
  });
});
