// Validates a tool or tombstone against its schema and the editorial rules.
import { hash } from 'node:crypto';
import { extname } from 'node:path';
import { authoredGone, authoredMove, authoredTool, incompleteTool } from '../../catalog/schema.js';
import { isRetired } from '../../catalog/catalog.js';
import type { AuthoredRecord } from '../../catalog/authored-types.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { checkRules, type RuleContext } from './rules.js';
import { isReservedName, isSlug, slugify } from './slug.js';
import type { SourceFile } from './source-file.js';
import { checkTexts } from './text-rules.js';
import { validate } from './validate.js';

/** Record and its findings; no record if a finding is an error. */
export interface ValidatedRecord {
  record?: AuthoredRecord | undefined;
  diagnostics: Diagnostic[];
}

/**
 * Validates the record in `source`, whose slug is `slug`.
 * @param inLine true for a record of a file with many, which states its slug
 */
export function validateRecord(
  source: SourceFile,
  slug: string,
  context: RuleContext,
  inLine = false,
): ValidatedRecord {
  const diagnostics: Diagnostic[] = [];
  const { value } = source;
  // A record that is no group of fields has a finding of its own.
  const hasFields = typeof value === 'object' && value !== null;
  if (!isSlug(slug) && (hasFields || !inLine))
    diagnostics.push(source.at([], 'slug', invalidSlugMessage(slug, inLine ? undefined : source.file)));
  // The field `moved` or `gone` marks a tombstone and selects the schema.
  const has = (field: string) => hasFields && field in value;
  // The schema finds what is left out, if that is an error.
  const isStrict = context.rules.severityOf('incomplete-record') === 'error';
  const toolSchema = isStrict ? authoredTool : incompleteTool;
  const schema = has('moved') ? authoredMove : has('gone') ? authoredGone : toolSchema;
  const record = validate<AuthoredRecord>(schema, source, (diagnostic) => diagnostics.push(diagnostic));
  if (record && !isRetired(record))
    diagnostics.push(...checkRules(source, record, context), ...checkTexts(source, context.rules));
  return {
    record: diagnostics.some(({ severity }) => severity === 'error') ? undefined : record,
    diagnostics,
  };
}

/** Message about an invalid slug. Suggests to rename the file, or to edit the line. */
function invalidSlugMessage(name: string, file: string | undefined): string {
  const rule = isReservedName(name)
    ? 'Windows allows no file of this name'
    : 'it must be lower-case words joined by hyphens, 64 characters at most, such as claw-code';
  if (!name) return `"slug" must be given: ${rule}`;
  const suggestion = slugify(name);
  const remedy = file === undefined ? `write "${suggestion}"` : `rename it to ${suggestion}${extname(file)}`;
  return `"${name}" cannot be a slug: ${rule}${suggestion && `; ${remedy}`}`;
}

/** Returns a number for the take of each review: the first 48 bits of its SHA-1, to find duplicates. */
export const takeHashes = (record: AuthoredRecord): (number | undefined)[] =>
  isRetired(record)
    ? []
    : (record.reviews ?? []).map(({ take }) =>
        take === undefined ? undefined : parseInt(hash('sha1', take.trim(), 'hex').slice(0, 12), 16),
      );
