// Every record of a source and everything between them, checked and nothing else.
import type { SourceEntry, CatalogSource } from '../authoring/source.js';
import type { BuildObserver } from '../diagnostics/build-observer.js';
import type { AuthoredCatalog } from '../../catalog/types.js';
import { findDependents } from './dependents.js';
import { createWorkerPool } from './worker-pool.js';
import type { RecordResult } from './record-processor.js';
import { createCatalogIndex } from './catalog-index.js';

/** What to look at. */
export interface CheckSourceOptions {
  /** Whether warnings are told: the editorial rules. */
  rules?: boolean | undefined;
  /** Which records differ; of the others only what breaks by that is told. */
  only?: ((entry: SourceEntry) => boolean) | undefined;
}

/** Stands for a catalog with an error: without its reviewers and categories every record would seem wrong. */
const schemaAlone: AuthoredCatalog = {
  name: '?',
  reviewers: [],
  rules: {
    'take-length': 'off',
    'verdict-score': 'off',
    'unknown-reviewer': 'off',
    'unknown-category': 'off',
    'duplicate-take': 'off',
    'missing-logo': 'off',
  },
};

/** Tells the reporter every finding; resolves to how many records there are. */
export async function checkSource(
  source: CatalogSource,
  reporter: BuildObserver,
  { rules = true, only }: CheckSourceOptions = {},
): Promise<number> {
  const onDiagnostic: BuildObserver['onDiagnostic'] = (finding) => {
    if (rules || finding.severity === 'error') reporter.onDiagnostic?.(finding);
  };
  source.diagnostics.forEach(onDiagnostic);
  const catalog = source.catalog ?? schemaAlone;
  const index = createCatalogIndex({ ...source, catalog }, onDiagnostic);
  let done = 0;
  const results: RecordResult[] = [];
  const pool = createWorkerPool({ catalog, files: [...source.logos.keys()] }, (result) => {
    if (only) results.push(result);
    else index.add(result);
    done++;
    reporter.onProgress?.('Checking records', done, source.count);
  });
  const hand = (entry: SourceEntry) =>
    pool.submit({ ...entry, votes: source.votes().bySlug.get(entry.slug), wanted: false });
  const changed: SourceEntry[] = [];
  const left: SourceEntry[] = [];
  try {
    for await (const entries of source.entries())
      for (const entry of entries) {
        if (only && !only(entry)) {
          left.push(entry);
          continue;
        }
        if (only) changed.push(entry);
        await hand(entry);
      }
    await pool.done();
    if (only) {
      const own = results.splice(0);
      const affected = new Set(findDependents(changed, own, left));
      for (const entry of left)
        if (affected.has(entry)) await hand(entry);
        else index.addUnopened(entry);
      await pool.done();
      // Only what is wrong between the two is of interest, and is told where something changed.
      const marks = new Set<number>();
      for (const result of results) {
        const takeHashes = result.takeHashes.filter((mark) => !marks.has(mark) && marks.add(mark));
        index.add({ ...result, diagnostics: [], takeHashes });
      }
      for (const result of own) index.add(result);
      done = changed.length + left.length;
    }
    for (const finding of await index.findings()) onDiagnostic(finding);
  } finally {
    await pool.close();
  }
  return done;
}
