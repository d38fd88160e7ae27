// View model of a comparison: cards side by side, decision table, reviewers' scorecard.
import type { Catalog } from '../catalog/catalog.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import { toolColumns, type ToolColumns } from './columns.js';
import { decisionRows, type DecisionRow } from './decision-table.js';
import { scoreRows, type ScoreRow } from './scorecard.js';
import type { FormatContext } from './tool.js';

/** Options of a comparison. */
export interface ComparisonOptions {
  tools: readonly string[];
  /** `true` shows only names and verdicts in the cards. */
  compact: boolean;
  /** Heading level (1-6). */
  level: number;
  /** Shown sections out of `cards`, `decision`, `scorecard`; empty for all. */
  sections: readonly string[];
}

/** A comparison in final words. */
export interface ComparisonViewModel extends ToolColumns {
  decision: readonly DecisionRow[];
  scores: readonly ScoreRow[];
  /** Checks that a section is shown: `cards`, `decision` or `scorecard`. */
  shows(section: string): boolean;
  compact: boolean;
  level: number;
  strings: LocalizedStrings;
}

/** Creates the view model of tools; `undefined` if the catalog has none of them. */
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
