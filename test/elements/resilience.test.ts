// Catalogs that cannot be had or read: the author's fallback stays, and the author is told once what to do.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/define/ship-verdict.js';
import type { ShipVerdict } from '../../src/define/ship-verdict.js';

const deep = '['.repeat(100_000) + ']'.repeat(100_000);
const body = (text: string, more = '') =>
  `/answers/odd.json?body=${encodeURIComponent(text)}&key=${crypto.randomUUID()}${more}`;
const sample = (ask: string) => `/answers/catalog.json?file=catalog.json&key=${crypto.randomUUID()}&${ask}`;

describe('resilience', () => {
  const warned: string[] = [];
  const uncaught: unknown[] = [];
  const { warn } = console;
  const { setTimeout } = window;
  const onUncaught = (event: Event) => uncaught.push(event);
  /** Time passes at once: pauses between tries, and the limit of 10 s once `limit` is called. */
  let limit = () => {};
  before(() => {
    console.warn = (message: string) => void warned.push(message);
    for (const type of ['error', 'unhandledrejection']) addEventListener(type, onUncaught);
    window.setTimeout = ((act: () => void, time = 0, ...rest: unknown[]) => {
      if (time === 10_000) limit = act;
      return setTimeout(act, time < 5_000 ? 0 : time, ...rest);
    }) as typeof window.setTimeout;
  });
  after(() => {
    console.warn = warn;
    for (const type of ['error', 'unhandledrejection']) removeEventListener(type, onUncaught);
    window.setTimeout = setTimeout;
  });
  beforeEach(() => {
    warned.length = uncaught.length = 0;
  });

  /** A card with a fallback, once it has told of its end. */
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
    ['404', sample('status=404'), 'missing', 'answered 404.'],
    ['410', sample('status=410'), 'missing', 'answered 410.'],
    ['403', sample('status=403'), 'failed', 'answered 403.'],
    ['500', sample('status=500'), 'failed', 'answered 500.'],
    ['truncated JSON', sample('truncate=100'), 'failed', 'is not valid JSON.'],
    ['an empty body', body(''), 'failed', 'is not valid JSON.'],
    [
      'HTML instead of JSON',
      body('<!doctype html><title>Hello</title>', '&type=text/html'),
      'failed',
      'is a web page, not JSON. Check the path.',
    ],
    [
      'wrong schema',
      body('{"packages":[]}'),
      'failed',
      'is not a ship-or-skip catalog: it needs "v" and "tools".',
    ],
    ['no object at all', body('null'), 'failed', 'is not a ship-or-skip catalog: it needs "v" and "tools".'],
    [
      'unknown major',
      body('{"v":2,"tools":[]}'),
      'failed',
      'has catalog format 2. Update the ship-or-skip script.',
    ],
    ['a body of 100 MB', sample('bytes=100000000'), 'failed', 'is larger than 5 MB.'],
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
      const from = sample(`hang=${part}`);
      const telling = ended(from, 'ship-error');
      await fetchBegun(from);
      limit();
      const card = await telling;
      expect(card.state).to.equal('failed');
      expect(shows(card)).to.deep.equal({ fallback: true, ours: '' });
      expect(warned).to.deep.equal([`ship-or-skip: ${from} took longer than 10 s.`]);
      expect(uncaught).to.be.empty;
    });
  /** Waits until the server has been asked. */
  const fetchBegun = async (from: string) => {
    const count = `/answers/count?key=${new URL(from, location.href).searchParams.get('key')!}`;
    for (;;) {
      const { count: asked } = (await (await fetch(count)).json()) as { count: number };
      if (asked) return;
    }
  };

  const good = '{"slug":"terrace","name":"Terrace"}';
  const survivors: [what: string, from: string, warning: RegExp | undefined][] = [
    ['one bad record', body(`{"v":1,"tools":[{"name":"No slug"},${good}]}`), /\/tools\/0/],
    ['two bad records', body(`{"v":1,"tools":[7,${good},{"slug":"terrace","name":"Again"}]}`), /\/tools\/0/],
    [
      'one bad review',
      body('{"v":1,"tools":[{"slug":"terrace","name":"Terrace","reviews":[{"score":3}]}]}'),
      /\/tools\/0\/reviews\/0/,
    ],
    [
      'fields of a newer minor version',
      body(`{"v":1,"tools":[${good.replace('}', ',"mood":"sunny"}')}],"x":1}`),
      undefined,
    ],
    [
      'every field of a wrong type',
      body(
        '{"v":1,"name":1,"lang":2,"labels":[],"categories":3,"reviewers":{},"tools":[{"slug":"terrace","name":"Terrace","tagline":{},"pricing":4,"reviews":"x","votes":[1],"logo":[],"url":{},"corrections":5,"reviewed":"soon"}]}',
      ),
      undefined,
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
      const told = Promise.race([oneEvent(card, 'ship-error'), oneEvent(card, 'ship-missing')]);
      page.append(script, card);
      await told;
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
    ['no tool', `catalog="${sample('')}"`, 'missing', '<ship-verdict>: no tool.'],
    ['a tool of blanks', `tool=" , " catalog="${sample('')}"`, 'missing', '<ship-verdict>: no tool.'],
    ['an object for a slug', `tool="[object Object]" catalog="${sample('')}"`, 'missing', 'no tool.'],
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
    const from = sample('status=400');
    const page = fixtureSync(
      `<div>${`<ship-verdict tool="terrace" catalog="${from}" loading="eager"></ship-verdict>`.repeat(5)}</div>`,
    );
    await Promise.all([...page.children].map((card) => oneEvent(card, 'ship-error')));
    expect(warned).to.have.lengthOf(1);
  });

  it('is accessible without an answer and without a fallback', async () => {
    const card = fixtureSync<ShipVerdict>(
      `<ship-verdict tool="terrace" catalog="${sample('status=400')}"></ship-verdict>`,
    );
    await oneEvent(card, 'ship-error');
    await expect(card).to.be.accessible();
  });
});
