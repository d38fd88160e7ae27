// Properties that scripts and frameworks set to other things than text, on every element.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipLoadDetail, ShipVerdict } from '../../src/index.js';
import { catalogUrl } from '../support/requests.js';
import { recordWarnings } from '../support/warnings.js';

const properties: Record<string, readonly string[]> = {
  'ship-badge': ['tool', 'catalog', 'loading', 'theme'],
  'ship-verdict': ['tool', 'variant', 'headingLevel', 'catalog', 'loading', 'theme'],
  'ship-scorecard': ['tools', 'tool', 'headingLevel', 'catalog', 'loading', 'theme'],
  'tool-compare': ['tools', 'sections', 'variant', 'headingLevel', 'catalog', 'loading', 'theme'],
  'ship-catalog': ['src'],
  'ship-bookmark': ['tool', 'name', 'catalog', 'theme'],
  'ship-bookmarks': ['headingLevel', 'catalog', 'theme'],
  'ship-newsletter': ['action', 'field', 'mode', 'target', 'extra', 'honeypot', 'headingLevel', 'theme'],
};

describe('properties', () => {
  const warned = recordWarnings();

  const meant: [value: unknown, text: string][] = [
    ['text', 'text'],
    [7, '7'],
    [7n, '7'],
    [new URL('https://a.example/b.json'), 'https://a.example/b.json'],
    [['a', new URL('https://a.example/'), 3], 'a,https://a.example/,3'],
    [null, ''],
    [undefined, ''],
  ];
  const odd: unknown[] = [{ a: 1 }, () => 1, Symbol('a'), true, new Date(0), [{ a: 1 }], document.body];

  for (const [tag, names] of Object.entries(properties))
    it(`of <${tag}> take text, of whatever has one, and ignore the rest with a warning`, async () => {
      const element = fixtureSync(`<${tag}></${tag}>`) as unknown as Record<string, unknown> & ShipVerdict;
      for (const name of names) {
        for (const [value, text] of meant) {
          element[name] = value;
          expect(element[name]).to.equal(text);
        }
        element[name] = 'kept';
        for (const value of odd) {
          element[name] = value;
          expect(element[name]).to.equal('kept');
        }
        expect(warned.join('\n')).to.match(new RegExp(`<${tag}>: ${name} takes text, .*object.* is ignored`));
        await element.updateComplete;
      }
    });

  it('of elements that are defined later are read the same', async () => {
    const element = document.createElement('ship-verdict');
    Object.assign(element, {
      tool: 'terrace',
      catalog: new URL(catalogUrl(), location.href),
      headingLevel: 4,
    });
    const loaded = oneEvent(element, 'ship-load');
    fixtureSync<HTMLElement>('<p></p>').append(element);
    await loaded;
    expect(element.shadowRoot!.querySelector('[role=heading]')!.ariaLevel).to.equal('4');
  });

  it('take an array of tools', async () => {
    const element = document.createElement('tool-compare');
    Object.assign(element, { tools: ['terrace', 'claw-code'], catalog: catalogUrl() });
    const loaded = oneEvent<CustomEvent<ShipLoadDetail>>(element, 'ship-load');
    fixtureSync<HTMLElement>('<p></p>').append(element);
    expect((await loaded).detail.tools).to.deep.equal(['terrace', 'claw-code']);
  });
});
