// One YAML or JSON file of an editor's folder: its value, and where in the text each part of it stands.
import { readFile } from 'node:fs/promises';
import { LineCounter, isMap, isPair, isScalar, parseDocument, visit, type Node, type Pair } from 'yaml';

/** Something wrong in a file, for the editor who wrote it. */
export interface Diagnostic {
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** JSON pointer (RFC 6901) to the value, empty for the whole file. */
  pointer: string;
  /** What is wrong and what to do. */
  message: string;
}

/** A parsed file. */
export interface SourceFile {
  value: unknown;
  /** Syntax errors; `value` is then of no use. */
  diagnostics: Diagnostic[];
  /** A diagnostic at the place of `path`, or at the nearest place above it that exists. */
  at(path: readonly PropertyKey[], message: string): Diagnostic;
}

/** Reads `absolute`, which diagnostics call `file`. Rejects only if the file cannot be read. JSON is a kind of YAML here. */
export async function readSourceFile(absolute: string, file: string): Promise<SourceFile> {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(absolute, 'utf8'), {
    lineCounter: lines,
    prettyErrors: false,
  });
  const diagnosticAt = (offset: number, pointer: string, message: string): Diagnostic => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, pointer, message };
  };

  /** The key where there is one, because that is what an editor looks for; else the value. */
  const offsetOf = (path: readonly PropertyKey[]): number => {
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
  };

  const diagnostics = document.errors.map(({ code, pos, message }) =>
    diagnosticAt(
      pos[0],
      '',
      code === 'MULTIPLE_DOCS' ? 'a file holds one document; remove this "---" and what follows' : message,
    ),
  );
  visit(document, {
    Alias: (_, alias) => {
      if (!alias.resolve(document))
        diagnostics.push(
          diagnosticAt(
            alias.range?.[0] ?? 0,
            '',
            `the alias *${alias.source} names nothing: no value is marked &${alias.source}`,
          ),
        );
    },
  });
  let value: unknown;
  try {
    if (!diagnostics.length) value = document.toJS();
  } catch (error) {
    // Aliases are unfolded only now, and some unfold without end.
    diagnostics.push(diagnosticAt(0, '', error instanceof Error ? error.message : 'cannot be read'));
  }
  return {
    value,
    diagnostics,
    at: (path, message) => diagnosticAt(offsetOf(path), pointerOf(path), message),
  };
}

/** A JSON pointer (RFC 6901), in which `~` and `/` are written `~0` and `~1`. */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** `file:line:column`, what is wrong, and where in the data. */
export const diagnosticText = ({ file, line, column, pointer, message }: Diagnostic): string =>
  `${file}:${line}:${column} error ${message}${pointer && ` (${pointer})`}`;
