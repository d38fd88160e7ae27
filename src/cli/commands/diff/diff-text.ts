// Differences between two publications as plain text, for a terminal.
import {
  countsLine,
  groupDifferences,
  othersLine,
  type Differences,
  type DifferenceGroup,
} from './diff-groups.js';

/** Removes control and bidirectional characters: text of a catalog must not steer the terminal. */
const stripControls = (text: string): string => text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ');

/** Formats the cells of a row; the old and new value are joined by an arrow. */
function formatCells({ columns, rows }: DifferenceGroup, index: number): string {
  const cells = (rows[index]?.cells ?? []).map(stripControls);
  return columns.at(-1) === 'Is'
    ? [...cells.slice(0, -2), cells.slice(-2).join(' → ')].join('  ')
    : cells.join('  ');
}

function formatGroup(group: DifferenceGroup): string {
  // Slugs come first because they are ASCII, and align in every terminal.
  const width = Math.max(...group.rows.map(({ slug }) => slug.length));
  const lines = group.rows.map(({ slug, name }, index) => {
    const text = group.kind === 'moved' ? `→ ${formatCells(group, index)}` : formatCells(group, index);
    return `  ${stripControls(slug).padEnd(width)}  ${text || stripControls(name ?? '')}`.trimEnd();
  });
  return [group.title, ...lines].join('\n');
}

/** Formats differences as plain text with a final line break: a headline with counts, then a group for each kind. */
export function diffText({ from, to, changes, others }: Differences): string {
  const groups = groupDifferences(changes);
  const parts = [`${from} → ${to}: ${countsLine(groups)}`, ...groups.map(formatGroup), othersLine(others)];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
