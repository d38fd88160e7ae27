// Duplicate takes across all records.
import { readSource } from '../authoring/read-text.js';
import type { SourceFile } from '../authoring/source-file.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { RecordResult } from './record-processor.js';

/** Collects the takes of records, and finds those that occur more than once. */
export interface DuplicateTakes {
  add(result: RecordResult): void;
  findings(): Diagnostic[];
}

/**
 * Creates an empty collection; duplicates are findings of this severity.
 * @param catalogFile file of the catalog, which may hold the records, too
 */
export function createDuplicateTakes(severity: Severity, catalogFile: string): DuplicateTakes {
  const takes = new Map<number, string>();
  const duplicates: { result: RecordResult; index: number; other: string }[] = [];
  return {
    add(result) {
      result.takeHashes.forEach((hash, index) => {
        if (hash === undefined) return;
        const other = takes.get(hash);
        if (other !== undefined) duplicates.push({ result, index, other });
        else takes.set(hash, result.slug);
      });
    },
    findings() {
      const sources = new Map<string, SourceFile>();
      return duplicates.map(({ result: { file, line }, index, other }) => {
        const path = ['reviews', index, 'take'];
        const code = 'duplicate-take';
        const message = `is the same take as one of "${other}"; write one for this tool`;
        // In a file of many records the line is exact enough; a record's own file is read again for the position.
        if (file === catalogFile)
          return { file, line, column: 1, pointer: `/${path.join('/')}`, severity, code, message };
        const source = sources.get(file) ?? readSource(file);
        sources.set(file, source);
        return source.at(path, code, message, severity);
      });
    },
  };
}
