// One answer for one catalog: shared by all who ask, kept while the page lives; a failure is kept only for a moment.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/define/ship-badge.js';
import type { ShipBadge } from '../../src/define/ship-badge.js';

describe('answers', () => {
  const catalog = (ask = '') => `/answers/catalog.json?file=catalog.json&key=${crypto.randomUUID()}&${ask}`;
  const badges = (from: string, many = 1) => {
    const tags = `<ship-badge tool="terrace" catalog="${from}" loading="eager"></ship-badge>`.repeat(many);
    return [...fixtureSync(`<p>${tags}</p>`).children] as ShipBadge[];
  };
  const told = (elements: ShipBadge[], type: string) =>
    Promise.all(elements.map((element) => oneEvent(element, type)));
  const requests = async (from: string) => {
    const key = new URL(from, location.href).searchParams.get('key')!;
    return ((await (await fetch(`/answers/count?key=${key}`)).json()) as { count: number }).count;
  };

  /** What was put off for seconds: `pass()` lets that time pass at once. Short pauses are not waited for. */
  const later: (() => void)[] = [];
  const pass = () => later.splice(0).forEach((act) => act());
  const { setTimeout } = window;
  const { warn } = console;
  before(() => {
    console.warn = () => undefined;
    window.setTimeout = ((act: () => void, time = 0) => {
      if (time >= 5000) return later.push(act);
      return setTimeout(act, 0);
    }) as typeof window.setTimeout;
  });
  after(() => {
    console.warn = warn;
    window.setTimeout = setTimeout;
  });
  beforeEach(() => (later.length = 0));

  it('20 elements that ask at once make one request', async () => {
    const from = catalog('delay=20');
    await told(badges(from, 20), 'ship-load');
    expect(await requests(from)).to.equal(1);
  });

  it('elements that ask later make none', async () => {
    const from = catalog();
    await told(badges(from), 'ship-load');
    await told(badges(from, 3), 'ship-load');
    expect(await requests(from)).to.equal(1);
  });

  it('two ways to write one URL are one catalog', async () => {
    const from = catalog();
    await told(badges(from), 'ship-load');
    await told(badges(new URL(from, location.href).href), 'ship-load');
    await told(badges(from.replace('/answers/', '/answers/x/../')), 'ship-load');
    expect(await requests(from)).to.equal(1);
  });

  it('elements that ask at once share a failure', async () => {
    const from = catalog('status=400');
    await told(badges(from, 20), 'ship-error');
    expect(await requests(from)).to.equal(1);
  });

  it('remembers a failure for a moment, and then asks again', async () => {
    const from = catalog('status=400&times=1');
    await told(badges(from), 'ship-error');
    await told(badges(from), 'ship-error');
    expect(await requests(from)).to.equal(1);
    pass();
    await told(badges(from), 'ship-load');
    expect(await requests(from)).to.equal(2);
  });

  it('remembers an answer for good', async () => {
    const from = catalog('status=500&times=1');
    await told(badges(from), 'ship-load');
    pass();
    await told(badges(from), 'ship-load');
    expect(await requests(from)).to.equal(2);
  });

  it('does not wait with "Try again"', async () => {
    const from = catalog('status=400&times=1');
    const [badge] = badges(from) as [ShipBadge];
    await oneEvent(badge, 'ship-error');
    await badge.reload();
    expect(badge.state).to.equal('ready');
    expect(await requests(from)).to.equal(2);
  });

  it('many who reload at once make one request', async () => {
    const from = catalog();
    const some = badges(from, 3);
    await told(some, 'ship-load');
    await Promise.all(some.map((badge) => badge.reload()));
    expect(await requests(from)).to.equal(2);
  });

  it('a reload that fails leaves the old answer to all, as stale, and a later one makes it ready', async () => {
    const from = catalog();
    const [badge] = badges(from) as [ShipBadge];
    await oneEvent(badge, 'ship-load');
    const { fetch } = window;
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await badge.reload().finally(() => (window.fetch = fetch));
    expect(badge.state).to.equal('stale');
    expect(badge.shadowRoot!.querySelector('[part~=verdict]')).to.have.trimmed.text('Split');
    const [other] = badges(from) as [ShipBadge];
    await oneEvent(other, 'ship-load');
    expect(other.state).to.equal('stale');
    pass();
    const [third] = badges(from) as [ShipBadge];
    await oneEvent(third, 'ship-load');
    expect(third.state).to.equal('ready');
    expect(await requests(from)).to.equal(2);
  });

  it('a reload that fails is no new answer', async () => {
    const [badge] = badges(catalog()) as [ShipBadge];
    await oneEvent(badge, 'ship-load');
    let times = 0;
    badge.addEventListener('ship-load', () => times++);
    const { fetch } = window;
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await badge.reload().finally(() => (window.fetch = fetch));
    expect(times).to.equal(0);
  });

  it('is right on a page whose Promise is another', async () => {
    const { Promise: own } = window;
    window.Promise = class<Value> extends own<Value> {};
    try {
      const [badge] = badges(catalog()) as [ShipBadge];
      await oneEvent(badge, 'ship-load');
      expect(badge.state).to.equal('ready');
    } finally {
      window.Promise = own;
    }
  });

  it('a reload that brings a catalog nobody can read leaves the old answer', async () => {
    const from = catalog();
    const [badge] = badges(from) as [ShipBadge];
    await oneEvent(badge, 'ship-load');
    const { fetch } = window;
    window.fetch = () => Promise.resolve(new Response('{"v":2,"tools":[]}'));
    await badge.reload().finally(() => (window.fetch = fetch));
    expect(badge.state).to.equal('stale');
  });

  it('a reload brings what has changed', async () => {
    const from = catalog();
    const [badge] = badges(from) as [ShipBadge];
    await oneEvent(badge, 'ship-load');
    const { fetch } = window;
    const changed =
      '{"v":1,"tools":[{"slug":"terrace","name":"Terrace","reviews":[{"reviewer":"r","verdict":"skip"}]}]}';
    window.fetch = () => Promise.resolve(new Response(changed));
    await badge.reload().finally(() => (window.fetch = fetch));
    expect(badge.state).to.equal('ready');
    expect(badge.shadowRoot!.querySelector('[part~=verdict]')).to.have.trimmed.text('Skip');
  });
});
