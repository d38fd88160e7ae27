// Differences between two publications in GitHub's Markdown, for a comment on a pull request.
// Text of a catalog is untrusted: it is escaped so that it can be read and does nothing.
import {
  countsLine,
  groupDifferences,
  othersLine,
  type Differences,
  type DifferenceGroup,
} from './diff-groups.js';

/** Rows of a group; further ones are only counted. */
const maxRows = 50;
/** Characters of a cell. */
const maxCellLength = 200;
/** Characters of the whole text: GitHub takes 65,536. */
const maxLength = 60_000;

/**
 * Escapes every ASCII punctuation mark, so that nothing is Markdown or HTML. GitHub also finds mentions, issues,
 * addresses and emoji in the rendered text: an invisible joiner breaks them.
 */
export function escapeGithubMarkdown(text: string): string {
  const cut =
    text.length > maxCellLength ? `${text.slice(0, maxCellLength).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return cut
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim()
    .replace(/[@#:]|www(?=\.)/gi, '$&\u2060')
    .replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const tableRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function formatGroup({ title, kind, columns, rows }: DifferenceGroup): string {
  const shown = rows.slice(0, maxRows);
  const more = rows.length - shown.length;
  const formatTool = ({ slug, name }: DifferenceGroup['rows'][number]) =>
    name === undefined
      ? escapeGithubMarkdown(slug)
      : `${escapeGithubMarkdown(name)} (${escapeGithubMarkdown(slug)})`;
  const lines =
    columns.length === 0
      ? shown.map((row) => `- ${formatTool(row)}`)
      : [
          tableRow(['Tool', ...columns]),
          tableRow(['---', ...columns.map(() => '---')]),
          ...shown.map((row) =>
            tableRow([
              formatTool(row),
              ...row.cells.map((cell, index) =>
                /verdict$/.test(kind) && index === row.cells.length - 1
                  ? `**${escapeGithubMarkdown(cell)}**`
                  : escapeGithubMarkdown(cell),
              ),
            ]),
          ),
        ];
  return [`#### ${title}`, '', ...lines, ...(more > 0 ? ['', `… and ${more} more.`] : [])].join('\n');
}

/** Formats differences as Markdown: a heading with counts, then a table or list for each kind, cut to its first rows. */
export function diffMarkdown({ from, to, changes, others }: Differences): string {
  const groups = groupDifferences(changes);
  const parts = [
    `### Catalog: ${countsLine(groups)}`,
    `${escapeGithubMarkdown(from)} → ${escapeGithubMarkdown(to)}`,
  ];
  let size = 0;
  for (const group of groups) {
    const text = formatGroup(group);
    size += text.length;
    parts.push(size > maxLength ? `#### ${group.title}\n\n${group.count}, too many to show here.` : text);
  }
  return `${[...parts, othersLine(others)].filter(Boolean).join('\n\n')}\n`;
}
