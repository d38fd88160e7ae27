// Grouping of the differences between two publications: a group for each kind, verdicts first, with rows of text as it is
// in the catalog. Plain text and Markdown are made from these groups.
import type { Difference } from '../../../view-models/tool-snapshot.js';
import type { ToolChanges } from '../../publication/format.js';
import { plural } from '../../reporters/plural.js';

/** Differences between two publications. */
export interface Differences {
  /** Version of the first publication. */
  from: string;
  /** Version of the second publication. */
  to: string;
  /** Tools with differences that readers notice, by slug. */
  changes: readonly ToolChanges[];
  /** Number of records that differ in other ways: a take, a logo, a smaller change of a score. */
  others: number;
}

/** A difference as a row of a table. */
export interface DifferenceRow {
  slug: string;
  /** The tool's name, where it has one. */
  name: string | undefined;
  /** Text for each column of the group. */
  cells: readonly string[];
}

/** The differences of one kind. */
export interface DifferenceGroup {
  kind: Difference['kind'];
  title: string;
  /** "1 verdict", "2 verdicts". */
  count: string;
  columns: readonly string[];
  rows: readonly DifferenceRow[];
}

type Kind = Difference['kind'];
type DifferenceOf<Name extends Kind> = Extract<Difference, { kind: Name }>;

/** Kinds in the order of the output: title, singular and plural of the count, columns, cells. */
const kinds: {
  [Name in Kind]: [string, string, string, readonly string[], (difference: DifferenceOf<Name>) => string[]];
} = {
  verdict: ['Verdicts', 'verdict', 'verdicts', ['Was', 'Is'], ({ from, to }) => [from, to]],
  'reviewer-verdict': [
    'Verdicts of reviewers',
    'verdict of a reviewer',
    'verdicts of reviewers',
    ['Reviewer', 'Was', 'Is'],
    ({ reviewer, from, to }) => [reviewer, from, to],
  ],
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

/** Makes the cells of a difference. */
const cellsOf = <Name extends Kind>(difference: DifferenceOf<Name>): string[] => {
  const [, , , , cells] = kinds[difference.kind];
  return cells(difference);
};

/** Groups differences by kind, without empty groups. */
export function groupDifferences(changes: readonly ToolChanges[]): DifferenceGroup[] {
  const rows = new Map<Kind, DifferenceRow[]>();
  for (const { slug, name, differences } of changes)
    for (const difference of differences) {
      const row = { slug, name, cells: cellsOf(difference) };
      const sameKind = rows.get(difference.kind);
      if (sameKind) sameKind.push(row);
      else rows.set(difference.kind, [row]);
    }
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const rowsOfKind = rows.get(kind);
    if (!rowsOfKind) return [];
    const [title, one, many, columns] = kinds[kind];
    return { kind, title, count: plural(rowsOfKind.length, one, many), columns, rows: rowsOfKind };
  });
}

/** Counts by kind in one line: "2 verdicts, 1 added". */
export const countsLine = (groups: readonly DifferenceGroup[]): string =>
  groups.map(({ count }) => count).join(', ') || 'no differences that readers notice';

/** "12 more records differ in other ways", or an empty string. */
export const othersLine = (others: number): string =>
  others === 0
    ? ''
    : `${plural(others, 'more record differs', 'more records differ')} in other ways: texts, logos, smaller moves of scores.`;
