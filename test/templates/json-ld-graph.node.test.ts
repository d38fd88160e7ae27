// A page's structured data: elements that show the same tools, and text that would rather not stay in its script.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { jsonLdText, mergeGraphs } from '../../src/templates/json-ld/json-ld-graph.js';
import {
  elements,
  everythingIn,
  graphOf,
  nodesIn,
  page,
  loadLocalized,
  two,
  type LocalizedCatalog,
} from '../support/json-ld-graphs.js';

describe('structured data of several elements', () => {
  let localized: LocalizedCatalog;
  before(async () => {
    localized = await loadLocalized(two);
  });
  const graphs = () => elements('saw', 'axe').map((asking) => graphOf(localized, ...asking));

  it('has each tool once, with everything that any of them shows', () => {
    const whole = graphOf(localized, 'tool-compare', { tools: 'saw axe' })!;
    const merged = mergeGraphs(graphs())!;
    assert.deepEqual(merged, whole);
    assert.deepEqual(mergeGraphs(graphs().reverse())?.['@graph'].length, 2);
    assert.deepEqual(new Set(nodesIn(mergeGraphs(graphs().reverse()))), new Set(nodesIn(whole)));
  });

  it('stays the same, merged once more', () => {
    const merged = mergeGraphs(graphs())!;
    assert.deepEqual(mergeGraphs([merged, undefined, merged]), merged);
    assert.equal(mergeGraphs([undefined]), undefined);
    assert.equal(mergeGraphs([]), undefined);
  });

  it('keeps the first of two languages', async () => {
    const german = await loadLocalized(two, 'de');
    const in_ = (one: LocalizedCatalog) => graphOf(one, 'tool-compare', { tools: 'saw axe' });
    const [english, other] = [in_(localized), in_(german)];
    assert.notDeepEqual(english, other);
    assert.deepEqual(mergeGraphs([english, other]), english);
    assert.deepEqual(mergeGraphs([other, english]), other);
  });

  it('has every review of an older and a newer answer, each once', async () => {
    const [saw] = two.tools;
    const reviews = [...saw!.reviews!.slice(1), { reviewer: 'Novice', score: 50, verdict: 'skip' }];
    const newer = await loadLocalized({ ...two, tools: [{ ...saw, reviews }] });
    const scorecards = [localized, newer].map((one) => graphOf(one, 'ship-scorecard', { tool: 'saw' }));
    const [tool] = nodesIn(mergeGraphs(scorecards));
    assert.deepEqual(
      tool?.review?.map(({ author }) => (author as { name: string }).name),
      ['Builder', 'Skeptic', 'Guest', 'Novice'],
    );
  });

  it('keeps apart tools that share a page, catalogs, and reviewers of one name', async () => {
    const reviews = ['a', 'b'].map((reviewer) => ({ reviewer, score: 50, verdict: 'ship' }));
    const reviewers = ['a', 'b'].map((id) => ({ id, name: 'Kim' }));
    const tools = ['one', 'two'].map((slug) => ({ slug, name: slug, url: '/all#list', reviews }));
    const shared = await loadLocalized({ ...two, reviewers, tools });
    const elsewhere = await loadLocalized({
      ...two,
      reviewers,
      tools: [{ ...tools[0], url: 'https://other.example/' }],
    });
    const graph = mergeGraphs([
      graphOf(shared, 'ship-badge', { tool: 'one' }),
      graphOf(shared, 'tool-compare', { tools: 'one two' }),
      graphOf(shared, 'ship-scorecard', { tools: 'one two' }),
      graphOf(elsewhere, 'ship-verdict', { tool: 'one' }),
    ]);
    const nodes = nodesIn(graph);
    assert.deepEqual(
      nodes.map(({ '@id': id }) => id),
      [
        'https://verdicts.example/all#list/one',
        'https://verdicts.example/all#list/two',
        'https://other.example/#one',
      ],
    );
    assert.deepEqual(
      nodes.map(({ review }) => review?.length),
      [2, 2, undefined],
    );
  });

  it('calls a tool without a page by its catalog’s, and one without either nothing', async () => {
    const tools = [{ slug: 'axe', name: 'Axe', panel: { ship: 1, skip: 0 } }];
    const badge = async (json: object) =>
      graphOf(await loadLocalized({ ...two, tools, ...json }), 'ship-badge', { tool: 'axe' });
    assert.equal(nodesIn(await badge({}))[0]?.['@id'], 'https://verdicts.example/#axe');
    const nameless = await badge({ homepage: undefined });
    assert(!('@id' in nodesIn(nameless)[0]!));
    assert.equal(mergeGraphs([nameless, await badge({ homepage: undefined })])?.['@graph'].length, 1);
  });
});

describe('structured data from hostile text', () => {
  const evil = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ...[
        '</script>',
        '</SCRIPT >',
        '<!--',
        '<!--<script>',
        '-->',
        ']]>',
        '\u2028',
        '\u2029',
        '\ud800',
        '\udfff',
      ],
      ...[
        '__proto__',
        'constructor',
        'toString',
        '@id',
        '\0',
        '\r\n',
        '"',
        '\\',
        '\\u003c',
        '&lt;',
        '{{',
        '${',
      ],
    ),
    fc.string({
      unit: fc.constantFrom('<', '/', 'script', '!', '-', '>', '\\', '"', '\ud83d', '\u2028', ' '),
    }),
  );
  const url = fc.oneof(
    evil,
    fc.constantFrom('/a', 'javascript:alert(1)', 'https://a.example/#</script>', 'data:,a'),
  );
  const review = fc.record(
    { reviewer: evil, score: fc.double(), verdict: fc.oneof(evil, fc.constant('ship')), take: evil },
    { requiredKeys: ['reviewer'] },
  );
  const tool = fc.record(
    {
      ...{
        name: evil,
        lang: evil,
        category: evil,
        tagline: evil,
        description: evil,
        logo: url,
        url,
        homepage: url,
      },
      reviewed: fc.oneof(evil, fc.constant('2026-03-03')),
      reviews: fc.array(review, { maxLength: 3 }),
      corrections: fc.array(fc.record({ date: fc.constant('2026-04-04'), text: evil }), { maxLength: 2 }),
      panel: fc.record({ ship: fc.nat(9), skip: fc.nat(9) }),
    },
    { requiredKeys: ['name'] },
  );
  const catalog = fc.record(
    {
      ...{
        name: evil,
        homepage: url,
        lang: evil,
        labels: fc.dictionary(evil, evil),
        tools: fc.tuple(tool, tool),
      },
      categories: fc.dictionary(evil, evil),
      reviewers: fc.array(fc.record({ id: evil, name: evil }), { maxLength: 3 }),
    },
    { requiredKeys: ['tools'] },
  );

  it('stays in its script and is read as it was meant', async () => {
    let graphs = 0;
    await fc.assert(
      fc.asyncProperty(catalog, async (json) => {
        const tools = json.tools.map((tool, index) => ({ ...tool, slug: `tool-${String(index)}` }));
        const localized = await loadLocalized({ ...json, v: 1, tools });
        const made = elements('tool-0', 'tool-1').map((asking) => graphOf(localized, ...asking));
        for (const graph of [...made, mergeGraphs(made)].filter((one) => !!one)) {
          graphs++;
          const text = jsonLdText(graph);
          assert.doesNotMatch(text, /[<\u2028\u2029\0\p{Surrogate}]/u);
          assert.deepEqual(scriptIn(page(graph)), graph);
          for (const [property, value] of everythingIn(graph)) {
            assert(value !== undefined && value !== null && !Number.isNaN(value), property);
            if (/^(url|image|@id)$/.test(property)) assert.match(value as string, /^https?:/);
          }
        }
      }),
      { numRuns: 300 },
    );
    assert(graphs > 300, `only ${String(graphs)} graphs`);
  });

  /** Parses the only script of a page, after which the page must continue. */
  function scriptIn(html: string): unknown {
    const elements: Tree.Element[] = [];
    const visit = (node: Tree.Node) => {
      if ('tagName' in node) elements.push(node);
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(parse(html));
    assert.deepEqual(
      elements.map(({ tagName }) => tagName),
      ['html', 'head', 'title', 'script', 'body', 'p'],
    );
    const script = elements.find(({ tagName }) => tagName === 'script')!;
    return JSON.parse((script.childNodes[0] as Tree.TextNode).value);
  }
});
