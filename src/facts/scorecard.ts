// The reviewers' table: who said what of which tool. A row for each reviewer with a take on one of these tools.
import { numberText } from '../base/intl.js';
import type { Catalog, Tool } from '../catalog/catalog.js';
import type { Wording } from '../words/wording.js';
import { foreignLang, rulingOf, type Ruling } from './tool.js';

/** One reviewer's judgement of one tool, or the words for there being none. */
export type ScoreCell =
  | (Ruling & {
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
  wording: Wording,
): ScoreRow[] {
  const judged = new Set(tools.flatMap((tool) => tool?.reviews.map(({ reviewer }) => reviewer) ?? []));
  const listed = [...catalog.reviewers.keys()].filter((id) => judged.delete(id));
  const rows = [...listed, ...judged];
  // Without any reviewer one row still says, for each tool, that there is no panel.
  return (rows.length ? rows : ['']).map((id) => ({
    reviewer: id ? (catalog.reviewers.get(id) ?? id) : wording.panelVerdict,
    cells: tools.map((tool) => {
      const review = tool?.reviews.find(({ reviewer }) => reviewer === id);
      if (!tool || !review) return { none: id ? wording.noTake : wording.noPanel };
      const meter = review.score === undefined ? undefined : Math.round(review.score);
      return {
        ...rulingOf(review.verdict, wording),
        score: meter === undefined ? wording.noScore : numberText(meter, wording.locale),
        meter,
        take: review.take,
        lang: foreignLang(tool, catalog, wording),
      };
    }),
  }));
}
