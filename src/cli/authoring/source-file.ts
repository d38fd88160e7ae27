// One YAML or JSON text of an editor: its value, and where in the text each part of it stands.
// JSON is parsed by `JSON.parse`, which is quickest; positions, which only findings need, come from the YAML parser, because
// every JSON text is YAML, too.
import { printParseErrorCode, visit as visitJson } from 'jsonc-parser';
import { isMap, isPair, isScalar, parseDocument, visit, type Document, type Node, type Pair } from 'yaml';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { findingAt } from './finding-at.js';

/** A parsed text of an editor. */
export interface SourceFile {
  /** Name of the text in diagnostics. */
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

  const syntaxFindings = (problems: readonly SyntaxProblem[]) =>
    problems.map(({ offset, message }) => placed(offset, '', 'syntax', message));
  if (file.endsWith('json')) {
    const value = parseJsonValue(text);
    const problems = value === undefined ? [firstJsonError(text)] : duplicateKeys(text);
    return { file, value, diagnostics: syntaxFindings(problems), at };
  }
  const document = (parsed = parseYaml(text));
  const diagnostics = syntaxFindings(yamlErrors(document, text));
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

/** A place in a text and what is wrong there. */
interface SyntaxProblem {
  offset: number;
  message: string;
}

const duplicateKeyMessage = 'the same key stands twice in one map; keep one of them';

/** Parses JSON; `undefined` where the text is none. */
function parseJsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Finds the keys that stand twice in one object, of which `JSON.parse` keeps one in silence. Every text is visited, at
 * 0.025 ms each: 2.5 s of processor time for 100,000 lines, of 29 s that their full build takes.
 */
function duplicateKeys(text: string): SyntaxProblem[] {
  const duplicates: SyntaxProblem[] = [];
  const keysOfOpenObjects: Set<string>[] = [];
  visitJson(text, {
    onObjectBegin: () => {
      keysOfOpenObjects.push(new Set());
    },
    onObjectProperty: (key, offset) => {
      const keys = keysOfOpenObjects.at(-1);
      if (keys?.has(key)) duplicates.push({ offset, message: duplicateKeyMessage });
      keys?.add(key);
    },
    onObjectEnd: () => {
      keysOfOpenObjects.pop();
    },
  });
  return duplicates;
}

/** Finds the first place that makes a text no JSON; those after it mostly follow from it. */
function firstJsonError(text: string): SyntaxProblem {
  let first: SyntaxProblem | undefined;
  visitJson(
    text,
    {
      onError: (code, offset) => {
        first ??= { offset, message: `is not JSON: ${sentence(printParseErrorCode(code))}` };
      },
    },
    { disallowComments: true },
  );
  return first ?? { offset: 0, message: 'is not JSON' };
}

/** `CommaExpected` as words: "comma expected". */
const sentence = (code: string) =>
  code.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();

function yamlErrors(document: Document, text: string): SyntaxProblem[] {
  const errors = document.errors.map(({ code, pos, message }) => ({
    offset: pos[0],
    message:
      code === 'MULTIPLE_DOCS'
        ? 'a file holds one document; remove this "---" and what follows'
        : code === 'DUPLICATE_KEY'
          ? duplicateKeyMessage
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

/** Offset of a value: of its key if it has one, because that is what an editor looks for. */
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
