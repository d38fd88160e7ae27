// Strings: complete in every language, and translated.
import { expect } from '@open-wc/testing';
import { catalog as english } from '../../src/i18n/en/catalog.js';
import { loadLanguage } from '../../src/i18n/languages.js';
import type { Strings } from '../../src/i18n/strings.js';

const languages = ['ar', 'de', 'es', 'fr', 'ja', 'pt', 'zh'];
const names = Object.keys(english) as (keyof Strings)[];

/** Words that other languages took over from English. */
const borrowed: Record<string, string[]> = {
  de: ['community', 'freemium'],
  es: ['freemium'],
  fr: ['freemium'],
  ja: ['versus'],
  pt: ['freemium'],
};

const wordsOf = async (language: string): Promise<Strings> =>
  language === 'en' ? english : (await loadLanguage(language))!.catalog;

/** Each phrase with a gap, filled with what stands out in the text. */
const filled: Record<string, (words: Strings) => [text: string, ...parts: string[]]> = {
  tally: (words) => [words.tally('31', 'Yes', '17', 'No'), '31', 'Yes', '17', 'No'],
  of: (words) => [words.of('31', '48'), '31', '48'],
  to: (words) => [words.to('31', '17'), '31', '17'],
  votes: (words) => [words.votes('38%', 64, '64'), '38%', '64'],
  reviewBy: (words) => [words.reviewBy('The Paper'), 'The Paper'],
  reviewed: (words) => [words.reviewed('3 March'), '3 March'],
  outdated: (words) => [words.outdated('3 March'), '3 March'],
  corrected: (words) => [words.corrected('3 March'), '3 March'],
  stale: (words) => [words.stale('3 March'), '3 March'],
  noTool: (words) => [words.noTool('claw-cod'), 'claw-cod'],
};

describe('loadStrings', () => {
  for (const language of ['en', 'xx', '', 'de-AT', '__proto__', 'constructor', 'toString']) {
    it(`has no file for "${language}"`, () => {
      expect(loadLanguage(language)).to.equal(undefined);
    });
  }
});

for (const language of ['en', ...languages]) {
  describe(`words in ${language}`, () => {
    let words: Strings;
    before(async () => {
      words = await wordsOf(language);
    });

    it('have every phrase and no other', () => {
      expect(Object.keys(words).sort()).to.deep.equal([...names].sort());
    });

    it('have no empty phrase and none with blanks around it', () => {
      for (const name of names) {
        const phrase = words[name];
        expect(typeof phrase, name).to.equal(typeof english[name]);
        if (typeof phrase === 'string') expect(phrase, name).to.match(/^\S(.*\S)?$/);
      }
    });

    it('tell the four verdicts apart', () => {
      expect(new Set([words.ship, words.skip, words.split, words.none]).size).to.equal(4);
    });

    it('name every phrase with a gap in these tests', () => {
      expect(names.filter((name) => typeof words[name] === 'function').sort()).to.deep.equal(
        Object.keys(filled).sort(),
      );
    });

    for (const [name, fill] of Object.entries(filled)) {
      it(`say in "${name}" what they are given`, () => {
        const [text, ...parts] = fill(words);
        for (const part of parts) expect(text).to.contain(part);
      });
    }

    it('know an old answer of unknown date', () => {
      expect(words.stale(undefined))
        .to.match(/^\S.*\S$/)
        .and.not.contain('undefined');
      expect(words.stale('3 March')).to.contain(words.stale(undefined));
    });

    it('count votes without a digit of their own', () => {
      for (const count of [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 1000]) {
        const text = words.votes('38%', count, `<${count}>`);
        expect(text).to.contain('38%');
        expect(text.replace('38%', '').replace(`<${count}>`, '')).not.to.match(/\d/);
      }
    });
  });
}

for (const language of languages) {
  describe(`words in ${language} are not English`, () => {
    let words: Strings;
    before(async () => {
      words = await wordsOf(language);
    });

    it('except for what it borrowed', () => {
      const same = names.filter((name) => words[name] === english[name]);
      expect(same).to.deep.equal(borrowed[language] ?? []);
    });

    it('in any phrase with a gap', () => {
      for (const [name, fill] of Object.entries(filled)) {
        if (name !== 'tally') expect(fill(words)[0], name).not.to.equal(fill(english)[0]);
      }
    });

    if (['ar', 'ja', 'zh'].includes(language)) {
      it('in a single letter', () => {
        for (const name of names) {
          const phrase = words[name];
          if (typeof phrase === 'string' && phrase !== 'vs') expect(phrase, name).not.to.match(/[a-z]/i);
        }
      });
    }
  });
}

describe('votes', () => {
  const cases: [string, number, string, string][] = [
    ['en', 1, '100% of 1 vote', 'one'],
    ['en', 0, '100% of 0 votes', 'none is many in English'],
    ['en', 2, '100% of 2 votes', 'many'],
    ['de', 1, '100% von 1 Stimme', 'one'],
    ['de', 2, '100% von 2 Stimmen', 'many'],
    ['fr', 0, '100% sur 0 vote', 'none is one in French'],
    ['fr', 2, '100% sur 2 votes', 'many'],
    ['es', 1, '100% de 1 voto', 'one'],
    ['pt', 2, '100% de 2 votos', 'many'],
    ['ar', 1, '100% من صوت واحد', 'one is a word'],
    ['ar', 2, '100% من صوتين', 'two is a word'],
    ['ar', 3, '100% من 3 أصوات', 'three to ten'],
    ['ar', 10, '100% من 10 أصوات', 'three to ten'],
    ['ar', 11, '100% من 11 صوتًا', 'eleven to ninety-nine'],
    ['ar', 99, '100% من 99 صوتًا', 'eleven to ninety-nine'],
    ['ar', 100, '100% من 100 صوت', 'a full hundred'],
    ['ar', 203, '100% من 203 أصوات', 'three to ten after a hundred'],
    ['ar', 311, '100% من 311 صوتًا', 'eleven to ninety-nine after a hundred'],
  ];
  for (const [language, count, text, reason] of cases) {
    it(`are "${text}" in ${language}: ${reason}`, async () => {
      const words = await wordsOf(language);
      expect(words.votes('100%', count, String(count))).to.equal(text);
    });
  }
});
