// One YAML or JSON text of an editor: its value, and where in the text each part of it stands.
// JSON is parsed as JSON; positions, which only findings need, come from the one parser that knows them.
import { parse as parseJson, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { isMap, isPair, isScalar, parseDocument, visit, type Document, type Node, type Pair } from 'yaml';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { findingAt } from './finding-at.js';

/** A parsed text. */
export interface SourceFile {
  /** What diagnostics call it. */
  file: string;
  value: unknown;
  /** Syntax errors; `value` is then of no use. */
  diagnostics: Diagnostic[];
  /** A finding at the place of `path`, or at the nearest place above it that exists. */
  at(path: readonly PropertyKey[], code: string, message: string, severity?: Severity): Diagnostic;
}

/**
 * Reads a text that diagnostics call `file`; JSON where that ends in `json`. Never throws.
 * @param firstLine the number of the text's first line in its file
 */
export function parseSourceFile(written: string, file: string, firstLine = 1): SourceFile {
  const text = stripByteOrderMark(written);
  const placed = (
    offset: number,
    pointer: string,
    code: string,
    message: string,
    severity: Severity = 'error',
  ) => findingAt(text, offset, { file, pointer, severity, code, message }, firstLine);
  let parsed: Document | undefined;
  const at: SourceFile['at'] = (path, code, message, severity) =>
    placed(offsetOf((parsed ??= parseYaml(text)), path), pointerOf(path), code, message, severity);

  if (file.endsWith('json')) {
    const value = jsonOf(text);
    if (value !== undefined) return { file, value, diagnostics: [], at };
    const [error] = jsonErrors(text);
    if (error) {
      const { offset, error: kind } = error;
      const what = `is not JSON: ${sentence(printParseErrorCode(kind))}`;
      return { file, value: undefined, diagnostics: [placed(offset, '', 'syntax', what)], at };
    }
  }
  const document = (parsed = parseYaml(text));
  const diagnostics = syntaxErrors(document, text).map(({ offset, message }) =>
    placed(offset, '', 'syntax', message),
  );
  let value: unknown;
  try {
    if (!diagnostics.length) value = document.toJS();
  } catch (error) {
    // Aliases are unfolded only now, and some unfold without end.
    diagnostics.push(placed(0, '', 'syntax', error instanceof Error ? error.message : 'cannot be read'));
  }
  return { file, value, diagnostics, at };
}

/** A text without the byte order mark that some programs put before it, and no editor counts as a column. */
export const stripByteOrderMark = (text: string): string =>
  text.startsWith('\uFEFF') ? text.slice(1) : text;

const parseYaml = (text: string) => parseDocument(text, { prettyErrors: false });

/** What a JSON text says; `undefined` if it is none, or gives a key twice, of which `JSON.parse` would keep one in silence. */
function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return stringsWritten(text) === stringsIn(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How many strings a JSON text has: every second of the quotes that no backslash escapes. */
function stringsWritten(text: string): number {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    let slash = at;
    while (text[slash - 1] === '\\') slash--;
    if ((at - slash) % 2 === 0) quotes++;
  }
  return quotes / 2;
}

/** How many strings a value has, keys included: as many as its text has, unless a key is there twice. */
function stringsIn(value: unknown): number {
  if (typeof value === 'string') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  for (const part of Object.values(value)) count += stringsIn(part);
  return Array.isArray(value) ? count : count + Object.keys(value).length;
}

function jsonErrors(text: string): ParseError[] {
  const errors: ParseError[] = [];
  parseJson(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  return errors;
}

/** `CommaExpected` as words: "comma expected". */
const sentence = (code: string) =>
  code.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();

function syntaxErrors(document: Document, text: string): { offset: number; message: string }[] {
  const errors = document.errors.map(({ code, pos, message }) => ({
    offset: pos[0],
    message:
      code === 'MULTIPLE_DOCS'
        ? 'a file holds one document; remove this "---" and what follows'
        : code === 'DUPLICATE_KEY'
          ? 'the same key stands twice in one map; keep one of them'
          : message,
  }));
  if (text.includes('*'))
    visit(document, {
      Alias: (_, alias) => {
        if (!alias.resolve(document))
          errors.push({
            offset: alias.range?.[0] ?? 0,
            message: `the alias *${alias.source} names nothing: no value is marked &${alias.source}`,
          });
      },
    });
  return errors;
}

/** Where a value begins: its key where there is one, because that is what an editor looks for; else the value. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true) as Node | undefined;
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(
          (item): item is Pair<Node> => isPair(item) && isScalar(item.key) && item.key.value === key,
        )
      : undefined;
    const node = pair ? pair.key : (document.getIn(path.slice(0, length), true) as Node | undefined);
    if (node?.range) return node.range[0];
  }
  return 0;
}

/** A JSON pointer (RFC 6901), in which `~` and `/` are written `~0` and `~1`. */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
