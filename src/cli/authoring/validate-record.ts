// One tool of an editor, or what is left of a retired one, held against its schema and the editorial rules.
import { hash } from 'node:crypto';
import { extname } from 'node:path';
import { authoredGone, authoredMove, authoredTool } from '../../catalog/schema.js';
import type { AuthoredCatalog, AuthoredRecord } from '../../catalog/authored-types.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { checkRules, type RuleConfig } from './rules.js';
import { isSlug, slugify } from './slug.js';
import type { SourceFile } from './source-file.js';
import { validate } from './validate.js';

/** Context that a record is validated in. */
export interface ValidationContext {
  catalog: AuthoredCatalog;
  rules: RuleConfig;
  /** Tells if a path relative to the catalog is there, such as `logos/x.svg`. */
  hasFile(path: string): boolean;
}

/** A record that its schema accepts, and every finding. */
export interface ValidatedRecord {
  record?: AuthoredRecord | undefined;
  diagnostics: Diagnostic[];
}

/** A record as its text says; nothing of it if that has an error. */
export function validateRecord(
  source: SourceFile,
  slug: string,
  context: ValidationContext,
): ValidatedRecord {
  const diagnostics: Diagnostic[] = [];
  if (!isSlug(slug)) diagnostics.push(source.at([], 'slug', wrongSlug(slug, source.file)));
  // A tombstone has nothing but its one field, so which schema to hold it against can be told before.
  const { value } = source;
  const has = (field: string) => typeof value === 'object' && value !== null && field in value;
  const schema = has('moved') ? authoredMove : has('gone') ? authoredGone : authoredTool;
  const record = validate<AuthoredRecord>(schema, source, (diagnostic) => diagnostics.push(diagnostic));
  if (record && 'name' in record)
    diagnostics.push(...checkRules(source, record, context.catalog, context.rules, context.hasFile));
  return {
    record: diagnostics.some(({ severity }) => severity === 'error') ? undefined : record,
    diagnostics,
  };
}

/** Message about a name that is no slug. A file is renamed, a line is edited. */
function wrongSlug(name: string, file: string): string {
  const rule = 'it must be lower-case words joined by hyphens, 64 characters at most, such as claw-code';
  if (!name) return `"slug" must be given: ${rule}`;
  const right = slugify(name);
  const ending = extname(file);
  const what = /^\.(ndjson|jsonl)$/.test(ending) ? `write "${right}"` : `rename it to ${right}${ending}`;
  return `"${name}" cannot be a slug: ${rule}${right && `; ${what}`}`;
}

/** A number for each take, by which two that say the same are found. */
export const takeHashes = (record: AuthoredRecord): number[] =>
  'name' in record
    ? (record.reviews ?? []).map(({ take }) => parseInt(hash('sha1', take.trim(), 'hex').slice(0, 12), 16))
    : [];
