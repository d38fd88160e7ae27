// Differences between two publications as a comment on a pull request, in GitHub's Markdown.
// A catalog's texts are anybody's: they can be read there, and do nothing.
import {
  countsLine,
  groupDifferences,
  othersLine,
  type Differences,
  type DifferenceGroup,
} from './diff-groups.js';

/** Rows of one kind; more are counted. */
const mostRows = 50;
/** Characters of a text in a cell. */
const longest = 200;
/** Characters of all: GitHub takes 65,536. */
const mostText = 60_000;

/**
 * Text as text: no ASCII punctuation is left that Markdown or HTML could understand. What GitHub finds in finished
 * text (mentions, issues, addresses, emoji) is broken by a joiner that nobody sees.
 */
export function escapeMarkdown(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return cut
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim()
    .replace(/[@#:]|www(?=\.)/gi, '$&\u2060')
    .replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const rowText = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function groupText({ title, kind, columns, rows }: DifferenceGroup): string {
  const shown = rows.slice(0, mostRows);
  const more = rows.length - shown.length;
  const toolText = ({ slug, name }: DifferenceGroup['rows'][number]) =>
    name === undefined ? escapeMarkdown(slug) : `${escapeMarkdown(name)} (${escapeMarkdown(slug)})`;
  const lines =
    columns.length === 0
      ? shown.map((row) => `- ${toolText(row)}`)
      : [
          rowText(['Tool', ...columns]),
          rowText(['---', ...columns.map(() => '---')]),
          ...shown.map((row) =>
            rowText([
              toolText(row),
              ...row.cells.map((cell, index) =>
                kind === 'verdict' && index === 1 ? `**${escapeMarkdown(cell)}**` : escapeMarkdown(cell),
              ),
            ]),
          ),
        ];
  return [`#### ${title}`, '', ...lines, ...(more > 0 ? ['', `… and ${more} more.`] : [])].join('\n');
}

/** A headline with the counts, then a table or list a kind. Of thousands of changes the first of each kind, and counts. */
export function diffMarkdown({ from, to, changes, others }: Differences): string {
  const groups = groupDifferences(changes);
  const parts = [`### Catalog: ${countsLine(groups)}`, `${escapeMarkdown(from)} → ${escapeMarkdown(to)}`];
  let size = 0;
  for (const group of groups) {
    const text = groupText(group);
    size += text.length;
    parts.push(size > mostText ? `#### ${group.title}\n\n${group.count}, too many to show here.` : text);
  }
  return `${[...parts, othersLine(others)].filter(Boolean).join('\n\n')}\n`;
}
