// Records, each parsed, checked and composed as readers will get it.
import { authoredVotes } from '../../catalog/schema.js';
import type { AuthoredCatalog, AuthoredRecord } from '../../catalog/authored-types.js';
import {
  diffSnapshots,
  toolSnapshot,
  type Difference,
  type ToolSnapshot,
} from '../../view-models/tool-snapshot.js';
import { headLinePattern } from '../authoring/ndjson.js';
import { readEntrySource } from '../authoring/read-text.js';
import { validateRecord, takeHashes, type ValidationContext } from '../authoring/validate-record.js';
import { ruleConfig } from '../authoring/rules.js';
import type { SourceFile } from '../authoring/source-file.js';
import type { SourceEntry } from '../authoring/source.js';
import { validate } from '../authoring/validate.js';
import {
  createComposer,
  toJsonText,
  toListedRecord,
  type RecordComposer,
  type ToolVotes,
} from '../publication/compose-record.js';
import { sha256Digest } from '../publication/digest.js';
import type { RecordDigests } from '../publication/format.js';
import { openPublication, type Publication } from '../publication/publication.js';
import { readPublishedRecord } from '../publication/published-record.js';
import type { SpooledRecord } from './spool.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { draftMessage } from './removed-tools.js';

/** Settings for all records. Plain data, because it is sent to threads. */
export interface WorkerConfig {
  catalog: AuthoredCatalog;
  /** The files beside the catalog that a record may name. */
  files: readonly string[];
  /** For a build; a check composes nothing. */
  build?:
    | {
        /** The ISO date of what changes now. */
        date: string;
        /** The previous publication, a folder or URL. */
        previous?: string | undefined;
        /** The folder for what waits to be written; without one nothing is to be. */
        scratch?: string | undefined;
      }
    | undefined;
}

/** One record to work on. */
export interface RecordTask extends SourceEntry {
  votes?: ToolVotes | undefined;
  /** Its digests in the previous publication. */
  previous?: RecordDigests | undefined;
  /** Snapshot of the previous publication, if its record may have been overwritten since. */
  before?: ToolSnapshot | undefined;
  /** True if the folder has another record than the previous publication, or none. */
  wanted: boolean;
}

/** Result of one record. */
export interface RecordResult extends Pick<SourceEntry, 'slug' | 'file' | 'line'> {
  diagnostics: Diagnostic[];
  kind?: 'tool' | 'draft' | 'moved' | 'gone' | undefined;
  /** The slug that it moved to, and the finding if there is no such tool. */
  moved?: { to: string; unless: Diagnostic } | undefined;
  takeHashes: number[];
  name?: string | undefined;
  digests?: RecordDigests;
  /** True if it differs from the previous publication. */
  changed?: boolean;
  previous?: RecordDigests | undefined;
  before?: ToolSnapshot | undefined;
  differences?: Difference[];
}

/** Checks records, and composes those that are to be written. */
export type RecordProcessor = (
  tasks: readonly RecordTask[],
) => Promise<{ results: RecordResult[]; records: SpooledRecord[] }>;

/** Creates a processor. */
export async function createRecordProcessor({
  catalog,
  files,
  build,
}: WorkerConfig): Promise<RecordProcessor> {
  const there = new Set(files);
  const context: ValidationContext = {
    catalog,
    rules: ruleConfig(catalog, !build),
    hasFile: (path) => there.has(path),
  };
  const previous = build?.previous === undefined ? undefined : await openPublication(build.previous);
  const composed = createComposer(catalog);
  return async (tasks) => {
    const results: RecordResult[] = [];
    const records: SpooledRecord[] = [];
    for (const task of tasks) {
      const { result, record, votes } = checked(task, context);
      if (record && build) await compose(task, result, record, votes, { composed, build, records, previous });
      results.push(result);
    }
    return { results, records };
  };
}

/** Message about a tool that moved to a slug of no published tool. */
export const movedMessage = (to: string): string =>
  `"${to}" is no published tool: name the one that readers shall find instead`;

/** A record held against schema and rules, with the votes that an NDJSON line carries itself. */
function checked(task: RecordTask, context: ValidationContext) {
  const source = readEntrySource(task);
  // What cannot be read is one finding, on the record that it seems to be.
  if (source.diagnostics.length) {
    const { slug, file, line } = task;
    return { result: { slug, file, line, diagnostics: source.diagnostics, takeHashes: [] } };
  }
  const inLine = task.text !== undefined;
  const { slug, own, votes } = inLine ? partsOf(source) : { slug: task.slug, own: source, votes: task.votes };
  const diagnostics: Diagnostic[] = [];
  const given =
    votes && inLine
      ? validate(
          authoredVotes.valueType,
          { ...source, value: votes, at: (path, ...said) => source.at(['votes', ...path], ...said) },
          (finding) => diagnostics.push(finding),
        )
      : (votes as ToolVotes | undefined);
  const { record, diagnostics: found } = headLinePattern.test(task.text ?? '')
    ? {
        diagnostics: [
          source.at([], 'order', 'the catalog, logos and comparisons must stand before the first tool'),
        ],
      }
    : validateRecord(own, slug, context);
  const result: RecordResult = {
    slug,
    file: task.file,
    line: task.line,
    diagnostics: inOrder([...diagnostics, ...found]),
    takeHashes: [],
  };
  if (record) {
    result.kind = 'moved' in record ? 'moved' : 'gone' in record ? 'gone' : record.draft ? 'draft' : 'tool';
    if (context.rules.severityOf('duplicate-take')) result.takeHashes = takeHashes(record);
    if ('name' in record) result.name = record.name;
    if ('moved' in record)
      result.moved = {
        to: record.moved,
        unless: source.at(['moved'], 'moved', movedMessage(record.moved)),
      };
    if (result.kind === 'draft' && task.previous)
      result.diagnostics.push(source.at(['draft'], 'vanished', draftMessage(slug, task.file)));
  }
  return { result, record: diagnostics.length ? undefined : record, votes: given };
}

const inOrder = (findings: Diagnostic[]) => findings.sort((a, b) => a.line - b.line || a.column - b.column);

/** An NDJSON line: whose it is, the record itself, the votes. */
function partsOf(source: SourceFile): { slug: string; own: SourceFile; votes?: unknown } {
  const { value } = source;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { slug: '', own: source };
  const { slug, votes, ...own } = value as Record<string, unknown>;
  return { slug: typeof slug === 'string' ? slug : '', own: { ...source, value: own }, votes };
}

interface Composing {
  composed: RecordComposer;
  build: NonNullable<WorkerConfig['build']>;
  records: SpooledRecord[];
  previous: Publication | undefined;
}

/** Composes a record, dated as before where it says the same as before, and adds it to `records` if the folder needs it. */
async function compose(
  task: RecordTask,
  result: RecordResult,
  record: AuthoredRecord,
  votes: ToolVotes | undefined,
  { composed, build, records, previous }: Composing,
): Promise<void> {
  const listed = toListedRecord(result.slug, record, votes);
  if (!listed) return;
  const dated = (updated: string) => {
    const full = toJsonText(composed(listed, updated, 'full'));
    const summary = 'name' in record ? toJsonText(composed(listed, updated, 'summary')) : full;
    const digests: RecordDigests = { full: sha256Digest(full), summary: sha256Digest(summary), updated };
    return { full, summary, digests };
  };
  const same = task.previous && dated(task.previous.updated);
  const isSame =
    same?.digests.full === task.previous?.full && same?.digests.summary === task.previous?.summary;
  const now = same && isSame ? same : dated(build.date);
  result.digests = now.digests;
  result.changed = now !== same;
  result.previous = task.previous;
  // In a first publication everything is new, and nothing has to be told.
  if (result.changed && build.previous !== undefined) {
    const standing = standingIn(JSON.parse(now.full));
    result.before =
      task.before ?? (task.previous && previous && standingIn(await previous.record(result.slug)));
    result.differences = standing ? diffSnapshots(result.before, standing) : [];
  }
  if (result.changed || task.wanted)
    records.push({ slug: result.slug, full: now.full, summary: now.summary });
}

/** Snapshot of a published record, read by the real reader. */
function standingIn(record: unknown): ToolSnapshot | undefined {
  const read = readPublishedRecord(record, 'https://catalog.example/v1/');
  return read && toolSnapshot(read);
}
