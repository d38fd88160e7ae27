// A page with MooTools 1.6, which has an `Array.from` of its own: a text is one item, and a function is not called
// (https://mootools.net/core/docs/1.6.0/Types/Array#Array:Array-from).
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipVerdict } from '../../src/index.js';
import { catalogUrl } from '../support/requests.js';
import { recordWarnings } from '../support/warnings.js';

describe('on a page with MooTools', () => {
  const warned = recordWarnings();
  const { from } = Array;
  before(() => {
    Array.from = (items: unknown) =>
      typeof items === 'object' && items && 'length' in items
        ? (Array.prototype.slice.call(items) as never[])
        : ([items] as never[]);
  });
  after(() => (Array.from = from));

  const card = (tool: string) =>
    fixtureSync<ShipVerdict>(
      `<ship-verdict tool="${tool}" catalog="${catalogUrl()}" loading="eager"></ship-verdict>`,
    );

  it('a card is drawn as on any other', async () => {
    const element = card('claw-code');
    await oneEvent(element, 'ship-load');
    const text = element.shadowRoot!.querySelector<HTMLElement>('[part~=card]')!.innerText;
    expect(text).to.match(/^C\s+Claw Code\s+Developer Tools/);
  });

  it('a name that is misspelt is guessed', async () => {
    await oneEvent(card('claw-cod'), 'ship-missing');
    expect(warned.join()).to.include('Did you mean "claw-code"?');
  });
});
