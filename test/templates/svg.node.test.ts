// SVG text: whatever is drawn, XML allows it, and a reader finds the words that were given.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { renderSvg, svgNode } from '../../src/templates/svg/svg.js';

/** The texts of the elements of an SVG by their names, and its attributes. Throws at what XML forbids. */
function readSvg(svg: string) {
  const texts: Record<string, string> = {};
  const attributes: Record<string, string> = {};
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    open.push(tag.name);
    Object.assign(attributes, tag.attributes);
  });
  parser.on('text', (text) => (texts[open.at(-1) ?? ''] = text));
  parser.on('closetag', () => open.pop());
  parser.write(svg).close();
  return { texts, attributes };
}

const draw = (text: string) =>
  readSvg(
    renderSvg(
      {
        ...{ width: 20, height: 20, size: 11, anchored: true, lang: 'en', title: text, attributes: {} },
        shapes: [svgNode('text', { 'aria-label': text }, text)],
      },
      'auto',
    ),
  );

/** https://www.w3.org/TR/xml/#charsets, and what it discourages: control characters and the two that are none. */
const forbidden = [
  ...Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).filter((sign) => !/\s/.test(sign)),
  ...Array.from({ length: 0x21 }, (_, code) => String.fromCharCode(0x7f + code)),
  ...['\uD800', '\uDBFF', '\uDC00', '\uDFFF', '\uFFFE', '\uFFFF'],
];

describe('SVG text', () => {
  for (const sign of forbidden) {
    const name = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    it(`leaves ${name} out, which XML forbids or discourages`, () => {
      const { texts, attributes } = draw(`a${sign}b`);
      assert.deepEqual([texts['title'], texts['text'], attributes['aria-label']], ['ab', 'ab', 'ab']);
    });
  }

  it('has every other text as it is, on one line', () => {
    const any = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 6 }),
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.constantFrom(
          ...forbidden,
          '<',
          '&',
          '"',
          "'",
          ']]>',
          '<!--',
          '&amp;',
          '&#0;',
          '\t',
          '\n',
          '\u2028',
          '🚀',
        ),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(any, (parts) => {
        const text = `a${parts.join('')}b`;
        const { texts, attributes } = draw(text);
        const allowed = text
          .replaceAll(/[^\S\u00A0\u202F]*[\s\p{Zl}\p{Zp}]+/gu, (space) =>
            /^[\u00A0\u202F]$/.test(space) ? space : ' ',
          )
          .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
        assert.deepEqual(
          [texts['title'], texts['text'], attributes['aria-label']],
          [allowed, allowed, allowed],
        );
      }),
      { numRuns: 2000 },
    );
  });
});
