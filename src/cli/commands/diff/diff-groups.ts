// Differences between two publications, sorted for whoever reads them: verdicts first, one group a kind.
// The groups are rows of texts, as they stand in the catalog; how they are written down is for others.
import type { Difference } from '../../../view-models/tool-snapshot.js';
import type { ToolChanges } from '../../publication/format.js';

/** What is different from one publication to another. */
export interface Differences {
  /** The versions. */
  from: string;
  to: string;
  /** By slug; only tools of which there is something to tell. */
  changes: readonly ToolChanges[];
  /** How many records differ in other ways: a take, a logo, a smaller move of a score. */
  others: number;
}

/** One difference in a row. */
export interface DifferenceRow {
  slug: string;
  /** The tool's name, where it has one. */
  name: string | undefined;
  /** What stands in the group's columns. */
  cells: readonly string[];
}

/** All differences of one kind. */
export interface DifferenceGroup {
  kind: Difference['kind'];
  title: string;
  /** "1 verdict", "2 verdicts". */
  count: string;
  columns: readonly string[];
  rows: readonly DifferenceRow[];
}

type Kind = Difference['kind'];
type Of<Name extends Kind> = Extract<Difference, { kind: Name }>;

/** The kinds in the order in which they are told: title, how one and many are counted, columns and cells. */
const kinds: {
  [Name in Kind]: [string, string, string, readonly string[], (difference: Of<Name>) => string[]];
} = {
  verdict: ['Verdicts', 'verdict', 'verdicts', ['Was', 'Is'], ({ from, to }) => [from, to]],
  score: [
    'Scores',
    'score',
    'scores',
    ['Reviewer', 'Was', 'Is'],
    ({ reviewer, from, to }) => [reviewer, String(from ?? 'none'), String(to ?? 'none')],
  ],
  price: ['Prices', 'price', 'prices', ['Was', 'Is'], ({ from, to }) => [from ?? 'none', to ?? 'none']],
  correction: [
    'Corrections',
    'correction',
    'corrections',
    ['Date', 'Correction'],
    ({ date, text }) => [date, text],
  ],
  name: ['Names', 'name', 'names', ['Was', 'Is'], ({ from, to }) => [from, to]],
  added: ['Added', 'added', 'added', [], () => []],
  back: ['Back again', 'back again', 'back again', [], () => []],
  moved: ['Moved', 'moved', 'moved', ['To'], ({ to }) => [to]],
  gone: ['Gone', 'gone', 'gone', [], () => []],
  vanished: ['Vanished without a tombstone', 'vanished', 'vanished', [], () => []],
};

/** What stands in the columns of a difference's own kind. */
const cellsOf = <Name extends Kind>(difference: Of<Name>): string[] => {
  const [, , , , cells] = kinds[difference.kind];
  return cells(difference);
};

/** The differences in groups; a kind that there is nothing of has none. */
export function groupDifferences(changes: readonly ToolChanges[]): DifferenceGroup[] {
  const rows = new Map<Kind, DifferenceRow[]>();
  for (const { slug, name, differences } of changes)
    for (const difference of differences) {
      const row = { slug, name, cells: cellsOf(difference) };
      const there = rows.get(difference.kind);
      if (there) there.push(row);
      else rows.set(difference.kind, [row]);
    }
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const found = rows.get(kind);
    if (!found) return [];
    const [title, one, many, columns] = kinds[kind];
    return { kind, title, count: `${found.length} ${found.length === 1 ? one : many}`, columns, rows: found };
  });
}

/** What is different, in a line: "2 verdicts, 1 added". */
export const countsLine = (groups: readonly DifferenceGroup[]): string =>
  groups.map(({ count }) => count).join(', ') || 'no differences that readers notice';

/** "12 more records differ in other ways.", or nothing. */
export const othersLine = (others: number): string =>
  others === 0
    ? ''
    : `${others} more ${others === 1 ? 'record differs' : 'records differ'} in other ways: texts, logos, smaller moves of scores.`;
