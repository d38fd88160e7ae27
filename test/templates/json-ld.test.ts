// Structured data contains only what its element shows: every text, number, date and link is searched in the rendered element.
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { formatDate, formatNumber, formatPercent } from '../../src/shared/intl.js';
import { isTool } from '../../src/catalog/catalog.js';
import { separator } from '../../src/shared/join-parts.js';
import {
  elements,
  graphOf,
  locales,
  loadLocalized,
  two,
  widgetOf,
  type Asking,
  type LocalizedCatalog,
} from '../support/json-ld-graphs.js';

/** Renders the element without content that is hidden from readers. */
function drawn(localized: LocalizedCatalog, asking: Asking): Element {
  const view = document.createElement('div');
  const { widget, viewModel } = widgetOf(localized, asking);
  render(widget.render(viewModel!), view);
  view.querySelectorAll('.invisible').forEach((part) => {
    part.remove();
  });
  return view;
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Every text that stands alone in a place of its own, also within a tooltip. */
function textsOf(view: Element): Set<string> {
  const texts: string[] = [];
  const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent!);
  for (const titled of view.querySelectorAll('[title]'))
    texts.push(...titled.getAttribute('title')!.split(separator));
  return new Set(texts.map(spaced));
}

const linksOf = (view: Element) =>
  [...view.querySelectorAll('[href], [src]')].map(
    (link) => link.getAttribute('href') ?? link.getAttribute('src'),
  );

/** Values of structured data that readers do not see: its vocabulary, and the catalog's site. */
const silent = ['@context', '@id', '@type', 'bestRating', 'worstRating', 'inLanguage'];

/** Asserts that `view` shows everything in `value`. */
function expectShown(value: unknown, view: Element, locale: string, path: readonly string[] = []): void {
  if (typeof value === 'object' && value) {
    for (const [key, inner] of Object.entries(value)) expectShown(inner, view, locale, [...path, key]);
    return;
  }
  const at = path.join('.');
  const texts = [...textsOf(view)];
  const [of = '', property = ''] = path.filter((key) => !/^\d+$/.test(key)).slice(-2);
  if (silent.includes(property) || (of === 'publisher' && property === 'url')) return;
  if (property === 'url' || property === 'image') expect(linksOf(view), at).to.include(value);
  else if (property === 'ratingCount') expect(juriesOf(view), at).to.include(value);
  else if (typeof value === 'number')
    expect(texts, at).to.include(
      spaced((of === 'aggregateRating' ? formatPercent : formatNumber)(value, locale)),
    );
  else {
    // A date and the catalog's name stand in a sentence of ours, everything else by itself.
    const inside = property === 'datePublished' || of === 'publisher';
    const text = spaced(
      property === 'datePublished' ? formatDate(value as string, locale) : (value as string),
    );
    if (inside)
      expect(
        texts.filter((whole) => whole.includes(text)),
        `${at}: ${text}`,
      ).not.to.deep.equal([]);
    else expect(texts, at).to.include(text);
  }
}

/** Returns the numbers of reviewers in each tally, in the digits of any language. */
const juriesOf = (view: Element): number[] =>
  [...view.querySelectorAll('.tally, .decision .subtext')].map(({ textContent }) =>
    [...textContent.matchAll(/\p{Nd}+/gu)].reduce((sum, [digits]) => sum + numberOf(digits), 0),
  );
const numberOf = (digits: string) =>
  Number(digits.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit))));

/** Asserts that each element shows its structured data; returns the number of elements with any. */
function said(localized: LocalizedCatalog, slug: string, other: string): number {
  const { locale } = localized.context.strings;
  let count = 0;
  for (const asking of [...elements(slug), ...elements(slug, other)]) {
    const [tag, attributes] = asking;
    const graph = graphOf(localized, tag, attributes, { aggregate: true });
    if (!graph) continue;
    count++;
    const view = drawn(localized, asking);
    expectShown(graph, view, locale, [tag, JSON.stringify(attributes)]);
  }
  return count;
}

describe('structured data', () => {
  let sample: object;
  before(async () => {
    const response = await fetch('/answers/catalog.json?file=catalog.json');
    if (!response.ok) throw new Error('There is no sample catalog in dist/sample/v1: npm run build');
    sample = (await response.json()) as object;
  });

  for (const locale of locales)
    it(`says in ${locale} only what its element shows`, async () => {
      const localized = await loadLocalized(sample, locale);
      const slugs = [...localized.catalog.records.values()].filter(isTool).map(({ slug }) => slug);
      const counts = slugs.map((slug) => said(localized, slug, slug === 'terrace' ? 'claw-code' : 'terrace'));
      expect(Math.max(...counts)).to.be.greaterThan(15);
    });

  it('does so where a catalog has labels, corrections and reviewers of its own', async () => {
    const labels = { ship: 'Buy', skip: 'Pass', panelShip: 'Buyers' };
    const localized = await loadLocalized({ ...two, labels }, 'de');
    expect(said(localized, 'saw', 'axe')).to.be.greaterThan(15);
    expect(JSON.stringify(graphOf(localized, 'ship-scorecard', { tool: 'saw' }))).to.contain('"Buy"');
  });
});
