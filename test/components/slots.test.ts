// Slots: the author's content while loading, on failure and beside the result.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipBadge, ShipVerdict } from '../../src/index.js';
import { catalogUrl } from '../support/requests.js';
import { recordWarnings } from '../support/warnings.js';

type Shown = ShipBadge | ShipVerdict;
const fallback = '<a href="/review">Our review</a>';
const waiting = '<i slot="loading">One moment</i>';
const sorry = '<i slot="error">No luck</i>';
const footer = '<small slot="footer">Our footer</small>';

describe('slots', () => {
  /** An element with the author's content, in one of three moments. */
  const at: Record<string, (tag: string, content: string) => Promise<Shown>> = {
    loading: async (tag, content) => {
      const element = fixtureSync<Shown>(
        `<${tag} tool="terrace" loading="eager" catalog="${catalogUrl('delay=100')}">${content}</${tag}>`,
      );
      await element.updateComplete;
      return element;
    },
    failed: async (tag, content) => {
      const element = fixtureSync<Shown>(
        `<${tag} tool="terrace" catalog="${catalogUrl('status=400')}">${content}</${tag}>`,
      );
      await oneEvent(element, 'ship-error');
      return element;
    },
    missing: async (tag, content) => {
      const element = fixtureSync<Shown>(
        `<${tag} tool="no-such" catalog="${catalogUrl()}">${content}</${tag}>`,
      );
      await oneEvent(element, 'ship-missing');
      return element;
    },
    ready: async (tag, content) => {
      const element = fixtureSync<Shown>(
        `<${tag} tool="terrace" catalog="${catalogUrl()}">${content}</${tag}>`,
      );
      await oneEvent(element, 'ship-load');
      return element;
    },
  };
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  /** The author's content that is shown, and our own words. */
  const seen = (element: Shown) => ({
    theirs: [...element.children].filter(isShown).map(({ textContent }) => textContent),
    ours: [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=root]')]
      .filter(isShown)
      .map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim())
      .join(' '),
  });

  recordWarnings();

  const skeleton = /^Loading verdict/;
  const unavailable = /^Verdict unavailable\./;
  const none = /^$/;
  const cases: [moment: string, content: string, theirs: string[], ours: RegExp, reason: string][] = [
    ['loading', '', [], skeleton, 'nothing from the author: a skeleton that says so'],
    ['loading', ' \n <!-- none --> ', [], skeleton, 'white space and comments are nothing'],
    ['failed', '<p></p><script></script>\u200b&shy;', [''], unavailable, 'nothing that a reader would see'],
    ['failed', '<p hidden>No</p><style>p{}</style>', [], unavailable, 'nor what is hidden'],
    ['failed', '<p><b>Our</b> <i>review</i></p>', ['Our review'], none, 'text at any depth'],
    ['loading', fallback, ['Our review'], none, 'the fallback, in the reserved place'],
    ['loading', fallback + waiting, ['One moment'], none, 'the loading slot goes before it'],
    ['loading', waiting, ['One moment'], none, 'the loading slot alone'],
    ['loading', sorry, [], skeleton, 'what is for failures is not for now'],
    ['failed', '', [], unavailable, 'nothing from the author'],
    ['failed', fallback, ['Our review'], none, 'the fallback stays'],
    ['failed', fallback + sorry, ['No luck'], none, 'the error slot goes before it'],
    ['failed', waiting, [], unavailable, 'nothing loads any more'],
    ['missing', fallback, ['Our review'], none, 'the fallback stays'],
    ['missing', sorry, ['No luck'], none, 'the error slot'],
    ['ready', fallback + waiting + sorry, [], /Split/, 'the answer takes the place of all'],
  ];
  for (const tag of ['ship-badge', 'ship-verdict'])
    for (const [moment, content, theirs, ours, reason] of cases)
      it(`${tag}, ${moment}, with "${content.replace(/<.*?>/g, ' ').trim()}": ${reason}`, async () => {
        const said = seen(await at[moment]!(tag, content));
        expect(said.theirs).to.deep.equal(theirs);
        expect(said.ours).to.match(ours);
      });

  it('text without an element is a fallback, too', async () => {
    const element = await at.failed!('ship-verdict', 'See our review.');
    expect(seen(element).ours).to.equal('');
    expect(element.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  for (const picture of ['<img alt="" src="data:,">', '<p><svg></svg></p>', '<my-review></my-review>'])
    it(`${picture} is a fallback, too`, async () => {
      expect(seen(await at.failed!('ship-verdict', picture)).ours).to.equal('');
    });

  for (const moment of Object.keys(at))
    it(`shows the footer slot while ${moment}`, async () => {
      expect(seen(await at[moment]!('ship-verdict', footer)).theirs).to.deep.equal(['Our footer']);
    });

  it('takes a fallback that comes late', async () => {
    const element = await at.failed!('ship-verdict', '');
    element.innerHTML = fallback;
    const slot = [...element.shadowRoot!.querySelectorAll('slot')].find((slot) => !slot.name)!;
    await oneEvent(slot, 'slotchange');
    await element.updateComplete;
    expect(seen(element)).to.deep.equal({ theirs: ['Our review'], ours: '' });
  });

  it('keeps the author’s content in the page’s own style', async () => {
    const element = await at.failed!(
      'ship-verdict',
      '<a href="/" style="color: rgb(1, 2, 3)">Our review</a>',
    );
    element.style.fontStyle = 'italic';
    const link = element.querySelector('a')!;
    expect(getComputedStyle(link)).to.include({ color: 'rgb(1, 2, 3)', fontStyle: 'italic' });
  });

  it('without a fallback says "Verdict unavailable." and its button tries again', async () => {
    const element = fixtureSync<ShipVerdict>(
      `<ship-verdict tool="terrace" catalog="${catalogUrl('status=400&times=1')}"></ship-verdict>`,
    );
    await oneEvent(element, 'ship-error');
    const button = element.shadowRoot!.querySelector<HTMLButtonElement>('button')!;
    expect(button.innerText).to.equal('Try again');
    expect(seen(element).ours).to.equal(
      'Verdict unavailable. The page is fine; only this part is missing. Try again',
    );
    button.click();
    await oneEvent(element, 'ship-load');
    expect(seen(element).ours).to.include('Split');
  });

  it('offers no second try where there is nothing to be had', async () => {
    const element = await at.missing!('ship-verdict', '');
    expect(element.shadowRoot!.querySelector('button')).to.not.exist;
  });

  it('is accessible with a fallback', async () => {
    const element = await at.failed!('ship-verdict', fallback);
    await expect(element).to.be.accessible();
  });
});
