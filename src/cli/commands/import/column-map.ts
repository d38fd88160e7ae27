// Columns of a table as fields of a tool: by `--map`, else by their headings.
import { didYouMean } from '../../authoring/did-you-mean.js';
import { UserError } from '../../diagnostics/build-observer.js';

/** Fields that a column can be. A field of a review stands before the reviewer: `score:builder`. */
const toolFieldNames = [
  ...['slug', 'name', 'lang', 'category', 'tagline', 'description', 'bestFor', 'logo', 'url', 'homepage'],
  ...['reviewed', 'disclosure', 'pricing.entry', 'pricing.label', 'votes.ship', 'votes.skip'],
  ...['reviews', 'corrections'],
];
const reviewFieldNames = ['score', 'verdict', 'take'];

/** Field of a tool, or of its review by `reviewer`. */
export interface ColumnField {
  field: string;
  reviewer?: string | undefined;
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}.]/gu, '');

/** Parses a field such as `name` or `score:builder`; `undefined` if there is none of this name. */
function parseField(text: string): ColumnField | undefined {
  const [, review = '', reviewer = ''] = /^([^:]+):\s*(.*\S)\s*$/.exec(text.trim()) ?? [];
  const field = reviewFieldNames.find((name) => name === plain(review));
  if (field) return { field, reviewer };
  const wanted = plain(text) === 'pricing' ? 'pricing.label' : plain(text);
  const name = toolFieldNames.find((each) =>
    [each, each.replace('.', '')].some((form) => plain(form) === wanted),
  );
  return name === undefined ? undefined : { field: name };
}

/** Splits `name=Title,score:builder=Builder score`; a comma inside a heading is none between two pairs. */
const splitPairs = (text: string) => text.split(/,(?=\s*[a-z]+(?:\.[a-z]+)?(?::[^=,]+)?\s*=)/i);

/**
 * Maps columns to fields. Throws a `UserError` for a field or column that is none.
 * @param maps values of `--map`
 * @returns the field of each column, by its index
 */
export function mapColumns(
  columns: readonly string[],
  maps: readonly string[],
  file: string,
): Map<number, ColumnField[]> {
  const mapped = new Map<number, ColumnField[]>();
  const taken = new Set<string>();
  const add = (index: number, field: ColumnField) => {
    mapped.set(index, [...(mapped.get(index) ?? []), field]);
    taken.add(keyOf(field));
  };
  for (const pair of maps.flatMap(splitPairs)) {
    const [left = '', ...rest] = pair.split('=');
    const heading = rest.join('=').trim();
    const field = parseField(left);
    if (!rest.length || !heading)
      throw new UserError(
        `--map ${pair}: write FIELD=COLUMN, as in --map "name=Title,score:builder=Builder score".`,
      );
    if (!field)
      throw new UserError(
        `--map ${pair}: no field "${left.trim()}"${didYouMean(left.trim(), toolFieldNames) || '.'} There are ${toolFieldNames.join(', ')}, and score:REVIEWER, verdict:REVIEWER, take:REVIEWER.`,
      );
    if (taken.has(keyOf(field)))
      throw new UserError(`--map gives "${left.trim()}" two columns; give it one.`);
    const index = findColumn(columns, heading);
    if (index < 0)
      throw new UserError(
        `${file} has no column "${heading}"${didYouMean(heading, columns) || '.'} Its columns: ${columns.join(', ')}.`,
      );
    add(index, field);
  }
  columns.forEach((heading, index) => {
    const field = mapped.has(index) ? undefined : parseField(heading);
    if (field && !taken.has(keyOf(field))) add(index, field);
  });
  for (const index of mapped.keys()) {
    const heading = columns[index] ?? '';
    const other = columns.lastIndexOf(heading);
    const first = columns.indexOf(heading);
    if (first !== other)
      throw new UserError(
        `${file} has two columns "${heading}", ${first + 1} and ${other + 1}: give one of them another heading.`,
      );
  }
  if (!taken.has('name'))
    throw new UserError(
      `${file} has no column "name": say which one it is, as in --map "name=${columns[0] ?? 'Title'}". Its columns: ${columns.join(', ')}.`,
    );
  return mapped;
}

const keyOf = ({ field, reviewer }: ColumnField) => (reviewer === undefined ? field : `${field}:${reviewer}`);

const findColumn = (columns: readonly string[], heading: string): number => {
  const exact = columns.indexOf(heading);
  return exact >= 0 ? exact : columns.findIndex((column) => plain(column) === plain(heading));
};
