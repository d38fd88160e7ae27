// Strings with the labels that a catalog renames.
import { expect } from '@open-wc/testing';
import { readCatalog } from '../../src/catalog/read.js';
import { catalog as german } from '../../src/i18n/de.js';
import { catalog as english } from '../../src/i18n/en/catalog.js';
import { localizeStrings } from '../../src/i18n/localized-strings.js';

/** The labels of a catalog, as its reader gives them; from text, so that `__proto__` is a key as any other. */
function labelsOf(json: string) {
  const outcome = readCatalog(
    JSON.parse(`{"v": 1, "tools": [], "labels": ${json}}`),
    'https://catalog.example/',
  );
  if (!outcome.ok) throw new Error(outcome.failure);
  return outcome.value.labels;
}

describe('localizeStrings', () => {
  it('says the words of the language where nothing is renamed', () => {
    expect(localizeStrings(german, 'de-AT')).to.deep.equal({ ...german, locale: 'de-AT' });
    expect(localizeStrings(german, 'de', labelsOf('{}'))).to.deep.equal({ ...german, locale: 'de' });
  });

  it('renames a plain phrase and leaves the others', () => {
    const strings = localizeStrings(english, 'en', labelsOf('{"community": "The crowd"}'));
    expect(strings).to.deep.equal({ ...english, locale: 'en', community: 'The crowd' });
  });

  const tallies: [string, string, string][] = [
    ['{"ship": "Buy", "skip": "Pass"}', '3 Buy / 1 Pass', 'the word behind a number follows the verdict'],
    ['{"ship": "Buy"}', '3 Buy / 1 skip', 'one of the two'],
    ['{"ship": "Buy", "ships": "for"}', '3 for / 1 skip', 'unless it has a name of its own'],
    ['{"ships": "for", "ship": "Buy"}', '3 for / 1 skip', 'in either order'],
    ['{"skip": "  "}', '3 ship / 1 skip', 'a blank name is none'],
  ];
  for (const [labels, tally, reason] of tallies) {
    it(`with ${labels} counts "${tally}": ${reason}`, () => {
      const strings = localizeStrings(english, 'en', labelsOf(labels));
      expect(strings.tally('3', strings.ships, '1', strings.skips)).to.equal(tally);
    });
  }

  const ignored: [string, string][] = [
    ['shipp', 'a typo'],
    ['tally', 'a phrase with gaps'],
    ['votes', 'a phrase with gaps'],
    ['stale', 'a phrase with gaps'],
    ['locale', 'not a phrase: it writes the numbers'],
    ['__proto__', 'not a phrase'],
    ['constructor', 'not a phrase'],
    ['toString', 'not a phrase'],
    ['hasOwnProperty', 'not a phrase'],
    ['', 'not a phrase'],
  ];
  for (const [name, reason] of ignored) {
    it(`ignores a label "${name}": ${reason}`, () => {
      const strings = localizeStrings(english, 'en', labelsOf(`{${JSON.stringify(name)}: "Oops"}`));
      expect(strings).to.deep.equal({ ...english, locale: 'en' });
      expect(Object.getPrototypeOf(strings)).to.equal(Object.prototype);
    });
  }

  it('leaves the words of the language as they were, for the next catalog', () => {
    localizeStrings(english, 'en', labelsOf('{"ship": "Buy"}'));
    expect(localizeStrings(english, 'en').ship).to.equal('Ship');
  });
});
