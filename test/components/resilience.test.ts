// Unavailable and invalid catalogs: the author's fallback stays, and one warning says what to do.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/components/ship-verdict/define.js';
import type { ShipVerdict } from '../../src/components/ship-verdict/define.js';
import { bodyUrl, catalogUrl, requestsTo } from '../support/requests.js';
import { holdTimers } from '../support/timers.js';
import { waitUntil } from '../support/waiting.js';
import { recordWarnings } from '../support/warnings.js';

const deep = '['.repeat(100_000) + ']'.repeat(100_000);

describe('resilience', () => {
  const warned = recordWarnings();
  const timers = holdTimers();
  const uncaught: unknown[] = [];
  const onUncaught = (event: Event) => uncaught.push(event);
  before(() => {
    for (const type of ['error', 'unhandledrejection']) addEventListener(type, onUncaught);
  });
  after(() => {
    for (const type of ['error', 'unhandledrejection']) removeEventListener(type, onUncaught);
  });
  beforeEach(() => {
    uncaught.length = 0;
  });

  /** A card with a fallback, once it has fired its outcome. */
  const ended = async (from: string, event: string) => {
    const card = fixtureSync<ShipVerdict>(
      `<ship-verdict tool="terrace" catalog='${from}'><a href="/review">Our review of Terrace</a></ship-verdict>`,
    );
    await oneEvent(card, event);
    return card;
  };
  const shows = (card: ShipVerdict) => ({
    fallback: card.querySelector('a')!.checkVisibility(),
    ours: card.shadowRoot!.querySelector<HTMLElement>('[part~=root]')?.innerText ?? '',
  });

  const failures: [what: string, from: string, state: string, message: string][] = [
    [
      'offline',
      'http://127.0.0.1:65431/catalog.json',
      'failed',
      'could not read http://127.0.0.1:65431/catalog.json: the network, or that server does not allow this page (CORS).',
    ],
    ['404', catalogUrl('status=404'), 'missing', 'answered 404.'],
    ['410', catalogUrl('status=410'), 'missing', 'answered 410.'],
    ['403', catalogUrl('status=403'), 'failed', 'answered 403.'],
    ['500', catalogUrl('status=500'), 'failed', 'answered 500.'],
    ['truncated JSON', catalogUrl('truncate=100'), 'failed', 'is not valid JSON.'],
    ['an empty body', bodyUrl(''), 'failed', 'is not valid JSON.'],
    [
      'HTML instead of JSON',
      bodyUrl('<!doctype html><title>Hello</title>', 'type=text/html'),
      'failed',
      'is a web page, not JSON. Check the path.',
    ],
    [
      'wrong schema',
      bodyUrl('{"packages":[]}'),
      'failed',
      'is not a ship-or-skip catalog: it needs "v" and "tools".',
    ],
    [
      'no object at all',
      bodyUrl('null'),
      'failed',
      'is not a ship-or-skip catalog: it needs "v" and "tools".',
    ],
    [
      'unknown major',
      bodyUrl('{"v":2,"tools":[]}'),
      'failed',
      'has catalog format 2. Update the ship-or-skip script.',
    ],
    ['a body of 100 MB', catalogUrl('bytes=100000000'), 'failed', 'is larger than 5 MB.'],
  ];
  for (const [what, from, state, message] of failures)
    it(`${what}: the fallback stays, and one warning says "…${message.slice(-30)}"`, async () => {
      const event = state === 'missing' ? 'ship-missing' : 'ship-error';
      const card = await ended(from, event);
      expect(card.state).to.equal(state);
      expect(card.matches(`:state(${state})`)).to.be.true;
      expect(shows(card)).to.deep.equal({ fallback: true, ours: '' });
      const said = from.startsWith('http') ? message : `${from} ${message}`;
      expect(warned).to.deep.equal([`ship-or-skip: ${said}`]);
      expect(uncaught).to.be.empty;
    });

  for (const part of ['headers', 'body'])
    it(`a server that hangs before the end of its ${part}: given up after 10 s`, async () => {
      const from = catalogUrl(`hang=${part}`);
      const context = ended(from, 'ship-error');
      await waitUntil(() => requestsTo(from), 'asks the server');
      timers.pass();
      const card = await context;
      expect(card.state).to.equal('failed');
      expect(shows(card)).to.deep.equal({ fallback: true, ours: '' });
      expect(warned).to.deep.equal([`ship-or-skip: ${from} took longer than 10 s.`]);
      expect(uncaught).to.be.empty;
    });

  const good = '{"slug":"terrace","name":"Terrace"}';
  const survivors: [what: string, from: string, warning: RegExp | undefined][] = [
    ['one bad record', bodyUrl(`{"v":1,"tools":[{"name":"No slug"},${good}]}`), /\/tools\/0/],
    [
      'two bad records',
      bodyUrl(`{"v":1,"tools":[7,${good},{"slug":"terrace","name":"Again"}]}`),
      /\/tools\/0/,
    ],
    [
      'one bad review',
      bodyUrl('{"v":1,"tools":[{"slug":"terrace","name":"Terrace","reviews":[{"score":3}]}]}'),
      /\/tools\/0\/reviews\/0/,
    ],
    [
      'fields of a newer minor version',
      bodyUrl(`{"v":1,"tools":[${good.replace('}', ',"mood":"sunny"}')}],"x":1}`),
      undefined,
    ],
    [
      'every field of a wrong type',
      bodyUrl(
        '{"v":1,"name":1,"lang":2,"labels":[],"categories":3,"reviewers":{},"tools":[{"slug":"terrace","name":"Terrace","tagline":{},"pricing":4,"reviews":"x","votes":[1],"logo":[],"url":{},"corrections":5,"reviewed":"soon"}]}',
      ),
      /left out of /,
    ],
  ];
  for (const [what, from, warning] of survivors)
    it(`${what}: the rest stands`, async () => {
      const card = await ended(from, 'ship-load');
      expect(card.state).to.equal('ready');
      expect(shows(card).ours).to.include('Terrace');
      expect(shows(card).ours).not.to.match(/undefined|NaN|null|\[object/);
      expect(shows(card).fallback).to.be.false;
      expect(uncaught).to.be.empty;
      expect(warned).to.have.lengthOf(warning ? 1 : 0);
      if (warning) expect(warned[0]).to.match(warning);
    });

  const inline: [text: string, message: string][] = [
    ['<!-- {"v":1', 'The inline catalog is not valid JSON.'],
    ['{}', 'The inline catalog is not a ship-or-skip catalog: it needs "v" and "tools".'],
    ['{"v":9,"tools":[]}', 'The inline catalog has catalog format 9. Update the ship-or-skip script.'],
  ];
  for (const [text, message] of inline)
    it(`an inline catalog "${text}": ${message}`, async () => {
      const page = fixtureSync(
        `<div><script type="application/ship-catalog+json">${text}</script><ship-verdict tool="terrace"><a href="/">Review</a></ship-verdict></div>`,
      );
      const card = page.querySelector('ship-verdict')!;
      await oneEvent(card, 'ship-error');
      expect(shows(card)).to.deep.equal({ fallback: true, ours: '' });
      expect(warned).to.deep.equal([`ship-or-skip: ${message}`]);
    });

  const deeps: [what: string, text: string][] = [
    ['of the whole', deep],
    ['in a tool', `{"v":1,"tools":[{"slug":"other","name":${deep}}]}`],
    ['in a field we do not know', `{"v":1,"tools":[],"more":${deep}}`],
  ];
  for (const [what, text] of deeps)
    it(`nesting of 100,000 levels ${what}: the fallback stays`, async () => {
      const page = fixtureSync<HTMLElement>('<div></div>');
      const script = Object.assign(document.createElement('script'), {
        type: 'application/ship-catalog+json',
        textContent: text,
      });
      const card = document.createElement('ship-verdict');
      card.tool = 'terrace';
      card.innerHTML = '<a href="/">Review</a>';
      const outcomeEvent = Promise.race([oneEvent(card, 'ship-error'), oneEvent(card, 'ship-missing')]);
      page.append(script, card);
      await outcomeEvent;
      expect(shows(card)).to.deep.equal({ fallback: true, ours: '' });
      expect(uncaught).to.be.empty;
      expect(warned.length).to.be.at.most(2);
    });

  const mistakes: [what: string, attributes: string, state: string, message: string][] = [
    [
      'no catalog',
      'tool="terrace"',
      'failed',
      '<ship-verdict>: no catalog. Add catalog="…" or <link rel="ship-catalog" href="…">.',
    ],
    ['no tool', `catalog="${catalogUrl()}"`, 'missing', '<ship-verdict>: no tool.'],
    ['a tool of blanks', `tool=" , " catalog="${catalogUrl()}"`, 'missing', '<ship-verdict>: no tool.'],
    ['an object for a slug', `tool="[object Object]" catalog="${catalogUrl()}"`, 'missing', 'no tool.'],
    ['an object for a catalog', 'tool="terrace" catalog="[object Object]"', 'failed', 'no catalog.'],
    ['a URL that is none', 'tool="terrace" catalog="http://["', 'failed', 'http://['],
    [
      'a URL of another kind',
      'tool="terrace" catalog="data:application/json,{}"',
      'failed',
      'data:application/json,{}',
    ],
  ];
  for (const [what, attributes, state, message] of mistakes)
    it(`${what}: the fallback stays, and one warning says what to do`, async () => {
      const card = fixtureSync<ShipVerdict>(
        `<ship-verdict ${attributes}><a href="/">Review</a></ship-verdict>`,
      );
      const { detail } = await Promise.race([
        oneEvent<HTMLElementEventMap['ship-missing']>(card, 'ship-missing'),
        oneEvent<HTMLElementEventMap['ship-error']>(card, 'ship-error'),
      ]);
      expect(detail.message).to.include(message);
      expect(card.state).to.equal(state);
      expect(shows(card)).to.deep.equal({ fallback: true, ours: '' });
      expect(uncaught).to.be.empty;
      expect(warned.length).to.be.at.most(1);
      for (const warning of warned) expect(warning).to.equal(`ship-or-skip: ${detail.message}`);
    });

  it('says one thing once, however many elements would', async () => {
    const from = catalogUrl('status=400');
    const page = fixtureSync(
      `<div>${`<ship-verdict tool="terrace" catalog="${from}" loading="eager"></ship-verdict>`.repeat(5)}</div>`,
    );
    await Promise.all([...page.children].map((card) => oneEvent(card, 'ship-error')));
    expect(warned).to.have.lengthOf(1);
  });

  it('is accessible without an answer and without a fallback', async () => {
    const card = fixtureSync<ShipVerdict>(
      `<ship-verdict tool="terrace" catalog="${catalogUrl('status=400')}"></ship-verdict>`,
    );
    await oneEvent(card, 'ship-error');
    await expect(card).to.be.accessible();
  });
});
