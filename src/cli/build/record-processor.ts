// Parses, validates and composes single records.
import { isRetired } from '../../catalog/catalog.js';
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
import { validateRecord, takeHashes } from '../authoring/validate-record.js';
import { latestDay, ruleConfig, type RuleContext } from '../authoring/rules.js';
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

/** Settings for all records. Plain data, because it is copied to threads. */
export interface WorkerConfig {
  catalog: AuthoredCatalog;
  /** Paths of files that a record may name, relative to the catalog. */
  files: readonly string[];
  /** Settings of a build. Without them, records are validated but not composed. */
  build?:
    | {
        /** ISO date of records that change. */
        date: string;
        /** Folder or URL of the previous publication. */
        previous?: string | undefined;
        /** Folder for spool files; without one, no records are written. */
        scratch?: string | undefined;
        /** True to publish drafts, too, for a preview. */
        drafts?: boolean | undefined;
      }
    | undefined;
}

/** Record to process. */
export interface RecordTask extends SourceEntry {
  votes?: ToolVotes | undefined;
  /** Digests of the record in the previous publication. */
  previous?: RecordDigests | undefined;
  /** Snapshot of the previously published record, if a killed build may have overwritten that record. */
  before?: ToolSnapshot | undefined;
  /** True if the record must be written even if unchanged, because the folder has a different one or none. */
  mustWrite: boolean;
}

/** Result of one record. */
export interface RecordResult extends Pick<SourceEntry, 'slug' | 'file' | 'line'> {
  diagnostics: Diagnostic[];
  kind?: 'tool' | 'draft' | 'moved' | 'gone' | undefined;
  /** Slug that the tool moved to, and the finding to report if no tool has it. */
  moved?: { to: string; missing: Diagnostic } | undefined;
  takeHashes: (number | undefined)[];
  name?: string | undefined;
  digests?: RecordDigests;
  /** True if it differs from the previous publication. */
  changed?: boolean;
  previous?: RecordDigests | undefined;
  before?: ToolSnapshot | undefined;
  differences?: Difference[];
}

/** Processes records. Returns a result for each, and the composed records to write. */
export type RecordProcessor = (
  tasks: readonly RecordTask[],
) => Promise<{ results: RecordResult[]; records: SpooledRecord[] }>;

/** Creates a processor of records. Opens the previous publication, if there is one. */
export async function createRecordProcessor({
  catalog,
  files,
  build,
}: WorkerConfig): Promise<RecordProcessor> {
  const context: RuleContext = {
    catalog,
    rules: ruleConfig(catalog, !build),
    files: new Set(files),
    today: latestDay(),
  };
  const previous = build?.previous === undefined ? undefined : await openPublication(build.previous);
  const composer = createComposer(catalog);
  return async (tasks) => {
    const results: RecordResult[] = [];
    const records: SpooledRecord[] = [];
    for (const task of tasks) {
      const { result, record, votes } = checkTask(task, context, build?.drafts ?? false);
      if (record && build) await compose(task, result, record, votes, { composer, build, records, previous });
      results.push(result);
    }
    return { results, records };
  };
}

/** Message about a tool that moved to a slug without a published tool. */
export const movedMessage = (to: string): string =>
  `"${to}" is no published tool: name the one that readers shall find instead`;

/** Validates a record and its votes. Votes are in the record's own NDJSON line, or in the task. */
function checkTask(task: RecordTask, context: RuleContext, drafts: boolean) {
  const source = readEntrySource(task);
  if (task.value !== undefined) source.value = task.value;
  // Findings about an unreadable record use the slug of its task, because the text gives none.
  if (source.diagnostics.length) {
    const { slug, file, line } = task;
    return { result: { slug, file, line, diagnostics: source.diagnostics, takeHashes: [] } };
  }
  const inLine = task.text !== undefined;
  const { slug, recordSource, votes } = inLine
    ? splitLine(source)
    : { slug: task.slug, recordSource: source, votes: task.votes };
  const diagnostics: Diagnostic[] = [];
  const validVotes =
    votes && inLine
      ? validate(
          authoredVotes.valueType,
          { ...source, value: votes, at: (path, ...args) => source.at(['votes', ...path], ...args) },
          (finding) => diagnostics.push(finding),
        )
      : (votes as ToolVotes | undefined);
  const isHeadLine = task.value === undefined && headLinePattern.test(task.text ?? '');
  const { record, diagnostics: found } = isHeadLine
    ? {
        diagnostics: [
          source.at([], 'order', 'the catalog, logos and comparisons must stand before the first tool'),
        ],
      }
    : validateRecord(recordSource, slug, context, inLine);
  const result: RecordResult = {
    slug,
    file: task.file,
    line: task.line,
    diagnostics: inOrder([...diagnostics, ...found]),
    takeHashes: [],
  };
  if (record) {
    result.kind =
      'moved' in record ? 'moved' : 'gone' in record ? 'gone' : record.draft && !drafts ? 'draft' : 'tool';
    if (context.rules.severityOf('duplicate-take')) result.takeHashes = takeHashes(record);
    if (!isRetired(record)) result.name = record.name;
    if ('moved' in record)
      result.moved = {
        to: record.moved,
        missing: source.at(['moved'], 'moved', movedMessage(record.moved)),
      };
    if (result.kind === 'draft' && task.previous)
      result.diagnostics.push(source.at(['draft'], 'vanished', draftMessage(slug, task.file, inLine)));
  }
  return { result, record: diagnostics.length ? undefined : record, votes: validVotes };
}

const inOrder = (findings: Diagnostic[]) => findings.sort((a, b) => a.line - b.line || a.column - b.column);

/** Splits an NDJSON line into slug, record and votes. The slug is empty if the line has none. */
function splitLine(source: SourceFile): { slug: string; recordSource: SourceFile; votes?: unknown } {
  const { value } = source;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { slug: '', recordSource: source };
  const { slug, votes, ...record } = value as Record<string, unknown>;
  return { slug: typeof slug === 'string' ? slug : '', recordSource: { ...source, value: record }, votes };
}

interface ComposeContext {
  composer: RecordComposer;
  build: NonNullable<WorkerConfig['build']>;
  records: SpooledRecord[];
  previous: Publication | undefined;
}

/** Composes a record and adds it to `records` if it must be written. An unchanged record keeps its date. */
async function compose(
  task: RecordTask,
  result: RecordResult,
  record: AuthoredRecord,
  votes: ToolVotes | undefined,
  { composer, build, records, previous }: ComposeContext,
): Promise<void> {
  const listed = toListedRecord(result.slug, record, votes, build.drafts);
  if (!listed) return;
  const composeDated = (updated: string) => {
    const full = toJsonText(composer(listed, updated, 'full'));
    const summary = !isRetired(record) ? toJsonText(composer(listed, updated, 'summary')) : full;
    const digests: RecordDigests = { full: sha256Digest(full), summary: sha256Digest(summary), updated };
    return { full, summary, digests };
  };
  const redated = task.previous && composeDated(task.previous.updated);
  const isSame =
    redated?.digests.full === task.previous?.full && redated?.digests.summary === task.previous?.summary;
  const current = redated && isSame ? redated : composeDated(build.date);
  result.digests = current.digests;
  result.changed = current !== redated;
  result.previous = task.previous;
  // A first publication reports no differences, because every record is new.
  if (result.changed && build.previous !== undefined) {
    const snapshot = snapshotOf(JSON.parse(current.full));
    result.before =
      task.before ?? (task.previous && previous && snapshotOf(await previous.record(result.slug)));
    result.differences = snapshot ? diffSnapshots(result.before, snapshot) : [];
  }
  if (result.changed || task.mustWrite)
    records.push({ slug: result.slug, full: current.full, summary: current.summary });
}

/** Creates the snapshot of a published record; `undefined` if the elements cannot read it. */
function snapshotOf(record: unknown): ToolSnapshot | undefined {
  const read = readPublishedRecord(record, 'https://catalog.example/v1/');
  return read && toolSnapshot(read);
}
