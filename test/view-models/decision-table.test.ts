// Decision table: rows, merged cells, unavailable tools.
import { expect } from '@open-wc/testing';
import { readCatalog } from '../../src/catalog/read.js';
import { decisionRows } from '../../src/view-models/decision-table.js';
import { findTool } from '../../src/view-models/find-tool.js';
import { toolViewModel } from '../../src/view-models/tool.js';
import { catalog as english } from '../../src/i18n/en/catalog.js';
import { localizeStrings } from '../../src/i18n/localized-strings.js';

/** Creates the decision table of tools with these records; `undefined` is an unavailable one. */
function tableOf(...tools: (object | undefined)[]) {
  const slugs = tools.map((_, index) => 'abcdef'.charAt(index));
  const records = tools.flatMap((tool, index) =>
    tool ? [{ slug: slugs[index], name: `Tool ${index}`, ...tool }] : [],
  );
  const outcome = readCatalog(
    { v: 1, tools: records, categories: { apis: 'APIs' } },
    'https://catalog.example/',
  );
  if (!outcome.ok) throw new Error(outcome.failure);
  const strings = localizeStrings(english, 'en');
  const viewModels = slugs.map((slug) => {
    const tool = findTool(slug, outcome.value);
    return tool && toolViewModel(tool, outcome.value, { strings, today: '2026-12-01', stale: false });
  });
  return decisionRows(viewModels, strings);
}

/** Returns the texts of a row: label, cells, and the text for equal cells. */
const rowCalled = (label: string, rows: ReturnType<typeof tableOf>) => {
  const row = rows.find((each) => each.label === label);
  return { cells: row?.cells.map(({ text }) => text), same: row?.same };
};

const reviews = [
  { reviewer: 'ann', verdict: 'ship' },
  { reviewer: 'bob', verdict: 'ship' },
];

describe('decisionRows', () => {
  it('has the rows readers know, in their order', () => {
    expect(tableOf({}, {}).map(({ label }) => label)).to.deep.equal([
      'Panel verdict',
      'Panel ship',
      'Community',
      'Entry',
      'Pricing',
      'Best for',
      'Category',
    ]);
  });

  const merged: [string, object[], { cells: string[]; same: string | undefined }, string][] = [
    [
      'Category',
      [{ category: 'apis' }, { category: 'apis' }],
      { cells: ['APIs'], same: 'same for both' },
      'two alike',
    ],
    [
      'Category',
      [{ category: 'apis' }, { category: 'apis' }, { category: 'apis' }],
      { cells: ['APIs'], same: 'same for all' },
      'three alike',
    ],
    ['Category', [{ category: 'apis' }], { cells: ['APIs'], same: undefined }, 'one alone is like nobody'],
    [
      'Category',
      [{ category: 'apis' }, { category: 'apis' }, {}],
      { cells: ['APIs', 'APIs', 'Not stated'], same: undefined },
      'two of three alike',
    ],
    [
      'Community',
      [{}, { votes: { ship: 0, skip: 0 } }],
      { cells: ['No community votes yet'], same: 'same for both' },
      'nothing, said once',
    ],
    [
      'Entry',
      [{ pricing: { entry: 'free' } }, { pricing: { entry: 'paid' } }],
      { cells: ['Free', 'Paid'], same: undefined },
      'they differ',
    ],
    ['Panel ship', [{ reviews }, { reviews }], { cells: ['100%'], same: 'same for both' }, 'a figure'],
  ];
  for (const [label, tools, expected, reason] of merged) {
    it(`says in ${label}: ${expected.cells.join(', ')} (${expected.same ?? 'not merged'}): ${reason}`, () => {
      expect(rowCalled(label, tableOf(...tools))).to.deep.equal(expected);
    });
  }

  it('never merges verdicts, however alike', () => {
    const [row] = tableOf({ reviews }, { reviews });
    expect(row?.same).to.equal(undefined);
    expect(row?.cells.map(({ verdictLabel, text }) => [verdictLabel?.word, text])).to.deep.equal([
      ['Ship', '2 ship / 0 skip'],
      ['Ship', '2 ship / 0 skip'],
    ]);
  });

  it('has words in every cell of a tool that is missing', () => {
    for (const { cells } of tableOf({ reviews, category: 'apis' }, undefined)) {
      expect(cells).to.have.length(2);
      expect(cells[1]).to.deep.equal({ text: 'Not in this catalog', known: false });
    }
  });

  it('has words in every cell of a tool that says nothing', () => {
    for (const { cells } of tableOf({}, { reviews, votes: { ship: 1, skip: 0 } })) {
      for (const { text } of cells) expect(text).to.match(/^\S.+\S$/);
    }
  });
});
