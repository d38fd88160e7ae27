// Published folder: an element requests only the records of its tools, and shows the same as from one file.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipBadge, ShipElement, ShipScorecard, ShipVerdict, ToolCompare } from '../../src/index.js';
import { refused } from '../support/fetching.js';
import { recordWarnings } from '../support/warnings.js';

type Kind = 'full' | 'summary';
const head = { name: 'Paper', homepage: 'https://paper.example/' };
const review = (reviewer: string, score: number, verdict: string, take: string) => ({
  reviewer,
  score,
  verdict,
  take,
});
const records: Record<string, Record<Kind, unknown>> = {
  ant: {
    full: {
      v: 1,
      updated: '2026-03-03',
      slug: 'ant',
      name: 'Ant',
      url: 'review/ant',
      category: 'apis',
      logo: 'logos/ant.svg',
      reviews: [review('cyd', 30, 'skip', 'Third says no.'), review('ann', 80, 'ship', 'First says yes.')],
      catalog: {
        ...head,
        categories: { apis: 'APIs' },
        reviewers: [
          { id: 'ann', name: 'Ann', order: 0 },
          { id: 'cyd', name: 'Cyd', order: 2 },
        ],
      },
    },
    summary: {
      v: 1,
      slug: 'ant',
      name: 'Ant',
      url: 'review/ant',
      panel: { ship: 1, skip: 1 },
      catalog: head,
    },
  },
  bee: {
    full: {
      v: 1,
      slug: 'bee',
      name: 'Bee',
      category: 'bots',
      reviews: [review('bob', 90, 'ship', 'Second says yes.')],
      catalog: {
        ...head,
        categories: { bots: 'Bots' },
        reviewers: [{ id: 'bob', name: 'Bob', order: 1 }],
      },
    },
    summary: { v: 1, slug: 'bee', name: 'Bee', panel: { ship: 1, skip: 0 }, catalog: head },
  },
  old: both({ v: 1, slug: 'old', moved: 'bee', catalog: head }),
  older: both({ v: 1, slug: 'older', moved: 'old', catalog: head }),
  lost: both({ v: 1, slug: 'lost', gone: true, catalog: head }),
  next: both({ v: 2, slug: 'next', name: 'Next', url: '/next', news: [], catalog: head }),
};
function both(record: unknown) {
  return { full: record, summary: record };
}

describe('a published folder', () => {
  /** Requested paths below the folder. */
  const asked: string[] = [];
  const { fetch: realFetch } = window;
  const warned = recordWarnings();
  /** Responses by path, instead of the record. */
  let instead: Record<string, () => Response | Promise<Response>> = {};
  let folder: string;

  beforeEach(() => {
    folder = `/answers/${crypto.randomUUID()}/v1/`;
    asked.length = 0;
    instead = {};
    window.fetch = async (from, how) => {
      const path = new URL(from as string, location.href).pathname;
      if (!path.startsWith(folder)) return realFetch(from, how);
      const name = path.slice(folder.length);
      asked.push(name);
      const other = instead[name];
      if (other) return other();
      const [, shard, slug = '', summary] =
        /^tools\/x-(..)\/tool-([\w-]+)-(?:record|(summary))\.json$/.exec(name) ?? [];
      const record = slug.startsWith(shard ?? '-') && records[slug]?.[summary ? 'summary' : 'full'];
      return record ? new Response(JSON.stringify(record)) : new Response('<h1>404', { status: 404 });
    };
  });
  afterEach(() => {
    window.fetch = realFetch;
  });

  const shown = async <Shown extends ShipElement>(markup: string, event = 'ship-load') => {
    const element = fixtureSync<Shown>(markup.replace('>', ` catalog="${folder}" loading="eager">`));
    await oneEvent(element, event);
    return element;
  };
  const part = (element: Element, name: string) =>
    element.shadowRoot!.querySelector(`[part~=${name}]`)?.textContent.trim();

  it('a badge asks for its summary and nothing else, and says the verdict', async () => {
    const badge = await shown<ShipBadge>('<ship-badge tool="ant"></ship-badge>');
    expect(asked).to.deep.equal(['tools/x-an/tool-ant-summary.json']);
    const link = badge.shadowRoot!.querySelector('a')!;
    expect(part(badge, 'verdict')).to.equal('Split');
    expect(link.title).to.equal('Ant · Split · 1 to 1 · Review by Paper');
    expect(link.href).to.equal(new URL(`${folder}review/ant`, location.href).href);
    expect(badge.state).to.equal('ready');
  });

  it('a card asks for its record and nothing else; its URLs are relative to the folder', async () => {
    const card = await shown<ShipVerdict>('<ship-verdict tool="ant"></ship-verdict>');
    expect(asked).to.deep.equal(['tools/x-an/tool-ant-record.json']);
    expect(card.shadowRoot!.querySelector('img')!.src).to.equal(
      new URL(`${folder}logos/ant.svg`, location.href).href,
    );
    expect(card.shadowRoot!).to.contain.text('APIs');
  });

  it('resolves URLs of a record against the folder that answered, after a redirect', async () => {
    const path = 'tools/x-an/tool-ant-record.json';
    const answered = (url: string) => {
      instead[path] = () =>
        Object.defineProperty(new Response(JSON.stringify(records.ant!.full)), 'url', { value: url });
    };
    const logoOf = async () =>
      (await shown<ShipVerdict>('<ship-verdict tool="ant"></ship-verdict>')).shadowRoot!.querySelector('img')!
        .src;
    answered(`https://files.example/v1/${path}`);
    expect(await logoOf()).to.equal('https://files.example/v1/logos/ant.svg');
    // An address of another form says nothing of a folder.
    folder = `/answers/${crypto.randomUUID()}/v1/`;
    answered('https://files.example/objects/123');
    expect(await logoOf()).to.equal(new URL(`${folder}logos/ant.svg`, location.href).href);
  });

  it('a comparison asks for its two records, and has the rows of both in the panel’s order', async () => {
    const compare = await shown<ToolCompare>('<tool-compare tools="bee ant"></tool-compare>');
    expect([...asked].sort()).to.deep.equal([
      'tools/x-an/tool-ant-record.json',
      'tools/x-be/tool-bee-record.json',
    ]);
    const names = [...compare.shadowRoot!.querySelectorAll('[part~=reviewer]')].map((cell) =>
      cell.textContent.trim(),
    );
    expect(names.filter((name) => /^(Ann|Bob|Cyd)/.test(name))).to.deep.equal(['Ann', 'Bob', 'Cyd']);
    expect(compare.shadowRoot!).to.contain.text('Bots').and.to.contain.text('APIs');
    expect(warned).to.deep.equal([]);
  });

  it('many who ask at once make one request for each record', async () => {
    const markup = '<ship-badge tool="ant"></ship-badge>'.replace(
      '>',
      ` catalog="${folder}" loading="eager">`,
    );
    const cards = '<ship-verdict tool="bee"></ship-verdict>'.replace(
      '>',
      ` catalog="${folder}" loading="eager">`,
    );
    const compare = '<tool-compare tools="ant bee"></tool-compare>'.replace(
      '>',
      ` catalog="${folder}" loading="eager">`,
    );
    const all = fixtureSync<HTMLElement>(`<div>${markup.repeat(9)}${cards.repeat(9)}${compare}</div>`);
    await Promise.all([...all.children].map((element) => oneEvent(element, 'ship-load')));
    expect([...asked].sort()).to.deep.equal([
      'tools/x-an/tool-ant-record.json',
      'tools/x-an/tool-ant-summary.json',
      'tools/x-be/tool-bee-record.json',
    ]);
  });

  for (const [written, reason] of [
    ['v1', 'without its slash'],
    ['v1//', 'with two'],
    ['v1/?x#y', 'with more behind it'],
  ] as const)
    it(`is found ${reason}`, async () => {
      const badge = fixtureSync<ShipBadge>(
        `<ship-badge tool="ant" loading="eager" catalog="${folder.replace('v1/', written)}"></ship-badge>`,
      );
      await oneEvent(badge, 'ship-load');
      expect(asked).to.deep.equal(['tools/x-an/tool-ant-summary.json']);
    });

  it('follows a tool that moved, once', async () => {
    const badge = await shown<ShipBadge>('<ship-badge tool="old"></ship-badge>');
    expect(asked).to.deep.equal(['tools/x-ol/tool-old-summary.json', 'tools/x-be/tool-bee-summary.json']);
    expect(part(badge, 'verdict')).to.equal('Ship');
  });

  const missing: [slug: string, asked: string[], message: string, reason: string][] = [
    ['cat', ['tools/x-ca/tool-cat-record.json'], 'no tool "cat" in', 'there is no record'],
    ['lost', ['tools/x-lo/tool-lost-record.json'], '"lost" is no longer in', 'it is gone'],
    [
      'older',
      ['tools/x-ol/tool-older-record.json', 'tools/x-ol/tool-old-record.json'],
      '"older" is no longer in',
      'it moved to what moved',
    ],
    ['../x', [], 'no tool "../x" in', 'it is no slug, so nothing is asked'],
    ['Ant', [], 'no tool "Ant" in', 'it is no slug'],
  ];
  for (const [slug, paths, message, reason] of missing)
    it(`"${slug}" is missing: ${reason}`, async () => {
      const card = await shown<ShipVerdict>(`<ship-verdict tool="${slug}"></ship-verdict>`, 'ship-missing');
      expect(asked).to.deep.equal(paths);
      expect(card.state).to.equal('missing');
      expect(warned).to.deep.equal([`ship-or-skip: <ship-verdict>: ${message} ${folder}.`]);
      expect(part(card, 'missing')).to.match(
        new RegExp(`No tool called “${slug}”|No longer in this catalog`),
      );
    });

  it('a missing tool has its worded column beside one that is there', async () => {
    const compare = await shown<ToolCompare>('<tool-compare tools="ant cat"></tool-compare>');
    expect(compare.shadowRoot!).to.contain.text('No tool called “cat”');
    expect(compare.state).to.equal('ready');
  });

  it('a record of a newer format shows name and link, and says why', async () => {
    const card = await shown<ShipVerdict>('<ship-verdict tool="next"></ship-verdict>', 'ship-missing');
    expect(part(card, 'missing')).to.contain('Next').and.to.contain('newer version');
    expect(warned[0]).to.contain('is of a newer format');
  });

  const failures: [what: string, answer: () => Response | Promise<Response>, says: string][] = [
    ['a server in trouble', refused, 'answered 400.'],
    ['a web page', () => new Response('<!doctype html>'), 'is a web page, not JSON. Check the path.'],
    ['half a record', () => new Response('{"v":1,'), 'is not valid JSON.'],
  ];
  for (const [what, answer, says] of failures)
    it(`${what} in place of one of two records: failed, with the reason`, async () => {
      instead = { 'tools/x-be/tool-bee-record.json': answer };
      const compare = await shown<ToolCompare>('<tool-compare tools="ant bee"></tool-compare>', 'ship-error');
      expect(compare.state).to.equal('failed');
      expect(warned).to.deep.equal([`ship-or-skip: ${folder}tools/x-be/tool-bee-record.json ${says}`]);
    });

  for (const garbage of [
    'null',
    '7',
    '"x"',
    '[]',
    '[[1]]',
    '{}',
    '{"slug":7}',
    '{"v":1,"slug":"ant","catalog":7}',
    '{"moved":{}}',
  ])
    it(`never throws at ${garbage} in place of a record`, async () => {
      instead = { 'tools/x-an/tool-ant-record.json': () => new Response(garbage) };
      const card = await shown<ShipVerdict>('<ship-verdict tool="ant"></ship-verdict>', 'ship-missing');
      expect(card.state).to.equal('missing');
    });

  it('never throws at a summary that counts to billions', async () => {
    const summary = { v: 1, slug: 'ant', name: 'Ant', panel: { ship: 9e15, skip: 2.5 }, catalog: head };
    instead = { 'tools/x-an/tool-ant-summary.json': () => new Response(JSON.stringify(summary)) };
    const badge = await shown<ShipBadge>('<ship-badge tool="ant"></ship-badge>');
    expect(part(badge, 'verdict')).to.equal('Ship');
  });

  it('a reload that fails leaves what is shown, as stale; one that answers 404 does not', async () => {
    const card = await shown<ShipScorecard>('<ship-scorecard tools="ant bee"></ship-scorecard>');
    instead = { 'tools/x-an/tool-ant-record.json': refused };
    await card.reload();
    expect(card.state).to.equal('stale');
    expect(card.shadowRoot!).to.contain.text('First says yes.');
    instead = {
      'tools/x-an/tool-ant-record.json': () => new Response('', { status: 404 }),
      'tools/x-be/tool-bee-record.json': () => new Response('', { status: 404 }),
    };
    await card.reload();
    expect(card.state).to.equal('missing');
  });
});
