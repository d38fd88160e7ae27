// The reviewers' table: who said what of which tool. A row for each reviewer with a take on one of these tools.
import { formatNumber } from '../shared/intl.js';
import type { Catalog, Tool } from '../catalog/catalog.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import { toolColumns, type ToolColumns } from './columns.js';
import { foreignLang, labelVerdict, type FormatContext, type VerdictLabel } from './tool.js';

/** One reviewer's judgement of one tool, or the words for there being none. */
export type ScoreCell =
  | (VerdictLabel & {
      /** The score in words (`80`, or `No score`) and, where there is one, as a number 0-100. */
      score: string;
      meter: number | undefined;
      take: string | undefined;
      lang: string | undefined;
    })
  | { none: string };

/** A reviewer and a cell for each tool, in the order asked. */
export interface ScoreRow {
  reviewer: string;
  cells: readonly ScoreCell[];
}

/** The rows of a scorecard: reviewers in panel order, those the catalog does not list after them. */
export function scoreRows(
  tools: readonly (Tool | undefined)[],
  catalog: Catalog,
  strings: LocalizedStrings,
): ScoreRow[] {
  const judged = new Set(tools.flatMap((tool) => tool?.reviews.map(({ reviewer }) => reviewer) ?? []));
  const listed = [...catalog.reviewers.keys()].filter((id) => judged.delete(id));
  const rows = [...listed, ...judged];
  // Without any reviewer one row still says, for each tool, that there is no panel.
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
  /** The level (1-6) of the title as a heading. */
  level: number;
  strings: LocalizedStrings;
}

/** The view model of some tools' reviews; `undefined` where the catalog has none of them. */
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
