// <ship-catalog offline>: the last good answer of an earlier visit, only after a failure, and only where a page asks for it.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import * as limits from '../../src/catalog/limits.js';
import '../../src/index.js';
import type { ShipElement } from '../../src/index.js';
import { unreachable } from '../support/fetching.js';
import { holdTimers } from '../support/timers.js';
import { recordWarnings } from '../support/warnings.js';

describe('offline', () => {
  const name = 'ship-or-skip';
  const { fetch, caches: real } = window;
  recordWarnings();
  holdTimers();
  const json = (says = 'ship') =>
    `{"v":1,"name":"Paper","updated":"2026-03-03","tools":[{"slug":"a","name":"Ant","reviews":[{"reviewer":"r","verdict":"${says}"}]}]}`;
  const record =
    '{"v":1,"slug":"a","name":"Ant","panel":{"ship":1,"skip":0},"reviews":[{"reviewer":"r","verdict":"ship"}],"catalog":{"name":"Paper"}}';
  let at: string;
  /** Response of the server. */
  let answer: () => Response | Promise<Response>;

  beforeEach(async () => {
    at = `/${crypto.randomUUID()}/`;
    await real.delete(name);
    window.fetch = (from, how) =>
      (from as string).includes(at) ? Promise.resolve(answer()) : fetch(from, how);
  });
  afterEach(() => {
    window.fetch = fetch;
    Object.defineProperty(window, 'caches', { configurable: true, value: real });
  });

  /** Shows a tag in a region; each visit has a URL of its own to the memory of the page, and the same to its storage. */
  const visit = async (tag: string, src: string, event: string, offline = 'offline') => {
    const region = fixtureSync<HTMLElement>(
      `<ship-catalog src="${src}" ${offline}><${tag} tool="a" tools="a" loading="eager">fallback</${tag}></ship-catalog>`,
    );
    const element = region.firstElementChild as ShipElement;
    await oneEvent(element, event);
    return element;
  };
  const verdict = (element: Element) =>
    element.shadowRoot!.querySelector('[part~=verdict]')?.textContent.trim();
  /** Waits until something is kept: that is not announced, because nobody has to wait for it. */
  const keptUrls = async () => {
    for (let tries = 0; tries < 500; tries++) {
      const kept = (await real.has(name)) ? await (await real.open(name)).keys() : [];
      if (kept.length) return kept.map(({ url }) => new URL(url).pathname);
      await new Promise(requestAnimationFrame);
    }
    return [];
  };
  /** Puts an answer of an earlier visit into the reader's storage. */
  const keptBefore = async (path: string, text: string) =>
    (await real.open(name)).put(new URL(path, location.href).href, new Response(text));

  for (const tag of ['ship-badge', 'ship-verdict'])
    it(`<${tag}> shows the last good answer, as stale, when the server cannot be reached`, async () => {
      await keptBefore(`${at}catalog.json`, json());
      answer = unreachable;
      const element = await visit(tag, `${at}catalog.json`, 'ship-load');
      expect(element.state).to.equal('stale');
      expect(verdict(element)).to.equal('Ship');
    });

  it('says on a card of when the answer is', async () => {
    await keptBefore(`${at}catalog.json`, json());
    answer = unreachable;
    const card = await visit('ship-verdict', `${at}catalog.json`, 'ship-load');
    expect(card.shadowRoot!.textContent).to.contain('As of March 3, 2026.');
  });

  it('shows the last good record of a folder', async () => {
    await keptBefore(`${at}v1/tools/x-a/tool-a-summary.json`, record);
    answer = unreachable;
    const badge = await visit('ship-badge', `${at}v1/`, 'ship-load');
    expect(badge.state).to.equal('stale');
    expect(verdict(badge)).to.equal('Ship');
  });

  it('keeps what was answered, by its URL', async () => {
    answer = () => new Response(json());
    await visit('ship-badge', `${at}catalog.json`, 'ship-load');
    expect(await keptUrls()).to.deep.equal([`${at}catalog.json`]);
  });

  it('asks the network first', async () => {
    await keptBefore(`${at}catalog.json`, json('skip'));
    answer = () => new Response(json('ship'));
    const badge = await visit('ship-badge', `${at}catalog.json`, 'ship-load');
    expect(badge.state).to.equal('ready');
    expect(verdict(badge)).to.equal('Ship');
  });

  it('an answer that is no catalog is a failure: it does not take the place of what was kept', async () => {
    await keptBefore(`${at}catalog.json`, json());
    answer = () => new Response('{"error":"try later"}');
    const badge = await visit('ship-badge', `${at}catalog.json`, 'ship-load');
    expect(badge.state).to.equal('stale');
    expect(verdict(badge)).to.equal('Ship');
    expect(await (await caches.match(`${at}catalog.json`))?.text()).to.equal(json());
  });

  it('what was kept of something else is not shown as what an integrity says', async () => {
    await keptBefore(`${at}catalog.json`, json());
    answer = unreachable;
    const integrity = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
    const offline = `offline integrity="${integrity}"`;
    const badge = await visit('ship-badge', `${at}catalog.json`, 'ship-error', offline);
    expect(badge.state).to.equal('failed');
  });

  it('keeps so many answers, the newest', async () => {
    for (let index = 0; index < limits.maxOfflineResponses; index++)
      await keptBefore(`${at}${index}.json`, json());
    answer = () => new Response(json());
    await visit('ship-badge', `${at}catalog.json`, 'ship-load');
    const oldest = async () => (await keptUrls())[0];
    for (let tries = 0; tries < 500 && (await oldest()) === `${at}0.json`; tries++)
      await new Promise(requestAnimationFrame);
    expect(await keptUrls()).to.deep.equal([
      ...Array.from({ length: limits.maxOfflineResponses - 1 }, (_, index) => `${at}${index + 1}.json`),
      `${at}catalog.json`,
    ]);
  });

  it('believes a server that says that there is nothing', async () => {
    await keptBefore(`${at}catalog.json`, json());
    answer = () => new Response('', { status: 404 });
    const badge = await visit('ship-badge', `${at}catalog.json`, 'ship-missing');
    expect(badge.state).to.equal('missing');
  });

  for (const [offline, reason] of [
    ['', 'it is not there'],
    ['offline="false"', 'it says false'],
  ] as const)
    it(`keeps nothing and shows nothing old where ${reason}`, async () => {
      await keptBefore(`${at}other.json`, json());
      answer = unreachable;
      await visit('ship-badge', `${at}other.json`, 'ship-error', offline);
      answer = () => new Response(json());
      await visit('ship-badge', `${at}catalog.json`, 'ship-load', offline);
      expect(await keptUrls()).to.deep.equal([`${at}other.json`]);
    });

  it('keeps one answer for a URL, the newest', async () => {
    await keptBefore(`${at}catalog.json`, json('skip'));
    answer = () => new Response(json());
    await visit('ship-badge', `${at}catalog.json`, 'ship-load');
    const text = async () => (await (await real.open(name)).match(`${at}catalog.json`))?.text();
    for (let tries = 0; tries < 500 && (await text()) !== json(); tries++)
      await new Promise(requestAnimationFrame);
    expect(await text()).to.equal(json());
    expect(await keptUrls()).to.have.lengthOf(1);
  });

  const broken: [string, () => void][] = [
    [
      'blocked',
      () =>
        Object.defineProperty(window, 'caches', {
          configurable: true,
          get: () => {
            throw new DOMException('no', 'SecurityError');
          },
        }),
    ],
    ['not there', () => Object.defineProperty(window, 'caches', { configurable: true, value: undefined })],
    [
      'full',
      () =>
        Object.defineProperty(window, 'caches', {
          configurable: true,
          value: { open: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) },
        }),
    ],
  ];
  for (const [what, breakIt] of broken)
    it(`is as if it were absent where storage is ${what}`, async () => {
      breakIt();
      answer = () => new Response(json());
      expect((await visit('ship-badge', `${at}catalog.json`, 'ship-load')).state).to.equal('ready');
      answer = unreachable;
      expect((await visit('ship-badge', `${at}other.json`, 'ship-error')).state).to.equal('failed');
    });

  it('is as if nothing were kept where that is damaged', async () => {
    await keptBefore(`${at}catalog.json`, '{"v":');
    answer = unreachable;
    expect((await visit('ship-badge', `${at}catalog.json`, 'ship-error')).state).to.equal('failed');
  });
});
