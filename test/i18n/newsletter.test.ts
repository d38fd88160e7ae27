// Strings of the newsletter: complete in every language, and translated.
import { expect } from '@open-wc/testing';
import { newsletter as english } from '../../src/i18n/en/newsletter.js';
import { loadLanguage } from '../../src/i18n/languages.js';
import type { NewsletterStrings } from '../../src/i18n/strings.js';

const languages = ['ar', 'de', 'es', 'fr', 'ja', 'pt', 'zh'];
const names = Object.keys(english) as (keyof NewsletterStrings)[];
const said = (words: NewsletterStrings, name: keyof NewsletterStrings) => {
  const phrase = words[name];
  return typeof phrase === 'string' ? phrase : phrase('ada@lovelace.example');
};

describe('words of the newsletter', () => {
  for (const language of ['en', 'xx', '', 'de-AT', '__proto__', 'constructor'])
    it(`are in no file for "${language}"`, () => {
      expect(loadLanguage(language)).to.equal(undefined);
    });

  for (const language of ['en', ...languages])
    describe(`in ${language}`, () => {
      let words: NewsletterStrings;
      before(async () => {
        words = language === 'en' ? english : (await loadLanguage(language))!.newsletter;
      });

      it('have every phrase and no other', () => {
        expect(Object.keys(words).sort()).to.deep.equal([...names].sort());
      });

      it('have no empty phrase and none with blanks around it', () => {
        for (const name of names) {
          expect(typeof words[name], name).to.equal(typeof english[name]);
          expect(said(words, name), name).to.match(/^\S(.*\S)?$/);
        }
      });

      it('name the address that they are about', () => {
        expect(words.doneText('a@b.example')).to.contain('a@b.example');
        expect(words.subscribedText('a@b.example')).to.contain('a@b.example');
      });

      it('tell all outcomes apart', () => {
        const messages = names
          .filter((name) => !['heading', 'label'].includes(name))
          .map((name) => said(words, name));
        expect(new Set(messages).size).to.equal(messages.length);
      });

      if (language !== 'en')
        it('are not English', () => {
          expect(names.filter((name) => said(words, name) === said(english, name))).to.deep.equal([]);
        });

      if (['ar', 'ja', 'zh'].includes(language))
        it('are not in Latin letters', () => {
          for (const name of names)
            expect(said(words, name).replace('ada@lovelace.example', ''), name).not.to.match(/[a-z]/i);
        });
    });
});
