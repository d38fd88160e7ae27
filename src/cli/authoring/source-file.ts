// Parses a YAML or JSON text of a catalog, and locates findings in it.
// `JSON.parse` parses JSON, because it is fastest. Only findings need positions, from a tree that is made for the first.
import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  visit as visitJson,
  type Node as JsonNode,
} from 'jsonc-parser';
import { isMap, isPair, isScalar, parseDocument, type Document, type Node, type Pair } from 'yaml';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { findingAt } from './finding-at.js';
import { conflictMistake } from './yaml/yaml-lines.js';
import { duplicateFieldMessage, yamlMistakes } from './yaml/yaml-mistakes.js';

/** Parsed text of a catalog file or line. */
export interface SourceFile {
  /** Name of the text in diagnostics. */
  file: string;
  value: unknown;
  /** Syntax errors. If there are any, `value` must not be used. */
  diagnostics: Diagnostic[];
  /** Returns the value at `path` as it stands in the text; of an empty one, the comment after it. */
  written(path: readonly PropertyKey[]): string;
  /** Returns the unquoted text at `path` together with the comment that follows in its line; empty without one. */
  commentedText(path: readonly PropertyKey[]): string;
  /** Creates a finding at `path`, or at its nearest ancestor in the text. */
  at(path: readonly PropertyKey[], code: string, message: string, severity?: Severity): Diagnostic;
}

/**
 * Parses a text as JSON if `file` ends in `json`, else as YAML. Never throws.
 * @param file file name for diagnostics
 * @param firstLine number of the first line of the text in its file
 * @param firstColumn column of the first letter of the text in that line
 */
export function parseSourceFile(input: string, file: string, firstLine = 1, firstColumn = 1): SourceFile {
  const text = stripByteOrderMark(input);
  const findingAtOffset = (
    offset: number,
    pointer: string,
    code: string,
    message: string,
    severity: Severity = 'error',
  ) => findingAt(text, offset, { file, pointer, severity, code, message }, firstLine, firstColumn);
  const isJson = /json$/i.test(file);
  let tree: JsonNode | undefined;
  let parsed: Document | undefined;
  const document = () => (parsed ??= parseYaml(text));
  const offsetAt = (path: readonly PropertyKey[]) =>
    isJson ? jsonOffsetOf((tree ??= parseTree(text)), path) : offsetOf(document(), path);
  const at: SourceFile['at'] = (path, code, message, severity) =>
    findingAtOffset(offsetAt(path), pointerOf(path), code, message, severity);
  const written: SourceFile['written'] = (path) => writtenAt(document(), text, path);

  const mayHaveComments = !isJson && /[ \t]#/.test(text);
  const commentedText: SourceFile['commentedText'] = (path) =>
    mayHaveComments ? commentedTextAt(document(), text, path) : '';

  const syntaxFindings = (problems: readonly SyntaxProblem[]) =>
    problems.map(({ offset, message }) => findingAtOffset(offset, '', 'syntax', message));
  if (isJson) {
    const value = parseJsonValue(text);
    const problems = value === undefined ? [firstJsonError(text)] : duplicateKeys(text);
    return { file, value, diagnostics: syntaxFindings(problems), written, commentedText, at };
  }
  const diagnostics = syntaxFindings(yamlMistakes(document(), text));
  let value: unknown;
  try {
    if (!diagnostics.length) value = document().toJS();
  } catch {
    // `toJS` expands aliases, and throws if they expand too much.
    const message = 'the words after * stand for too much text; write out what they stand for';
    diagnostics.push(findingAtOffset(Math.max(text.indexOf('*'), 0), '', 'syntax', message));
  }
  return { file, value, diagnostics, written, commentedText, at };
}

/** Removes the byte order mark at the start of a text, because editors do not count it as a column. */
export const stripByteOrderMark = (text: string): string =>
  text.startsWith('\uFEFF') ? text.slice(1) : text;

const parseYaml = (text: string) => parseDocument(text, { prettyErrors: false });

/** Syntax error: its offset in the text and the message. */
interface SyntaxProblem {
  offset: number;
  message: string;
}

/** Parses JSON; `undefined` if the text is not JSON. */
function parseJsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Finds keys that occur twice in one object: `JSON.parse` silently keeps the last one. Visits every text, at 0.025 ms
 * each: 2.5 s of processor time for 100,000 lines, of the 29 s of a full build.
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
      if (keys?.has(key)) duplicates.push({ offset, message: duplicateFieldMessage });
      keys?.add(key);
    },
    onObjectEnd: () => {
      keysOfOpenObjects.pop();
    },
  });
  return duplicates;
}

/** Finds the first JSON syntax error. Later errors mostly follow from it. */
function firstJsonError(text: string): SyntaxProblem {
  const conflict = conflictMistake(text, true);
  if (conflict) return conflict;
  let first: SyntaxProblem | undefined;
  visitJson(
    text,
    {
      onError: (code, offset) => {
        first ??= { offset, message: `is not JSON: ${wordsOf(printParseErrorCode(code))}` };
      },
    },
    { disallowComments: true },
  );
  return first ?? { offset: 0, message: 'is not JSON' };
}

/** Converts an error code such as `CommaExpected` to words: "comma expected". */
const wordsOf = (code: string) => code.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();

/** Returns key and value at a path. */
function nodesAt(document: Document, path: readonly PropertyKey[]): { key?: Node; value?: Node | undefined } {
  const parent = document.getIn(path.slice(0, -1), true) as Node | undefined;
  const pair = isMap(parent)
    ? parent.items.find(
        (item): item is Pair<Node, Node> =>
          isPair(item) && isScalar(item.key) && item.key.value === path.at(-1),
      )
    : undefined;
  return pair
    ? { key: pair.key, value: pair.value ?? undefined }
    : { value: document.getIn(path, true) as Node | undefined };
}

/** Returns the offset of the value at a path, or of its nearest ancestor: that of its key if it has one. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const { key, value } = nodesAt(document, path.slice(0, length));
    const range = (key ?? value)?.range;
    if (range) return range[0];
  }
  return 0;
}

function writtenAt(document: Document, text: string, path: readonly PropertyKey[]): string {
  const { key, value } = nodesAt(document, path);
  const [start, end] = value?.range ?? [0, 0];
  if (end > start) return text.slice(start, end);
  const after = key?.range?.[1];
  return after === undefined ? '' : (/^[ \t]*:(.*)/.exec(text.slice(after))?.[1] ?? '').trim();
}

function commentedTextAt(document: Document, text: string, path: readonly PropertyKey[]): string {
  const { value } = nodesAt(document, path);
  const [start, end] = (isScalar(value) && value.type === 'PLAIN' && value.range) || [0, 0];
  const comment = /^[ \t]+#.*/.exec(text.slice(end))?.[0];
  // Of a text in several lines, the last one is shown.
  return end > start && comment ? (text.slice(start, end) + comment).replace(/^[^]*\n\s*/, '').trim() : '';
}

/** Returns the offset of the value at a path in JSON: that of its key if it has one. */
function jsonOffsetOf(tree: JsonNode | undefined, path: readonly PropertyKey[]): number {
  for (let length = path.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return 0;
}

/** Formats a path as a JSON pointer (RFC 6901): `~` and `/` are escaped as `~0` and `~1`. */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
