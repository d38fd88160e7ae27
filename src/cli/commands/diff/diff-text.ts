// Differences between two publications for somebody at a terminal.
import {
  countsLine,
  groupDifferences,
  othersLine,
  type Differences,
  type DifferenceGroup,
} from './diff-groups.js';

/** Catalog text may say anything to a reader and nothing to the terminal: no escapes, no turning of the direction. */
const plain = (text: string): string => text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ');

/** One thing came in place of another, or what there is to say of it. */
function saidOf({ columns, rows }: DifferenceGroup, index: number): string {
  const cells = (rows[index]?.cells ?? []).map(plain);
  return columns.at(-1) === 'Is'
    ? [...cells.slice(0, -2), cells.slice(-2).join(' → ')].join('  ')
    : cells.join('  ');
}

function groupText(group: DifferenceGroup): string {
  // Slugs are ASCII, so that they align in every terminal; names come last.
  const width = Math.max(...group.rows.map(({ slug }) => slug.length));
  const lines = group.rows.map(({ slug, name }, index) => {
    const said = group.kind === 'moved' ? `→ ${saidOf(group, index)}` : saidOf(group, index);
    return `  ${plain(slug).padEnd(width)}  ${said || plain(name ?? '')}`.trimEnd();
  });
  return [group.title, ...lines].join('\n');
}

/** Everything in lines of plain text, ending with a line end: a headline, then a group a kind, verdicts first. */
export function diffText({ from, to, changes, others }: Differences): string {
  const groups = groupDifferences(changes);
  const parts = [`${from} → ${to}: ${countsLine(groups)}`, ...groups.map(groupText), othersLine(others)];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
