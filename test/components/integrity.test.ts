// `integrity` on a catalog file: what is as it says is shown; one byte more, and the fallback stays, with the reason.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipBadge } from '../../src/index.js';
import { unreachable, withFetch } from '../support/fetching.js';
import { answerUrl, bodyUrl } from '../support/requests.js';
import { holdTimers } from '../support/timers.js';
import { recordWarnings } from '../support/warnings.js';

describe('integrity', () => {
  const json = '{"v":1,"tools":[{"slug":"a","name":"Ant"}]}';
  const digest = async (text: string, kind: 256 | 384 | 512 = 256) => {
    const bytes = await crypto.subtle.digest(`SHA-${kind}`, new TextEncoder().encode(text));
    return `sha${kind}-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
  };

  const warned = recordWarnings();
  holdTimers();
  afterEach(() => {
    document.querySelectorAll('head link[rel=ship-catalog]').forEach((link) => link.remove());
  });

  const elementAfter = async (markup: string, event: 'ship-load' | 'ship-error' | 'ship-missing') => {
    const place = fixtureSync<HTMLElement>(`<div>${markup}</div>`);
    const badge = place.querySelector<ShipBadge>('ship-badge')!;
    await oneEvent(badge, event);
    return badge;
  };
  const badge = (attributes = '') =>
    `<ship-badge tool="a" loading="eager" ${attributes}><a href="/a">A</a></ship-badge>`;

  const kinds: [string, () => Promise<string>][] = [
    ['sha256', () => digest(json)],
    ['sha384', () => digest(json, 384)],
    ['sha512', () => digest(json, 512)],
    ['two, of which one is right', async () => `${await digest('other')} ${await digest(json)}`],
  ];
  for (const [what, integrity] of kinds)
    it(`shows a catalog that is as it says: ${what}`, async () => {
      await elementAfter(badge(`catalog="${bodyUrl(json)}" integrity="${await integrity()}"`), 'ship-load');
      expect(warned).to.deep.equal([]);
    });

  const places: [where: string, markup: (from: string, integrity: string) => string][] = [
    ['its own attribute', (from, integrity) => badge(`catalog="${from}" integrity="${integrity}"`)],
    [
      '<ship-catalog>',
      (from, integrity) => `<ship-catalog src="${from}" integrity="${integrity}">${badge()}</ship-catalog>`,
    ],
    [
      'the page’s link',
      (from, integrity) => {
        document.head.append(
          Object.assign(document.createElement('link'), { rel: 'ship-catalog', href: from, integrity }),
        );
        return badge();
      },
    ],
  ];
  for (const [where, markup] of places)
    it(`of ${where}: one byte more, and the fallback stays, with the reason`, async () => {
      const from = bodyUrl(`${json} `);
      const element = await elementAfter(markup(from, await digest(json)), 'ship-error');
      expect(element.state).to.equal('failed');
      expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
      expect(warned).to.deep.equal([`ship-or-skip: ${from} is not what its integrity says.`]);
    });

  for (const [status, event, state] of [
    [404, 'ship-missing', 'missing'],
    [403, 'ship-error', 'failed'],
  ] as const)
    it(`is not blamed for status ${status}`, async () => {
      const from = answerUrl(`status=${status}`);
      const element = await elementAfter(badge(`catalog="${from}" integrity="${await digest(json)}"`), event);
      expect(element.state).to.equal(state);
      expect(warned).to.deep.equal([`ship-or-skip: ${from} answered ${status}.`]);
    });

  it('belongs to the catalog beside it, and to no other', async () => {
    await elementAfter(
      `<ship-catalog src="/none.json" integrity="sha256-x">${badge(`catalog="${bodyUrl(json)}"`)}</ship-catalog>`,
      'ship-load',
    );
  });

  it('says what it always says where the server cannot be reached', async () => {
    const from = bodyUrl(json);
    const integrity = await digest(json);
    await withFetch(unreachable, () =>
      elementAfter(badge(`catalog="${from}" integrity="${integrity}"`), 'ship-error'),
    );
    expect(warned[0]).to.contain(`could not read ${from}: the network, or that server does not allow`);
  });
});
