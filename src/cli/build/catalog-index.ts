// Every record of a source, checked: what each is, and what is wrong between them.
import { dirname, relative } from 'node:path';
import { pairSlugs } from '../authoring/pair-name.js';
import type { CachedRecord } from './build-cache.js';
import type { SourceEntry, CatalogSource, SourceVotes } from '../authoring/source.js';
import { ruleConfig } from '../authoring/rules.js';
import { isSlug, slugify } from '../authoring/slug.js';
import { didYouMean } from '../authoring/validate.js';
import type { AuthoredCatalog } from '../../catalog/types.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { RecordResult } from './record-processor.js';
import { createDuplicateTakes } from './duplicate-takes.js';

/** Where a record stands, and what it is: nothing is known of one that has an error. */
type Surveyed = Pick<RecordResult, 'file' | 'line' | 'kind' | 'moved'>;

/** Gathers outcomes and finds what only shows when all of them are known. */
export interface CatalogIndex {
  add(result: RecordResult): void;
  /** A record that is there and is not opened. */
  addUnopened(entry: SourceEntry): void;
  /** Whether a slug is of a record that is published, or would be but for an error. */
  isThere(slug: string): boolean;
  /** Whether something that was not opened may be wrong now, so that it has to be. */
  isInDoubt(): boolean;
  /** The slugs of what is published. */
  slugs(): string[];
  /** Where published tools moved to, by the slug they had. */
  moves(): Map<string, string>;
  /** The slugs of what was published when it was seen, and has not been met. */
  unmet(): string[];
  /** How many there are of each kind that is published. */
  counts(): { tools: number; moved: number; gone: number };
  /** What is wrong between records, once all are there. */
  findings(checkVotes?: boolean): Promise<Diagnostic[]>;
}

/**
 * Begins a survey; what is wrong within a record goes to `found` at once.
 * @param seen records that need not be opened, where they are met
 */
export function createCatalogIndex(
  source: CatalogSource & { catalog: AuthoredCatalog },
  onDiagnostic: (diagnostic: Diagnostic) => void,
  seen: ReadonlyMap<string, CachedRecord> = new Map<string, CachedRecord>(),
): CatalogIndex {
  const records = new Map<string, Surveyed>();
  /** What records would be called whose names are no slugs, which is told where they stand. */
  const misnamed = new Set<string>();
  const repeated: RecordResult[] = [];
  const severity = ruleConfig(source.catalog).severityOf('duplicate-take');
  const takes = severity && createDuplicateTakes(severity);

  const met = (slug: string) => (seen.get(slug)?.met ? seen.get(slug) : undefined);
  const isKnown = (slug: string) => records.has(slug) || met(slug) !== undefined;
  const isHere = (slug: string) => isKnown(slug) || misnamed.has(slug);
  /** One with an error may well be a tool: what is wrong with it is told where it stands. */
  const isTool = (slug: string) =>
    isHere(slug) && [undefined, 'tool'].includes((records.get(slug) ?? met(slug))?.kind);
  /** Every record with its kind. */
  function* kinds(): Generator<[string, string | undefined]> {
    for (const [slug, { kind }] of records) yield [slug, kind];
    for (const [slug, { met, kind }] of seen) if (met) yield [slug, kind];
  }
  /** A slug that may have been meant, of records that are not retired; `drafts` too, if they will do. */
  function near(slug: string, drafts: boolean): string {
    const wanted: (string | undefined)[] = [undefined, 'tool', ...(drafts ? ['draft'] : [])];
    const slugs: string[] = [];
    for (const [other, kind] of kinds()) if (wanted.includes(kind) && isSlug(other)) slugs.push(other);
    return didYouMean(slug, slugs);
  }
  /** Why a slug cannot be compared, and what to do. */
  function incomparable(slug: string): string {
    const record = records.get(slug);
    const { kind, to } = record
      ? { kind: record.kind, to: record.moved?.to }
      : { kind: met(slug)?.kind, to: met(slug)?.to };
    const place = record ? ` (${shortPlaceOf(record, source.catalogFile)})` : '';
    if (kind === 'gone') return `"${slug}" is retired${place}: remove this comparison`;
    if (kind === 'moved')
      return `"${slug}" moved to "${to}"${place}: name this comparison after that, or remove it`;
    if (kind === 'draft') return `"${slug}" is a draft${place}: publish it, or remove this comparison`;
    return `there is no published tool "${slug}" to compare${near(slug, false) || '; remove this comparison'}`;
  }
  return {
    add(result) {
      result.diagnostics.forEach(onDiagnostic);
      const { slug, file, line, kind, moved } = result;
      // Of two files of one name the folder has told.
      if (slug && isKnown(slug)) repeated.push(...(isLines(file) ? [result] : []));
      else if (slug) records.set(slug, { file, line, kind, moved });
      if (slug && !isSlug(slug)) misnamed.add(slugify(slug));
      takes?.add(result);
    },
    addUnopened: ({ slug, file, line }) => records.set(slug, { file, line }),
    isThere: (slug) => isHere(slug) && (records.get(slug) ?? met(slug))?.kind !== 'draft',
    isInDoubt() {
      for (const { met, to } of seen.values()) if (met && to && !isTool(to)) return true;
      return false;
    },
    slugs: () => [...kinds()].flatMap(([slug, kind]) => (kind && kind !== 'draft' ? [slug] : [])),
    moves() {
      const moves = new Map<string, string>();
      for (const [slug, { moved }] of records) if (moved) moves.set(slug, moved.to);
      for (const [slug, { met, to }] of seen) if (met && to) moves.set(slug, to);
      return moves;
    },
    unmet() {
      const unmet: string[] = [];
      for (const [slug, { met, kind }] of seen) if (!met && kind !== 'draft') unmet.push(slug);
      return unmet;
    },
    counts() {
      const counts: Record<string, number> = { tool: 0, moved: 0, gone: 0 };
      for (const [, kind] of kinds()) if (kind && kind in counts) counts[kind] = (counts[kind] ?? 0) + 1;
      return { tools: counts.tool ?? 0, moved: counts.moved ?? 0, gone: counts.gone ?? 0 };
    },
    findings(checkVotes = true) {
      const findings: Diagnostic[] = [];
      const whole = { column: 1, pointer: '', severity: 'error' as const };
      for (const { slug, file, line } of repeated)
        findings.push({
          ...whole,
          file,
          line,
          code: 'slug',
          message: `there is another record "${slug}" (${placeOf(records.get(slug))}); keep one`,
        });
      for (const { moved } of records.values()) if (moved && !isTool(moved.to)) findings.push(moved.unless);
      const { file, bySlug, findings: wrong } = checkVotes ? source.votes() : noVotes;
      findings.push(...wrong);
      for (const slug of bySlug.keys())
        if (file && !isHere(slug))
          findings.push(
            file.at(
              [slug],
              'reference',
              `there is no tool "${slug}"${near(slug, true) || '; remove its votes'}`,
            ),
          );
      for (const [pair, comparison] of source.comparisons)
        for (const slug of pairSlugs(pair))
          if (!isTool(slug)) findings.push(comparison.source.at([], 'reference', incomparable(slug)));
      findings.push(...(takes?.findings() ?? []));
      return Promise.resolve(
        findings.sort(
          (a, b) =>
            (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
        ),
      );
    },
  };
}

const noVotes: SourceVotes = { bySlug: new Map(), findings: [] };
const isLines = (file: string) => /\.(ndjson|jsonl)$/.test(file);

/** A record's place below the catalog's folder. */
const shortPlaceOf = ({ file, line }: Surveyed, catalogFile: string) =>
  isLines(file) ? `line ${line}` : relative(dirname(catalogFile), file);
const placeOf = (record: Surveyed | undefined) => (record ? `${record.file}:${record.line}` : '');
