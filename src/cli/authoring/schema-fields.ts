// Fields that a schema has at a path, and examples of them for messages.
import { z } from 'zod';

/** Returns the schema inside optional ones; of a union, the option with fields. */
export function unwrapped(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodNullable) at = at.unwrap();
  return at instanceof z.ZodUnion ? (at.options.find((option) => option instanceof z.ZodObject) ?? at) : at;
}

/** Returns the schema at a path; `undefined` if there is none. */
export function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  let at = unwrapped(schema);
  for (const key of path) {
    if (at instanceof z.ZodObject) at = (at.shape as Record<PropertyKey, unknown>)[key];
    else if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else return undefined;
    at = unwrapped(at);
  }
  return at;
}

/** Lists the field names of a schema at a path; empty if it is no object. */
export function fieldsAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  const at = schemaAt(schema, path);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** Lists the fields that stand below a field: its own, or those of each entry in its list. */
export function fieldsBelow(schema: unknown, path: readonly PropertyKey[]): string[] {
  return fieldsAt(schema, schemaAt(schema, path) instanceof z.ZodArray ? [...path, 0] : path);
}

/** Returns examples of the fields below a path, as `name: …`; `text` becomes the value of a field that allows it. */
export function fieldExamples(schema: unknown, path: readonly PropertyKey[], text: unknown): string[] {
  const isList = schemaAt(schema, path) instanceof z.ZodArray;
  const at = schemaAt(schema, isList ? [...path, 0] : path);
  if (at instanceof z.ZodRecord) return ['name: text'];
  if (!(at instanceof z.ZodObject)) return [];
  const fields = Object.entries<unknown>(at.shape);
  const required = fields.filter(([, field]) => !(field instanceof z.ZodOptional));
  return (required.length ? required : fields.slice(0, 1)).map(([name, field]) => {
    const value = field instanceof z.ZodEnum && field.options.includes(String(text)) ? String(text) : '…';
    return `${name}: ${value}`;
  });
}

/** Tests if the field at a path may be left out. */
export function isOptional(schema: unknown, path: readonly PropertyKey[]): boolean {
  const parent = schemaAt(schema, path.slice(0, -1));
  const name = path.at(-1);
  return (
    parent instanceof z.ZodObject &&
    (parent.shape as Record<PropertyKey, unknown>)[name ?? ''] instanceof z.ZodOptional
  );
}
