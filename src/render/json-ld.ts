// What each tag shows of its tools as structured data, for search engines. Not in the browser files.
// Only what readers of the element see, as Google's policies ask; the words are the facts'.
import type { Catalog } from '../catalog/catalog.js';
import { toolCalled } from '../facts/lookup.js';
import type { ScoreRow } from '../facts/scorecard.js';
import type { ToolFacts } from '../facts/tool.js';
import type { BadgeFacts } from './badge.js';
import type { CardFacts } from './card.js';
import type { CompareFacts } from './compare.js';
import { graphOf, type JsonLdGraph } from './json-ld-graph.js';
import { toolNode, type JsonLdOptions, type Judgement, type Part, type Shown } from './json-ld-node.js';
import type { ScorecardFacts } from './scorecard.js';

const badgeParts: Part[] = ['link', 'verdict'];
const cardParts = (compact: boolean): Part[] => [
  ...(['link', 'logo', 'category', 'verdict', 'corrections'] as const),
  ...(compact ? [] : (['prose', 'percent'] as const)),
];
const tableParts: Part[] = ['verdict', 'percent', 'category'];

/** What the column `index` of a scorecard says. */
const judgementsIn = (rows: readonly ScoreRow[], index: number): Judgement[] =>
  rows.flatMap(({ reviewer, cells }) => {
    const cell = cells[index];
    return !cell || 'none' in cell ? [] : [[reviewer, cell] as const];
  });

/** The parts of one tool, and its judgements, as a view shows them; nothing of a tool that the catalog does not have. */
function shownOf(
  facts: ToolFacts | undefined,
  catalog: Catalog,
  parts: readonly Part[],
  judgements: readonly Judgement[] = [],
): Shown[] {
  const tool = facts && toolCalled(facts.slug, catalog);
  return tool ? [{ tool, facts, parts: new Set(parts), judgements }] : [];
}

const graphFrom = (shown: readonly Shown[], catalog: Catalog, options: JsonLdOptions) =>
  graphOf(shown.flatMap((one) => toolNode(one, catalog, options)));

/** The sections of a comparison; one tool alone is its card. */
function comparedIn(facts: CompareFacts, catalog: Catalog): Shown[] {
  const { columns, scores, compact } = facts;
  const [only, ...others] = columns;
  if (only && !others.length) return shownOf(only.facts, catalog, cardParts(compact));
  const parts: Part[] = [
    'corrections',
    ...(facts.shows('cards') ? cardParts(compact) : []),
    ...(facts.shows('decision') ? tableParts : []),
  ];
  return columns.flatMap((column, index) =>
    shownOf(column.facts, catalog, parts, facts.shows('scorecard') ? judgementsIn(scores, index) : []),
  );
}

/**
 * Structured data from a piece's facts, by tag: a node for each tool, in the order shown; `undefined` where neither a verdict
 * nor a scored review is shown.
 * @param facts from the piece with this tag and this `catalog`
 */
export const jsonLdOf = {
  'ship-badge': (
    { tool }: BadgeFacts,
    catalog: Catalog,
    options: JsonLdOptions = {},
  ): JsonLdGraph | undefined => graphFrom(shownOf(tool, catalog, badgeParts), catalog, options),
  'ship-verdict': (
    { tool, compact }: CardFacts,
    catalog: Catalog,
    options: JsonLdOptions = {},
  ): JsonLdGraph | undefined => graphFrom(shownOf(tool, catalog, cardParts(compact)), catalog, options),
  'ship-scorecard': (
    { columns, rows }: ScorecardFacts,
    catalog: Catalog,
    options: JsonLdOptions = {},
  ): JsonLdGraph | undefined =>
    graphFrom(
      columns.flatMap(({ facts }, index) =>
        shownOf(facts, catalog, ['corrections'], judgementsIn(rows, index)),
      ),
      catalog,
      options,
    ),
  'tool-compare': (
    facts: CompareFacts,
    catalog: Catalog,
    options: JsonLdOptions = {},
  ): JsonLdGraph | undefined => graphFrom(comparedIn(facts, catalog), catalog, options),
};
