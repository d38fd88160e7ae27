// The decision table: what differs between tools, and what is the same.
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import type { VerdictLabel, LabeledValue, ToolViewModel } from './tool.js';

/** One tool's cell in a row of the decision table. */
export interface DecisionCell extends Omit<LabeledValue, 'label'> {
  /** Present in the row of verdicts: `text` is then the tally below the word. */
  verdictLabel?: VerdictLabel;
  /** Whether the text is the catalog's own, which may run the other way … */
  quoted?: boolean;
  /** … and be in this language. */
  lang?: string | undefined;
}

/** A row: its label, and a cell for each tool, or one for all with the words that say so. */
export interface DecisionRow {
  label: string;
  cells: readonly DecisionCell[];
  /** "same for both", where one cell stands for all. */
  same: string | undefined;
}

/** Which statements have a row; those behind are in the catalog's own words. */
const rows = ['panelShip', 'community', 'entry', 'pricing', 'bestFor', 'category'] as const;
const quoted = rows.slice(3);

/** The rows of a decision table; a missing tool has cells that say so. Verdicts are never merged. */
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
