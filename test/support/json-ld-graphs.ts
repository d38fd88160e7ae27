// The structured data of elements, for tests: what an element with these attributes says of a catalog that was read.
import { widgets } from '../../src/cli/rendering/widgets.js';
import { readCatalog } from '../../src/catalog/read.js';
import { jsonLdText, type JsonLdGraph } from '../../src/templates/json-ld/json-ld-graph.js';
import type { JsonLdOptions } from '../../src/templates/json-ld/json-ld-node.js';
import { widgetJsonLd } from '../../src/templates/json-ld/json-ld.js';
import { parseOptions, type WidgetAttributes, type WidgetTag } from '../../src/templates/widget.js';
import { catalog as english } from '../../src/i18n/en/catalog.js';
import { loadLanguage } from '../../src/i18n/languages.js';
import { localizeStrings } from '../../src/i18n/localized-strings.js';

const base = 'https://verdicts.example/v1/catalog.json';
export const locales = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pt-BR', 'zh'];

export async function loadLocalized(json: unknown, locale = 'en') {
  const outcome = readCatalog(json, base);
  if (!outcome.ok) throw new Error(outcome.failure);
  const words = (await loadLanguage(locale.slice(0, 2)))?.catalog ?? english;
  const strings = localizeStrings(words, locale, outcome.value.labels);
  return { catalog: outcome.value, context: { strings, today: '2026-12-01', stale: false } };
}
export type LocalizedCatalog = Awaited<ReturnType<typeof loadLocalized>>;
export type Asking = [tag: WidgetTag, attributes: WidgetAttributes, options?: JsonLdOptions];

/** The view model of an element with these attributes, and its widget. */
export function widgetOf({ catalog, context }: LocalizedCatalog, [tag, attributes]: Asking) {
  const widget = widgets.get(tag)!;
  return { widget, viewModel: widget.toViewModel(parseOptions(widget, attributes), catalog, context) };
}

/** The graph of an element with these attributes. */
export function graphOf(localized: LocalizedCatalog, ...asking: Asking): JsonLdGraph | undefined {
  const [tag, , options] = asking;
  const { viewModel } = widgetOf(localized, asking);
  return viewModel && widgetJsonLd[tag](viewModel as never, localized.catalog, options);
}

/** Every element that may show these tools. */
export const elements = (...tools: string[]): Asking[] => [
  ['ship-badge', { tools }],
  ['ship-verdict', { tools }],
  ['ship-verdict', { tools, variant: 'compact' }],
  ['ship-scorecard', { tools }],
  ['tool-compare', { tools }],
  ['tool-compare', { tools, variant: 'compact' }],
  ...['cards', 'decision', 'scorecard', 'cards scorecard', 'none-such'].map((sections): Asking => {
    return ['tool-compare', { tools, sections }];
  }),
];

const scriptOf = (graph: JsonLdGraph) => `<script type="application/ld+json">${jsonLdText(graph)}</script>`;
export const page = (...graphs: JsonLdGraph[]) =>
  `<!doctype html><title>A</title>${graphs.map(scriptOf).join('')}<p>after`;

/** Everything in a graph: what property it is of, and what is said. */
export function* everythingIn(value: unknown, property = ''): Generator<[string, unknown]> {
  yield [property, value];
  if (typeof value === 'object' && value)
    for (const [key, inner] of Object.entries(value))
      yield* everythingIn(inner, Array.isArray(value) ? property : key);
}
export const propertiesIn = (graph: unknown) =>
  new Set([...everythingIn(graph)].map(([property]) => property));
export const nodesIn = (graph: JsonLdGraph | undefined) =>
  (graph?.['@graph'] ?? []) as (Record<string, unknown> & {
    subjectOf: Record<string, unknown>;
    review?: Record<string, unknown>[];
  })[];

export const two = {
  v: 1,
  name: 'Verdicts',
  homepage: 'https://verdicts.example/',
  lang: 'en',
  categories: { dev: 'Developer Tools' },
  reviewers: [
    { id: 'b', name: 'Builder' },
    { id: 's', name: 'Skeptic' },
  ],
  tools: [
    {
      slug: 'saw',
      name: 'Saw',
      category: 'dev',
      tagline: 'Cuts.',
      description: 'Cuts wood.',
      url: '/saw',
      logo: 'saw.svg',
      homepage: 'https://saw.example/',
      reviewed: '2026-03-03',
      pricing: { entry: 'paid', label: '$10' },
      votes: { ship: 3, skip: 1 },
      disclosure: 'Our carpenter made it.',
      corrections: [{ date: '2026-04-04', text: 'It is blue.' }],
      reviews: [
        { reviewer: 's', score: 39.6, verdict: 'skip', take: 'Blunt.' },
        { reviewer: 'b', score: 80, verdict: 'ship', take: 'Sharp.' },
        { reviewer: 'Guest', score: 0, verdict: 'ship' },
      ],
    },
    { slug: 'axe', name: 'Axe', lang: 'de', url: '/axe', panel: { ship: 0, skip: 2 } },
    { slug: 'new', name: 'New', url: '/new', description: 'Nobody has judged it.' },
  ],
};
export const publisher = { '@type': 'Organization', name: 'Verdicts', url: 'https://verdicts.example/' };
