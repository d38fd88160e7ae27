// Structured data as a public validator judges it: the sample catalog in every language, and catalogs that say little.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isTool } from '../../src/catalog/catalog.js';
import { jsonLdText, mergeGraphs, type JsonLdGraph } from '../../src/templates/json-ld/json-ld-graph.js';
import { issuesIn } from '../support/structured-data.mjs';
import {
  elements,
  everythingIn,
  graphOf,
  locales,
  nodesIn,
  page,
  propertiesIn,
  loadLocalized,
  two,
} from '../support/json-ld-graphs.js';

const errors = (issues: readonly string[]) => issues.filter((issue) => issue.startsWith('ERROR'));

describe('structured data of the sample catalog', () => {
  const sample: unknown = JSON.parse(readFileSync('dist/sample/v1/catalog.json', 'utf8'));

  it('is judged by a validator that finds what is wrong', async () => {
    const localized = await loadLocalized(sample);
    const graph = graphOf(localized, 'ship-scorecard', { tool: 'claw-code' })!;
    const broken = JSON.parse(
      jsonLdText(graph).replace('"author"', '"autor"').replace('80', '800'),
    ) as JsonLdGraph;
    assert.deepEqual(
      (await issuesIn(page(broken))).sort(),
      [
        'ERROR Rating: Rating is outside the specified or default range',
        'ERROR Review: Required attribute "author" is missing',
        'WARNING Review: Property "autor" for type "Review" is not supported by the schema.org specification',
      ].sort(),
    );
  });

  for (const locale of locales)
    it(`is valid in ${locale}, for each tool in each element, and for a page of all`, async () => {
      const localized = await loadLocalized(sample, locale);
      const slugs = [...localized.catalog.records.values()].filter(isTool).map(({ slug }) => slug);
      assert(slugs.length > 9);
      const graphs = slugs.flatMap((slug) =>
        elements(slug, slug === 'terrace' ? 'claw-code' : 'terrace')
          .concat(elements(slug))
          .flatMap(([tag, attributes]) =>
            [false, true].map((aggregate) => graphOf(localized, tag, attributes, { aggregate })),
          ),
      );
      assert(graphs.filter(Boolean).length > slugs.length * 9);
      const nodes = [...graphs, mergeGraphs(graphs)].flatMap((graph) => graph?.['@graph'] ?? []);
      // Each node once: a validator takes a millisecond for each review.
      const different = [...new Map(nodes.map((node) => [JSON.stringify(node), node])).values()];
      const whole: JsonLdGraph = { '@context': 'https://schema.org', '@graph': different };
      assert.deepEqual(await issuesIn(page(whole)), []);
    });
});

describe('structured data of a catalog that says little', () => {
  const [saw, axe] = two.tools;
  const without = (left: string, record: object) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key !== left));
  const bare = { reviewer: 'b', score: 80 };

  const cases: [what: string, catalog: object, gone: string[]][] = [
    ['a name', without('name', two), ['publisher']],
    ['a site', without('homepage', two), []],
    ['a language', without('lang', two), ['inLanguage']],
    ['categories', without('categories', two), []],
    ['reviewers', without('reviewers', two), []],
    ['anything', { v: 1 }, ['publisher', 'inLanguage']],
  ];
  const tools: [what: string, tool: object, gone: string[]][] = [
    ['a page', without('url', saw!), ['url of subjectOf']],
    ['a logo', without('logo', saw!), ['image']],
    ['a category', without('category', saw!), ['applicationCategory']],
    ['prose', without('tagline', without('description', saw!)), ['description']],
    ['a date', without('corrections', without('reviewed', saw!)), ['datePublished']],
    ['corrections', without('corrections', saw!), ['correction']],
    ['takes', { ...saw, reviews: [bare] }, ['reviewBody', 'inLanguage']],
    ['scores', { ...saw, reviews: [{ reviewer: 'b', verdict: 'ship', take: 'Sharp.' }] }, ['review']],
    ['reviews', without('reviews', saw!), ['review', 'aggregateRating']],
    ['anything', { slug: 'saw', name: 'Saw', reviews: [bare] }, ['url of subjectOf', 'datePublished']],
  ];
  const all = [
    ...cases.map(
      ([what, json, gone]) => [`a catalog without ${what}`, { ...json, tools: [saw, axe] }, gone] as const,
    ),
    ...tools.map(
      ([what, tool, gone]) => [`a tool without ${what}`, { ...two, tools: [tool, axe] }, gone] as const,
    ),
    [
      'nothing but a score',
      { v: 1, tools: [{ slug: 'saw', name: 'Saw', reviews: [bare] }] },
      ['@id', 'publisher'],
    ] as const,
  ];

  for (const [what, json, gone] of all)
    it(`has ${what} leave out ${gone.join(', ') || 'nothing else'}`, async () => {
      const localized = await loadLocalized(json);
      const graphs = elements('saw', 'axe').map(([tag, attributes]) =>
        graphOf(localized, tag, attributes, { aggregate: true }),
      );
      const said = graphs.filter((graph) => !!graph);
      const empty = [...everythingIn(said)].filter(([, value]) =>
        [undefined, null, ''].includes(value as string),
      );
      assert.deepEqual(empty, []);
      assert.deepEqual(errors(await issuesIn(page(...said))), []);

      const saws = said.flatMap(nodesIn).filter(({ name }) => name === 'Saw');
      const properties = propertiesIn(saws);
      if (saws.some(({ subjectOf }) => 'url' in subjectOf)) properties.add('url of subjectOf');
      for (const property of gone) assert(!properties.has(property), property);
    });
});

describe('structured data of what is no software', () => {
  it('calls it a product where that is asked for', async () => {
    const localized = await loadLocalized(two);
    const graphs = elements('saw', 'axe').flatMap(([tag, attributes]) =>
      [false, true].map((aggregate) => graphOf(localized, tag, attributes, { type: 'Product', aggregate })),
    );
    const said = graphs.filter((graph) => !!graph);
    assert(said.length > 5);
    assert.deepEqual(new Set(said.flatMap(nodesIn).map((node) => node['@type'])), new Set(['Product']));
    assert(propertiesIn(said).has('category'));
    // The validator has Google's rules for pages that sell, too; these do not.
    const selling = /Product: Required attribute "(offers|image)" is missing/;
    const issues = errors(await issuesIn(page(...said)));
    assert.deepEqual(
      issues.filter((issue) => !selling.test(issue)),
      [],
    );
  });
});
