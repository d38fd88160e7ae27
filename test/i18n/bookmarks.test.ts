// Strings of bookmarks: complete in every language, and translated.
import { expect } from '@open-wc/testing';
import { bookmarks as english } from '../../src/i18n/en/bookmarks.js';
import { loadLanguage } from '../../src/i18n/languages.js';
import type { BookmarkStrings } from '../../src/i18n/strings.js';

const languages = ['ar', 'de', 'es', 'fr', 'ja', 'pt', 'zh'];
const names = Object.keys(english) as (keyof BookmarkStrings)[];

const wordsOf = async (language: string): Promise<BookmarkStrings> =>
  language === 'en' ? english : (await loadLanguage(language))!.bookmarks;

/** Each phrase with a gap, filled with what stands out in the text. */
const filled: Record<string, (words: BookmarkStrings) => [text: string, ...parts: string[]]> = {
  bookmarkTool: (words) => [words.bookmarkTool('Gullspire'), 'Gullspire'],
  remove: (words) => [words.remove('Gullspire'), 'Gullspire'],
  removed: (words) => [words.removed('Gullspire'), 'Gullspire'],
  restored: (words) => [words.restored('Gullspire'), 'Gullspire'],
  choose: (words) => [words.choose('Gullspire'), 'Gullspire'],
  chooseSome: (words) => [words.chooseSome('<2>', '<6>'), '<2>', '<6>'],
  added: (words) => [words.added('<3 March>'), '<3 March>'],
  imported: (words) => [words.imported(64, '<64>'), '<64>'],
};

describe('loadBookmarkStrings', () => {
  for (const language of ['en', 'xx', '', 'de-AT', '__proto__', 'constructor'])
    it(`has no file for "${language}"`, () => {
      expect(loadLanguage(language)).to.equal(undefined);
    });
});

for (const language of ['en', ...languages])
  describe(`words for bookmarks in ${language}`, () => {
    let words: BookmarkStrings;
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

    it('name every phrase with a gap in these tests', () => {
      expect(names.filter((name) => typeof words[name] === 'function').sort()).to.deep.equal(
        Object.keys(filled).sort(),
      );
    });

    for (const [name, fill] of Object.entries(filled))
      it(`say in "${name}" what they are given`, () => {
        const [text, ...parts] = fill(words);
        for (const part of parts) expect(text).to.contain(part);
      });

    it('call a button by the word on it', () => {
      for (const [name, word] of [
        [words.bookmarkTool('Gullspire'), words.bookmark],
        [words.choose('Gullspire'), words.compare],
      ] as const)
        expect(name.toLowerCase()).to.contain(word.toLowerCase());
    });

    it('tell the buttons apart', () => {
      const { undo, compare, close, export: out, import: into } = words;
      expect(new Set([undo, compare, close, out, into]).size).to.equal(5);
    });

    it('count without a digit of their own', () => {
      for (const count of [1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 1000])
        expect(words.imported(count, `<${count}>`).replace(`<${count}>`, '')).not.to.match(/\d/);
    });
  });

for (const language of languages)
  describe(`words for bookmarks in ${language} are not English`, () => {
    it('in any phrase', async () => {
      const words = await wordsOf(language);
      expect(names.filter((name) => words[name] === english[name])).to.deep.equal([]);
      for (const [name, fill] of Object.entries(filled))
        expect(fill(words)[0], name).not.to.equal(fill(english)[0]);
    });

    if (['ar', 'ja', 'zh'].includes(language))
      it('in a single letter', async () => {
        for (const phrase of Object.values(await wordsOf(language)) as unknown[])
          if (typeof phrase === 'string') expect(phrase).not.to.match(/[a-z]/i);
      });
  });

describe('imported', () => {
  const cases: [string, number, string][] = [
    ['en', 1, '1 bookmark was added.'],
    ['en', 2, '2 bookmarks were added.'],
    ['de', 1, '1 Tool wurde hinzugefügt.'],
    ['de', 2, '2 Tools wurden hinzugefügt.'],
    ['es', 1, 'Se ha añadido 1 herramienta.'],
    ['fr', 2, '2 favoris ajoutés.'],
    ['pt', 1, '1 favorito adicionado.'],
    ['ja', 1, '1件のブックマークを追加しました。'],
    ['zh', 2, '已添加 2 个收藏。'],
    ['ar', 1, 'أُضيفت أداة واحدة.'],
    ['ar', 2, 'أُضيفت أداتان.'],
    ['ar', 3, 'أُضيفت 3 أدوات.'],
    ['ar', 11, 'أُضيفت 11 أداة.'],
    ['ar', 100, 'أُضيفت 100 أداة.'],
    ['ar', 103, 'أُضيفت 103 أدوات.'],
  ];
  for (const [language, count, text] of cases)
    it(`is "${text}" in ${language}`, async () => {
      expect((await wordsOf(language)).imported(count, String(count))).to.equal(text);
    });
});
