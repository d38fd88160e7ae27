// Describes one tool as a node of schema.org (https://schema.org/Review), by Google's rules for review snippets
// (https://developers.google.com/search/docs/appearance/structured-data/review-snippet).
// All texts come from view models. `json-ld.ts` decides what each element shows.
import type { CreativeWorkLeaf, ProductLeaf, ReviewLeaf, SoftwareApplicationLeaf } from 'schema-dts';
import type { Catalog, Tool } from '../../catalog/catalog.js';
import { countVerdicts, panelResult } from '../../view-models/panel.js';
import type { ScoreCell } from '../../view-models/scorecard.js';
import type { ToolViewModel } from '../../view-models/tool.js';

/** Options of structured data. */
export interface JsonLdOptions {
  /** `true` adds the panel's percentage, where it is shown, as an `AggregateRating`. */
  aggregate?: boolean | undefined;
  /** Type of the tools, by default software; an option, because catalogs have no field for it. */
  type?: 'SoftwareApplication' | 'Product' | undefined;
}

/** Parts of an element that structured data covers. */
export type ShownPart = 'link' | 'logo' | 'category' | 'prose' | 'verdict' | 'percent' | 'corrections';

/** Review of one reviewer that an element shows. */
export type ReviewerJudgement = readonly [reviewer: string, cell: Exclude<ScoreCell, { none: string }>];

/** Tool, and the parts of it that an element shows. */
export interface ShownTool {
  tool: Tool;
  viewModel: ToolViewModel;
  parts: ReadonlySet<ShownPart>;
  judgements: readonly ReviewerJudgement[];
}

/** Removes fields without a value, for which JSON-LD has no notation. */
const definedFields = <Node extends object>(fields: { [Key in keyof Node]: Node[Key] | undefined }): Node =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Node;

/** Returns a URL only if it is http(s); a `file:` URL is of this computer only. */
const webUrl = (url: string | undefined) => (url && /^https?:/.test(url) ? url : undefined);

/** Returns the `@id` of a tool: the URL of its review or its catalog, with its slug, because tools may share a page. */
function nodeId({ slug, url }: Tool, { homepage }: Catalog): string | undefined {
  const page = webUrl(url) ?? webUrl(homepage);
  return page && `${page}${page.includes('#') ? '/' : '#'}${slug}`;
}

const publisherNode = ({ attribution }: ToolViewModel, { name, homepage }: Catalog) =>
  attribution && name
    ? definedFields<{ '@type': 'Organization'; name: string; url?: string }>({
        '@type': 'Organization',
        name,
        url: webUrl(homepage),
      })
    : undefined;

/** Creates a node for each review with a score: without `reviewRating` Google rejects the whole tool. */
function reviewNodes({ tool, viewModel, judgements }: ShownTool, catalog: Catalog): ReviewLeaf[] | undefined {
  const id = nodeId(tool, catalog);
  const reviews = judgements.flatMap(([reviewer, { meter, word, take }], index) => {
    if (meter === undefined) return [];
    const namesakes = judgements.slice(0, index).filter(([name]) => name === reviewer).length;
    // JSON escapes lone surrogates, on which `encodeURIComponent` throws.
    const name = encodeURIComponent(JSON.stringify(reviewer).slice(1, -1));
    return definedFields<ReviewLeaf>({
      '@type': 'Review',
      '@id': id && `${id}/${name}${namesakes ? `/${String(namesakes + 1)}` : ''}`,
      author: { '@type': 'Person', name: reviewer },
      datePublished: tool.reviewed,
      // `alternateName` is the word for a rating, as in Google's documentation of ClaimReview.
      reviewRating: {
        '@type': 'Rating',
        ratingValue: meter,
        bestRating: 100,
        worstRating: 0,
        alternateName: word,
      },
      reviewBody: take,
      inLanguage: take && (tool.lang ?? catalog.lang),
      publisher: publisherNode(viewModel, catalog),
    });
  });
  return reviews.length ? reviews : undefined;
}

/** Creates the node of the panel's review. Not a `Review`, which needs a number: the verdict is a word, the `abstract`. */
const articleNode = ({ tool, viewModel, parts }: ShownTool, catalog: Catalog) =>
  definedFields<CreativeWorkLeaf>({
    '@type': 'CreativeWork',
    name: viewModel.attribution?.text,
    url: parts.has('link') || viewModel.attribution ? webUrl(tool.url) : undefined,
    abstract: parts.has('verdict') && viewModel.verdict !== 'none' ? viewModel.word : undefined,
    datePublished: tool.reviewed,
    correction:
      parts.has('corrections') && tool.corrections.length
        ? tool.corrections.map(({ date, text }) => ({
            '@type': 'CorrectionComment',
            text,
            datePublished: date,
          }))
        : undefined,
    publisher: publisherNode(viewModel, catalog),
  });

/** Creates the node of the panel's percentage: the average rating if a ship is 100 and a skip 0. */
function aggregateNode({ tool, viewModel, parts }: ShownTool) {
  const { ships, skips, percent } = panelResult(countVerdicts(tool.reviews, tool.panel));
  return percent === undefined || !parts.has('percent')
    ? undefined
    : ({
        '@type': 'AggregateRating',
        name: viewModel.panelShip.label,
        ratingValue: percent,
        bestRating: 100,
        worstRating: 0,
        ratingCount: ships + skips,
      } as const);
}

/** Creates the node of a tool; none if neither verdict nor review is shown, and no `Product` that Google would reject. */
export function toolNode(
  shown: ShownTool,
  catalog: Catalog,
  { aggregate = false, type = 'SoftwareApplication' }: JsonLdOptions,
): object[] {
  const { tool, viewModel, parts } = shown;
  const subjectOf = articleNode(shown, catalog);
  const review = reviewNodes(shown, catalog);
  const aggregateRating = aggregate ? aggregateNode(shown) : undefined;
  const rated = review ?? aggregateRating;
  if (!rated && (type === 'Product' || !subjectOf.abstract)) return [];
  const common = {
    '@id': nodeId(tool, catalog),
    name: viewModel.name,
    description: parts.has('prose') ? (viewModel.description ?? viewModel.tagline) : undefined,
    image: parts.has('logo') ? webUrl(viewModel.logo) : undefined,
    subjectOf,
    review,
    aggregateRating,
  };
  const category = parts.has('category') && viewModel.category.known ? viewModel.category.text : undefined;
  return [
    type === 'Product'
      ? definedFields<ProductLeaf>({ '@type': type, ...common, category })
      : definedFields<SoftwareApplicationLeaf>({ '@type': type, ...common, applicationCategory: category }),
  ];
}
