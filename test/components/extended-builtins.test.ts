// Pages whose scripts add enumerable properties to `Object.prototype` and to `Array.prototype`: what they add is no data.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipElement } from '../../src/index.js';
import { catalogUrl } from '../support/requests.js';

/** Names of fields that we read from data, from attributes or from our own objects. */
const names = [
  ...['moved', 'gone', 'v', 'slug', 'name', 'lang', 'url', 'logo', 'updated', 'pricing', 'votes', 'panel'],
  ...['reviews', 'reviewers', 'categories', 'labels', 'catalog', 'tools', 'disclosure', 'corrections'],
  ...['data', 'failure', 'result', 'pendingRequest', 'viewModel', 'unsupported', 'kind', 'state'],
  ...['ship', 'skip', 'split', 'none', 'claw-code', 'unread', 'first', 'each', 'extend', 'items', 'text'],
];

describe('on a page with enumerable properties in the prototypes of objects and arrays', () => {
  const added = (): unknown => 'added by the page';
  const prototypes = [Object.prototype, Array.prototype] as unknown as Record<string, unknown>[];
  const before = prototypes.map((prototype) =>
    names.map((name) => Object.getOwnPropertyDescriptor(prototype, name)),
  );
  afterEach(() => {
    prototypes.forEach((prototype, at) => {
      names.forEach((name, index) => {
        const descriptor = before[at]![index];
        Reflect.deleteProperty(prototype, name);
        if (descriptor) Object.defineProperty(prototype, name, descriptor);
      });
    });
  });

  const markups = [
    '<ship-verdict tool="claw-code">',
    '<ship-scorecard tool="claw-code">',
    '<ship-badge tool="claw-code">',
    '<tool-compare tools="claw-code terrace">',
  ];
  const shown = async (markup: string) => {
    const element = fixtureSync<ShipElement>(
      markup.replace('>', ` catalog="${catalogUrl()}" loading="eager">`),
    );
    await oneEvent(element, 'ship-load');
    await element.updateComplete;
    return element.shadowRoot!.textContent.replace(/\s+/g, ' ');
  };

  for (const markup of markups)
    it(`${markup} shows the same`, async () => {
      const plain = await shown(markup);
      for (const prototype of prototypes) for (const name of names) prototype[name] = added;
      const extended = await shown(markup);
      expect(extended).to.equal(plain);
    });
});
