// Messages for editors about what a schema rejects.
import type { z } from 'zod';
import { didYouMean } from './did-you-mean.js';
import { fieldsAt } from './schema-fields.js';
import type { SourceFile } from './source-file.js';
import { dateMessage, remedyOf, type GivenValue } from './value-remedies.js';
import { isUrlField, urlMessage } from './written-urls.js';
import { lacksColon } from './yaml/field-names.js';
import { lineMessage } from './yaml/line-message.js';

/** Returns the value at a path; `undefined` if missing. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);

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
/** Lists the known fields, for a message without a suggestion. */
const oneOf = (fields: readonly string[]) =>
  fields.length > 1
    ? `; there are ${fields.join(', ')}`
    : fields.length
      ? `; there is only ${fields[0]}`
      : '';

/** Returns the message for a schema issue. */
export function issueMessage(issue: z.core.$ZodIssue, source: SourceFile, schema: unknown): string {
  const given = valueAt(source.value, issue.path);
  const { path } = issue;
  const givenValue = (): GivenValue => ({ value: given, written: source.written(path), schema, path });
  if (issue.code === 'unrecognized_keys')
    return unknownFieldMessage(issue.keys[0] ?? '', issue.path, source, schema);
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
    return (
      dateMessage(givenValue()) ??
      `must be ${wanted}, and is ${kindOf(given)}${remedyOf(issue.expected, givenValue())}`
    );
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
    return dateMessage(givenValue()) ?? issue.message;
  const url = typeof given === 'string' && isUrlField(path.at(-1)) ? urlMessage(given) : undefined;
  return url ?? issue.message;
}

/** Returns the message for a field that the schema does not have. */
function unknownFieldMessage(
  key: string,
  path: readonly PropertyKey[],
  source: SourceFile,
  schema: unknown,
): string {
  const unknown = `unknown field "${key}"`;
  if (/^-[^-]|[^:]:[^:]|[“”„«»‘’]/.test(key)) return `${unknown}: ${lineMessage(key)}`;
  const fields = fieldsAt(schema, path);
  if (lacksColon(key)) return `${unknown}: ${lineMessage(key)}`;
  const near = didYouMean(key, fields);
  // A comma in an unquoted text between braces begins a field without a value.
  const isPart = !near && key.includes(' ') && valueAt(source.value, [...path, key]) === null;
  return `${unknown}${isPart ? '; if it goes on with a text that has a comma, put the whole text in quotes' : near || oneOf(fields)}`;
}
