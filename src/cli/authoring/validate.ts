// Validates a source against a schema, and turns schema issues into messages for editors.
import { z } from 'zod';
import { editDistance } from '../../view-models/find-tool.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from './source-file.js';

/** Returns `; did you mean "…"?` with the word nearest to `written`; empty if no word is near. */
export function didYouMean(written: string, words: Iterable<string>): string {
  let nearest: string | undefined;
  let least = Math.max(written.length / 3, 1) + 1;
  for (const word of words) {
    if (word === written) continue;
    const distance = editDistance(written.toLowerCase(), word.toLowerCase());
    if (distance < least) [nearest, least] = [word, distance];
  }
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}

/** Returns the value at a path; `undefined` if missing. */
const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);

/** Lists the field names of a schema at a path; empty if it is no object. */
function fieldsAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let at = schema as z.core.$ZodType | undefined;
  const unwrap = () => {
    while (at instanceof z.ZodOptional || at instanceof z.ZodNullable) at = at.unwrap();
    if (at instanceof z.ZodUnion) at = at.options.find((option) => option instanceof z.ZodObject) ?? at;
  };
  unwrap();
  for (const key of path) {
    if (at instanceof z.ZodObject) at = (at.shape as Record<PropertyKey, z.core.$ZodType>)[key];
    else if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else return [];
    unwrap();
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** Joins values with "or". Only strings get quotes. */
const quoted = (words: readonly unknown[]) =>
  words.map((word) => (typeof word === 'string' ? `"${word}"` : String(word))).join(' or ');
const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};
const kindOf = (value: unknown) =>
  value === null
    ? 'empty'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'boolean'
        ? String(value)
        : (typeNames[typeof value] ?? typeof value);
const isNumeric = (value: unknown) =>
  typeof value === 'string' && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(value);
/** Lists the known fields, for a message without a suggestion. */
const oneOf = (fields: readonly string[]) =>
  fields.length > 1
    ? `; there are ${fields.join(', ')}`
    : fields.length
      ? `; there is only ${fields[0]}`
      : '';

/** Returns the message for a schema issue. */
function issueMessage(issue: z.core.$ZodIssue, value: unknown, schema: unknown): string {
  const given = valueAt(value, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const fields = fieldsAt(schema, issue.path);
    return `unknown field "${key}"${didYouMean(key, fields) || oneOf(fields)}`;
  }
  if (issue.code === 'invalid_value') {
    if (given === undefined) return `must be given: ${quoted(issue.values)}`;
    const texts = issue.values.filter((word) => typeof word === 'string');
    const isQuoted = issue.values.some((word) => typeof word !== 'string' && String(word) === given);
    const near = typeof given === 'string' ? didYouMean(given, texts) : '';
    return `must be ${quoted(issue.values)}${isQuoted ? ', without quotes' : near}`;
  }
  if (issue.code === 'invalid_type') {
    const wanted = typeNames[issue.expected] ?? issue.expected;
    if (given === undefined) return `"${String(issue.path.at(-1) ?? 'this')}" must be given, as ${wanted}`;
    const hint = isNumeric(given) && /^(number|int)$/.test(issue.expected) ? '; leave out the quotes' : '';
    const bare = typeof given === 'number' || typeof given === 'boolean';
    const quote = bare && issue.expected === 'string' ? `; put it in quotes: "${given}"` : '';
    return `must be ${wanted}, and is ${kindOf(given)}${hint}${quote}`;
  }
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => message).join('; ');
  if (issue.code === 'invalid_union') return `is none of the forms this may have`;
  if (issue.code === 'too_big') {
    const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' entries' : '';
    const has = typeof given === 'string' || Array.isArray(given) ? `, and has ${given.length}` : '';
    const is = typeof given === 'number' ? `, and is ${given}` : '';
    return `must be at most ${issue.maximum.toString()}${unit}${has}${is}`;
  }
  if (issue.code === 'too_small')
    return `must be at least ${issue.minimum.toString()}${typeof given === 'number' ? `, and is ${given}` : ''}`;
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return `must be a real date as YYYY-MM-DD, such as 2026-03-03`;
  return issue.message;
}

/** Finds a repeated name in a list. A `custom` issue on a list has no other cause. */
function duplicateName({ code, path }: z.core.$ZodIssue, value: unknown) {
  const list = code === 'custom' ? valueAt(value, path) : undefined;
  if (!Array.isArray(list)) return undefined;
  for (const key of ['reviewer', 'id', 'slug']) {
    const names = list.map((item: Record<string, unknown>) => item[key]);
    const index = names.findIndex((name, at) => name !== undefined && names.indexOf(name) < at);
    if (index >= 0)
      return {
        path: [...path, index, key],
        sentence: `"${String(names[index])}" is there already; "${String(path.at(-1))}" must not name the same one twice`,
      };
  }
  return undefined;
}

/** Validates a source. Returns its value; after an error, `undefined`, and passes every finding to `onDiagnostic`. */
export function validate<Shape>(
  schema: z.ZodType<Shape>,
  source: SourceFile,
  onDiagnostic: (diagnostic: Diagnostic) => void,
): Shape | undefined {
  if (source.diagnostics.length) {
    source.diagnostics.forEach(onDiagnostic);
    return undefined;
  }
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    // One finding for each unknown field.
    const issues =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
    for (const each of issues) {
      const { path, sentence } = duplicateName(each, source.value) ?? {
        path: each.code === 'unrecognized_keys' ? [...each.path, ...each.keys] : each.path,
        sentence: issueMessage(each, source.value, schema),
      };
      const field = path.findLast((key) => typeof key === 'string');
      onDiagnostic(
        source.at(
          path,
          'schema',
          field && /^(must|is) /.test(sentence) ? `"${field}" ${sentence}` : sentence,
        ),
      );
    }
  }
  return undefined;
}
