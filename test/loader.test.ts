// The loader: it fetches a file when a tag of its table is met in the page, once, and asks again once for what failed.
// The built files, other origins and policies are measured in test/slow/loader.mjs.
import { expect, fixtureSync, html, nextFrame } from '@open-wc/testing';
import { answerUrl, requestsTo } from './support/requests.js';
import { waitUntil } from './support/waiting.js';
import { recordWarnings } from './support/warnings.js';

/** A file that fails for the first requests; it is found from the folder of the loader. */
const failing = (times: number) =>
  `..${answerUrl(`status=503&times=${times}&type=text/javascript&body=`, 'x.js')}`;
const once = failing(1);
const always = failing(9);

describe('the loader', () => {
  const warned = recordWarnings();
  const { attachShadow } = Element.prototype;

  before(async () => {
    const script = document.createElement('script');
    script.dataset.preload = 'ship-scorecard of-others';
    document.head.append(script);
    Object.assign(globalThis, {
      SHIP_PARTS: {
        'ship-badge': ['components/ship-badge/define.ts', 'shared/version.ts'],
        'ship-verdict': ['components/ship-verdict/define.ts', 'shared/version.ts'],
        'ship-scorecard': ['components/ship-scorecard/define.ts', 'shared/version.ts'],
        'test-once': [once],
        'test-always': [always],
        'test-defined': [always],
      },
    });
    customElements.define('test-defined', class extends HTMLElement {});
    await import('../src/loader.js');
  });

  after(() => {
    Element.prototype.attachShadow = attachShadow;
  });

  it('fetches at once what its page names beforehand', async () => {
    await customElements.whenDefined('ship-scorecard');
    expect(customElements.get('ship-badge')).to.be.undefined;
  });

  it('fetches the file of a tag that is written into the page', async () => {
    fixtureSync(html`<p>See <ship-badge>this</ship-badge></p>`);
    await customElements.whenDefined('ship-badge');
    expect(customElements.get('ship-verdict')).to.be.undefined;
  });

  it('fetches the file of a tag in a shadow root that an element gets later', async () => {
    const host = fixtureSync<HTMLElement>(html`<div></div>`);
    // The loader has seen the host without it.
    await nextFrame();
    host.attachShadow({ mode: 'open' }).append(document.createElement('ship-verdict'));
    await customElements.whenDefined('ship-verdict');
  });

  it('asks once more for what failed, and says nothing', async () => {
    fixtureSync(html`<test-once></test-once>`);
    await waitUntil(async () => (await requestsTo(once)) >= 2, 'asks again');
    expect(await requestsTo(once)).to.equal(2);
    expect(warned).to.deep.equal([]);
  });

  it('leaves what the page has where it fails again, with one warning', async () => {
    const place = fixtureSync(html`<p><test-always>Instead</test-always><test-always></test-always></p>`);
    fixtureSync(html`<test-defined></test-defined>`);
    await waitUntil(() => warned.length > 0, 'warns');
    expect(await requestsTo(always)).to.equal(2);
    expect(place).to.have.trimmed.text('Instead');
    expect(warned).to.have.lengthOf(1);
    expect(warned[0]).to.match(
      /^ship-or-skip: <test-always> stays as it is, https?:\/\/[^ ]+\/answers\/x\.js/,
    );
  });
});
