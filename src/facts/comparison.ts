// The decision table: what differs between tools, and what is the same.
import type { Wording } from '../words/wording.js';
import type { Ruling, Statement, ToolFacts } from './tool.js';

/** One tool's cell in a row of the decision table. */
export interface DecisionCell extends Omit<Statement, 'label'> {
  /** Present in the row of verdicts: `text` is then the tally below the word. */
  ruling?: Ruling;
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

/** The rows of a decision table; a missing tool has cells that say so. Verdicts are never merged. */
export function decisionRows(tools: readonly (ToolFacts | undefined)[], wording: Wording): DecisionRow[] {
  const absent = { text: wording.absent, known: false };
  const row = (label: string, cellOf: (tool: ToolFacts) => DecisionCell, merge = true): DecisionRow => {
    const cells = tools.map((tool) => (tool ? cellOf(tool) : absent));
    const same = merge && cells.length > 1 && cells.every(({ text }) => text === cells[0]?.text);
    return {
      label,
      cells: same ? cells.slice(0, 1) : cells,
      same: same ? wording[cells.length > 2 ? 'sameForAll' : 'sameForBoth'] : undefined,
    };
  };
  const quoted =
    (name: 'pricing' | 'bestFor' | 'category') =>
    (tool: ToolFacts): DecisionCell => {
      const { known } = tool[name];
      return { ...tool[name], quoted: known, lang: known ? tool.lang : undefined };
    };
  return [
    row(
      wording.panelVerdict,
      (tool) => ({ ruling: tool, text: tool.tally, known: tool.count !== undefined }),
      false,
    ),
    row(wording.panelShip, (tool) => tool.panelShip),
    row(wording.community, (tool) => tool.community),
    row(wording.entry, (tool) => tool.entry),
    row(wording.pricing, quoted('pricing')),
    row(wording.bestFor, quoted('bestFor')),
    row(wording.category, quoted('category')),
  ];
}
