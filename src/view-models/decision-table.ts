// View model of the decision table, in which tools are compared row by row.
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import type { VerdictLabel, LabeledValue, ToolViewModel } from './tool.js';

/** Cell of one tool in the decision table. */
export interface DecisionCell extends Omit<LabeledValue, 'label'> {
  /** Verdict, in the row of verdicts only; `text` is then the tally below it. */
  verdictLabel?: VerdictLabel;
  /** `true` if the text comes from the catalog, and may run in the other direction. */
  quoted?: boolean;
  /** Language (BCP 47) of the text, where it is not that of our strings. */
  lang?: string | undefined;
}

/** Row with a cell for each tool, or one cell for all if they are equal. */
export interface DecisionRow {
  label: string;
  cells: readonly DecisionCell[];
  /** "same for both", if one cell is for all. */
  same: string | undefined;
}

/** Values with a row; from the fourth on, their text comes from the catalog. */
const rows = ['panelShip', 'community', 'entry', 'pricing', 'bestFor', 'category'] as const;
const quoted = rows.slice(3);

/** Creates the rows; an unavailable tool has cells that say so. Equal cells are merged, but never verdicts. */
export function decisionRows(
  tools: readonly (ToolViewModel | undefined)[],
  strings: LocalizedStrings,
): DecisionRow[] {
  const row = (label: string, cellOf: (tool: ToolViewModel) => DecisionCell, merge = true): DecisionRow => {
    const cells = tools.map((tool) => (tool ? cellOf(tool) : { text: strings.absent, known: false }));
    const same = merge && cells.length > 1 && cells.every(({ text }) => text === cells[0]?.text);
    return {
      label,
      cells: same ? cells.slice(0, 1) : cells,
      same: same ? strings[cells.length > 2 ? 'sameForAll' : 'sameForBoth'] : undefined,
    };
  };
  return [
    row(
      strings.panelVerdict,
      (tool) => ({ verdictLabel: tool, text: tool.tally, known: !!tool.count }),
      false,
    ),
    ...rows.map((name) =>
      row(strings[name], (tool) => {
        const own = tool[name].known && quoted.includes(name);
        return { ...tool[name], quoted: own, lang: own ? tool.lang : undefined };
      }),
    ),
  ];
}
