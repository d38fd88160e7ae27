// An editor's folder: catalog.yaml, tools/, votes.json, checked against the schema and against itself.
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { z } from 'zod';
import {
  authoredCatalog,
  authoredComparison,
  authoredGone,
  authoredMove,
  authoredTool,
  authoredVotes,
  slug,
  type AuthoredCatalog,
  type AuthoredTool,
} from '../../catalog/schema.js';
import { readSourceFile, type Diagnostic, type SourceFile } from './source-file.js';

/** A tool as its editor keeps it, or what is left of a retired one. */
export type AuthoredRecord = AuthoredTool | { moved: string } | { gone: true };

/** Everything in the folder, if nothing is wrong with it. */
export interface Authored {
  catalog: AuthoredCatalog;
  /** By slug, sorted. */
  tools: Map<string, AuthoredRecord>;
  votes: Map<string, { ship: number; skip: number }>;
}

const kinds = /^\.(ya?ml|json)$/;

/** The files in a folder that may hold data; none if there is no such folder. */
async function dataFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => kinds.test(extname(name))).sort();
}

/** What a schema's issue means to an editor. */
function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `unknown field ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  if (issue.code === 'invalid_value')
    return `must be ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}`;
  if (issue.code === 'invalid_type') return `must be given, as ${issue.expected}`;
  if (issue.code === 'invalid_key') return issue.issues.map(sentenceOf).join('; ');
  return issue.message;
}

function checked<Shape>(
  schema: z.ZodType<Shape>,
  source: SourceFile,
  found: Diagnostic[],
): Shape | undefined {
  if (source.diagnostics.length) {
    found.push(...source.diagnostics);
    return undefined;
  }
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const last = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    found.push(source.at([...issue.path, ...last], sentenceOf(issue)));
  }
  return undefined;
}

const oneOf = (names: readonly string[]) => (names.length ? `it has ${names.join(', ')}` : 'it has none');

/** What a tool says of others: its reviewers and its category must be in the catalog, what it moved to in the folder. */
function referenceDiagnostics(
  source: SourceFile,
  record: AuthoredRecord,
  catalog: AuthoredCatalog,
  tools: ReadonlyMap<string, AuthoredRecord>,
): Diagnostic[] {
  if ('gone' in record) return [];
  if ('moved' in record) {
    const target = tools.get(record.moved);
    if (target && 'name' in target && !target.draft) return [];
    return [
      source.at(
        ['moved'],
        `"${record.moved}" is no published tool: name the one that readers shall find instead`,
      ),
    ];
  }
  const reviewers = catalog.reviewers.map(({ id }) => id);
  const unknownReviewers = (record.reviews ?? []).flatMap(({ reviewer }, index) =>
    reviewers.includes(reviewer)
      ? []
      : [
          source.at(
            ['reviews', index, 'reviewer'],
            `no reviewer "${reviewer}" in the catalog: ${oneOf(reviewers)}`,
          ),
        ],
  );
  const categories = Object.keys(catalog.categories ?? {});
  const unknownCategory =
    record.category === undefined || categories.includes(record.category)
      ? []
      : [source.at(['category'], `no category "${record.category}" in the catalog: ${oneOf(categories)}`)];
  return [...unknownCategory, ...unknownReviewers];
}

/**
 * Reads and checks an editor's folder.
 * @returns the folder, or every diagnostic found. Rejects if the folder or its `catalog.yaml` cannot be read.
 */
export async function readFolder(
  folder: string,
): Promise<{ authored?: Authored; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const open = (...path: string[]) => readSourceFile(join(folder, ...path), path.join('/'));
  const named = (await dataFiles(folder)).find((name) => basename(name, extname(name)) === 'catalog');
  const catalog = checked(authoredCatalog, await open(named ?? 'catalog.yaml'), diagnostics);

  const sources = new Map<string, SourceFile>();
  const tools = new Map<string, AuthoredRecord>();
  for (const file of await dataFiles(join(folder, 'tools'))) {
    const source = await open('tools', file);
    const name = basename(file, extname(file));
    if (!slug.safeParse(name).success)
      diagnostics.push(
        source.at([], 'the file name must be lower-case words joined by hyphens, such as claw-code.yaml'),
      );
    if (sources.has(name)) diagnostics.push(source.at([], `there are two files for ${name}`));
    sources.set(name, source);
    // A tombstone has nothing but its one field, so which schema to hold it against can be told before.
    const { value } = source;
    const has = (field: string) => typeof value === 'object' && value !== null && field in value;
    const schema = has('moved') ? authoredMove : has('gone') ? authoredGone : authoredTool;
    const record = checked<AuthoredRecord>(schema, source, diagnostics);
    if (record) tools.set(name, record);
  }

  const hasVotes = (await dataFiles(folder)).includes('votes.json');
  const voteSource = hasVotes ? await open('votes.json') : undefined;
  const votes = (voteSource && checked(authoredVotes, voteSource, diagnostics)) ?? {};
  for (const voted of Object.keys(votes))
    if (voteSource && !sources.has(voted))
      diagnostics.push(voteSource.at([voted], `there is no tools/${voted}.yaml`));

  for (const file of await dataFiles(join(folder, 'comparisons'))) {
    const source = await open('comparisons', file);
    checked(authoredComparison, source, diagnostics);
    for (const compared of basename(file, extname(file)).split('--vs--'))
      if (!sources.has(compared)) diagnostics.push(source.at([], `there is no tools/${compared}.yaml`));
  }

  if (catalog)
    for (const [name, record] of tools) {
      const source = sources.get(name);
      if (source) diagnostics.push(...referenceDiagnostics(source, record, catalog, tools));
    }
  return catalog && !diagnostics.length
    ? { authored: { catalog, tools, votes: new Map(Object.entries(votes)) }, diagnostics }
    : { diagnostics };
}
