// A view written as HTML is the view that is drawn: the same elements, attributes and texts, in every language, whatever
// a catalog says.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html, nothing, render } from 'lit';
import { readCatalog } from '../../src/catalog/read.js';
import { badgePiece } from '../../src/render/badge.js';
import { cardPiece } from '../../src/render/card.js';
import { comparePiece } from '../../src/render/compare.js';
import { markupOf } from '../../src/render/markup.js';
import { askedOf, type Piece } from '../../src/render/piece.js';
import { answerView } from '../../src/render/root.js';
import { scorecardPiece } from '../../src/render/scorecard.js';
import english from '../../src/words/en.js';
import { loadWords } from '../../src/words/languages.js';
import { wordingOf } from '../../src/words/wording.js';

const pieces = [badgePiece, cardPiece, comparePiece, scorecardPiece] as Piece[];
const response = await fetch('/answers/catalog.json?file=catalog.json');
const samples = (await response.json()) as { tools: { slug: string; name?: string }[] };
const slugs = samples.tools.filter(({ name }) => name).map(({ slug }) => slug);

const parsed = (markup: string): Element => {
  const page = new DOMParser().parseFromString(`<!doctype html><body><div>${markup}</div>`, 'text/html');
  return page.body.firstElementChild!;
};
const drawn = (view: unknown): Element => {
  const place = document.createElement('div');
  render(view, place);
  return place;
};
/** A drawing without what nobody sees: comments, the order of attributes, and how much white space there is. */
function plain(place: Element): string {
  for (const element of place.querySelectorAll('*')) {
    const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name } of attributes) element.removeAttribute(name);
    for (const { name, value } of attributes) element.setAttribute(name, value);
  }
  return place.innerHTML
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]*>) ?/g, '$1');
}

describe('markupOf', () => {
  for (const locale of ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pt-BR', 'zh'])
    it(`writes every sample tool as it is drawn, in ${locale}`, async () => {
      const outcome = readCatalog(samples, 'https://catalog.example/v1/catalog.json');
      if (!outcome.ok) throw new Error(outcome.failure);
      const wording = wordingOf((await loadWords(locale.slice(0, 2))) ?? english, locale);
      for (const piece of pieces)
        for (const [index, slug] of slugs.entries()) {
          const asked = askedOf(piece, { tools: [slug, slugs[index - 1]], headingLevel: '4' });
          const facts = piece.facts(asked, outcome.value, { wording, today: '2026-12-01', stale: true });
          const view = answerView(piece, facts, asked, wording);
          expect(plain(parsed(markupOf(view))), `${piece.tag} ${slug}`).to.equal(plain(drawn(view)));
        }
    });

  it('writes any text as text, in the content and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // HTML has no way to write these two.
        const said = text.replace(/[\r\0]/g, '');
        const place = parsed(markupOf(html`<p title=${said} class="a ${said}">${said}</p>`));
        const paragraph = place.firstElementChild!;
        expect(place.childElementCount).to.equal(1);
        expect(paragraph.textContent).to.equal(said);
        expect(paragraph.getAttribute('title')).to.equal(said);
        expect(paragraph.className).to.equal(`a ${said}`);
      }),
    );
  });

  it('leaves away what is nothing, and an attribute with it', () => {
    const view = html`<p lang=${nothing} dir="auto">${[1, nothing, undefined, null, html`<b>2</b>`]}</p>`;
    expect(markupOf(view)).to.equal('<p dir="auto">1<b>2</b></p>');
  });
});
