// Registering the tags: late, twice, beside another version; and what was set before that.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import {
  ShipBadge,
  ShipCatalog,
  ShipScorecard,
  ShipVerdict,
  ToolCompare,
} from '../../src/components/index.js';
import { recordWarnings } from '../support/warnings.js';

const catalog = '/answers/catalog.json?file=catalog.json';

describe('definition', () => {
  const warned = recordWarnings();
  const text = (element: Element) =>
    element.shadowRoot!.querySelector<HTMLElement>('[part~=root]')!.innerText.replace(/\s+/g, ' ').trim();

  // First of all: it needs tags that nobody has registered yet.
  it('importing a class registers nothing', () => {
    for (const tag of [
      'ship-badge',
      'ship-verdict',
      'ship-scorecard',
      'tool-compare',
      'ship-catalog',
      'ship-newsletter',
    ])
      expect(customElements.get(tag)).to.equal(undefined);
  });

  const others: [
    tag: string,
    Class: { define(): void; version: string },
    theirs: string | undefined,
    reason: string,
  ][] = [
    ['ship-badge', ShipBadge, '0.0.1-other', 'another version'],
    ['ship-catalog', ShipCatalog, '0.0.2-other', 'another version, of the element without a look'],
    ['ship-scorecard', ShipScorecard, undefined, 'a class that does not say'],
  ];
  for (const [tag, Class, theirs, reason] of others)
    it(`leaves <${tag}> to who was first, and one warning names both (${reason})`, () => {
      const First = class extends HTMLElement {
        static readonly version = theirs;
      };
      customElements.define(tag, First);
      Class.define();
      Class.define();
      expect(customElements.get(tag)).to.equal(First);
      expect(warned).to.deep.equal([
        `ship-or-skip: two versions: ${theirs ?? 'another'} is in use, not ${Class.version}.`,
      ]);
    });

  it('defining twice is silent', () => {
    ShipVerdict.define();
    ShipVerdict.define();
    expect(customElements.get('ship-verdict')).to.equal(ShipVerdict);
    expect(warned).to.be.empty;
  });

  it('loading the files twice is silent, and the first stays', async () => {
    ToolCompare.define();
    const again = '/src/components/tool-compare/define.ts?again';
    const others = '/src/components/tool-compare/tool-compare.ts?again';
    await import(again);
    const { ToolCompare: Other } = (await import(others)) as { ToolCompare: typeof ToolCompare };
    expect(Other).to.not.equal(ToolCompare);
    Other.define();
    expect(customElements.get('tool-compare')).to.equal(ToolCompare);
    expect(warned).to.be.empty;
  });

  it('a badge of a subclass works under a tag of its own', async () => {
    customElements.define('own-badge', class extends ShipBadge {});
    const element = fixtureSync(`<own-badge tool="terrace" catalog="${catalog}"></own-badge>`);
    await oneEvent(element, 'ship-load');
    expect(text(element)).to.equal('Terrace: Split 2 to 2');
  });

  it('shows what stood on the page before the definition, with its fallback until then', async () => {
    const element = fixtureSync(
      `<late-badge tool="terrace" catalog="${catalog}"><a href="/">Review</a></late-badge>`,
    );
    expect(element.querySelector('a')!.checkVisibility()).to.be.true;
    const load = oneEvent(element, 'ship-load');
    customElements.define('late-badge', class extends ShipBadge {});
    await load;
    expect(text(element)).to.equal('Terrace: Split 2 to 2');
  });

  it('keeps properties that were set before the definition', async () => {
    const element = fixtureSync<ToolCompare>('<early-compare></early-compare>');
    Object.assign(element, { tools: ['terrace', 'brasswren'], catalog, headingLevel: 5, sections: 'cards' });
    const load = oneEvent(element, 'ship-load');
    customElements.define('early-compare', class extends ToolCompare {});
    await load;
    expect(text(element)).to.match(/^Terrace vs Brasswren/);
    expect(element).to.have.attribute('tools', 'terrace,brasswren');
    expect(element.shadowRoot!.querySelector('[role=heading]')).to.have.attribute('aria-level', '5');
    expect(element.shadowRoot!.querySelector('table')).to.not.exist;
  });

  it('a property set before the definition goes before the attribute', async () => {
    const element = fixtureSync<ShipBadge>(`<both-badge tool="terrace" catalog="${catalog}"></both-badge>`);
    element.tool = 'brasswren';
    const load = oneEvent(element, 'ship-load');
    customElements.define('both-badge', class extends ShipBadge {});
    await load;
    expect(text(element)).to.equal('Brasswren: Ship 1 of 1');
  });

  it('can be made by script, and shown later', async () => {
    const element = new ShipVerdict();
    element.tool = 'terrace';
    element.catalog = catalog;
    const load = oneEvent(element, 'ship-load');
    fixtureSync('<div></div>').append(element);
    await load;
    expect(text(element)).to.include('2 ship / 2 skip');
  });

  it('is accessible when defined late', async () => {
    await expect(document.querySelector('late-badge') ?? document.body).to.be.accessible();
  });
});
