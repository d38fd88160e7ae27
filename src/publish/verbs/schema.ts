// `schema --out DIR`: the JSON Schemas, made from the one source of truth, for editors and other languages.
import { join } from 'node:path';
import { z } from 'zod';
import * as schemas from '../../catalog/schema.js';
import { writeJson } from '../published/write.js';

const files = {
  'catalog.json': schemas.publishedCatalog,
  'tool.json': schemas.publishedTool,
  'authoring/catalog.json': schemas.authoredCatalog,
  'authoring/tool.json': schemas.authoredTool,
  'authoring/moved.json': schemas.authoredMove,
  'authoring/gone.json': schemas.authoredGone,
  'authoring/votes.json': schemas.authoredVotes,
  'authoring/comparison.json': schemas.authoredComparison,
};

/** Writes every schema (JSON Schema, draft 2020-12) into `out`. Returns the exit code, 0. */
export async function schema(out: string): Promise<number> {
  for (const [file, shape] of Object.entries(files))
    await writeJson(join(out, file), z.toJSONSchema(shape, { io: 'input' }));
  return 0;
}
