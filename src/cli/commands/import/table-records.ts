// Makes a catalog of a table: one tool a row, reviews from the columns of reviewers, findings by row and column.
import { basename, extname } from 'node:path';
import type { AuthoredCatalog } from '../../../catalog/authored-types.js';
import { authoredVotes } from '../../../catalog/schema.js';
import { publishedHead, toAuthoredForm } from '../../authoring/published-form.js';
import { latestDay, ruleConfig } from '../../authoring/rules.js';
import { createSlugMaker, isSlug, titleOf } from '../../authoring/slug.js';
import type { SourceFile } from '../../authoring/source-file.js';
import { createUnknownFields } from '../../authoring/unknown-fields.js';
import { validateRecord } from '../../authoring/validate-record.js';
import { validate } from '../../authoring/validate.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { mapColumns, type ColumnField } from './column-map.js';
import { readTable, type Table } from './table.js';

type Fields = Record<string, unknown>;
type Row = Table['rows'][number];

/** Catalog of a table; without one after an error. */
export interface TableCatalog {
  catalog: AuthoredCatalog | undefined;
  /** Tools as lines of NDJSON have them, with slug and votes. */
  records: Fields[];
}

/** Reads numbers as people write them in tables: `80`, `80 %`, `8,5`. Any other text stays, for a finding. */
function toNumber(text: string): unknown {
  const number = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(text)?.[1];
  return number === undefined ? text : Number(number.replace(',', '.'));
}

/** Converts the value of a cell to what its field holds; `undefined` for an empty cell. */
function toFieldValue(field: string, value: unknown): unknown {
  if (typeof value === 'object') return value ?? undefined;
  const text = typeof value === 'string' ? value.trim() : value === undefined ? '' : JSON.stringify(value);
  if (text === '') return undefined;
  if (/^(score|votes\.)/.test(field)) return toNumber(text);
  return field === 'verdict' || field === 'pricing.entry' ? text.toLowerCase() : text;
}

/** Tool of a row in the published form, and the columns of its values by path. */
function toolOf(row: Row, mapped: ReadonlyMap<number, ColumnField[]>) {
  const tool: Fields = {};
  const columns = new Map<string, number>();
  const reviews = new Map<string, Fields>();
  for (const [column, fields] of mapped)
    for (const { field, reviewer } of fields) {
      const value = toFieldValue(field, row.values[column]);
      const [outer = '', inner] = field.split('.');
      columns.set([outer, inner, reviewer].filter(Boolean).join('/'), column);
      if (value === undefined) continue;
      if (reviewer !== undefined)
        reviews.set(reviewer, { ...(reviews.get(reviewer) ?? { reviewer }), [field]: value });
      else if (inner === undefined) tool[outer] = value;
      else tool[outer] = { ...(tool[outer] as Fields | undefined), [inner]: value };
    }
  const votes = tool.votes as Fields | undefined;
  if (votes) tool.votes = { ship: 0, skip: 0, ...votes };
  if (reviews.size)
    tool.reviews = [...(Array.isArray(tool.reviews) ? (tool.reviews as unknown[]) : []), ...reviews.values()];
  const written = Array.isArray(tool.reviews)
    ? (tool.reviews as (Fields | null)[]).map((each) => each?.reviewer)
    : [];
  /** Finds the column of a value, or of the nearest group around it. */
  const columnOf = (path: readonly PropertyKey[]): number | undefined => {
    const [outer, index, field] = path;
    if (outer === 'reviews')
      return columns.get(`${String(field)}/${String(written[index as number])}`) ?? columns.get('reviews');
    return columns.get(path.map(String).join('/')) ?? columns.get(String(outer)) ?? columns.get('name');
  };
  return { row, tool, columnOf };
}

/** Gives each tool a slug: its own, else one of its name. Tools of one name get different slugs, and a warning. */
function addSlugs(
  tools: readonly ReturnType<typeof toolOf>[],
  onDiagnostic: (finding: Diagnostic) => void,
): void {
  const nextSlug = createSlugMaker();
  const owners = new Map<string, Row>();
  const ownerText = (slug: string) => `row ${owners.get(slug)?.number ?? 0}`;
  for (const { tool, row, columnOf } of tools) {
    const { slug } = tool;
    if (typeof slug !== 'string' || !isSlug(slug)) continue;
    if (owners.has(slug))
      onDiagnostic(
        row.at(columnOf(['slug']), 'slug', `the slug "${slug}" is taken by ${ownerText(slug)}; keep one`),
      );
    else {
      nextSlug(slug);
      owners.set(slug, row);
    }
  }
  for (const { tool, row, columnOf } of tools) {
    if (tool.slug !== undefined || typeof tool.name !== 'string') continue;
    const slug = nextSlug(tool.name);
    if (slug === undefined) {
      onDiagnostic(
        row.at(
          columnOf(['name']),
          'slug',
          `no slug can be made of "${tool.name}": add a column "slug", with a name in the letters a to z`,
        ),
      );
      continue;
    }
    const plain = slug.replace(/-\d+$/, '');
    if (
      slug !== plain &&
      owners.has(plain) &&
      !new RegExp(`\\D${/\d+$/.exec(slug)?.[0] ?? ''}$`).test(tool.name)
    )
      onDiagnostic(
        row.at(
          columnOf(['name']),
          'slug',
          `has the same name as ${ownerText(plain)}, and gets the slug "${slug}"`,
          'warning',
        ),
      );
    owners.set(slug, row);
    tool.slug = slug;
  }
}

const isBlankCell = (value: unknown) => toFieldValue('', value) === undefined;

/** Reads a table as a catalog. Throws a `UserError` where a column is not known. */
export function readTableCatalog(
  file: string,
  maps: readonly string[],
  onDiagnostic: (finding: Diagnostic) => void,
): TableCatalog {
  const table = readTable(file);
  table.findings.forEach(onDiagnostic);
  if (table.findings.length) return { catalog: undefined, records: [] };
  const mapped = mapColumns(table.columns, maps, file);
  const left = table.columns.flatMap((heading, index) =>
    mapped.has(index) || table.rows.every(({ values }) => isBlankCell(values[index]))
      ? []
      : [{ heading, index }],
  );
  if (left.length) {
    const names = left.map(({ heading }) => `"${heading}"`).join(', ');
    onDiagnostic(
      table.at(
        left[0]?.index,
        'column',
        `not imported: ${names}; to import a column, say what it is: --map FIELD=COLUMN`,
        'notice',
      ),
    );
  }
  const tools = table.rows.map((row) => toolOf(row, mapped));
  addSlugs(tools, onDiagnostic);

  const names = [...mapped.values()].flat().flatMap(({ reviewer }) => reviewer ?? []);
  const unknown = createUnknownFields();
  const form = toAuthoredForm(
    {
      name: basename(file, extname(file)),
      reviewers: [...new Set(names)].filter(isSlug).map((id) => ({ id, name: titleOf(id) })),
      tools: tools.map(({ tool }) => tool),
    },
    unknown,
  );
  /** Source of everything in the table, for findings: a path begins with `tools` and the index of a row. */
  const source: SourceFile = {
    file,
    value: form.catalog,
    diagnostics: [],
    written: () => '',
    commentedText: () => '',
    at: ([, index, ...path], ...finding) => {
      const found = tools[index as number];
      return found ? found.row.at(found.columnOf(path), ...finding) : table.at(undefined, ...finding);
    },
  };
  unknown.findings(source).forEach(onDiagnostic);
  const catalog = validate(publishedHead, source, onDiagnostic);
  const context = catalog && {
    catalog,
    rules: ruleConfig(catalog, false),
    files: new Set<string>(),
    today: latestDay(),
  };
  form.records.forEach((record, index) => {
    const { slug, votes, ...value } = record as Fields;
    const at: SourceFile['at'] = (path, code, ...finding) =>
      source.at(['tools', index, ...(path.length || code !== 'slug' ? path : ['slug'])], code, ...finding);
    const votesAt: SourceFile['at'] = (path, ...finding) => at(['votes', ...path], ...finding);
    if (votes !== undefined)
      validate(authoredVotes.valueType, { ...source, value: votes, at: votesAt }, onDiagnostic);
    // A name of which no slug can be made has a finding already.
    const known = typeof slug === 'string' ? slug : value.name === undefined ? 'unnamed' : undefined;
    if (context && known !== undefined)
      validateRecord({ ...source, value, at }, known, context, true).diagnostics.forEach(onDiagnostic);
  });
  return { catalog, records: form.records as Fields[] };
}
