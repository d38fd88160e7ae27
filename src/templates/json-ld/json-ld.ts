// Structured data of each tag's tools, for search engines. Not in the browser files.
// Only what readers of the element see, as Google's policies ask, in the view model's words.
import type { Catalog } from '../../catalog/catalog.js';
import { findTool } from '../../view-models/find-tool.js';
import type { BadgeViewModel } from '../../view-models/badge.js';
import type { CardViewModel } from '../../view-models/card.js';
import type { ComparisonViewModel } from '../../view-models/comparison.js';
import type { ScorecardViewModel, ScoreRow } from '../../view-models/scorecard.js';
import type { ToolViewModel } from '../../view-models/tool.js';
import { jsonLdGraph, type JsonLdGraph } from './json-ld-graph.js';
import {
  toolNode,
  type JsonLdOptions,
  type ReviewerJudgement,
  type ShownPart,
  type ShownTool,
} from './json-ld-node.js';

const badgeParts: ShownPart[] = ['link', 'verdict'];
const cardParts = (compact: boolean): ShownPart[] => [
  ...(['link', 'logo', 'category', 'verdict', 'corrections'] as const),
  ...(compact ? [] : (['prose', 'percent'] as const)),
];
const tableParts: ShownPart[] = ['verdict', 'percent', 'category'];

/** The judgements in the column `index` of a scorecard. */
const judgementsIn = (rows: readonly ScoreRow[], index: number): ReviewerJudgement[] =>
  rows.flatMap(({ reviewer, cells }) => {
    const cell = cells[index];
    return !cell || 'none' in cell ? [] : [[reviewer, cell] as const];
  });

/** The parts of one tool, and its judgements, as an element shows them; nothing of a tool that the catalog does not have. */
function shownOf(
  viewModel: ToolViewModel | undefined,
  catalog: Catalog,
  parts: readonly ShownPart[],
  judgements: readonly ReviewerJudgement[] = [],
): ShownTool[] {
  const tool = viewModel && findTool(viewModel.slug, catalog);
  return tool ? [{ tool, viewModel, parts: new Set(parts), judgements }] : [];
}

const graphFrom = (shown: readonly ShownTool[], catalog: Catalog, options: JsonLdOptions) =>
  jsonLdGraph(shown.flatMap((one) => toolNode(one, catalog, options)));

/** The sections of a comparison; one tool alone is its card. */
function comparedIn(viewModel: ComparisonViewModel, catalog: Catalog): ShownTool[] {
  const { columns, scores, compact } = viewModel;
  const [only, ...others] = columns;
  if (only && !others.length) return shownOf(only.viewModel, catalog, cardParts(compact));
  const parts: ShownPart[] = [
    'corrections',
    ...(viewModel.shows('cards') ? cardParts(compact) : []),
    ...(viewModel.shows('decision') ? tableParts : []),
  ];
  return columns.flatMap((column, index) =>
    shownOf(
      column.viewModel,
      catalog,
      parts,
      viewModel.shows('scorecard') ? judgementsIn(scores, index) : [],
    ),
  );
}

/**
 * Structured data of a widget's view model, by tag: a node for each tool, in the order shown; `undefined` where neither a verdict
 * nor a scored review is shown.
 * @param viewModel from the widget with this tag and this `catalog`
 */
export const widgetJsonLd = {
  'ship-badge': (
    { tool }: BadgeViewModel,
    catalog: Catalog,
    options: JsonLdOptions = {},
  ): JsonLdGraph | undefined => graphFrom(shownOf(tool, catalog, badgeParts), catalog, options),
  'ship-verdict': (
    { tool, compact }: CardViewModel,
    catalog: Catalog,
    options: JsonLdOptions = {},
  ): JsonLdGraph | undefined => graphFrom(shownOf(tool, catalog, cardParts(compact)), catalog, options),
  'ship-scorecard': (
    { columns, rows }: ScorecardViewModel,
    catalog: Catalog,
    options: JsonLdOptions = {},
  ): JsonLdGraph | undefined =>
    graphFrom(
      columns.flatMap(({ viewModel }, index) =>
        shownOf(viewModel, catalog, ['corrections'], judgementsIn(rows, index)),
      ),
      catalog,
      options,
    ),
  'tool-compare': (
    viewModel: ComparisonViewModel,
    catalog: Catalog,
    options: JsonLdOptions = {},
  ): JsonLdGraph | undefined => graphFrom(comparedIn(viewModel, catalog), catalog, options),
};
