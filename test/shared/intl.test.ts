// Numbers, percentages, dates and lists as languages write them.
import { expect } from '@open-wc/testing';
import { formatDate, formatList, formatNumber, formatPercent } from '../../src/shared/intl.js';

/** Engines differ in which kind of blank they put between a number and its sign. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatNumber', () => {
  const cases: [number, string, string][] = [
    [1234, 'en', '1,234'],
    [1234, 'de', '1.234'],
    [0, 'en', '0'],
    [12345, 'fr', '12 345'],
  ];
  for (const [value, locale, text] of cases) {
    it(`writes ${value} as ${text} in ${locale}`, () => {
      expect(plain(formatNumber(value, locale))).to.equal(text);
    });
  }
});

describe('formatPercent', () => {
  const cases: [number, string, string][] = [
    [75, 'en', '75%'],
    [75, 'de', '75 %'],
    [75, 'ja', '75%'],
    [0, 'en', '0%'],
    [100, 'en', '100%'],
    [29, 'en', '29%'],
  ];
  for (const [value, locale, text] of cases) {
    it(`writes ${value} as ${text} in ${locale}`, () => {
      expect(plain(formatPercent(value, locale))).to.equal(text);
    });
  }

  it('never shows a fraction of a percent', () => {
    for (let percent = 0; percent <= 100; percent++) {
      expect(formatPercent(percent, 'en')).to.equal(`${percent}%`);
    }
  });
});

describe('formatDate', () => {
  const cases: [string, string, string][] = [
    ['2026-03-03', 'en', 'March 3, 2026'],
    ['2026-03-03', 'en-GB', '3 March 2026'],
    ['2026-03-03', 'de', '3. März 2026'],
    ['2026-03-03', 'ja', '2026年3月3日'],
    ['2024-02-29', 'fr', '29 février 2024'],
  ];
  for (const [date, locale, text] of cases) {
    it(`writes ${date} as ${text} in ${locale}`, () => {
      expect(plain(formatDate(date, locale))).to.equal(text);
    });
  }
});

describe('formatList', () => {
  const cases: [string[], string, string][] = [
    [['A', 'B', 'C'], 'en', 'A, B, and C'],
    [['A', 'B'], 'de', 'A und B'],
    [['A'], 'es', 'A'],
    [[], 'en', ''],
  ];
  for (const [names, locale, text] of cases) {
    it(`joins ${names.length} names in ${locale}`, () => {
      expect(formatList(names, locale)).to.equal(text);
    });
  }
});
