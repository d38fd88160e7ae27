// `schema --out DIR`: writes the JSON Schemas, for editors and other languages.
import { join } from 'node:path';
import { schemaFiles } from '../../publication/schemas.js';
import { writeText } from '../../publication/write-file.js';

/** Writes every schema (JSON Schema, draft 2020-12) into `out`. Resolves to the number of files written. */
export async function schema(out: string): Promise<{ files: number }> {
  let files = 0;
  for (const [file, text] of schemaFiles(true)) files += await writeText(join(out, file), text);
  return { files };
}
