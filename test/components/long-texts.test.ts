// Texts without a place to break, in every element and width: nothing is wider than its place, and nothing is cut off.
import { expect, fixtureSync } from '@open-wc/testing';
import '../../src/index.js';
import { catalog as english } from '../../src/i18n/en/catalog.js';
import { MemoryStore, bookmarksOf } from '../support/bookmark-stores.js';
import { waitUntil } from '../support/waiting.js';

const texts: [text: string, reason: string][] = [
  ['Donaudampfschifffahrtsgesellschaftskapitänin', 'a word of 44 letters'],
  ['$1,234,567.89/seat/month(billed-annually)', 'a price'],
  [`https://example.com/${'segment'.repeat(40)}?query=${'value'.repeat(40)}`, 'a URL'],
  ['W'.repeat(4000), 'one letter'],
  ['བསྒྲུབས'.repeat(50), 'Tibetan without a mark between syllables'],
  ['བཀྲ་ཤིས་བདེ་ལེགས་'.repeat(50), 'Tibetan'],
  ['ภาษาไทย'.repeat(50), 'Thai'],
  ['क्षत्रिय'.repeat(50), 'Hindi'],
  ['رائع'.repeat(50), 'Arabic'],
  ['漢字'.repeat(200), 'Chinese'],
  ['a\u00a0b'.repeat(100), 'blanks that do not break'],
  ['a\u2060b'.repeat(100), 'joined words'],
  [`Z${'\u0301\u0323\u0489'.repeat(30)}`.repeat(10), 'stacked marks'],
  ['\u0301'.repeat(4000), 'nothing but marks'],
  ['क्'.repeat(100), 'one long conjunct'],
  [`\u1100${'\u1161'.repeat(100)}`, 'one long syllable'],
  ['👩\u200d'.repeat(100), 'one long family'],
];

const slugs = ['a', 'b', 'c', 'd', 'e', 'f'];
/** A catalog in which every text is this one. */
const catalogOf = (text: string) => {
  const [name, line] = [text.slice(0, 120), text.slice(0, 300)];
  const labels = Object.fromEntries(Object.keys(english).map((key) => [key, name]));
  const reviewer = { reviewer: 'r', score: 80, take: text };
  const tool = {
    name,
    category: name,
    tagline: line,
    description: text,
    bestFor: line,
    disclosure: text,
    corrections: [{ date: '2026-01-02', text }],
    reviewed: '2026-01-02',
    url: '/x',
    pricing: { entry: name, label: line },
    reviews: ['ship', 'skip', name].map((verdict, index) => ({
      ...reviewer,
      reviewer: `r${index}`,
      verdict,
    })),
    votes: { ship: 1_000_000, skip: 1 },
  };
  const reviewers = ['r0', 'r1', 'r2'].map((id) => ({ id, name }));
  const tools = slugs.map((slug) => ({ slug, ...tool }));
  return { words: { v: 1, name, reviewers, tools }, labels: { v: 1, name, reviewers, labels, tools } };
};

const markup = (text: string) => [
  // First, because they have no `loading`: they wait until they are near the viewport.
  '<ship-bookmarks></ship-bookmarks>',
  '<ship-bookmark tool="a"></ship-bookmark>',
  '<p>A line with <ship-badge tool="a"></ship-badge> and more.</p>',
  '<p>A line with <ship-badge tool="nobody"></ship-badge> and more.</p>',
  '<ship-verdict tool="a"></ship-verdict>',
  '<ship-verdict tool="a" variant="compact"></ship-verdict>',
  '<ship-verdict tool="nobody"></ship-verdict>',
  '<ship-scorecard tool="a"></ship-scorecard>',
  '<ship-scorecard tools="a b"></ship-scorecard>',
  '<tool-compare tools="a b"></tool-compare>',
  '<tool-compare tools="a nobody"></tool-compare>',
  '<tool-compare tools="a b c d e f"></tool-compare>',
  `<ship-newsletter endpoint="/answers/n"><span slot="heading">${text}</span><span slot="text">${text}</span></ship-newsletter>`,
];

/** What clips its content, or scrolls it. */
const clipping = '.scroller *, .badge *, .avatar *, .visually-hidden, svg *';

describe('a text without a place to break', () => {
  for (const [text, reason] of texts)
    for (const kind of ['words', 'labels'] as const)
      it(`fits in every element, in 280, 320 and 600 px: ${reason}, in ${kind}`, async () => {
        const json = JSON.stringify(catalogOf(text)[kind]);
        const place = fixtureSync<HTMLElement>('<div></div>');
        const script = document.createElement('script');
        script.type = 'application/ship-catalog+json';
        script.textContent = json;
        place.append(script);
        const elements = markup(text).map((html) => {
          const cell = document.createElement('div');
          cell.innerHTML = html;
          const element = cell.querySelector<HTMLElement & { state: string }>(':not(p)')!;
          element.setAttribute('loading', 'eager');
          place.append(cell);
          return { cell, element };
        });
        const list = place.querySelector('ship-bookmarks')!;
        list.store = new MemoryStore(...bookmarksOf('a', 'b'));
        const catalogElements = elements.filter(({ element }) =>
          /badge|verdict|score|compare/.test(element.localName),
        );
        await waitUntil(
          () => catalogElements.every(({ element }) => !/idle|loading/.test(element.state)),
          'an element has no answer',
        );
        await waitUntil(() => list.shadowRoot!.querySelector('[part~=verdict]'), 'the list shows no verdict');
        const wrong: string[] = [];
        for (const width of [280, 320, 600]) {
          place.style.inlineSize = `${width}px`;
          for (const { cell, element } of elements) {
            const name = `${cell.innerHTML.slice(0, 50)} in ${width} px:`;
            if (cell.scrollWidth > cell.clientWidth) wrong.push(`${name} ${cell.scrollWidth} px wide`);
            for (const root of element.shadowRoot!.querySelectorAll('.root'))
              if (root.clientWidth && root.scrollWidth > root.clientWidth)
                wrong.push(
                  `${name} ${root.className} is ${root.scrollWidth} px wide, not ${root.clientWidth}`,
                );
            // Frames clip what never breaks.
            if (reason.startsWith('one long')) continue;
            const end = cell.getBoundingClientRect().right + 0.5;
            for (const box of element.shadowRoot!.querySelectorAll(`.root *:not(${clipping})`))
              if (box.getBoundingClientRect().right > end)
                wrong.push(`${name} <${box.localName}> is cut off`);
          }
        }
        expect(wrong).to.deep.equal([]);
      });
  it('does not widen the page', () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
  });
});
