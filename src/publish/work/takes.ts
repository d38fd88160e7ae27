// The takes of all records: which of them stands twice.
import { readSource } from '../authoring/read.js';
import type { SourceFile } from '../authoring/source-file.js';
import type { Diagnostic, Severity } from '../report/diagnostic.js';
import type { Outcome } from './desk.js';

/** Gathers takes, and finds those that were there before. */
export interface Takes {
  add(outcome: Outcome): void;
  findings(): Diagnostic[];
}

/** Begins; `severity` is how bad a take is that stands twice. */
export function beginTakes(severity: Severity): Takes {
  const takes = new Map<number, string>();
  const twice: { outcome: Outcome; index: number; other: string }[] = [];
  return {
    add(outcome) {
      outcome.takes.forEach((mark, index) => {
        const other = takes.get(mark);
        if (other !== undefined) twice.push({ outcome, index, other });
        else takes.set(mark, outcome.slug);
      });
    },
    findings() {
      const opened = new Map<string, SourceFile>();
      return twice.map(({ outcome: { file, line }, index, other }) => {
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
