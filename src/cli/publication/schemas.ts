// JSON Schemas (draft 2020-12) of published and authored files, generated from the zod schemas.
import { z } from 'zod';
import * as schemas from '../../catalog/schema.js';
import { toJsonText } from './compose-record.js';
import { manifestSchema, shardSchema } from './format.js';

const published = {
  'catalog.json': schemas.publishedCatalog,
  'tool.json': schemas.publishedTool,
  'record.json': schemas.publishedRecord,
  'manifest.json': manifestSchema,
  'hashes.json': shardSchema,
};
const authoring = {
  'authoring/catalog.json': schemas.authoredCatalog,
  'authoring/tool.json': schemas.authoredTool,
  'authoring/moved.json': schemas.authoredMove,
  'authoring/gone.json': schemas.authoredGone,
  'authoring/votes.json': schemas.authoredVotes,
  'authoring/comparison.json': schemas.authoredComparison,
};

/** Lists the schema files as paths and texts. `withAuthoring` adds those of authored files. */
export const schemaFiles = (withAuthoring = false): [string, string][] =>
  Object.entries({ ...published, ...(withAuthoring && authoring) }).map(([file, shape]) => [
    file,
    toJsonText(z.toJSONSchema(shape, { io: 'input' })),
  ]);
