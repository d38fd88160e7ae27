// One desk of the work on records: each is parsed, checked and composed; what is to be written is set aside.
// Many desks work at once, each in a thread, or one in this.
import { authoredVotes } from '../../catalog/schema.js';
import type { AuthoredCatalog, AuthoredRecord } from '../../catalog/types.js';
import { differencesOf, standingOf, type Difference, type Standing } from '../../facts/changes.js';
import { headLine } from '../authoring/ndjson.js';
import { sourceOf } from '../authoring/read.js';
import { checkedRecord, takeMarks, type House } from '../authoring/record.js';
import { strictnessOf } from '../authoring/rules.js';
import type { SourceFile } from '../authoring/source-file.js';
import type { Entry } from '../authoring/source.js';
import { validated } from '../authoring/validate.js';
import { drawBadges } from '../published/badges.js';
import { drawEmbeds } from '../published/embeds.js';
import { composerOf, jsonText, listedRecord, type Composer, type Votes } from '../published/compose.js';
import { digestOf } from '../published/digest.js';
import type { RecordDigests } from '../published/format.js';
import { openPublication, type Publication } from '../published/publication.js';
import { readRecord } from '../published/standing.js';
import { openSpill, placeSpill, type Spill } from '../published/spill.js';
import type { Diagnostic } from '../report/diagnostic.js';
import { draftText } from './vanished.js';

/** What holds for every record. Plain data, because it travels between threads. */
export interface Assignment {
  catalog: AuthoredCatalog;
  /** The files beside the catalog that a record may name. */
  files: readonly string[];
  /** For a build; a check composes nothing. */
  build?:
    | {
        /** The ISO date of what changes now. */
        date: string;
        /** Where the previous publication is. */
        previous?: string | undefined;
        /** The folder for what waits to be written; without one nothing is to be. */
        scratch?: string | undefined;
      }
    | undefined;
}

/** One record to work on. */
export interface Task extends Entry {
  votes?: Votes | undefined;
  /** Its digests in the previous publication. */
  previous?: RecordDigests | undefined;
  /** What the previous publication said, where its record may have been overwritten since. */
  before?: Standing | undefined;
  /** Whether the folder has another record than the previous publication, or none. */
  wanted: boolean;
}

/** What came of it. */
export interface Outcome extends Pick<Entry, 'slug' | 'file' | 'line'> {
  diagnostics: Diagnostic[];
  kind?: 'tool' | 'draft' | 'moved' | 'gone' | undefined;
  /** Where it moved to, and the finding if there is no such tool. */
  moved?: { to: string; unless: Diagnostic } | undefined;
  takes: number[];
  name?: string | undefined;
  digests?: RecordDigests;
  /** Whether it differs from the previous publication, in what, and what that said. */
  changed?: boolean;
  previous?: RecordDigests | undefined;
  before?: Standing | undefined;
  differences?: Difference[];
}

/** A desk at work. */
export interface Desk {
  work(tasks: readonly Task[]): Promise<Outcome[]>;
  /** Writes everything set aside below `root`, as `placeSpill` does. */
  place(root: string, fresh: boolean): Promise<number>;
  /** Draws badges of published records, as `drawBadges` does. */
  draw(slugs: readonly string[], folder: string, root: string): Promise<number>;
  /** Draws pages to embed, as `drawEmbeds` does. */
  embed: typeof drawEmbeds;
  /** Forgets what was set aside. */
  clear(): Promise<void>;
}

/** Sets a desk up; `number` tells it from others. */
export async function openDesk({ catalog, files, build }: Assignment, number: number): Promise<Desk> {
  const there = new Set(files);
  const house: House = {
    catalog,
    strictness: strictnessOf(catalog, !build),
    hasFile: (path) => there.has(path),
  };
  const spill = build?.scratch === undefined ? undefined : openSpill(build.scratch, number);
  const previous = build?.previous === undefined ? undefined : await openPublication(build.previous);
  const composed = composerOf(catalog);
  return {
    async work(tasks) {
      const outcomes: Outcome[] = [];
      for (const task of tasks) {
        const { outcome, record, votes } = checked(task, house);
        if (record && build)
          await compose(task, outcome, record, votes, { composed, build, spill, previous });
        outcomes.push(outcome);
      }
      return outcomes;
    },
    place: (root, fresh) => Promise.resolve(spill ? placeSpill(spill, root, fresh) : 0),
    draw: drawBadges,
    embed: drawEmbeds,
    clear: () => Promise.resolve(spill?.clear()),
  };
}

/** What is wrong where nothing that readers can find has the name that a tool moved to. */
export const movedText = (to: string): string =>
  `"${to}" is no published tool: name the one that readers shall find instead`;

/** A record held against schema and rules, with the votes that an NDJSON line carries itself. */
function checked(task: Task, house: House) {
  const source = sourceOf(task);
  // What cannot be read is one finding, on the record that it seems to be.
  if (source.diagnostics.length) {
    const { slug, file, line } = task;
    return { outcome: { slug, file, line, diagnostics: source.diagnostics, takes: [] } };
  }
  const inLine = task.text !== undefined;
  const { slug, own, votes } = inLine ? partsOf(source) : { slug: task.slug, own: source, votes: task.votes };
  const diagnostics: Diagnostic[] = [];
  const given =
    votes && inLine
      ? validated(
          authoredVotes.valueType,
          { ...source, value: votes, at: (path, ...said) => source.at(['votes', ...path], ...said) },
          (finding) => diagnostics.push(finding),
        )
      : (votes as Votes | undefined);
  const { record, diagnostics: found } = headLine.test(task.text ?? '')
    ? {
        diagnostics: [
          source.at([], 'order', 'the catalog, logos and comparisons must stand before the first tool'),
        ],
      }
    : checkedRecord(own, slug, house);
  const outcome: Outcome = {
    slug,
    file: task.file,
    line: task.line,
    diagnostics: inOrder([...diagnostics, ...found]),
    takes: [],
  };
  if (record) {
    outcome.kind = 'moved' in record ? 'moved' : 'gone' in record ? 'gone' : record.draft ? 'draft' : 'tool';
    if (house.strictness.severityOf('duplicate-take')) outcome.takes = takeMarks(record);
    if ('name' in record) outcome.name = record.name;
    if ('moved' in record)
      outcome.moved = {
        to: record.moved,
        unless: source.at(['moved'], 'moved', movedText(record.moved)),
      };
    if (outcome.kind === 'draft' && task.previous)
      outcome.diagnostics.push(source.at(['draft'], 'vanished', draftText(slug, task.file)));
  }
  return { outcome, record: diagnostics.length ? undefined : record, votes: given };
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
  composed: Composer;
  build: NonNullable<Assignment['build']>;
  spill: Spill | undefined;
  previous: Publication | undefined;
}

/** Composes a record, dated as before where it says the same as before, and sets it aside if the folder needs it. */
async function compose(
  task: Task,
  outcome: Outcome,
  record: AuthoredRecord,
  votes: Votes | undefined,
  { composed, build, spill, previous }: Composing,
): Promise<void> {
  const listed = listedRecord(outcome.slug, record, votes);
  if (!listed) return;
  const dated = (updated: string) => {
    const full = jsonText(composed(listed, updated, 'full'));
    const summary = 'name' in record ? jsonText(composed(listed, updated, 'summary')) : full;
    const digests: RecordDigests = { full: digestOf(full), summary: digestOf(summary), updated };
    return { full, summary, digests };
  };
  const same = task.previous && dated(task.previous.updated);
  const isSame =
    same?.digests.full === task.previous?.full && same?.digests.summary === task.previous?.summary;
  const now = same && isSame ? same : dated(build.date);
  outcome.digests = now.digests;
  outcome.changed = now !== same;
  outcome.previous = task.previous;
  // In a first publication everything is new, and nothing has to be told.
  if (outcome.changed && build.previous !== undefined) {
    const standing = standingIn(JSON.parse(now.full));
    outcome.before =
      task.before ?? (task.previous && previous && standingIn(await previous.record(outcome.slug)));
    outcome.differences = standing ? differencesOf(outcome.before, standing) : [];
  }
  if (outcome.changed || task.wanted) spill?.add(outcome.slug, now.full, now.summary);
}

/** What a published record says, as its readers read it. */
function standingIn(record: unknown): Standing | undefined {
  const read = readRecord(record, 'https://catalog.example/v1/');
  return read && standingOf(read);
}
