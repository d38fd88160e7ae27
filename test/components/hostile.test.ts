// Hostile catalog: text stays text, only safe URLs become links, and names are no property keys.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipBadge, ShipScorecard, ShipVerdict, ToolCompare } from '../../src/index.js';
import { bodyUrl } from '../support/requests.js';
import { recordWarnings } from '../support/warnings.js';

type Shown = ShipBadge | ShipScorecard | ShipVerdict | ToolCompare;

describe('a hostile catalog', () => {
  recordWarnings();

  /** Every element over one catalog, each once it shows its answer. */
  const shown = async (catalog: unknown, slug = 'a') => {
    const url = bodyUrl(catalog);
    const page = fixtureSync(
      `<div><ship-badge tool="${slug}"></ship-badge><ship-verdict tool="${slug}"></ship-verdict><ship-scorecard tool="${slug}"></ship-scorecard><tool-compare tools="${slug} b"></tool-compare></div>`,
    );
    const elements = [...page.children] as Shown[];
    const answers = elements.map((element) => oneEvent(element, 'ship-load'));
    for (const element of elements) Object.assign(element, { catalog: url, loading: 'eager' });
    await Promise.all(answers);
    return elements;
  };
  /** Returns the HTML of matches inside the elements. */
  const inside = (elements: Shown[], selector: string) =>
    elements.flatMap((element) =>
      [...element.shadowRoot!.querySelectorAll(selector)].map(({ outerHTML }) => outerHTML),
    );
  const run: string[] = [];
  before(() => Object.assign(window, { hostile: (by: string) => run.push(by) }));

  const b = { slug: 'b', name: 'B' };
  const texts: [text: string, reason: string][] = [
    ['<img src=x onerror=hostile(1)>', 'an element that loads'],
    ['<script>hostile(2)</script>', 'a script'],
    ['"><svg onload=hostile(3)>', 'a way out of an attribute'],
    ["' onfocus='hostile(4)' autofocus='", 'a way out of the other quote'],
    ['</style><b>bold</b>', 'a way out of a style sheet'],
    ['${hostile(5)} {{hostile(5)}}', 'a template'],
    ['--><!--', 'a way out of a comment'],
    ['<?lit$12345$?><!--?lit$--> lit$attr', 'a marker of the template engine'],
  ];
  for (const [text, reason] of texts)
    it(`keeps "${text}" as text (${reason})`, async () => {
      const elements = await shown({
        v: 1,
        name: text,
        labels: { ship: text, versus: text },
        categories: { c: text },
        reviewers: [{ id: 'r', name: text }],
        tools: [
          {
            slug: 'a',
            name: text,
            category: 'c',
            tagline: text,
            description: text,
            bestFor: text,
            disclosure: text,
            pricing: { entry: text, label: text },
            corrections: [{ date: '2026-01-01', text }],
            reviews: [{ reviewer: 'r', verdict: text, take: text, score: 1 }],
          },
          b,
        ],
      });
      for (const element of elements) {
        expect(element.state).to.equal('ready');
        expect(element.shadowRoot!.textContent).to.include(text);
      }
      expect(
        inside(elements, 'img, script, b:not([part] b, .note > b), [onload], [onerror], [onfocus]'),
      ).to.deep.equal([]);
      expect(run).to.deep.equal([]);
    });

  const urls: [url: string, reason: string][] = [
    ['javascript:hostile(1)', 'a script'],
    ['JaVaScRiPt:hostile(1)', 'in another case'],
    [' \tjava\nscript:hostile(1)', 'with white space that a browser takes away'],
    ['\u0001javascript:hostile(1)', 'with a control character before it'],
    ['data:text/html,<script>hostile(1)</script>', 'a page in a URL'],
    ['vbscript:hostile(1)', 'an old script'],
    ['blob:https://example.com/1', 'a blob'],
    ['file:///etc/passwd', 'a file'],
    ['https://[', 'no URL at all'],
  ];
  for (const [url, reason] of urls)
    it(`does not link to ${JSON.stringify(url)} (${reason})`, async () => {
      const elements = await shown({
        v: 1,
        name: 'Catalog',
        homepage: url,
        tools: [
          { slug: 'a', name: 'A', url, homepage: url, logo: url },
          { ...b, url },
        ],
      });
      expect(inside(elements, 'a[href], img')).to.deep.equal([]);
      expect(run).to.deep.equal([]);
    });

  it('links to http, https and relative URLs', async () => {
    for (const [url, href] of [
      ['http://example.com/a', 'http://example.com/a'],
      ['https://example.com/a', 'https://example.com/a'],
      ['../a', `${location.origin}/a`],
      ['//example.com/a', `${location.protocol}//example.com/a`],
    ] as const) {
      const [badge] = await shown({ v: 1, tools: [{ slug: 'a', name: 'A', url }, b] });
      expect(badge!.shadowRoot!.querySelector('a')).to.have.property('href', href);
    }
  });

  it('asks no other server for a logo of a kind it does not know', async () => {
    const elements = await shown({
      v: 1,
      tools: [{ slug: 'a', name: 'A', logo: 'javascript:hostile(1)' }, b],
    });
    expect(inside(elements, 'img')).to.deep.equal([]);
    expect(
      inside(elements, '[aria-hidden=true]').some((markup) => />A</.test(markup.replace(/<!--.*?-->/g, ''))),
    ).to.be.true;
  });

  it('__proto__ in a catalog changes nothing but itself', async () => {
    const polluted = `{"v":1,"__proto__":{"polluted":1},"labels":{"__proto__":{"ship":"x"},"constructor":"y","toString":"z"},
      "categories":{"__proto__":"Proto"},"reviewers":[{"id":"__proto__","name":"Proto"}],
      "tools":[{"slug":"a","name":"A","__proto__":{"polluted":1},"category":"__proto__","pricing":{"__proto__":{"entry":"free"}},
      "reviews":[{"reviewer":"__proto__","verdict":"ship","score":50}]},{"slug":"b","name":"B","category":"toString"}]}`;
    const elements = await shown(polluted);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    expect(elements[1]!.shadowRoot!.textContent).to.include('1 ship / 0 skip').and.include('Not stated');
    expect(elements[2]!.shadowRoot!.textContent).to.include('Proto');
    for (const { shadowRoot } of elements)
      expect(shadowRoot!.textContent).not.to.match(/function|native|undefined|\[object/);
  });

  for (const slug of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    it(`has no tool called ${slug}`, async () => {
      const card = fixtureSync<ShipVerdict>(
        `<ship-verdict tool="${slug}" catalog='${bodyUrl({ v: 1, tools: [b] })}'></ship-verdict>`,
      );
      await oneEvent(card, 'ship-missing');
      expect(card.shadowRoot!.querySelector<HTMLElement>('[part~=missing]')!.innerText).to.include(
        `No tool called “${slug}”`,
      );
    });

  it('shows a slug from the page as text, too', async () => {
    const card = document.createElement('ship-verdict');
    Object.assign(card, { tool: '<img/src=x/onerror=hostile(9)>', catalog: bodyUrl({ v: 1, tools: [b] }) });
    const missing = oneEvent(card, 'ship-missing');
    fixtureSync('<div></div>').append(card);
    await missing;
    expect(card.shadowRoot!.textContent).to.include('<img/src=x/onerror=hostile(9)>');
    expect(card.shadowRoot!.querySelector('img')).to.not.exist;
    expect(run).to.deep.equal([]);
  });

  it('cuts what is too long to be meant', async () => {
    const elements = await shown(
      `{"v":1,"tools":[{"slug":"a","name":"${'A'.repeat(5000)}"},{"slug":"b","name":"B"}]}`,
    );
    for (const { shadowRoot } of elements)
      expect(/A{100,}/.exec(shadowRoot!.textContent)?.[0]).to.have.length.below(200);
  });

  it('is accessible with empty and odd text', async () => {
    const [, card] = await shown({ v: 1, name: '\u202e', tools: [{ slug: 'a', name: '\u202eA' }, b] });
    await expect(card).to.be.accessible();
  });
});
