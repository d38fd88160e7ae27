// Structured data, tag by tag: what is said and what is not. Whether the view shows it is compared in json-ld.test.ts.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readCatalog } from '../../src/catalog/read.js';
import {
  elements,
  graphOf,
  nodesIn,
  propertiesIn,
  publisher,
  loadLocalized,
  two,
  type Asking,
  type LocalizedCatalog,
} from '../support/json-ld-graphs.js';

describe('structured data', () => {
  let localized: LocalizedCatalog;
  before(async () => {
    localized = await loadLocalized(two);
  });
  const of = (...asking: Asking) => graphOf(localized, ...asking);

  it('has a comparison’s tools with a review for each take, in panel order', () => {
    const rating = { '@type': 'Rating', bestRating: 100, worstRating: 0 };
    const review = { '@type': 'Review', datePublished: '2026-03-03', publisher };
    assert.deepEqual(of('tool-compare', { tools: 'saw axe new' }), {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'SoftwareApplication',
          '@id': 'https://verdicts.example/saw#saw',
          name: 'Saw',
          description: 'Cuts wood.',
          image: 'https://verdicts.example/v1/saw.svg',
          applicationCategory: 'Developer Tools',
          subjectOf: {
            '@type': 'CreativeWork',
            name: 'Review by Verdicts',
            url: 'https://verdicts.example/saw',
            abstract: 'Ship',
            datePublished: '2026-03-03',
            correction: [{ '@type': 'CorrectionComment', text: 'It is blue.', datePublished: '2026-04-04' }],
            publisher,
          },
          review: [
            {
              ...review,
              '@id': 'https://verdicts.example/saw#saw/Builder',
              author: { '@type': 'Person', name: 'Builder' },
              reviewRating: { ...rating, ratingValue: 80, alternateName: 'Ship' },
              reviewBody: 'Sharp.',
              inLanguage: 'en',
            },
            {
              ...review,
              '@id': 'https://verdicts.example/saw#saw/Skeptic',
              author: { '@type': 'Person', name: 'Skeptic' },
              reviewRating: { ...rating, ratingValue: 40, alternateName: 'Skip' },
              reviewBody: 'Blunt.',
              inLanguage: 'en',
            },
            {
              ...review,
              '@id': 'https://verdicts.example/saw#saw/Guest',
              author: { '@type': 'Person', name: 'Guest' },
              reviewRating: { ...rating, ratingValue: 0, alternateName: 'Ship' },
            },
          ],
        },
        {
          '@type': 'SoftwareApplication',
          '@id': 'https://verdicts.example/axe#axe',
          name: 'Axe',
          subjectOf: {
            '@type': 'CreativeWork',
            name: 'Review by Verdicts',
            url: 'https://verdicts.example/axe',
            abstract: 'Skip',
            publisher,
          },
        },
      ],
    });
  });

  const shown: [Asking, string][] = [
    [['ship-badge', { tool: 'saw' }], 'abstract'],
    [['ship-verdict', { tool: 'saw', variant: 'compact' }], 'abstract image category correction'],
    [['ship-verdict', { tool: 'saw' }], 'abstract image category correction description aggregate'],
    [['tool-compare', { tool: 'saw' }], 'abstract image category correction description aggregate'],
    [['ship-scorecard', { tool: 'saw' }], 'correction review'],
    [
      ['tool-compare', { tools: 'saw x', sections: 'cards', variant: 'compact' }],
      'abstract image category correction',
    ],
    [['tool-compare', { tools: 'saw x', sections: 'decision' }], 'abstract category correction aggregate'],
    [['tool-compare', { tools: 'saw x', sections: 'scorecard' }], 'correction review'],
    [['tool-compare', { tools: 'saw x' }], 'abstract image category correction description aggregate review'],
  ];
  for (const [[tag, attributes], parts] of shown)
    it(`of ${tag} ${JSON.stringify(attributes)} says ${parts}`, () => {
      const said = propertiesIn(of(tag, attributes, { aggregate: true }));
      const names: [string, string][] = [
        ['abstract', 'abstract'],
        ['image', 'image'],
        ['applicationCategory', 'category'],
        ['correction', 'correction'],
        ['description', 'description'],
        ['aggregateRating', 'aggregate'],
        ['review', 'review'],
      ];
      const saidParts = names.filter(([property]) => said.has(property)).map(([, part]) => part);
      assert.deepEqual(saidParts.sort(), parts.split(' ').sort());
      assert(said.has('datePublished') && said.has('publisher'));
      assert(!said.has('offers') && !said.has('positiveNotes') && !said.has('sameAs'));
    });

  it('has a panel’s average where it is asked for and shown, and nowhere else', () => {
    for (const asking of elements('saw', 'axe'))
      assert(!propertiesIn(of(...asking)).has('aggregateRating'), JSON.stringify(asking));
    const [saw, axe] = nodesIn(of('tool-compare', { tools: 'saw axe' }, { aggregate: true }));
    const rating = { '@type': 'AggregateRating', name: 'Panel ship', bestRating: 100, worstRating: 0 };
    assert.deepEqual(saw?.aggregateRating, { ...rating, ratingValue: 67, ratingCount: 3 });
    assert.deepEqual(axe?.aggregateRating, { ...rating, ratingValue: 0, ratingCount: 2 });
  });

  it('is nothing where neither a verdict nor a score is shown', () => {
    for (const asking of elements('new')) assert.equal(of(...asking), undefined);
    assert.equal(of('tool-compare', { tools: 'saw axe', sections: 'none-such' }), undefined);
    assert.equal(of('ship-scorecard', { tools: 'axe' }), undefined);
    assert.equal(of('ship-badge', { tool: 'none-such' }), undefined);
  });

  it('gives a take in the language of its record', async () => {
    const [saw] = two.tools;
    const dutch = { ...two, tools: [{ ...saw, lang: 'nl' }] };
    for (const locale of ['nl', 'de']) {
      const [tool] = nodesIn(graphOf(await loadLocalized(dutch, locale), 'ship-scorecard', { tool: 'saw' }));
      assert.equal(tool?.review?.[0]?.inLanguage, 'nl');
    }
  });

  it('leaves out a review without a score, which Google would refuse', async () => {
    const reviews = [
      { reviewer: 'b', verdict: 'ship', take: 'Sharp.' },
      { reviewer: 's', score: 7, take: 'Well.' },
    ];
    const open = { ...two, tools: [{ slug: 'saw', name: 'Saw', reviews }] };
    const graph = graphOf(await loadLocalized(open), 'ship-scorecard', { tool: 'saw' });
    assert.deepEqual(
      nodesIn(graph)[0]?.review?.map(({ author }) => (author as { name: string }).name),
      ['Skeptic'],
    );
  });

  it('links to the review where the element does', async () => {
    const nameless = await loadLocalized({ ...two, name: undefined });
    const linked = (...[tag, attributes]: Asking) =>
      nodesIn(graphOf(nameless, tag, attributes)).map(({ subjectOf }) => subjectOf.url);
    assert.deepEqual(linked('ship-verdict', { tool: 'saw' }), ['https://verdicts.example/saw']);
    assert.deepEqual(linked('ship-scorecard', { tool: 'saw' }), [undefined]);
  });

  it('does not name the computer it was made on', () => {
    const outcome = readCatalog(two, 'file:///home/me/catalog.json');
    assert(outcome.ok);
    const local = { ...localized, catalog: outcome.value };
    for (const asking of elements('saw', 'axe'))
      assert(!JSON.stringify(graphOf(local, ...asking) ?? {}).includes('file:'));
  });
});
