// View model of a comparison: tools side by side, the decision table, the reviewers' scorecard.
import type { Catalog } from '../catalog/catalog.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import { toolColumns, type ToolColumns } from './columns.js';
import { decisionRows, type DecisionRow } from './decision-table.js';
import { scoreRows, type ScoreRow } from './scorecard.js';
import type { FormatContext } from './tool.js';

/** What a comparison shows of its tools. */
export interface ComparisonOptions {
  tools: readonly string[];
  /** Only names and verdicts in the cards. */
  compact: boolean;
  /** The level (1-6) of the heading. */
  level: number;
  /** Which of `cards`, `decision`, `scorecard` are shown; empty for all. */
  sections: readonly string[];
}

/** A comparison in final words. */
export interface ComparisonViewModel extends ToolColumns {
  decision: readonly DecisionRow[];
  scores: readonly ScoreRow[];
  /** Whether a section is shown: `cards`, `decision` or `scorecard`. */
  shows(section: string): boolean;
  compact: boolean;
  level: number;
  strings: LocalizedStrings;
}

/** The view model of some tools; `undefined` where the catalog has none of them. */
export function comparisonViewModel(
  { tools, compact, level, sections }: ComparisonOptions,
  catalog: Catalog,
  context: FormatContext,
): ComparisonViewModel | undefined {
  const shown = toolColumns(tools, catalog, context);
  if (!shown) return undefined;
  const { columns } = shown;
  const { strings } = context;
  return {
    ...shown,
    decision: decisionRows(
      columns.map(({ viewModel }) => viewModel),
      strings,
    ),
    scores: scoreRows(
      columns.map(({ tool }) => tool),
      catalog,
      strings,
    ),
    shows: (section) => !sections.length || sections.includes(section),
    compact,
    level,
    strings,
  };
}
