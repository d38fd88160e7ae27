// Structured data of each element, for search engines. Not part of the browser bundles.
// Contains only what readers of the element see, as Google's policies require.
import type { Catalog } from '../../catalog/catalog.js';
import { findTool } from '../../view-models/find-tool.js';
import type { BadgeViewModel } from '../../view-models/badge.js';
import type { CardViewModel } from '../../view-models/card.js';
import type { ComparisonViewModel } from '../../view-models/comparison.js';
import type { ScorecardViewModel, ScoreRow } from '../../view-models/scorecard.js';
import type { ToolViewModel } from '../../view-models/tool.js';
import type { WidgetTag } from '../widget.js';
import { jsonLdGraph, type JsonLdGraph } from './json-ld-graph.js';
import {
  toolNode,
  type JsonLdOptions,
  type ReviewerJudgement,
  type ShownPart,
  type ShownTool,
} from './json-ld-node.js';
import { hasOwn } from '../../shared/own-properties.js';

const badgeParts: ShownPart[] = ['link', 'verdict'];
const cardParts = (compact: boolean): ShownPart[] => [
  ...(['link', 'logo', 'category', 'verdict', 'corrections'] as const),
  ...(compact ? [] : (['prose', 'percent'] as const)),
];
const tableParts: ShownPart[] = ['verdict', 'percent', 'category'];

/** Returns the reviews in column `index` of a scorecard. */
const judgementsInColumn = (rows: readonly ScoreRow[], index: number): ReviewerJudgement[] =>
  rows.flatMap(({ reviewer, cells }) => {
    const cell = cells[index];
    return !cell || hasOwn(cell, 'none') ? [] : [[reviewer, cell] as const];
  });

/** Describes what an element shows of a tool; empty if the tool is unavailable. */
function toShownTools(
  viewModel: ToolViewModel | undefined,
  catalog: Catalog,
  parts: readonly ShownPart[],
  judgements: readonly ReviewerJudgement[] = [],
): ShownTool[] {
  const tool = viewModel && findTool(viewModel.slug, catalog);
  return tool ? [{ tool, viewModel, parts: new Set(parts), judgements }] : [];
}

const createGraph = (shown: readonly ShownTool[], catalog: Catalog, options: JsonLdOptions) =>
  jsonLdGraph(shown.flatMap((one) => toolNode(one, catalog, options)));

/** Describes what a comparison shows; a single tool is shown as a card. */
function comparedTools(viewModel: ComparisonViewModel, catalog: Catalog): ShownTool[] {
  const { columns, scores, compact } = viewModel;
  const [only, ...others] = columns;
  if (only && !others.length) return toShownTools(only.viewModel, catalog, cardParts(compact));
  const parts: ShownPart[] = [
    'corrections',
    ...(viewModel.shows('cards') ? cardParts(compact) : []),
    ...(viewModel.shows('decision') ? tableParts : []),
  ];
  return columns.flatMap((column, index) =>
    toShownTools(
      column.viewModel,
      catalog,
      parts,
      viewModel.shows('scorecard') ? judgementsInColumn(scores, index) : [],
    ),
  );
}

/**
 * Creates structured data from a view model, by tag: a node for each tool, in the order shown; `undefined` if neither a
 * verdict nor a review with a score is shown.
 * @param viewModel created by the widget with this tag from this `catalog`
 */
export const widgetJsonLd = {
  'ship-badge': (
    { tool }: BadgeViewModel,
    catalog: Catalog,
    options: JsonLdOptions = {},
  ): JsonLdGraph | undefined => createGraph(toShownTools(tool, catalog, badgeParts), catalog, options),
  'ship-verdict': (
    { tool, compact }: CardViewModel,
    catalog: Catalog,
    options: JsonLdOptions = {},
  ): JsonLdGraph | undefined =>
    createGraph(toShownTools(tool, catalog, cardParts(compact)), catalog, options),
  'ship-scorecard': (
    { columns, rows }: ScorecardViewModel,
    catalog: Catalog,
    options: JsonLdOptions = {},
  ): JsonLdGraph | undefined =>
    createGraph(
      columns.flatMap(({ viewModel }, index) =>
        toShownTools(viewModel, catalog, ['corrections'], judgementsInColumn(rows, index)),
      ),
      catalog,
      options,
    ),
  'tool-compare': (
    viewModel: ComparisonViewModel,
    catalog: Catalog,
    options: JsonLdOptions = {},
  ): JsonLdGraph | undefined => createGraph(comparedTools(viewModel, catalog), catalog, options),
} satisfies Record<
  WidgetTag,
  (viewModel: never, catalog: Catalog, options?: JsonLdOptions) => JsonLdGraph | undefined
>;
