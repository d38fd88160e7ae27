// Calendar dates as data.
import { expect } from '@open-wc/testing';
import { daysBetween, isDate } from '../../src/shared/date.js';

describe('isDate', () => {
  const cases: [unknown, boolean, string][] = [
    ['2026-03-03', true, 'a day'],
    ['2024-02-29', true, 'a leap year'],
    ['2000-02-29', true, 'a century that leaps'],
    ['1900-02-29', false, 'a century that does not'],
    ['2026-02-29', false, 'no leap year'],
    ['2026-02-30', false, 'no February is that long'],
    ['2026-04-31', false, 'April has thirty days'],
    ['2026-13-01', false, 'no such month'],
    ['2026-00-10', false, 'no such month'],
    ['2026-01-00', false, 'no such day'],
    ['2026-1-1', false, 'not padded'],
    ['2026-01', false, 'no day'],
    ['20260101', false, 'no hyphens'],
    ['2026-01-01T00:00', false, 'a time, too'],
    ['2026-01-01\n', false, 'a line end behind'],
    [' 2026-01-01', false, 'a blank before'],
    ['+002026-01-01', false, 'the long form'],
    ['3 March 2026', false, 'words'],
    ['', false, 'nothing'],
    [20260101, false, 'a number'],
    [new Date(0), false, 'an object'],
    [null, false, 'nothing'],
  ];
  for (const [value, expected, reason] of cases) {
    it(`says ${expected} to ${JSON.stringify(value)}: ${reason}`, () => {
      expect(isDate(value)).to.equal(expected);
    });
  }
});

describe('daysBetween', () => {
  const cases: [string, string, number, string][] = [
    ['2026-03-03', '2026-03-03', 0, 'the same day'],
    ['2026-03-03', '2026-03-04', 1, 'the next day'],
    ['2026-03-04', '2026-03-03', -1, 'backwards'],
    ['2024-02-28', '2024-03-01', 2, 'over a leap day'],
    ['2026-03-28', '2026-03-30', 2, 'over the start of summer time'],
    ['2025-12-31', '2026-12-31', 365, 'a year'],
  ];
  for (const [from, to, days, reason] of cases) {
    it(`counts ${days} from ${from} to ${to}: ${reason}`, () => {
      expect(daysBetween(from, to)).to.equal(days);
    });
  }
});
