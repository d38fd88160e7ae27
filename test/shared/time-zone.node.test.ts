// A date is the same day wherever its reader is. In Node, because there a test may choose the time zone.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { daysBetween } from '../../src/shared/date.js';
import { formatDate } from '../../src/shared/intl.js';

const here = process.env.TZ;

describe('dates of a catalog', () => {
  afterEach(() => {
    if (here === undefined) delete process.env.TZ;
    else process.env.TZ = here;
  });

  // A formatter is made once for a locale, so each place has a locale of its own.
  const cases: [string, string, string][] = [
    ['Pacific/Honolulu', 'en-US', 'March 3, 2026'],
    ['Pacific/Kiritimati', 'en-GB', '3 March 2026'],
  ];
  for (const [zone, locale, text] of cases) {
    it(`are not a day off in ${zone}`, () => {
      process.env.TZ = zone;
      assert.equal(formatDate('2026-03-03', locale), text);
      assert.equal(daysBetween('2026-03-03', '2026-04-03'), 31);
    });
  }
});
