// Tables of tools from other programs, one row a tool: CSV files and lists of objects in JSON.
import { extname } from 'node:path';
import Papa from 'papaparse';
import { notUtf8Message, parseSource, readText } from '../../authoring/read-text.js';
import { stripByteOrderMark } from '../../authoring/source-file.js';
import { fileDiagnostic, type Diagnostic, type Severity } from '../../diagnostics/diagnostic.js';

/** Creates a finding at a cell, or with `undefined` at the row. */
type FindingAt = (
  column: number | undefined,
  code: string,
  message: string,
  severity?: Severity,
) => Diagnostic;

/** Row of a table. Values of CSV are texts, those of JSON of any kind. */
interface TableRow {
  /** Number of the row in messages, from 1. */
  number: number;
  values: readonly unknown[];
  at: FindingAt;
}

/** Table with the headings of its columns. With findings it must not be used. */
export interface Table {
  columns: readonly string[];
  rows: readonly TableRow[];
  /** Creates a finding at a heading. */
  at: FindingAt;
  findings: readonly Diagnostic[];
}

/** Reads a table from a `.csv`, `.tsv` or `.json` file. */
export const readTable = (file: string): Table =>
  extname(file).toLowerCase() === '.json' ? readJsonTable(file) : readCsvTable(file);

const emptyTable = (file: string, findings: readonly Diagnostic[]): Table => ({
  columns: [],
  rows: [],
  at: (_, code, message, severity = 'error') => fileDiagnostic(file, severity, code, message),
  findings,
});

const isBlankRow = (values: readonly string[]) => values.every((value) => value.trim() === '');

/** Reads CSV, whatever separates its cells. Places are those of a spreadsheet: row and column, from 1. */
function readCsvTable(file: string): Table {
  const { text, problem } = readText(file);
  if (problem) {
    const isEncoding = problem.message === notUtf8Message;
    const message = isEncoding ? `${notUtf8Message} (Excel calls that "CSV UTF-8")` : problem.message;
    return emptyTable(file, [{ ...problem, message }]);
  }
  // Excel writes the separator into a line of its own before the first row.
  const [directive = '', separator] = /^"?sep=(.)"?\r?\n/i.exec(stripByteOrderMark(text)) ?? [];
  const skipped = directive ? 1 : 0;
  const parsed = Papa.parse<string[]>(stripByteOrderMark(text).slice(directive.length), {
    delimiter: separator ?? '',
  });
  const place =
    (row: number, headings: readonly string[]): FindingAt =>
    (column, code, message, severity = 'error') => {
      const heading = column === undefined ? '' : ` (column "${headings[column] ?? ''}")`;
      return {
        ...fileDiagnostic(file, severity, code, message + (row > headerRow ? heading : '')),
        line: row,
        column: (column ?? 0) + 1,
      };
    };
  const rows = parsed.data.map((values, index) => ({ values, number: index + 1 + skipped }));
  const header = rows.find(({ values }) => !isBlankRow(values));
  const headerRow = header?.number ?? 1;
  const columns = (header?.values ?? []).map((heading) => heading.trim());
  const findings = parsed.errors
    .filter(({ type }) => type === 'Quotes')
    .slice(0, 1)
    .map(({ row = 0 }) =>
      place(row + 1 + skipped, columns)(
        undefined,
        'syntax',
        'a text in quotes does not end where its cell does: in it, write each " twice, and close it with one',
      ),
    );
  const body = rows.filter(({ number, values }) => number > headerRow && !isBlankRow(values));
  for (const { values, number } of findings.length ? [] : body) {
    const extra = values.findIndex((value, index) => index >= columns.length && value.trim() !== '');
    if (extra < 0) continue;
    const message = `there are more cells than headings: put a text that contains "${parsed.meta.delimiter}" in quotes`;
    findings.push({ ...place(number, columns)(undefined, 'syntax', message), column: extra + 1 });
  }
  if (!columns.length) findings.push(fileDiagnostic(file, 'error', 'syntax', 'is empty'));
  return {
    columns,
    rows: body.map(({ values, number }) => ({ values, number, at: place(number, columns) })),
    at: place(headerRow, columns),
    findings,
  };
}

/** Lists the values of an object with their paths, those of objects inside it, too. */
function flatten(value: object, path: readonly string[] = []): [path: readonly string[], value: unknown][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? flatten(inner, [...path, key])
      : [[[...path, key], inner] as [readonly string[], unknown]],
  );
}

/** Reads a list of objects. Fields are columns; those of an object inside one are called `price.text`. */
function readJsonTable(file: string): Table {
  const source = parseSource(readText(file), file);
  if (source.diagnostics.length) return emptyTable(file, source.diagnostics);
  const items = Array.isArray(source.value) ? (source.value as unknown[]) : [];
  const findings = items.flatMap((item, index) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? []
      : [source.at([index], 'schema', 'must be an object, with the fields of a tool')],
  );
  if (findings.length) return emptyTable(file, findings);
  const paths = new Map<string, readonly string[]>();
  const cells = items.map(
    (item) => new Map(flatten(item as object).map(([path, value]) => [path.join('.'), { path, value }])),
  );
  for (const row of cells)
    for (const [column, { path }] of row) if (!paths.has(column)) paths.set(column, path);
  const columns = [...paths.keys()];
  const pathOf = (column: number | undefined) => paths.get(columns[column ?? -1] ?? '') ?? [];
  return {
    columns,
    rows: cells.map((row, index) => ({
      values: columns.map((column) => row.get(column)?.value),
      number: index + 1,
      at: (column, ...finding) => source.at([index, ...pathOf(column)], ...finding),
    })),
    at: (_, ...finding) => source.at([], ...finding),
    findings,
  };
}
