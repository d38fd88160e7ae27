// The CDN files as they are built: the module gives what the npm module gives, with Lit in it; the classic script leaves
// no name of ours in the page.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import type { ShipVerdict } from '../src/index.js';

const names = ['ShipBadge', 'ShipCatalog', 'ShipElement', 'ShipScorecard', 'ShipVerdict', 'ToolCompare'];
const tags = ['ship-badge', 'ship-catalog', 'ship-scorecard', 'ship-verdict', 'tool-compare'];

type Exports = Record<string, unknown> & { ShipVerdict: typeof ShipVerdict };

describe('ship-or-skip.js', () => {
  let cdn: Exports;
  const url = '/dist/cdn/ship-or-skip.js';
  /** Copies of Lit in the page: the tests have one of their own. */
  const copiesOfLit = () => (globalThis as { litElementVersions?: string[] }).litElementVersions?.length ?? 0;
  const copiesBefore = copiesOfLit();
  before(async () => (cdn = (await import(url)) as Exports));

  it('registers the elements that show a catalog, and exports their classes', () => {
    expect(Object.keys(cdn).sort()).to.deep.equal([...names, 'version']);
    for (const tag of tags) expect(customElements.get(tag), tag).to.exist;
    expect(customElements.get('ship-verdict')).to.equal(cdn.ShipVerdict);
    expect(customElements.get('ship-newsletter')).to.be.undefined;
  });

  it('holds Lit', () => {
    expect(copiesOfLit()).to.equal(copiesBefore + 1);
  });

  it('has properties as the npm modules have them', async () => {
    const element = fixtureSync<ShipVerdict>('<ship-verdict></ship-verdict>');
    element.headingLevel = 4;
    expect(element.headingLevel).to.equal('4');
    element.catalog = '/answers/catalog.json?file=catalog.json';
    element.tool = 'terrace';
    await oneEvent(element, 'ship-load');
    expect(element.shadowRoot!.querySelector('[role=heading]')).to.have.attribute('aria-level', '4');
  });
});

describe('ship-or-skip.iife.js', () => {
  it('registers the same, and leaves no name in the page but those of Lit', async () => {
    const frame = fixtureSync<HTMLIFrameElement>('<iframe src="about:blank"></iframe>');
    const { contentWindow: page, contentDocument: inside } = frame;
    const before = new Set(Object.getOwnPropertyNames(page));
    const script = inside!.createElement('script');
    script.src = new URL('/dist/cdn/ship-or-skip.iife.js', location.href).href;
    inside!.head.append(script);
    await oneEvent(script, 'load');
    for (const tag of tags) expect(page!.customElements.get(tag), tag).to.exist;
    const left = Object.getOwnPropertyNames(page).filter((name) => !before.has(name) && !/^\d+$/.test(name));
    expect(left.filter((name) => !/^(lit|reactive)[A-Z]/.test(name))).to.deep.equal([]);
  });
});
