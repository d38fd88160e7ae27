// View model of a tool.
import { expect } from '@open-wc/testing';
import { readCatalog } from '../../src/catalog/read.js';
import { findTool } from '../../src/view-models/find-tool.js';
import { toolViewModel, type FormatContext } from '../../src/view-models/tool.js';
import { catalog as arabic } from '../../src/i18n/ar.js';
import { catalog as german } from '../../src/i18n/de.js';
import { catalog as english } from '../../src/i18n/en/catalog.js';
import type { Strings } from '../../src/i18n/strings.js';
import { localizeStrings } from '../../src/i18n/localized-strings.js';

/** Creates the view model of a tool, with 1 December 2026 as today. */
function viewModelOf(
  record: object,
  catalog: object = {},
  context: Partial<FormatContext> = {},
  words: Strings = english,
  locale = 'en',
) {
  const json = { v: 1, ...catalog, tools: [{ slug: 'a', name: 'Anvil', ...record }] };
  const outcome = readCatalog(JSON.parse(JSON.stringify(json)), 'https://catalog.example/v1/catalog.json');
  if (!outcome.ok) throw new Error(outcome.failure);
  const strings = localizeStrings(words, locale, outcome.value.labels);
  const tool = findTool('a', outcome.value)!;
  return toolViewModel(tool, outcome.value, { strings, today: '2026-12-01', stale: false, ...context });
}

const reviewsOf = (...verdicts: string[]) =>
  verdicts.map((verdict, index) => ({ reviewer: `r${index}`, verdict }));
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('toolViewModel', () => {
  it('has words for everything a tool does not say', () => {
    const viewModel = viewModelOf({});
    expect(viewModel).to.deep.include({
      name: 'Anvil',
      initial: 'A',
      verdict: 'none',
      word: 'No verdict',
      tally: 'No panel yet',
      count: undefined,
      reviewerVerdicts: [],
      category: { label: 'Category', text: 'Not stated', known: false },
      bestFor: { label: 'Best for', text: 'Not stated', known: false },
      panelShip: { label: 'Panel ship', text: 'No panel yet', known: false },
      community: { label: 'Community', text: 'No community votes yet', known: false },
      entry: { label: 'Entry', text: 'Not stated', known: false },
      pricing: { label: 'Pricing', text: 'Not stated', known: false },
      attribution: undefined,
      reviewed: undefined,
      notes: [],
    });
  });

  const panels: [string[], string, string, string | undefined, string][] = [
    [['ship', 'skip', 'ship', 'ship'], 'Ship', '3 ship / 1 skip', '3 of 4', '75%'],
    [['skip', 'skip', 'ship'], 'Skip', '1 ship / 2 skip', '2 of 3', '33%'],
    [['skip', 'ship'], 'Split', '1 ship / 1 skip', '1 to 1', '50%'],
    [['skip'], 'Skip', '0 ship / 1 skip', '1 of 1', '0%'],
    [['ship', 'perhaps'], 'Ship', '1 ship / 0 skip', '1 of 1', '100%'],
    [['perhaps'], 'No verdict', 'No panel yet', undefined, 'No panel yet'],
  ];
  for (const [verdicts, word, tally, count, percent] of panels) {
    it(`says "${word}, ${tally}" of reviewers who say ${verdicts.join(', ')}`, () => {
      const viewModel = viewModelOf({ reviews: reviewsOf(...verdicts) });
      expect(viewModel).to.include({ word, tally, count });
      expect(viewModel.panelShip.text).to.equal(percent);
    });
  }

  it('has an icon for each reviewer whose verdict counts, ships first', () => {
    const { reviewerVerdicts } = viewModelOf({ reviews: reviewsOf('skip', 'ship', 'perhaps', 'ship') });
    expect(reviewerVerdicts).to.deep.equal(['ship', 'ship', 'skip']);
  });

  const votes: [object | undefined, string, boolean, string][] = [
    [undefined, 'No community votes yet', false, 'none were counted'],
    [{ ship: 0, skip: 0 }, 'No community votes yet', false, 'nobody voted: never 0 %'],
    [{ ship: 0, skip: 3 }, '0% of 3 votes', true, 'somebody voted'],
    [{ ship: 1, skip: 0 }, '100% of 1 vote', true, 'one vote'],
    [{ ship: 3, skip: 5 }, '38% of 8 votes', true, '37.5 goes up'],
    [{ ship: 1_000_000, skip: 234_567 }, '81% of 1,234,567 votes', true, 'a large number'],
  ];
  for (const [count, text, known, reason] of votes) {
    it(`says "${text}" of votes ${JSON.stringify(count)}: ${reason}`, () => {
      expect(viewModelOf({ votes: count }).community).to.deep.equal({ label: 'Community', text, known });
    });
  }

  it('writes numbers as the language does', () => {
    const record = { votes: { ship: 1000, skip: 1000 }, reviews: reviewsOf('ship', 'ship') };
    const viewModel = viewModelOf(record, {}, {}, german, 'de');
    expect(plain(viewModel.community.text)).to.equal('50 % von 2.000 Stimmen');
    expect(plain(viewModel.panelShip.text)).to.equal('100 %');
    expect(viewModel.tally).to.equal('2× Nehmen / 0× Lassen');
  });

  const entries: [unknown, string, boolean, string][] = [
    ['free', 'Free', true, 'a kind we know'],
    ['paid', 'Paid', true, 'a kind we know'],
    ['freemium', 'Freemium', true, 'a kind we know'],
    ['$9 a month', '$9 a month', true, 'in the catalog’s words'],
    ['constructor', 'constructor', true, 'in the catalog’s words'],
    ['ship', 'ship', true, 'not a price of ours'],
    [9, 'Not stated', false, 'no text'],
  ];
  for (const [entry, text, known, reason] of entries) {
    it(`says "${text}" of the entry price ${JSON.stringify(entry)}: ${reason}`, () => {
      expect(viewModelOf({ pricing: { entry } }).entry).to.deep.equal({ label: 'Entry', text, known });
    });
  }
  it('says the entry price in the language of the page', () => {
    expect(viewModelOf({ pricing: { entry: 'free' } }, {}, {}, german, 'de').entry.text).to.equal(
      'Kostenlos',
    );
  });

  const categories: [string | undefined, string, string][] = [
    ['apis', 'APIs', 'by id'],
    ['Odds and ends', 'Odds and ends', 'one the catalog does not list'],
    ['constructor', 'constructor', 'one the catalog does not list'],
    [undefined, 'Not stated', 'none'],
  ];
  for (const [category, text, reason] of categories) {
    it(`says "${text}" of the category ${category ?? 'that is not there'}: ${reason}`, () => {
      expect(viewModelOf({ category }, { categories: { apis: 'APIs', '': 'Oops' } }).category.text).to.equal(
        text,
      );
    });
  }

  const ages: [string, number | undefined, string, string][] = [
    ['2026-11-30', 400, 'Reviewed November 30, 2026', 'yesterday'],
    ['2026-11-01', 30, 'Reviewed November 1, 2026', 'as old as it may be'],
    ['2026-10-31', 30, 'Reviewed October 31, 2026; may be out of date', 'a day older than that'],
    ['2016-03-03', undefined, 'Reviewed March 3, 2016', 'the catalog sets no age'],
    ['2026-11-30', 0, 'Reviewed November 30, 2026; may be out of date', 'everything ages at once'],
    ['2027-01-01', 30, 'Reviewed January 1, 2027', 'tomorrow, on a clock that is slow'],
  ];
  for (const [reviewed, maxAge, text, reason] of ages) {
    it(`says "${text}": ${reason}`, () => {
      expect(viewModelOf({ reviewed }, { maxAge }).reviewed).to.equal(text);
    });
  }

  it('names whose verdict it is, and links to the review or else to the catalog', () => {
    const paper = { name: 'Paper', homepage: '/' };
    expect(viewModelOf({ url: 'tools/a' }, paper).attribution).to.deep.equal({
      text: 'Review by Paper',
      url: 'https://catalog.example/v1/tools/a',
    });
    expect(viewModelOf({}, paper).attribution?.url).to.equal('https://catalog.example/');
    expect(viewModelOf({}, { name: 'Paper' }).attribution).to.deep.equal({
      text: 'Review by Paper',
      url: undefined,
    });
    expect(viewModelOf({ url: 'tools/a' }).attribution).to.equal(undefined);
  });

  it('notes a disclosure, then each correction, then that the answer is old', () => {
    const record = {
      disclosure: 'Ann holds shares.',
      corrections: [
        { date: '2026-03-03', text: 'The price was wrong.' },
        { date: '2026-04-04', text: 'So was the name.' },
      ],
    };
    expect(viewModelOf(record, { updated: '2026-05-05' }, { stale: true }).notes).to.deep.equal([
      { label: 'Disclosure', text: 'Ann holds shares.' },
      { label: 'Corrected March 3, 2026', text: 'The price was wrong.' },
      { label: 'Corrected April 4, 2026', text: 'So was the name.' },
      {
        label: 'As of May 5, 2026. The catalog could not be reached; this may be out of date.',
      },
    ]);
  });

  it('notes an old answer of unknown date', () => {
    expect(viewModelOf({}, {}, { stale: true }).notes).to.deep.equal([
      { label: 'The catalog could not be reached; this may be out of date.' },
    ]);
  });

  const langs: [string | undefined, string | undefined, string | undefined, string][] = [
    [undefined, undefined, undefined, 'nobody knows'],
    [undefined, 'en', undefined, 'the language of our words needs no mark'],
    [undefined, 'fr', 'fr', 'the catalog’s'],
    ['ar', 'en', 'ar', 'the tool’s own'],
    ['en', 'fr', undefined, 'the tool’s own, which is that of our words'],
    ['en-GB', 'fr', 'en-GB', 'a country of its own'],
  ];
  for (const [lang, catalogLang, expected, reason] of langs) {
    it(`marks text as ${expected ?? 'ours'} where the tool says ${lang} and the catalog ${catalogLang}: ${reason}`, () => {
      expect(viewModelOf({ lang }, { lang: catalogLang }).lang).to.equal(expected);
    });
  }

  const initials: [string, string, string][] = [
    ['claw', 'C', 'a capital'],
    ['  claw', 'C', 'blanks before it'],
    ['𐐨utlass', '𐐀', 'a letter of two code units is not cut in half'],
    ['🚀 Launch', '🚀', 'a picture is whole'],
    ['خيط', 'خ', 'a script without capitals'],
    ['4chan', '4', 'a digit'],
    ['.NET', 'N', 'a dot before it'],
    ['@angular/core', 'A', 'a scope before it'],
    ['«Élan»', 'É', 'quotation marks before it'],
    ['"¿Qué?"', 'Q', 'several signs before it'],
    ['-- 7-Zip', '7', 'a digit after signs'],
    ['e\u0301lan', 'E\u0301', 'a combining accent stays on its letter'],
    ['ọ́jà', 'Ọ́', 'two accents, one of them combining'],
    ['\u200fخيط', 'خ', 'a mark of direction before it'],
    ['\ufeffClaw', 'C', 'a byte order mark before it'],
    ['كِتاب', 'كِ', 'a vowel sign stays on its letter'],
    ['हिन्दी', 'हि', 'a vowel sign is drawn before its letter'],
    ['한글', '한', 'a syllable in one sign'],
    ['한글', '한', 'a syllable of three signs'],
    ['ßeta', 'S', 'a letter with two capitals'],
    ['ﬁgma', 'F', 'two letters in one sign'],
    ['🇩🇪 Duden', '🇩🇪', 'a flag is two signs'],
    ['👩‍👩‍👧‍👦 Kin', '👩‍👩‍👧‍👦', 'a family is four people'],
    ['👍🏽 Yes', '👍🏽', 'a skin tone stays'],
    ['❤️ Health', '❤️', 'a sign that is an emoji by its selector'],
    ['#️⃣ Tag', '#️⃣', 'a key'],
    ['™ Mark', 'M', 'a sign that is no emoji'],
    ['C++', 'C', 'signs after it'],
    ['!!!', '!', 'nothing but signs: the first'],
    ['  ∞ ', '∞', 'blanks and a sign'],
  ];
  for (const [name, initial, reason] of initials) {
    it(`has the initial ${initial} for "${name}": ${reason}`, () => {
      expect(viewModelOf({ name }).initial).to.equal(initial);
    });
  }
  it('writes the initial as the language does', () => {
    expect(viewModelOf({ name: 'iris' }, {}, {}, english, 'tr').initial).to.equal('İ');
  });

  it('gives absolute addresses', () => {
    const viewModel = viewModelOf({ url: '../a', logo: 'logos/a.svg' });
    expect(viewModel).to.include({
      url: 'https://catalog.example/a',
      logo: 'https://catalog.example/v1/logos/a.svg',
    });
  });

  it('says renamed labels everywhere', () => {
    const labels = { ship: 'Buy', skip: 'Pass', panelShip: 'Buyers', noVotes: 'Silence', free: 'Gratis' };
    const record = { reviews: reviewsOf('ship', 'ship', 'skip'), pricing: { entry: 'free' } };
    for (const words of [english, arabic]) {
      const viewModel = viewModelOf(record, { labels }, {}, words, 'en');
      expect(viewModel.word).to.equal('Buy');
      expect(viewModel.tally).to.contain('Buy').and.to.contain('Pass');
      expect(viewModel.panelShip.label).to.equal('Buyers');
      expect(viewModel.community.text).to.equal('Silence');
      expect(viewModel.entry.text).to.equal('Gratis');
    }
  });
});
