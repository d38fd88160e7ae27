// Index of every record of a source: its kind and place, and the problems between records.
import { dirname, relative } from 'node:path';
import { pairSlugs } from '../authoring/pair-name.js';
import type { CachedRecord } from './build-cache.js';
import type { SourceEntry, CatalogSource, SourceVotes } from '../authoring/source.js';
import { ruleConfig } from '../authoring/rules.js';
import { isSlug, slugify } from '../authoring/slug.js';
import { didYouMean } from '../authoring/did-you-mean.js';
import type { AuthoredCatalog } from '../../catalog/authored-types.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { RecordResult } from './record-processor.js';
import { createDuplicateTakes } from './duplicate-takes.js';

/** Place and kind of a record; the kind is `undefined` for a record with an error, or one that was not opened. */
type IndexedRecord = Pick<RecordResult, 'file' | 'line' | 'kind' | 'moved'>;

/** Collects the results of records, and finds problems that only show when all of them are known. */
export interface CatalogIndex {
  /** Adds an opened record, and reports its findings. */
  add(result: RecordResult): void;
  /** Adds a record that exists and is not opened. */
  addUnopened(entry: SourceEntry): void;
  /** Checks that a record of this slug will be published, or would be if it had no error. */
  willBePublished(slug: string): boolean;
  /** Checks for a reused record that moved to a slug that is no longer a tool, so that it has to be opened. */
  hasBrokenMove(): boolean;
  /** Returns the slugs of the records to publish. */
  slugs(): string[];
  /** Returns the new slugs of moved tools, by old slug. */
  moves(): Map<string, string>;
  /** Returns the slugs of cached records, published by the last build, that this build does not reuse. */
  notReused(): string[];
  /** Returns the number of records to publish of each kind. */
  counts(): { tools: number; moved: number; gone: number };
  /** Finds the problems between records, in the order of files and lines; call it after all records were added. */
  findings(checkVotes?: boolean): Diagnostic[];
}

/**
 * Creates an index.
 * @param onDiagnostic gets the findings of a record as soon as it is added
 * @param cache records of the last build; those marked as reused count as added
 */
export function createCatalogIndex(
  source: CatalogSource & { catalog: AuthoredCatalog },
  onDiagnostic: (diagnostic: Diagnostic) => void,
  cache: ReadonlyMap<string, CachedRecord> = new Map<string, CachedRecord>(),
): CatalogIndex {
  const records = new Map<string, IndexedRecord>();
  /** Slugs that records with invalid names probably mean; the invalid name has its own finding. */
  const misnamed = new Set<string>();
  const repeated: RecordResult[] = [];
  const severity = ruleConfig(source.catalog).severityOf('duplicate-take');
  const takes = severity && createDuplicateTakes(severity, source.catalogFile);

  const reusedRecord = (slug: string) => (cache.get(slug)?.reused ? cache.get(slug) : undefined);
  const isIndexed = (slug: string) => records.has(slug) || reusedRecord(slug) !== undefined;
  const exists = (slug: string) => isIndexed(slug) || misnamed.has(slug);
  const kindOf = (slug: string) => (records.get(slug) ?? reusedRecord(slug))?.kind;
  /** Checks for a tool; a record with an error counts as one, because its error has its own finding. */
  const mayBeTool = (slug: string) => exists(slug) && [undefined, 'tool'].includes(kindOf(slug));
  /** Yields the slug and kind of every record. */
  function* kinds(): Generator<[string, string | undefined]> {
    for (const [slug, { kind }] of records) yield [slug, kind];
    for (const [slug, { reused, kind }] of cache) if (reused) yield [slug, kind];
  }
  /** Suggests a similar slug of a tool, or of a draft if `drafts` is true; empty if none is similar. */
  function suggestion(slug: string, drafts: boolean): string {
    const wanted: (string | undefined)[] = [undefined, 'tool', ...(drafts ? ['draft'] : [])];
    const slugs: string[] = [];
    for (const [other, kind] of kinds()) if (wanted.includes(kind) && isSlug(other)) slugs.push(other);
    return didYouMean(slug, slugs);
  }
  /** Explains why a slug cannot be compared, and what to do. */
  function incomparableMessage(slug: string): string {
    const record = records.get(slug);
    const to = record ? record.moved?.to : reusedRecord(slug)?.to;
    const place = record ? ` (${shortPlaceOf(record, source.catalogFile)})` : '';
    switch (kindOf(slug)) {
      case 'gone':
        return `"${slug}" is retired${place}: remove this comparison`;
      case 'moved':
        return `"${slug}" moved to "${to}"${place}: name this comparison after that, or remove it`;
      case 'draft':
        return `"${slug}" is a draft${place}: publish it, or remove this comparison`;
      default:
        return `there is no published tool "${slug}" to compare${suggestion(slug, false) || '; remove this comparison'}`;
    }
  }
  const repeatedFindings = (): Diagnostic[] =>
    repeated.map(({ slug, file, line }) => ({
      column: 1,
      pointer: '',
      severity: 'error',
      file,
      line,
      code: 'slug',
      message: `there is another record "${slug}" (${placeOf(records.get(slug))}); keep one`,
    }));
  const brokenMoves = (): Diagnostic[] =>
    [...records.values()].flatMap(({ moved }) => (moved && !mayBeTool(moved.to) ? [moved.missing] : []));
  const voteFindings = ({ file, bySlug, findings }: SourceVotes): Diagnostic[] => {
    const unknown = file ? [...bySlug.keys()].filter((slug) => !exists(slug)) : [];
    const message = (slug: string) =>
      `there is no tool "${slug}"${suggestion(slug, true) || '; remove its votes'}`;
    return [
      ...findings,
      ...unknown.flatMap((slug) => (file ? [file.at([slug], 'reference', message(slug))] : [])),
    ];
  };
  const comparisonFindings = (): Diagnostic[] =>
    [...source.comparisons].flatMap(([pair, comparison]) =>
      pairSlugs(pair)
        .filter((slug) => !mayBeTool(slug))
        .map((slug) => comparison.source.at([], 'reference', incomparableMessage(slug))),
    );
  return {
    add(result) {
      result.diagnostics.forEach(onDiagnostic);
      const { slug, file, line, kind, moved } = result;
      // Two files of one name already have a finding from reading the folder.
      if (slug && isIndexed(slug)) repeated.push(...(file === source.catalogFile ? [result] : []));
      else if (slug) records.set(slug, { file, line, kind, moved });
      if (slug && !isSlug(slug)) misnamed.add(slugify(slug));
      takes?.add(result);
    },
    addUnopened: ({ slug, file, line }) => records.set(slug, { file, line }),
    willBePublished: (slug) => exists(slug) && kindOf(slug) !== 'draft',
    hasBrokenMove() {
      for (const { reused, to } of cache.values()) if (reused && to && !mayBeTool(to)) return true;
      return false;
    },
    slugs: () => [...kinds()].flatMap(([slug, kind]) => (kind && kind !== 'draft' ? [slug] : [])),
    moves() {
      const moves = new Map<string, string>();
      for (const [slug, { moved }] of records) if (moved) moves.set(slug, moved.to);
      for (const [slug, { reused, to }] of cache) if (reused && to) moves.set(slug, to);
      return moves;
    },
    notReused() {
      const slugs: string[] = [];
      for (const [slug, { reused, kind }] of cache) if (!reused && kind !== 'draft') slugs.push(slug);
      return slugs;
    },
    counts() {
      const counts: Record<string, number> = { tool: 0, moved: 0, gone: 0 };
      for (const [, kind] of kinds()) if (kind && kind in counts) counts[kind] = (counts[kind] ?? 0) + 1;
      return { tools: counts.tool ?? 0, moved: counts.moved ?? 0, gone: counts.gone ?? 0 };
    },
    findings: (checkVotes = true) =>
      [
        ...repeatedFindings(),
        ...brokenMoves(),
        ...(checkVotes ? voteFindings(source.votes()) : []),
        ...comparisonFindings(),
        ...(takes?.findings() ?? []),
      ].sort(
        (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
      ),
  };
}

/** Returns a record's place below the catalog's folder. */
const shortPlaceOf = ({ file, line }: IndexedRecord, catalogFile: string) =>
  file === catalogFile ? `line ${line}` : relative(dirname(catalogFile), file);
const placeOf = (record: IndexedRecord | undefined) => (record ? `${record.file}:${record.line}` : '');
