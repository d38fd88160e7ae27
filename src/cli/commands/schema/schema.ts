// `schema --out DIR`: writes the JSON Schemas, for editors and other languages.
import { join } from 'node:path';
import { schemaFiles } from '../../publication/schemas.js';
import { requireReplaceable, writeText } from '../../publication/write-file.js';

/**
 * Writes every schema (JSON Schema, draft 2020-12) into `out`. Resolves to the number of files written. Rejects with a
 * `UserError`, and writes nothing, where something else has the name of one.
 */
export async function schema(out: string): Promise<{ files: number }> {
  const schemas = schemaFiles(true);
  for (const [file] of schemas)
    await requireReplaceable(join(out, file), /^\{"\$schema":"https:\/\/json-schema\.org/, 'a JSON Schema');
  let files = 0;
  for (const [file, text] of schemas) files += await writeText(join(out, file), text);
  return { files };
}
