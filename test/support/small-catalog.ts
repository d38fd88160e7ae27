// A catalog of one sound tool, to which a test adds what it is about.
import { join } from 'node:path';
import { check } from '../../src/cli/commands/check/check.js';
import { folderOf } from './folders.mjs';

/** Files by path, as text or bytes. */
export type Files = Record<string, string | Uint8Array>;

/** The text of its `catalog.yaml`. */
export const smallCatalogYaml = 'name: Paper\nreviewers:\n  - id: ann\n    name: Ann\n';
/** The text of its tool, `tools/one.yaml`. */
export const soundToolYaml = 'name: One\ntagline: A tool\n';

/** Writes it with these files added or replaced; returns the folder. */
export const smallCatalog = (files: Files): string =>
  folderOf({ 'catalog.yaml': smallCatalogYaml, 'tools/one.yaml': soundToolYaml, ...files });

/** Runs `check` on it, or on one of these files; returns its findings as `file:line:column severity code message`. */
export async function findingsIn(files: Files, target = ''): Promise<string[]> {
  const folder = smallCatalog(files);
  const lines: string[] = [];
  await check(
    join(folder, target),
    {},
    {
      onDiagnostic: ({ file, line, column, severity, code, message }) =>
        lines.push(`${file.slice(folder.length + 1)}:${line}:${column} ${severity} ${code} ${message}`),
    },
  );
  return lines;
}
