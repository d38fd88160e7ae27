// Life of an element on a page: when it requests its catalog, and what happens when it is moved, changed, removed or printed.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipBadge, ShipVerdict } from '../../src/index.js';
import { catalogUrl, requestsTo } from '../support/requests.js';
import { waitUntil } from '../support/waiting.js';
import { recordWarnings } from '../support/warnings.js';

describe('document observer', () => {
  recordWarnings();

  const badge = (tool: string, from: string, more = '') =>
    `<ship-badge tool="${tool}" catalog="${from}" ${more}></ship-badge>`;
  const screens = '<div style="block-size: 500vh"></div>';
  const title = (element: Element) =>
    element.shadowRoot!.querySelector<HTMLElement>('[part~=card]')?.title ?? '';
  const loads = (element: Element) => {
    const heard = { times: 0 };
    element.addEventListener('ship-load', () => heard.times++);
    return heard;
  };

  it('asks nothing far from what is seen, and asks when scrolled near', async () => {
    const [near, far] = [catalogUrl(), catalogUrl()];
    const page = fixtureSync(`<div>${badge('terrace', near)}${screens}${badge('terrace', far)}</div>`);
    await oneEvent(page.firstElementChild!, 'ship-load');
    expect(await requestsTo(far)).to.equal(0);
    const last = page.lastElementChild as ShipBadge;
    expect(last.state).to.equal('idle');
    const load = oneEvent(last, 'ship-load');
    last.scrollIntoView();
    await load;
    expect(await requestsTo(far)).to.equal(1);
    scrollTo(0, 0);
  });

  it('what comes into sight in a box that scrolls asks, too', async () => {
    const from = catalogUrl();
    const box = fixtureSync(
      `<div style="block-size: 100px; overflow: auto">${screens}${badge('terrace', from)}</div>`,
    );
    const element = box.lastElementChild as ShipBadge;
    await element.updateComplete;
    const load = oneEvent(element, 'ship-load');
    element.scrollIntoView();
    await load;
    expect(await requestsTo(from)).to.equal(1);
    scrollTo(0, 0);
  });

  it('loading="eager" asks at once', async () => {
    const page = fixtureSync(`<div>${screens}${badge('terrace', catalogUrl(), 'loading="eager"')}</div>`);
    await oneEvent(page.lastElementChild!, 'ship-load');
    expect(title(page.lastElementChild!)).to.include('Terrace');
  });

  it('loading="eager" set later asks then', async () => {
    const page = fixtureSync(`<div>${screens}${badge('terrace', catalogUrl())}</div>`);
    const element = page.lastElementChild as ShipBadge;
    await element.updateComplete;
    const load = oneEvent(element, 'ship-load');
    element.loading = 'eager';
    await load;
    expect(element.state).to.equal('ready');
  });

  it('fifty elements of one catalog ask once', async () => {
    const from = catalogUrl('delay=20');
    const page = fixtureSync(`<div>${badge('terrace', from, 'loading="eager"').repeat(50)}</div>`);
    await Promise.all([...page.children].map((element) => oneEvent(element, 'ship-load')));
    expect(await requestsTo(from)).to.equal(1);
  });

  it('draws at once what is in memory', async () => {
    const from = catalogUrl();
    await oneEvent(fixtureSync(badge('terrace', from)), 'ship-load');
    const second = fixtureSync<ShipBadge>(badge('brasswren', from, 'loading="eager"'));
    await second.updateComplete;
    expect(title(second)).to.include('Brasswren');
  });

  it('a change while loading: the last asked is shown', async () => {
    const element = fixtureSync<ShipBadge>(badge('terrace', catalogUrl('delay=50'), 'loading="eager"'));
    await element.updateComplete;
    element.tool = 'brasswren';
    await element.updateComplete;
    element.tool = 'gullspire';
    const heard = loads(element);
    await oneEvent(element, 'ship-load');
    await element.updateComplete;
    expect(title(element)).to.include('Gullspire');
    expect(heard.times).to.equal(1);
  });

  it('another catalog while loading: a slow first answer does not come over the second', async () => {
    const [slow, quick] = [catalogUrl('delay=150'), catalogUrl()];
    const page = fixtureSync(`<div>${badge('terrace', slow, 'loading="eager"').repeat(2)}</div>`);
    const [element, witness] = [...page.children] as [ShipBadge, ShipBadge];
    await element.updateComplete;
    const slowIsThere = oneEvent(witness, 'ship-load');
    element.catalog = quick;
    element.tool = 'brasswren';
    const heard = loads(element);
    await oneEvent(element, 'ship-load');
    await slowIsThere;
    await element.updateComplete;
    expect(title(element)).to.include('Brasswren');
    expect(heard.times).to.equal(1);
  });

  it('a tool that is not there takes the place of the one that was', async () => {
    const element = fixtureSync<ShipBadge>(badge('terrace', catalogUrl()));
    await oneEvent(element, 'ship-load');
    element.tool = 'no-such';
    await oneEvent(element, 'ship-missing');
    expect(title(element)).to.equal('');
  });

  it('removed while loading and put back: shows its answer, once', async () => {
    const from = catalogUrl('delay=50');
    const element = fixtureSync<ShipBadge>(badge('terrace', from, 'loading="eager"'));
    await element.updateComplete;
    const place = element.parentElement!;
    element.remove();
    await element.updateComplete;
    const heard = loads(element);
    place.append(element);
    await oneEvent(element, 'ship-load');
    await element.updateComplete;
    expect(title(element)).to.include('Terrace');
    expect(heard.times).to.equal(1);
    expect(await requestsTo(from)).to.equal(1);
  });

  it('removed while loading: is drawn no more, and fires nothing', async () => {
    const page = fixtureSync(
      `<div>${badge('terrace', catalogUrl('delay=50'), 'loading="eager"').repeat(2)}</div>`,
    );
    const [element, witness] = [...page.children] as [ShipBadge, ShipBadge];
    await element.updateComplete;
    const heard = loads(element);
    element.remove();
    await oneEvent(witness, 'ship-load');
    await element.updateComplete;
    expect(heard.times).to.equal(0);
  });

  it('changed while it was away: shows that when it is back', async () => {
    const element = fixtureSync<ShipBadge>(badge('terrace', catalogUrl()));
    await oneEvent(element, 'ship-load');
    const place = element.parentElement!;
    element.remove();
    element.tool = 'brasswren';
    place.append(element);
    await element.updateComplete;
    expect(title(element)).to.include('Brasswren');
  });

  it('moved while it waits far away: still asks when near', async () => {
    const page = fixtureSync(`<div><p></p>${screens}${badge('terrace', catalogUrl())}</div>`);
    const element = page.lastElementChild!;
    const load = oneEvent(element, 'ship-load');
    page.firstElementChild!.append(element);
    await load;
    expect(title(element)).to.include('Terrace');
  });

  it('before print draws at once what is in memory, wherever it stands', async () => {
    const [known, unknown] = [catalogUrl(), catalogUrl('delay=50')];
    const page = fixtureSync(
      `<div>${badge('terrace', known)}${screens}${badge('brasswren', known)}<ship-verdict tool="terrace" catalog="${unknown}"><a href="/">Review</a></ship-verdict></div>`,
    );
    await oneEvent(page.firstElementChild!, 'ship-load');
    const [, , far, waiting] = [...page.children] as [ShipBadge, Element, ShipBadge, ShipVerdict];
    expect(title(far)).to.equal('');
    dispatchEvent(new Event('beforeprint'));
    expect(title(far)).to.include('Brasswren');
    expect(waiting.querySelector('a')!.checkVisibility()).to.be.true;
  });

  it('before print throws nothing where nothing is to be had', () => {
    fixtureSync('<ship-badge></ship-badge>');
    fixtureSync('<ship-catalog></ship-catalog>');
    expect(() => dispatchEvent(new Event('beforeprint'))).to.not.throw();
  });

  it('reload() asks the server again, for all that ask from then on', async () => {
    const from = catalogUrl();
    const element = fixtureSync<ShipBadge>(badge('terrace', from));
    await oneEvent(element, 'ship-load');
    await element.reload();
    expect(await requestsTo(from)).to.equal(2);
    expect(element.state).to.equal('ready');
    await oneEvent(fixtureSync(badge('brasswren', from)), 'ship-load');
    expect(await requestsTo(from)).to.equal(2);
  });

  it('asks no other origin, and sets no cookie and no storage', async () => {
    performance.clearResourceTimings();
    // Other tests store, meanwhile, what this page would see.
    const { setItem } = Storage.prototype;
    const stored: string[] = [];
    Storage.prototype.setItem = (key) => void stored.push(key);
    const from = catalogUrl();
    await oneEvent(
      fixtureSync(`<ship-verdict tool="claw-code" catalog="${from}"></ship-verdict>`),
      'ship-load',
    );
    const asked = () => performance.getEntriesByType('resource').map(({ name }) => name);
    await waitUntil(() => asked().some((url) => url.endsWith(from)), 'the request is on record');
    expect(asked().filter((url) => !url.startsWith(`${location.origin}/`))).to.be.empty;
    Storage.prototype.setItem = setItem;
    expect(stored).to.be.empty;
    expect(document.cookie).to.equal('');
  });

  it('is accessible beside what still waits', async () => {
    const page = fixtureSync(
      `<main>${badge('terrace', catalogUrl())}${screens}${badge('terrace', catalogUrl())}</main>`,
    );
    await oneEvent(page.firstElementChild!, 'ship-load');
    await expect(page).to.be.accessible();
  });
});
