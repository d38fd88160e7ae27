// One tool as a node of schema.org (https://schema.org/Review), within what Google asks of review snippets
// (https://developers.google.com/search/docs/appearance/structured-data/review-snippet).
// Knows the vocabulary and chooses no words: they come from the view model. Knows nothing of tags.
import type { CreativeWorkLeaf, ProductLeaf, ReviewLeaf, SoftwareApplicationLeaf } from 'schema-dts';
import type { Catalog, Tool } from '../../catalog/catalog.js';
import { countVerdicts, panelResult } from '../../view-models/panel.js';
import type { ScoreCell } from '../../view-models/scorecard.js';
import type { ToolViewModel } from '../../view-models/tool.js';

/** A publisher's choices on structured data. */
export interface JsonLdOptions {
  /** Whether the panel's percentage, where it is shown, is also an `AggregateRating`. */
  aggregate?: boolean | undefined;
  /** What the catalog judges: software, unless it says `Product`. No record says it in a form for machines. */
  type?: 'SoftwareApplication' | 'Product' | undefined;
}

/** The parts of an element that structured data repeats. */
export type ShownPart = 'link' | 'logo' | 'category' | 'prose' | 'verdict' | 'percent' | 'corrections';

/** One reviewer's judgement, where an element shows it. */
export type ReviewerJudgement = readonly [reviewer: string, cell: Exclude<ScoreCell, { none: string }>];

/** One tool, and the parts of it that an element shows. */
export interface ShownTool {
  tool: Tool;
  viewModel: ToolViewModel;
  parts: ReadonlySet<ShownPart>;
  judgements: readonly ReviewerJudgement[];
}

/** The fields that have a value: JSON-LD has no word for what is not known. */
const withoutUndefined = <Thing extends object>(fields: {
  [Key in keyof Thing]: Thing[Key] | undefined;
}): Thing => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Thing;

/** A URL that leads somewhere from any computer; one of a `file:` page names this one. */
const webUrl = (url: string | undefined) => (url && /^https?:/.test(url) ? url : undefined);

/** The `@id` of a tool: its review, or its catalog's site, and its slug; two tools may share a page. */
function idOf({ slug, url }: Tool, { homepage }: Catalog): string | undefined {
  const page = webUrl(url) ?? webUrl(homepage);
  return page && `${page}${page.includes('#') ? '/' : '#'}${slug}`;
}

const publisherOf = ({ attribution }: ToolViewModel, { name, homepage }: Catalog) =>
  attribution && name
    ? withoutUndefined<{ '@type': 'Organization'; name: string; url?: string }>({
        '@type': 'Organization',
        name,
        url: webUrl(homepage),
      })
    : undefined;

/** A review for each judgement that has a score: without `reviewRating` Google refuses the tool as a whole. */
function reviewsOf({ tool, viewModel, judgements }: ShownTool, catalog: Catalog): ReviewLeaf[] | undefined {
  const id = idOf(tool, catalog);
  const reviews = judgements.flatMap(([reviewer, { meter, word, take }], index) => {
    if (meter === undefined) return [];
    const namesakes = judgements.slice(0, index).filter(([name]) => name === reviewer).length;
    // Through JSON, because half a character cannot stand in a URL.
    const name = encodeURIComponent(JSON.stringify(reviewer).slice(1, -1));
    return withoutUndefined<ReviewLeaf>({
      '@type': 'Review',
      '@id': id && `${id}/${name}${namesakes ? `/${String(namesakes + 1)}` : ''}`,
      author: { '@type': 'Person', name: reviewer },
      datePublished: tool.reviewed,
      // The word beside a rating's number, as in Google's docs of ClaimReview.
      reviewRating: {
        '@type': 'Rating',
        ratingValue: meter,
        bestRating: 100,
        worstRating: 0,
        alternateName: word,
      },
      reviewBody: take,
      inLanguage: take && (tool.lang ?? catalog.lang),
      publisher: publisherOf(viewModel, catalog),
    });
  });
  return reviews.length ? reviews : undefined;
}

/** The catalog's review as a whole. Not a `Review`, which needs a number: the panel's verdict is a word, its `abstract`. */
const articleOf = ({ tool, viewModel, parts }: ShownTool, catalog: Catalog) =>
  withoutUndefined<CreativeWorkLeaf>({
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
    publisher: publisherOf(viewModel, catalog),
  });

/** The panel's percentage, which is its ratings averaged where a ship is 100 and a skip 0. */
function aggregateOf({ tool, viewModel, parts }: ShownTool) {
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

/** One tool; nothing where neither a verdict nor a review is shown, and no product that Google would refuse. */
export function toolNode(
  shown: ShownTool,
  catalog: Catalog,
  { aggregate = false, type = 'SoftwareApplication' }: JsonLdOptions,
): object[] {
  const { tool, viewModel, parts } = shown;
  const subjectOf = articleOf(shown, catalog);
  const review = reviewsOf(shown, catalog);
  const aggregateRating = aggregate ? aggregateOf(shown) : undefined;
  const rated = review ?? aggregateRating;
  if (!rated && (type === 'Product' || !subjectOf.abstract)) return [];
  const common = {
    '@id': idOf(tool, catalog),
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
      ? withoutUndefined<ProductLeaf>({ '@type': type, ...common, category })
      : withoutUndefined<SoftwareApplicationLeaf>({
          '@type': type,
          ...common,
          applicationCategory: category,
        }),
  ];
}
