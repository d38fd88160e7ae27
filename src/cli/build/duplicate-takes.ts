// The takes of all records: which of them stands twice.
import { readSource } from '../authoring/read-text.js';
import type { SourceFile } from '../authoring/source-file.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { RecordResult } from './record-processor.js';

/** Gathers takes, and finds those that were there before. */
export interface DuplicateTakes {
  add(result: RecordResult): void;
  findings(): Diagnostic[];
}

/** Begins; `severity` is how bad a take is that stands twice. */
export function createDuplicateTakes(severity: Severity): DuplicateTakes {
  const takes = new Map<number, string>();
  const twice: { result: RecordResult; index: number; other: string }[] = [];
  return {
    add(result) {
      result.takeHashes.forEach((mark, index) => {
        const other = takes.get(mark);
        if (other !== undefined) twice.push({ result, index, other });
        else takes.set(mark, result.slug);
      });
    },
    findings() {
      const opened = new Map<string, SourceFile>();
      return twice.map(({ result: { file, line }, index, other }) => {
        const path = ['reviews', index, 'take'];
        const code = 'duplicate-take';
        const message = `is the same take as one of "${other}"; write one for this tool`;
        // The line of an NDJSON file is place enough; a file of its own is opened again.
        if (/\.(ndjson|jsonl)$/.test(file))
          return { file, line, column: 1, pointer: `/${path.join('/')}`, severity, code, message };
        const source = opened.get(file) ?? readSource(file);
        opened.set(file, source);
        return source.at(path, code, message, severity);
      });
    },
  };
}
