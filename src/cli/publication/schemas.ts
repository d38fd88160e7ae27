// The JSON Schemas (draft 2020-12) of all that is kept and published, made from the one source of truth.
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

/** The schema files by path: of what is published, and with `editors` of what an editor keeps. */
export const schemaFiles = (editors = false): [string, string][] =>
  Object.entries({ ...published, ...(editors && authoring) }).map(([file, shape]) => [
    file,
    toJsonText(z.toJSONSchema(shape, { io: 'input' })),
  ]);
