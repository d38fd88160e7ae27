// Check of every record of a source, and of the problems between records, without building anything.
import { checkLogos } from '../authoring/check-logos.js';
import { ruleConfig } from '../authoring/rules.js';
import type { SourceEntry, CatalogSource } from '../authoring/source.js';
import type { BuildObserver } from '../diagnostics/build-observer.js';
import type { AuthoredCatalog } from '../../catalog/authored-types.js';
import { findDependents } from './dependents.js';
import { createWorkerPool } from './worker-pool.js';
import type { RecordResult } from './record-processor.js';
import { createCatalogIndex } from './catalog-index.js';

/** Options for checking a source. */
export interface CheckSourceOptions {
  /** False to leave out warnings, which come from the editorial rules. */
  rules?: boolean | undefined;
  /** Selects the changed records; of the others only problems that those changes cause are reported. */
  only?: ((entry: SourceEntry) => boolean) | undefined;
}

/** Replacement for a catalog with an error: without its reviewers and categories every record would have findings. */
const schemaOnlyCatalog: AuthoredCatalog = {
  name: '?',
  reviewers: [],
  rules: {
    'take-length': 'off',
    'verdict-score': 'off',
    'unknown-reviewer': 'off',
    'unknown-category': 'off',
    'duplicate-take': 'off',
    'missing-logo': 'off',
    'comment-in-text': 'off',
    'markup-in-text': 'off',
    'future-date': 'off',
    'only-a-name': 'off',
    'logo-file': 'off',
  },
};

/** Reports every finding; resolves to the number of records. */
export async function checkSource(
  source: CatalogSource,
  reporter: BuildObserver,
  { rules = true, only }: CheckSourceOptions = {},
): Promise<number> {
  const onDiagnostic: BuildObserver['onDiagnostic'] = (finding) => {
    if (rules || finding.severity !== 'warning') reporter.onDiagnostic?.(finding);
  };
  source.diagnostics.forEach(onDiagnostic);
  // With a revision, a logo that differs makes `check` leave out `only`.
  if (!only)
    for await (const finding of checkLogos(
      source.logos,
      ruleConfig(source.catalog ?? schemaOnlyCatalog, rules),
    ))
      onDiagnostic(finding);
  const catalog = source.catalog ?? schemaOnlyCatalog;
  const index = createCatalogIndex({ ...source, catalog }, onDiagnostic);
  let done = 0;
  const results: RecordResult[] = [];
  const pool = createWorkerPool({ catalog, files: [...source.logos.keys()] }, (result) => {
    if (only) results.push(result);
    else index.add(result);
    done++;
    reporter.onProgress?.('Checking records', done, source.count);
  });
  const submit = (entry: SourceEntry) =>
    pool.submit({ ...entry, votes: source.votes().bySlug.get(entry.slug), mustWrite: false });
  const changed: SourceEntry[] = [];
  const unchanged: SourceEntry[] = [];
  try {
    for await (const entries of source.entries())
      for (const entry of entries) {
        if (only && !only(entry)) {
          unchanged.push(entry);
          continue;
        }
        if (only) changed.push(entry);
        await submit(entry);
      }
    await pool.done();
    if (only) {
      const changedResults = results.splice(0);
      const dependents = new Set(findDependents(changed, changedResults, unchanged));
      for (const entry of unchanged)
        if (dependents.has(entry)) await submit(entry);
        else index.addUnopened(entry);
      await pool.done();
      // Findings of unchanged records are left out, and so are duplicate takes among them. They are added first, so that
      // a duplicate take is reported in the changed record.
      const hashes = new Set<number>();
      for (const result of results) {
        const takeHashes = result.takeHashes.filter(
          (hash) => hash !== undefined && !hashes.has(hash) && hashes.add(hash),
        );
        index.add({ ...result, diagnostics: [], takeHashes });
      }
      for (const result of changedResults) index.add(result);
      done = changed.length + unchanged.length;
    }
    for (const finding of index.findings()) onDiagnostic(finding);
  } finally {
    await pool.close();
  }
  return done;
}
