// Recovery: a catalog that failed is shown by all elements once it has answered any of them, after one request.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipVerdict } from '../../src/index.js';
import { refused } from '../support/fetching.js';
import { catalogUrl } from '../support/requests.js';
import { holdTimers } from '../support/timers.js';
import { recordWarnings } from '../support/warnings.js';

describe('a catalog that failed, and is back', () => {
  recordWarnings();
  const timers = holdTimers();
  /** `fetch` of a catalog that is down until `isUp`; counts requests. */
  const server = { isUp: false, requests: 0 };
  const { fetch } = window;
  let from: string;
  beforeEach(() => {
    Object.assign(server, { isUp: false, requests: 0 });
    from = catalogUrl();
    window.fetch = (url, options) => {
      if (!(url as string).includes(from)) return fetch(url, options);
      server.requests++;
      return server.isUp ? fetch(url, options) : refused();
    };
  });
  afterEach(() => {
    window.fetch = fetch;
  });
  const element = (tag: string) => `<${tag} tool="terrace" catalog="${from}" loading="eager"></${tag}>`;
  const three = async () => {
    const place = fixtureSync(
      `<div>${element('ship-verdict')}${element('ship-badge')}${element('ship-scorecard')}</div>`,
    );
    const elements = [...place.children] as ShipVerdict[];
    await Promise.all(elements.map((each) => oneEvent(each, 'ship-error')));
    expect(server.requests).to.equal(1);
    server.isUp = true;
    return elements;
  };
  const healed = (elements: readonly Element[]) =>
    Promise.all(elements.map((each) => oneEvent(each, 'ship-load')));

  const events: [what: string, act: (elements: ShipVerdict[]) => void][] = [
    ['the network is back', () => dispatchEvent(new Event('online'))],
    ['the page is seen again', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['a reader tries again', ([card]) => card!.shadowRoot!.querySelector('button')!.click()],
    ['a script asks again', ([, badge]) => void badge!.reload()],
  ];
  for (const [what, act] of events)
    it(`is shown by all elements when ${what}, after one request`, async () => {
      const elements = await three();
      const done = healed(elements);
      act(elements);
      await done;
      expect(elements.map(({ state }) => state)).to.deep.equal(['ready', 'ready', 'ready']);
      expect(server.requests).to.equal(2);
    });

  it('is shown by all elements when a new one has an answer', async () => {
    const elements = await three();
    // What failed is remembered for five seconds.
    timers.pass();
    const done = healed(elements);
    const place = fixtureSync(element('ship-badge'));
    await Promise.all([done, oneEvent(place, 'ship-load')]);
    expect(server.requests).to.equal(2);
  });

  it('is not asked for elements that are gone', async () => {
    const gone = await three();
    for (const each of gone) each.remove();
    const { fetch } = window;
    let isDown = true;
    window.fetch = (url, options) => (isDown ? refused() : fetch(url, options));
    const left = fixtureSync<ShipVerdict>(
      `<ship-badge tool="terrace" catalog="${catalogUrl()}" loading="eager"></ship-badge>`,
    );
    await oneEvent(left, 'ship-error');
    isDown = false;
    const done = healed([left]);
    dispatchEvent(new Event('online'));
    // The catalog of those that are gone failed first, so it would have been asked by now.
    await done;
    expect(server.requests).to.equal(1);
  });
});
