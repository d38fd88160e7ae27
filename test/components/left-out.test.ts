// Values that the reader leaves out of a catalog: the author is told where each stands. A URL that is read as a folder is
// told as such.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipBadge, ShipScorecard } from '../../src/index.js';
import { recordWarnings } from '../support/warnings.js';

describe('a value that the reader leaves out', () => {
  const warned = recordWarnings();
  let pages = 0;
  /** Shows a scorecard of "inkwell", with these fields, from a file of its own. */
  const shown = async (fields: object) => {
    const body = JSON.stringify({ v: 1, tools: [{ slug: 'inkwell', name: 'Inkwell', ...fields }] });
    const from = `/answers/left-out/${pages++}/catalog.json`;
    const catalog = `${from}?body=${encodeURIComponent(body)}`;
    const element = fixtureSync<ShipScorecard>(
      `<ship-scorecard tool="inkwell" loading="eager" catalog="${catalog}"></ship-scorecard>`,
    );
    await oneEvent(element, 'ship-load');
    return { catalog, element };
  };

  const review = { reviewer: 'Ana', score: 86, verdict: 'ship', take: 'Opens at once.' };
  const cases: [fields: object, place: string, value: string][] = [
    [{ reviews: [{ ...review, score: '90' }] }, 'reviews/0/score', '"90"'],
    [{ reviews: [review, { ...review, reviewer: 'Ben', score: 101 }] }, 'reviews/1/score', '101'],
    [{ reviews: [{ ...review, verdict: 'Ship' }] }, 'reviews/0/verdict', '"Ship"'],
    [{ reviews: [{ ...review, verdict: 'SKIP ' }] }, 'reviews/0/verdict', '"SKIP "'],
    [{ reviews: [{ ...review, verdict: true }] }, 'reviews/0/verdict', 'true'],
    [{ reviews: [{ ...review, take: ['Good.'] }] }, 'reviews/0/take', '["Good."]'],
    [{ reviews: { Ana: 'ship' } }, 'reviews', '{"Ana":"ship"}'],
    [{ reviews: 'good' }, 'reviews', '"good"'],
    [{ pricing: 'free' }, 'pricing', '"free"'],
    [{ pricing: ['free'] }, 'pricing', '["free"]'],
    [{ pricing: { label: 20 } }, 'pricing/label', '20'],
    [{ votes: { ship: '12', skip: 3 } }, 'votes/ship', '"12"'],
    [{ panel: 3 }, 'panel', '3'],
    [{ reviewed: '3 March 2026' }, 'reviewed', '"3 March 2026"'],
    [{ homepage: 'javascript:alert(1)' }, 'homepage', '"javascript:alert(1)"'],
    [{ logo: 7 }, 'logo', '7'],
    [{ tagline: { en: 'Ink' } }, 'tagline', '{"en":"Ink"}'],
    [{ corrections: [{ date: 'today', text: 'x' }] }, 'corrections/0', ''],
    [{ corrections: 'none' }, 'corrections', '"none"'],
    [{ gone: 'no' }, 'gone', '"no"'],
  ];
  for (const [fields, place, value] of cases)
    it(`is told with tool, place and value, once for all elements: ${place} ${value}`, async () => {
      const { catalog } = await shown(fields);
      const again = `<ship-badge tool="inkwell" loading="eager" catalog="${catalog}"></ship-badge>`;
      await oneEvent(fixtureSync<ShipBadge>(again), 'ship-load');
      expect(warned).to.deep.equal([
        `ship-or-skip: left out of ${catalog}: /tools/0/${place} of inkwell cannot be read${value && `: ${value}`}.`,
      ]);
    });

  it('is told of the catalog itself, too', async () => {
    const head = { v: 1, maxAge: '90', labels: { ship: 'Buy', skip: 7 }, reviewers: { ana: 'Ana' } };
    const body = JSON.stringify({ ...head, tools: [{ slug: 'inkwell', name: 'Inkwell' }] });
    const catalog = `/answers/left-out/catalog.json?body=${encodeURIComponent(body)}`;
    const badge = `<ship-badge tool="inkwell" loading="eager" catalog="${catalog}"></ship-badge>`;
    await oneEvent(fixtureSync<ShipBadge>(badge), 'ship-load');
    expect(warned.join()).to.match(/: \/maxAge cannot be read: "90", and 2 more\.$/);
  });

  it('is one of several: the first is told, and how many more there are', async () => {
    await shown({ tagline: 1, reviews: [{ ...review, score: '90', verdict: 'Skip' }] });
    expect(warned.join()).to.match(/\/tools\/0\/tagline of inkwell cannot be read: 1, and 2 more\.$/);
  });

  it('is no loss where it says nothing, or is a word of the catalog’s own', async () => {
    const nothing = { tagline: '', logo: null, gone: false, votes: { ship: 0, skip: 0 }, stars: 'x' };
    await shown({ ...nothing, reviews: [{ ...review, verdict: 'maybe', score: 0 }] });
    expect(warned).to.deep.equal([]);
  });
});

describe('the URL of a catalog', () => {
  const warned = recordWarnings();
  const { fetch } = window;
  afterEach(() => {
    window.fetch = fetch;
  });
  const eager = (catalog: string) =>
    `<ship-badge tool="ant" loading="eager" catalog="${catalog}"></ship-badge>`;

  for (const url of ['/answers/url/catalog.JSON', '/answers/url/api/catalog', '/answers/url/c?file=c.json'])
    it(`is told to be read as a folder, where it may be meant as a file: ${url}`, async () => {
      const element = fixtureSync<ShipBadge>(eager(url));
      const { detail } = await oneEvent<HTMLElementEventMap['ship-missing']>(element, 'ship-missing');
      const note = `"${url}" was read as a folder: a file ends in ".json".`;
      expect(detail.message).to.contain('no tool "ant" in').and.to.contain(note);
      expect(warned[0]).to.contain(note);
    });

  it('is told so, too, where the server answers with a web page', async () => {
    window.fetch = () => Promise.resolve(new Response('<!doctype html>'));
    const element = fixtureSync<ShipBadge>(eager('/answers/url/page/catalog.JSON'));
    const { detail } = await oneEvent<HTMLElementEventMap['ship-error']>(element, 'ship-error');
    const says = /is a web page, not JSON\. Check the path\. ".*catalog\.JSON" was read as a folder/;
    expect(detail.message).to.match(says);
    expect(warned.join()).to.match(says);
  });

  for (const url of ['/answers/url/v1/', '/answers/url/v1/?x', '/answers/url/catalog.json'])
    it(`needs no such words where it says itself which it is: ${url}`, async () => {
      window.fetch = () => Promise.resolve(new Response('', { status: 404 }));
      await oneEvent(fixtureSync<ShipBadge>(eager(url)), 'ship-missing');
      expect(warned.join()).not.to.match(/was read as/);
      expect(warned).to.have.length(1);
    });
});
