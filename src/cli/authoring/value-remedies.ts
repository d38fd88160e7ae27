// Remedies for a value of the wrong kind, made of what was written.
import { z } from 'zod';
import { fieldExamples, isOptional, schemaAt } from './schema-fields.js';
import { quoteAdvice, quoteText } from './yaml/quote-text.js';

/** Value that a message is about. */
export interface GivenValue {
  value: unknown;
  /** The value as it stands in the file; of an empty one, the comment after it. */
  written: string;
  schema: unknown;
  path: readonly PropertyKey[];
}

/** Tests for a text that is a number. */
const isNumeric = (text: string) => /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text);

/** Returns the remedy for a value that should be of the type `expected`; empty if the message says all. */
export function remedyOf(expected: string, given: GivenValue): string {
  const { value, written } = given;
  if (value === null && written === '') return emptyRemedy(expected, given);
  if (expected === 'string') return textRemedy(value, written);
  if (expected === 'number' || expected === 'int') return numberRemedy(value);
  if (expected === 'boolean') return booleanRemedy(value);
  if (expected === 'object' || expected === 'record') return groupRemedy(given);
  return expected === 'array' ? listRemedy(given) : '';
}

function emptyRemedy(expected: string, { schema, path }: GivenValue): string {
  const [example = ''] = fieldExamples(schema, path, undefined);
  const isList = expected === 'array';
  const remedy = example
    ? `write it below, indented, as in "${isList ? '- ' : ''}${example}"`
    : 'write it after the colon';
  return `; ${remedy}${isOptional(schema, path) ? ', or remove the field' : ''}`;
}

function textRemedy(value: unknown, written: string): string {
  if (typeof value !== 'object' || value === null) {
    if (written.startsWith('#'))
      return `; what follows the # is a comment, which readers never see; if it is the text, ${quoteAdvice(written)}`;
    return `; put it in quotes: ${quoteText(written)}`;
  }
  const text = written.trim();
  if (text.includes('\n')) return '; write one text after the colon';
  return text.startsWith('- ') ? `; leave out the hyphen: ${text.slice(2)}` : `; ${quoteAdvice(text)}`;
}

function numberRemedy(value: unknown): string {
  if (typeof value !== 'string') return '';
  if (isNumeric(value)) return '; leave out the quotes';
  const number = /^\s*[-+]?\d+(?:[.,]\d+)?(?![\d.,])/.exec(value)?.[0];
  return number ? `; write the number alone: ${number.trim().replace(',', '.')}` : '';
}

function booleanRemedy(value: unknown): string {
  if (typeof value !== 'string') return '';
  if (/^(true|false)$/.test(value)) return '; leave out the quotes';
  if (/^(yes|y|on|true)$/i.test(value)) return '; write true';
  return /^(no|n|off|false)$/i.test(value) ? '; write false' : '';
}

const listed = (examples: readonly string[]) => examples.map((example) => `"${example}"`).join(' and ');

function groupRemedy({ value, schema, path }: GivenValue): string {
  if (Array.isArray(value)) return '; write its fields without hyphens';
  if (!path.length) return '';
  const examples = fieldExamples(schema, path, value);
  if (!examples.length) return '';
  if (typeof path.at(-1) === 'number')
    return `; write the name of its field before it, as in "- ${examples[0]?.replace('…', String(value)) ?? ''}"`;
  return `; write its fields below it, each in a line of its own that begins with two more spaces: ${listed(examples)}`;
}

function listRemedy({ value, schema, path }: GivenValue): string {
  const [example = ''] = fieldExamples(schema, path, value);
  if (!example) return '';
  return `; write its entries below it, each beginning with a hyphen and a space, as in "- ${example}"`;
}

/** Returns the sentence about a value that should be a date; `undefined` if the schema wants none. */
export function dateMessage({ schema, path, written }: GivenValue): string | undefined {
  if (!(schemaAt(schema, path) instanceof z.ZodISODate)) return undefined;
  const date = isoDate(written.replaceAll(/["']/g, ''));
  return `must be a real date as YYYY-MM-DD, ${date ? `so write ${date}` : 'such as 2026-03-03'}`;
}

/** Reads a date in another form, if it can be only one; `undefined` if not. */
function isoDate(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-./ ]?(\d\d?)[-./ ]?(\d\d?)(?:[T ].*)?$/.exec(text) ?? [];
  const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : namedMonth(text);
  return date !== text && z.iso.date().safeParse(date).success ? date : undefined;
}

/** Reads a date with the name of its month, such as `3 March 2026`. */
function namedMonth(text: string): string {
  const time = /[a-z]{3}/i.test(text) && /\b\d{4}\b/.test(text) ? Date.parse(`${text} UTC`) : NaN;
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
