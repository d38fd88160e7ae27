// Names of the fields that catalog files may have.
import { z } from 'zod';
import {
  authoredCatalog,
  authoredComparison,
  authoredGone,
  authoredMove,
  authoredTool,
} from '../../../catalog/schema.js';

function* namesIn(schema: unknown): Generator<string> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) yield* namesIn(schema.unwrap());
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) yield* namesIn(option);
  else if (schema instanceof z.ZodArray) yield* namesIn(schema.element);
  else if (schema instanceof z.ZodObject)
    for (const [name, field] of Object.entries(schema.shape)) {
      yield name;
      yield* namesIn(field);
    }
}

/** Names of all fields, at any depth. */
export const fieldNames: ReadonlySet<string> = new Set(
  [authoredCatalog, authoredComparison, authoredGone, authoredMove, authoredTool].flatMap((schema) => [
    ...namesIn(schema),
  ]),
);

/** Tests if the words of a line begin a field that catalogs have, or an entry of a list with one. */
export function startsField(words: string): boolean {
  const name = /^(?:- +)*["']?([\w-]+)["']?[ \t]*:(?=[ \t]|$)/.exec(words)?.[1];
  return name !== undefined && fieldNames.has(name);
}

/** Tests if a text begins with the name of a field and goes on without a colon. */
export function lacksColon(words: string): boolean {
  const name = /^[\w-]+(?=[^\w:-])/.exec(words)?.[0];
  return name !== undefined && fieldNames.has(name);
}
