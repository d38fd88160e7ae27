// Language tags of pages: each finds its strings by its first subtag, and gives a locale that Intl accepts.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { catalog as english } from '../../src/i18n/en/catalog.js';
import { loadLanguage } from '../../src/i18n/languages.js';
import { createLocalizer } from '../../src/i18n/localizer.js';
import { formatDate, formatList, formatNumber } from '../../src/shared/intl.js';

const localize = createLocalizer('catalog', english);
const languages = ['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt', 'zh'];

/** Expects the strings of `language`, and a locale in which everything can be formatted. */
async function expectLanguage(tag: string, language: string) {
  const { strings, locale } = await localize(tag);
  const expected = (await loadLanguage(language))?.catalog ?? english;
  expect(strings.loading, tag).to.equal(expected.loading);
  expect(formatNumber(1234, locale), tag).to.be.a('string');
  expect(formatDate('2026-03-03', locale), tag).to.be.a('string');
  expect(formatList(['a', 'b'], locale), tag).to.be.a('string');
  expect(new Intl.Locale(locale).language, tag).to.equal(language);
}

describe('localizer', () => {
  // Tags that RFC 5646 gives as examples, and forms that are common in pages.
  for (const [tag, language] of [
    ...['de', 'de-DE', 'de-CH-1901', 'de-CH-x-phonebk', 'de-Qaaa', 'de_DE', 'DE_at', ' de ', 'de-DE_formal'],
    ...['fr', 'fr-Latn-FR', 'fr_FR.UTF-8', 'ja', 'ja-Latn-hepburn', 'es-419', 'pt_BR', 'pt-PT-abl1943'],
    ...['zh-Hant', 'zh-Hans-CN', 'zh-cmn-Hans-CN', 'zh-yue-HK', 'zh-CN-a-myext-x-private', 'zh-min-nan'],
    ...['ar-u-nu-latn', 'ar-EG-u-nu-arab', 'ar-arb-EG', 'en-US-u-islamcal', 'en-a-myext-b-another', 'en_GB'],
  ].map((each) => [each, each.trim().slice(0, 2).toLowerCase()] as const))
    it(`reads "${tag}" as ${language}`, () => expectLanguage(tag, language));

  for (const tag of [
    '',
    ' ',
    '_',
    '-',
    'x-whatever',
    'i-enochian',
    'a-DE',
    'sl-rozaj-biske',
    'cmn-Hans-CN',
    'qaa-Qaaa-QM-x-southern',
  ])
    it(`reads "${tag}" as English`, () => expectLanguage(tag, 'en'));

  it('formats by the region, with a hyphen or an underscore', async () => {
    for (const tag of ['en-GB', 'en_GB', ' en_gb ', 'EN-gb-x-paper'])
      expect(formatDate('2026-03-03', (await localize(tag)).locale), tag).to.equal('3 March 2026');
  });

  it('reads what is no tag as English', async () => {
    for (const tag of [
      '日本語',
      '<b>',
      'deutsch!',
      '[object Object]',
      'undefined',
      '\0',
      '12',
      '__proto__',
      'constructor',
      'valueof',
    ])
      await expectLanguage(tag, 'en');
  });

  it('finds the language of 1,000 tags of any shape', async () => {
    const optional = (...choices: string[]) => fc.constantFrom('', ...choices);
    const tag = fc
      .record({
        language: fc.constantFrom(...languages),
        extended: fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z]{3}$/)),
        script: optional('Latn', 'hans', 'HANT', 'Qaaa'),
        region: optional('DE', 'us', '419', 'ZZ'),
        variant: optional('1901', 'rozaj', 'abl1943'),
        extension: optional('u-nu-latn', 'u-nu-arab', 'u-ca-buddhist', 't-en-latn', 'a-myext'),
        privateUse: fc.oneof(
          fc.constant(''),
          fc.stringMatching(/^[a-z]{1,8}$/).map((text) => `x-${text}`),
        ),
        separator: fc.constantFrom('-', '_'),
        isUpper: fc.boolean(),
      })
      .map(({ language, separator, isUpper, ...rest }) => {
        const { extended, script, region, variant, extension, privateUse } = rest;
        const subtags = [language, extended, script, region, variant, extension, privateUse].filter(Boolean);
        const text = subtags.join('-').replaceAll('-', separator);
        return { language, text: isUpper ? text.toUpperCase() : text };
      });
    await fc.assert(
      fc.asyncProperty(tag, ({ text, language }) => expectLanguage(text, language)),
      { numRuns: 1000, seed: 14 },
    );
  });
});
