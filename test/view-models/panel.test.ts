// Verdict of a panel, its counts and percentage.
import { expect } from '@open-wc/testing';
import { readCatalog } from '../../src/catalog/read.js';
import { isTool } from '../../src/catalog/catalog.js';
import { countVerdicts, panelResult } from '../../src/view-models/panel.js';

/** Returns the panel of a tool with these verdicts of reviewers. */
function panelOfVerdicts(verdicts: unknown[]) {
  const reviews = verdicts.map((verdict, index) => ({ reviewer: `r${index}`, verdict }));
  const outcome = readCatalog(
    { v: 1, tools: [{ slug: 'a', name: 'A', reviews }] },
    'https://catalog.example/',
  );
  const tool = outcome.ok ? outcome.value.records.get('a') : undefined;
  return panelResult(countVerdicts(isTool(tool) ? tool.reviews : []));
}

describe('panelResult', () => {
  const cases: [number, number, string, number | undefined, string][] = [
    [0, 0, 'none', undefined, 'nobody has judged'],
    [1, 0, 'ship', 100, 'one alone'],
    [0, 1, 'skip', 0, 'one alone'],
    [1, 1, 'split', 50, 'a tie of two'],
    [2, 2, 'split', 50, 'a tie of four'],
    [3, 1, 'ship', 75, 'a majority'],
    [1, 3, 'skip', 25, 'a majority'],
    [3, 2, 'ship', 60, 'a majority of one'],
    [0, 5, 'skip', 0, 'all of them'],
    [4, 0, 'ship', 100, 'all of them'],
  ];
  for (const [ships, skips, verdict, percent, reason] of cases) {
    it(`says ${verdict} for ${ships} to ${skips}: ${reason}`, () => {
      expect(panelResult({ ships, skips })).to.deep.equal({ verdict, ships, skips, percent });
    });
  }
});

describe('the percent of a panel', () => {
  const cases: [number, number, number | undefined, string][] = [
    [0, 0, undefined, 'none of none is no number'],
    [0, 7, 0, 'none'],
    [7, 7, 100, 'all'],
    [1, 3, 33, 'below a half'],
    [2, 3, 67, 'above a half'],
    [1, 8, 13, '12.5 goes up'],
    [3, 8, 38, '37.5 goes up'],
    [1, 200, 1, '0.5 goes up'],
    [1, 201, 0, 'just below a half'],
    [199, 200, 100, '99.5 goes up'],
    [29, 200, 15, '14.5, which binary fractions make 14.499…'],
    [57, 200, 29, '28.5, which binary fractions make 28.499…'],
    [115, 200, 58, '57.5, which binary fractions make 57.499…'],
    [311, 355, 88, 'below a half'],
  ];
  for (const [part, whole, percent, reason] of cases) {
    it(`says ${percent} for ${part} of ${whole}: ${reason}`, () => {
      expect(panelResult({ ships: part, skips: whole - part }).percent).to.equal(percent);
    });
  }

  it('is rounded half up wherever a half can be', () => {
    for (let whole = 1; whole <= 400; whole++) {
      for (let part = 0; part <= whole; part++) {
        const { percent } = panelResult({ ships: part, skips: whole - part });
        const exact = 100n * BigInt(part) * 2n + BigInt(whole);
        expect(percent).to.equal(Number(exact / (2n * BigInt(whole))));
      }
    }
  });
});

describe('the panel of a tool', () => {
  const cases: [unknown[], string, string][] = [
    [['ship', 'skip', 'ship'], 'ship', 'a majority'],
    [['ship', 'maybe', 'maybe'], 'ship', 'a verdict we do not know does not count'],
    [['skip', 'SHIP', 'Ship ', 'yes'], 'skip', 'nor does one in other letters'],
    [['ship', 'skip', 'split', 'none'], 'split', 'nor one that only a panel can give'],
    [['constructor', '__proto__', 'toString'], 'none', 'nor the names of other things'],
    [[undefined, undefined], 'none', 'nor a review without a verdict'],
    [[], 'none', 'nobody'],
  ];
  for (const [verdicts, verdict, reason] of cases) {
    it(`is ${verdict} where reviewers say ${verdicts.join(', ') || 'nothing'}: ${reason}`, () => {
      expect(panelOfVerdicts(verdicts).verdict).to.equal(verdict);
    });
  }
});
