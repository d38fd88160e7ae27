// A catalog that the page preloads is used as it is, not fetched a second time. WebKit fetches it again for any
// script (seen in WebKitGTK 2.50, with a bare fetch() too), so each engine is compared with itself.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/components/ship-badge/define.js';
import { catalogUrl, requestsTo } from '../support/requests.js';

describe('preload', () => {
  /** Counts the requests of a preloaded catalog that `use` requests again. */
  const requests = async (use: (from: string) => Promise<unknown>) => {
    const href = catalogUrl();
    const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', href });
    link.crossOrigin = 'anonymous';
    const there = oneEvent(link, 'load');
    document.head.append(link);
    await there;
    await use(href);
    link.remove();
    return requestsTo(href);
  };
  const badges = (from: string) => {
    const badge = `<ship-badge tool="terrace" catalog="${from}"></ship-badge>`;
    const page = fixtureSync(`<p>${badge.repeat(20)}</p>`);
    return Promise.all([...page.children].map((element) => oneEvent(element, 'ship-load')));
  };

  it('<link rel="preload" as="fetch" crossorigin> and twenty badges cost what one bare fetch() costs', async () => {
    const bare = await requests(async (from) => (await fetch(from)).text());
    expect(await requests(badges)).to.equal(bare);
  });

  it('and that is one request, where the engine uses a preload at all', async function () {
    if (!/Chrome|Firefox/.test(navigator.userAgent)) this.skip();
    expect(await requests(badges)).to.equal(1);
  });
});
