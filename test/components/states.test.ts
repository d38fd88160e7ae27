// The state of an element, as a property and for a page's style sheet, and the events that tell of it.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipBadge, ShipVerdict, State, ToolCompare } from '../../src/index.js';
import { refused, withFetch } from '../support/fetching.js';
import { catalogUrl } from '../support/requests.js';
import { recordWarnings } from '../support/warnings.js';

const all: State[] = ['idle', 'loading', 'ready', 'stale', 'missing', 'failed'];

describe('states and events', () => {
  const badge = (tool: string, from: string, attributes = '') =>
    fixtureSync<ShipBadge>(`<ship-badge tool="${tool}" catalog="${from}" ${attributes}></ship-badge>`);
  /** The states a style sheet sees. */
  const styled = (element: Element) => all.filter((state) => element.matches(`:state(${state})`));

  recordWarnings();

  const states: [state: State, reach: () => Promise<ShipBadge>, reason: string][] = [
    [
      'idle',
      async () => {
        const far = `<ship-badge tool="terrace" catalog="${catalogUrl()}"></ship-badge>`;
        const page = fixtureSync(`<div>${far}<div style="block-size: 500vh"></div>${far}</div>`);
        await oneEvent(page.firstElementChild!, 'ship-load');
        return page.lastElementChild as ShipBadge;
      },
      'far below what is seen',
    ],
    [
      'loading',
      async () => {
        const element = badge('terrace', catalogUrl('delay=100'), 'loading="eager"');
        await element.updateComplete;
        return element;
      },
      'asked, not answered',
    ],
    ['ready', () => once('ship-load', badge('terrace', catalogUrl())), 'answered'],
    [
      'ready',
      () => once('ship-load', badge('terrace', catalogUrl(), 'style="display: contents"')),
      'answered, in an element without a box of its own',
    ],
    [
      'stale',
      async () => {
        const element = await once('ship-load', badge('terrace', catalogUrl()));
        await withFetch(refused, () => element.reload());
        return element;
      },
      'an old answer, because a newer could not be had',
    ],
    ['missing', () => once('ship-missing', badge('no-such', catalogUrl())), 'the catalog has no such tool'],
    ['missing', () => once('ship-missing', badge('wickerlamp', catalogUrl())), 'the tool is gone'],
    [
      'missing',
      () => once('ship-missing', badge('terrace', catalogUrl('status=404'))),
      'there is no such catalog',
    ],
    [
      'missing',
      () => once('ship-missing', badge('terrace', catalogUrl('status=410'))),
      'the catalog is gone',
    ],
    ['missing', () => once('ship-missing', badge('', catalogUrl())), 'no tool named'],
    ['failed', () => once('ship-error', badge('terrace', catalogUrl('status=403'))), 'the server refuses'],
    ['failed', () => once('ship-error', badge('terrace', '')), 'no catalog named'],
  ];
  const once = async (type: string, element: ShipBadge) => {
    await oneEvent(element, type);
    return element;
  };
  for (const [state, reach, reason] of states)
    it(`is ${state} (${reason})`, async () => {
      const element = await reach();
      expect(element.state).to.equal(state);
      expect(styled(element)).to.deep.equal([state]);
    });

  it('leaves one state for the next', async () => {
    const element = badge('terrace', catalogUrl('status=400&times=1'));
    await oneEvent(element, 'ship-error');
    expect(styled(element)).to.deep.equal(['failed']);
    await element.reload();
    expect(styled(element)).to.deep.equal(['ready']);
    element.tool = 'no-such';
    await oneEvent(element, 'ship-missing');
    expect(styled(element)).to.deep.equal(['missing']);
  });

  it('has a state that cannot be set', () => {
    const element = document.createElement('ship-badge');
    expect(() => Object.assign(element, { state: 'ready' })).to.throw(TypeError);
    expect(element.state).to.equal('idle');
  });

  it('says what is shown, and when, under an old answer', async () => {
    const card = fixtureSync<ShipVerdict>(
      `<ship-verdict tool="terrace" catalog="${catalogUrl()}"></ship-verdict>`,
    );
    await oneEvent(card, 'ship-load');
    await withFetch(refused, () => card.reload());
    const text = card.shadowRoot!.querySelector<HTMLElement>('[part~=attribution]')!.innerText;
    expect(text).to.include('As of October 5, 2026. The catalog could not be reached');
    expect(card.shadowRoot!.querySelector<HTMLElement>('[part~=panel]')!.innerText).to.include('Split');
  });

  it('is ready again once a newer answer could be had', async () => {
    const element = badge('terrace', catalogUrl());
    await oneEvent(element, 'ship-load');
    await withFetch(refused, () => element.reload());
    await element.reload();
    expect(element.state).to.equal('ready');
  });

  // --- Events

  it('fires ship-load after the answer is shown, bubbling and out of shadow roots', async () => {
    const host = fixtureSync('<div></div>');
    host.attachShadow({ mode: 'open' }).innerHTML =
      `<tool-compare tools="claw-code no-such" catalog="${catalogUrl()}"></tool-compare>`;
    const element = host.shadowRoot!.querySelector('tool-compare')!;
    let shown: string | undefined;
    element.addEventListener('ship-load', () => {
      shown = element.shadowRoot!.querySelector<HTMLElement>('[part~=root]')?.innerText;
    });
    const event = new Promise<HTMLElementEventMap['ship-load']>((resolve) =>
      document.addEventListener('ship-load', (heard) => resolve(heard as HTMLElementEventMap['ship-load']), {
        once: true,
      }),
    );
    const { detail, bubbles, composed, cancelable } = await event;
    expect(shown).to.include('3 ship / 1 skip');
    expect({ bubbles, composed, cancelable }).to.deep.equal({
      bubbles: true,
      composed: true,
      cancelable: false,
    });
    expect(detail).to.deep.equal({
      tools: ['claw-code', 'no-such'],
      verdicts: ['ship', undefined],
      state: 'ready',
    });
  });

  it('tells the state it is in when it fires', async () => {
    const element = badge('terrace', catalogUrl());
    const { detail } = await oneEvent<HTMLElementEventMap['ship-load']>(element, 'ship-load');
    expect(detail.state).to.equal(element.state);
    await withFetch(refused, () => element.reload());
    const fired: State[] = [];
    element.addEventListener('ship-load', (event) => fired.push(event.detail.state));
    await element.reload();
    expect(fired).to.deep.equal(['ready']);
  });

  it('fires ship-load once for each answer, however often it is drawn anew', async () => {
    const element = badge('terrace', catalogUrl());
    let times = 0;
    element.addEventListener('ship-load', () => times++);
    await oneEvent(element, 'ship-load');
    element.theme = 'dark';
    await element.updateComplete;
    element.requestUpdate();
    await element.updateComplete;
    element.parentElement!.append(element);
    await element.updateComplete;
    expect(times).to.equal(1);
    element.tool = 'brasswren';
    await element.updateComplete;
    expect(times).to.equal(2);
    await element.reload();
    expect(times).to.equal(3);
  });

  it('fires ship-missing with what was asked and what is wrong', async () => {
    const from = catalogUrl();
    const element = badge('terrase', from);
    const event = await oneEvent<HTMLElementEventMap['ship-missing']>(element, 'ship-missing');
    expect(event).to.include({ bubbles: true, composed: true });
    expect(event.detail).to.deep.equal({
      tools: ['terrase'],
      message: `<ship-badge>: no tool "terrase" in ${from}. Did you mean "terrace"?`,
    });
  });

  it('fires ship-error with what is wrong, once', async () => {
    const from = catalogUrl('status=400');
    const element = badge('terrace', from);
    let times = 0;
    element.addEventListener('ship-error', () => times++);
    const event = await oneEvent<HTMLElementEventMap['ship-error']>(element, 'ship-error');
    expect(event).to.include({ bubbles: true, composed: true });
    expect(event.detail).to.deep.equal({ tools: ['terrace'], message: `${from} answered 400.` });
    element.theme = 'dark';
    await element.updateComplete;
    expect(times).to.equal(1);
  });

  it('fires ship-error where an old answer is shown', async () => {
    const element = badge('terrace', catalogUrl());
    await oneEvent(element, 'ship-load');
    const error = oneEvent(element, 'ship-error');
    await withFetch(refused, () => element.reload());
    expect((await error).detail)
      .to.have.property('message')
      .that.includes('answered 400.');
  });

  it('a missing tool beside others is no failure: one ship-load, no ship-missing', async () => {
    const element = fixtureSync<ToolCompare>(
      `<tool-compare tools="terrace no-such" catalog="${catalogUrl()}"></tool-compare>`,
    );
    const fired: string[] = [];
    for (const type of ['ship-load', 'ship-missing', 'ship-error'])
      element.addEventListener(type, () => fired.push(type));
    await oneEvent(element, 'ship-load');
    await element.updateComplete;
    expect(fired).to.deep.equal(['ship-load']);
  });

  it('is accessible in every state without an answer', async () => {
    for (const [state, reach] of states.filter(([state]) => /missing|failed|loading/.test(state))) {
      const element = await reach();
      await expect(element, state).to.be.accessible();
    }
  });
});
