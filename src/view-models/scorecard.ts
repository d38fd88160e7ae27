// View model of the scorecard: a row for each reviewer of at least one of the tools, a cell for each tool.
import { formatNumber } from '../shared/intl.js';
import type { Catalog, Tool } from '../catalog/catalog.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import { toolColumns, type ToolColumns } from './columns.js';
import { foreignLang, labelVerdict, type FormatContext, type VerdictLabel } from './tool.js';

/** Review of one tool by one reviewer in final words, or the text for none. */
export type ScoreCell =
  | (VerdictLabel & {
      /** Formatted score: `80`, or `No score`. */
      score: string;
      /** Score as a number, 0-100; `undefined` without a score. */
      meter: number | undefined;
      take: string | undefined;
      lang: string | undefined;
    })
  | { none: string };

/** Row of a reviewer, with cells in the order of the tools. */
export interface ScoreRow {
  reviewer: string;
  cells: readonly ScoreCell[];
}

/** Creates the rows: reviewers in panel order, then those that the catalog does not list. */
export function scoreRows(
  tools: readonly (Tool | undefined)[],
  catalog: Catalog,
  strings: LocalizedStrings,
): ScoreRow[] {
  const judged = new Set(tools.flatMap((tool) => tool?.reviews.map(({ reviewer }) => reviewer) ?? []));
  const listed = [...catalog.reviewers.keys()].filter((id) => judged.delete(id));
  const rows = [...listed, ...judged];
  // Without reviewers, a single row says for each tool that there is no panel.
  return (rows.length ? rows : ['']).map((id) => ({
    reviewer: id ? (catalog.reviewers.get(id) ?? id) : strings.panelVerdict,
    cells: tools.map((tool) => {
      const review = tool?.reviews.find(({ reviewer }) => reviewer === id);
      if (!tool || !review) return { none: id ? strings.noTake : strings.noPanel };
      const meter = review.score === undefined ? undefined : Math.round(review.score);
      return {
        ...labelVerdict(review.verdict, strings),
        score: meter === undefined ? strings.noScore : formatNumber(meter, strings.locale),
        meter,
        take: review.take,
        lang: foreignLang(tool.lang ?? catalog.lang, strings),
      };
    }),
  }));
}

/** The reviewers' rows over the tools' columns. */
export interface ScorecardViewModel extends ToolColumns {
  rows: readonly ScoreRow[];
  /** Heading level (1-6) of the title. */
  level: number;
  strings: LocalizedStrings;
}

/** Creates the view model of the reviews of tools; `undefined` if the catalog has none of the tools. */
export function scorecardViewModel(
  { tools, level }: { tools: readonly string[]; level: number },
  catalog: Catalog,
  context: FormatContext,
): ScorecardViewModel | undefined {
  const shown = toolColumns(tools, catalog, context);
  if (!shown) return undefined;
  const { strings } = context;
  const judged = shown.columns.map(({ tool }) => tool);
  return { ...shown, rows: scoreRows(judged, catalog, strings), level, strings };
}
