// Fields that a schema does not know, in catalogs of other programs: they are kept out, and told once for each field.
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from './source-file.js';
import { didYouMean } from './did-you-mean.js';
import { unwrapped } from './schema-fields.js';

/** Collects unknown fields: those of one name at the same level are one finding. */
export interface UnknownFields {
  add(path: readonly PropertyKey[], known: readonly string[]): void;
  /** Finds each field, at the first place where it stands. */
  findings(source: SourceFile): Diagnostic[];
}

/** Creates an empty collection. */
export function createUnknownFields(): UnknownFields {
  const fields = new Map<string, { path: readonly PropertyKey[]; known: readonly string[]; count: number }>();
  return {
    add(path, known) {
      const level = path.map((key) => (typeof key === 'number' ? '*' : String(key))).join('/');
      const field = fields.get(level);
      if (field) field.count++;
      else fields.set(level, { path, known, count: 1 });
    },
    findings: (source) =>
      [...fields.values()].map(({ path, known, count }) => {
        const name = String(path.at(-1));
        const others = count > 1 ? `, here and in ${count - 1} more` : '';
        const message = `unknown field "${name}" is kept out${others}${didYouMean(name, known)}`;
        return source.at(path, 'unknown-field', message, 'notice');
      }),
  };
}

/** Copies a value without the fields that a schema does not know. A value of another kind is left as it is. */
export function keepKnown(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly PropertyKey[],
  unknown: UnknownFields,
): unknown {
  const at = unwrapped(schema);
  if (Array.isArray(value))
    return at instanceof z.ZodArray
      ? value.map((item: unknown, index) => keepKnown(at.element, item, [...path, index], unknown))
      : value;
  if (!(at instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  const shape = at.shape as Record<string, z.core.$ZodType>;
  const known = Object.keys(shape);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) => {
      const inner = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (inner) return [[key, keepKnown(inner, field, [...path, key], unknown)]];
      unknown.add([...path, key], known);
      return [];
    }),
  );
}
