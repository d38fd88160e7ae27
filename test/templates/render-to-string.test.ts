// HTML text of a template equals what Lit renders: the same elements, attributes and texts, in every language, whatever
// a catalog says.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html, nothing, render } from 'lit';
import { readCatalog } from '../../src/catalog/read.js';
import { badgeWidget } from '../../src/components/ship-badge/ship-badge.template.js';
import { verdictWidget } from '../../src/components/ship-verdict/ship-verdict.template.js';
import { compareWidget } from '../../src/components/tool-compare/tool-compare.template.js';
import { renderToString } from '../../src/templates/render-to-string.js';
import { parseOptions, type Widget } from '../../src/templates/widget.js';
import { contentTemplate } from '../../src/templates/root.js';
import { scorecardWidget } from '../../src/components/ship-scorecard/ship-scorecard.template.js';
import { catalog as english } from '../../src/i18n/en/catalog.js';
import { loadLanguage } from '../../src/i18n/languages.js';
import { localizeStrings } from '../../src/i18n/localized-strings.js';

const widgets = [badgeWidget, verdictWidget, compareWidget, scorecardWidget] as Widget[];
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
/** Normalizes HTML: removes comments, sorts attributes, collapses white space. */
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

describe('renderToString', () => {
  for (const locale of ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pt-BR', 'zh'])
    it(`writes every sample tool as it is drawn, in ${locale}`, async () => {
      const outcome = readCatalog(samples, 'https://catalog.example/v1/catalog.json');
      if (!outcome.ok) throw new Error(outcome.failure);
      const strings = localizeStrings((await loadLanguage(locale.slice(0, 2)))?.catalog ?? english, locale);
      for (const widget of widgets)
        for (const [index, slug] of slugs.entries()) {
          const options = parseOptions(widget, { tools: [slug, slugs[index - 1]], headingLevel: '4' });
          const viewModel = widget.toViewModel(options, outcome.value, {
            strings,
            today: '2026-12-01',
            stale: true,
          })!;
          const view = contentTemplate(widget, viewModel, options, strings);
          expect(plain(parsed(renderToString(view))), `${widget.tag} ${slug}`).to.equal(plain(drawn(view)));
        }
    });

  it('writes any text as text, in the content and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // HTML has no way to write these two.
        const said = text.replace(/[\r\0]/g, '');
        const place = parsed(renderToString(html`<p title=${said} class="a ${said}">${said}</p>`));
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
    expect(renderToString(view)).to.equal('<p dir="auto">1<b>2</b></p>');
  });
});
