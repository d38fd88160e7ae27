// A catalog that the page preloads is used as it is, not fetched a second time.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/define/ship-badge.js';

describe('preload', () => {
  it('<link rel="preload" as="fetch" crossorigin> and twenty badges make one request', async () => {
    const key = crypto.randomUUID();
    const from = `/answers/catalog.json?file=catalog.json&key=${key}`;
    const link = Object.assign(document.createElement('link'), {
      rel: 'preload',
      as: 'fetch',
      crossOrigin: 'anonymous',
      href: from,
    });
    const there = oneEvent(link, 'load');
    document.head.append(link);
    await there;
    const badge = `<ship-badge tool="terrace" catalog="${from}"></ship-badge>`;
    const page = fixtureSync(`<p>${badge.repeat(20)}</p>`);
    await Promise.all([...page.children].map((element) => oneEvent(element, 'ship-load')));
    link.remove();
    const { count } = (await (await fetch(`/answers/count?key=${key}`)).json()) as { count: number };
    expect(count).to.equal(1);
  });
});
