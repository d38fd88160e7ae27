// Catalog store: one request per catalog, cached while the page is open; failures are cached only briefly.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/components/ship-badge/define.js';
import type { ShipBadge } from '../../src/components/ship-badge/define.js';
import { unreachable, withFetch } from '../support/fetching.js';
import { catalogUrl, requestsTo } from '../support/requests.js';
import { holdTimers } from '../support/timers.js';
import { recordWarnings } from '../support/warnings.js';

describe('catalog store', () => {
  recordWarnings();
  const timers = holdTimers();

  const badges = (from: string, many = 1) => {
    const tags = `<ship-badge tool="terrace" catalog="${from}" loading="eager"></ship-badge>`.repeat(many);
    return [...fixtureSync(`<p>${tags}</p>`).children] as ShipBadge[];
  };
  const eventsOf = (elements: ShipBadge[], type: string) =>
    Promise.all(elements.map((element) => oneEvent(element, type)));

  it('20 elements that ask at once make one request', async () => {
    const from = catalogUrl('delay=20');
    await eventsOf(badges(from, 20), 'ship-load');
    expect(await requestsTo(from)).to.equal(1);
  });

  it('elements that ask later make none', async () => {
    const from = catalogUrl();
    await eventsOf(badges(from), 'ship-load');
    await eventsOf(badges(from, 3), 'ship-load');
    expect(await requestsTo(from)).to.equal(1);
  });

  it('two ways to write one URL are one catalog', async () => {
    const from = catalogUrl();
    await eventsOf(badges(from), 'ship-load');
    await eventsOf(badges(new URL(from, location.href).href), 'ship-load');
    await eventsOf(badges(from.replace('/answers/', '/answers/x/../')), 'ship-load');
    expect(await requestsTo(from)).to.equal(1);
  });

  it('elements that ask at once share a failure', async () => {
    const from = catalogUrl('status=400');
    await eventsOf(badges(from, 20), 'ship-error');
    expect(await requestsTo(from)).to.equal(1);
  });

  it('remembers a failure for a moment, and then asks again', async () => {
    const from = catalogUrl('status=400&times=1');
    await eventsOf(badges(from), 'ship-error');
    await eventsOf(badges(from), 'ship-error');
    expect(await requestsTo(from)).to.equal(1);
    timers.pass();
    await eventsOf(badges(from), 'ship-load');
    expect(await requestsTo(from)).to.equal(2);
  });

  it('remembers an answer for good', async () => {
    const from = catalogUrl('status=500&times=1');
    await eventsOf(badges(from), 'ship-load');
    timers.pass();
    await eventsOf(badges(from), 'ship-load');
    expect(await requestsTo(from)).to.equal(2);
  });

  it('does not wait with "Try again"', async () => {
    const from = catalogUrl('status=400&times=1');
    const [badge] = badges(from) as [ShipBadge];
    await oneEvent(badge, 'ship-error');
    await badge.reload();
    expect(badge.state).to.equal('ready');
    expect(await requestsTo(from)).to.equal(2);
  });

  it('many who reload at once make one request', async () => {
    const from = catalogUrl();
    const some = badges(from, 3);
    await eventsOf(some, 'ship-load');
    await Promise.all(some.map((badge) => badge.reload()));
    expect(await requestsTo(from)).to.equal(2);
  });

  it('a reload that fails leaves the old answer to all, as stale, and a later one makes it ready', async () => {
    const from = catalogUrl();
    const [badge] = badges(from) as [ShipBadge];
    await oneEvent(badge, 'ship-load');
    await withFetch(unreachable, () => badge.reload());
    expect(badge.state).to.equal('stale');
    expect(badge.shadowRoot!.querySelector('[part~=verdict]')).to.have.trimmed.text('Split');
    const [other] = badges(from) as [ShipBadge];
    await oneEvent(other, 'ship-load');
    expect(other.state).to.equal('stale');
    timers.pass();
    const [third] = badges(from) as [ShipBadge];
    await oneEvent(third, 'ship-load');
    expect(third.state).to.equal('ready');
    expect(await requestsTo(from)).to.equal(2);
  });

  it('a reload that fails is no new answer', async () => {
    const [badge] = badges(catalogUrl()) as [ShipBadge];
    await oneEvent(badge, 'ship-load');
    let times = 0;
    badge.addEventListener('ship-load', () => times++);
    await withFetch(unreachable, () => badge.reload());
    expect(times).to.equal(0);
  });

  it('is right on a page whose Promise is another', async () => {
    const { Promise: own } = window;
    window.Promise = class<Value> extends own<Value> {};
    try {
      const [badge] = badges(catalogUrl()) as [ShipBadge];
      await oneEvent(badge, 'ship-load');
      expect(badge.state).to.equal('ready');
    } finally {
      window.Promise = own;
    }
  });

  it('a reload that brings a catalog nobody can read leaves the old answer', async () => {
    const from = catalogUrl();
    const [badge] = badges(from) as [ShipBadge];
    await oneEvent(badge, 'ship-load');
    const newer = () => Promise.resolve(new Response('{"v":2,"tools":[]}'));
    await withFetch(newer, () => badge.reload());
    expect(badge.state).to.equal('stale');
  });

  it('a reload brings what has changed', async () => {
    const from = catalogUrl();
    const [badge] = badges(from) as [ShipBadge];
    await oneEvent(badge, 'ship-load');
    const changed =
      '{"v":1,"tools":[{"slug":"terrace","name":"Terrace","reviews":[{"reviewer":"r","verdict":"skip"}]}]}';
    await withFetch(
      () => Promise.resolve(new Response(changed)),
      () => badge.reload(),
    );
    expect(badge.state).to.equal('ready');
    expect(badge.shadowRoot!.querySelector('[part~=verdict]')).to.have.trimmed.text('Skip');
  });
});
