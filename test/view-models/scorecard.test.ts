// Scorecard: rows of reviewers, scores and takes.
import { expect } from '@open-wc/testing';
import { readCatalog } from '../../src/catalog/read.js';
import { findTool } from '../../src/view-models/find-tool.js';
import { scoreRows } from '../../src/view-models/scorecard.js';
import { catalog as english } from '../../src/i18n/en/catalog.js';
import { localizeStrings } from '../../src/i18n/localized-strings.js';

interface Said {
  reviewer?: unknown;
  score?: unknown;
  verdict?: unknown;
  take?: unknown;
}

/** Creates the rows for the tools `a`, `b`, … with these reviews. */
function rowsOf(reviews: (Said[] | undefined)[], catalog: object = {}) {
  const slugs = reviews.map((_, index) => 'abcdef'.charAt(index));
  const tools = reviews.flatMap((said, index) =>
    said ? [{ slug: slugs[index], name: 'Tool', reviews: said }] : [],
  );
  const outcome = readCatalog({ v: 1, ...catalog, tools }, 'https://catalog.example/');
  if (!outcome.ok) throw new Error(outcome.failure);
  const strings = localizeStrings(english, 'en', outcome.value.labels);
  return scoreRows(
    slugs.map((slug) => findTool(slug, outcome.value)),
    outcome.value,
    strings,
  );
}

const reviewers = [
  { id: 'zoe', name: 'Zoe' },
  { id: 'ann', name: 'Ann' },
  { id: 'bob', name: 'Bob' },
];
const said = (reviewer: string) => ({ reviewer, score: 80, verdict: 'ship', take: `${reviewer} says so.` });

describe('scoreRows', () => {
  const orders: [string[][], string[], string][] = [
    [[['bob', 'ann', 'zoe']], ['Zoe', 'Ann', 'Bob'], 'in panel order, whatever the order of reviews'],
    [[['bob']], ['Bob'], 'without those who judged none of these tools'],
    [[['bob'], ['zoe']], ['Zoe', 'Bob'], 'with everyone who judged one of them'],
    [
      [['guest', 'bob', 'other']],
      ['Bob', 'guest', 'other'],
      'those the catalog does not list come last, by id',
    ],
    [[['guest'], ['other', 'guest']], ['guest', 'other'], 'each once'],
    [[['toString', '__proto__']], ['toString', '__proto__'], 'whatever they are called'],
  ];
  for (const [tools, names, reason] of orders) {
    it(`has the rows ${names.join(', ')}: ${reason}`, () => {
      const rows = rowsOf(
        tools.map((ids) => ids.map(said)),
        { reviewers },
      );
      expect(rows.map(({ reviewer }) => reviewer)).to.deep.equal(names);
    });
  }

  it('says "No panel take" where a reviewer has not judged a tool, or there is no such tool', () => {
    const [row] = rowsOf([[said('ann')], [], undefined], { reviewers });
    expect(row?.cells.slice(1)).to.deep.equal([{ none: 'No panel take' }, { none: 'No panel take' }]);
  });

  it('says once for each tool that there is no panel, where nobody has judged any', () => {
    expect(rowsOf([[], []], { reviewers })).to.deep.equal([
      { reviewer: 'Panel verdict', cells: [{ none: 'No panel yet' }, { none: 'No panel yet' }] },
    ]);
  });

  const cells: [Said, object, string][] = [
    [
      { score: 80, verdict: 'ship', take: 'Good.' },
      { verdict: 'ship', word: 'Ship', score: '80', meter: 80, take: 'Good.' },
      'all of it',
    ],
    [
      { score: 0, verdict: 'skip' },
      { verdict: 'skip', word: 'Skip', score: '0', meter: 0 },
      'nought is a score',
    ],
    [{ score: -0 }, { score: '0' }, 'nought has no sign'],
    [{ score: 100 }, { score: '100', meter: 100 }, 'full marks'],
    [{ score: 79.5 }, { score: '80', meter: 80 }, 'rounded'],
    [{ verdict: 'ship' }, { score: 'No score', meter: undefined }, 'no score'],
    [{ score: 101 }, { score: 'No score', meter: undefined }, 'a score that cannot be'],
    [{ score: 50 }, { verdict: 'none', word: 'No verdict' }, 'no verdict'],
    [{ verdict: 'maybe' }, { verdict: 'none', word: 'maybe' }, 'a verdict we do not know, in its own words'],
    [{ verdict: 'constructor' }, { verdict: 'none', word: 'constructor' }, 'a verdict we do not know'],
    [{ verdict: 'none' }, { verdict: 'none', word: 'No verdict' }, 'a verdict that is none'],
    [{ take: ' ' }, { take: undefined }, 'a blank take is none'],
  ];
  for (const [review, cell, reason] of cells) {
    it(`says of ${JSON.stringify(review)}: ${reason}`, () => {
      const [row] = rowsOf([[{ reviewer: 'ann', ...review }]]);
      expect(row?.cells[0]).to.include(cell);
    });
  }

  it('says renamed labels', () => {
    const labels = { ship: 'Buy', noTake: 'Silence', noScore: 'Unscored' };
    const [row] = rowsOf([[{ reviewer: 'ann', verdict: 'ship' }], []], { labels });
    expect(row?.cells[0]).to.include({ word: 'Buy', score: 'Unscored' });
    expect(row?.cells[1]).to.deep.equal({ none: 'Silence' });
  });

  it('marks a take in another language', () => {
    const [row] = rowsOf([[said('ann')]], { lang: 'fr' });
    expect(row?.cells[0]).to.include({ lang: 'fr' });
  });
});
