// `build SOURCE --out DIR`: publishes a catalog source into a folder. Everything is checked before anything is written, and
// only files that change are written.
import { existsSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as limits from '../../catalog/limits.js';
import { checkLogos } from '../authoring/check-logos.js';
import { ruleConfig } from '../authoring/rules.js';
import { openCatalog } from './open-catalog.js';
import { requireBaseUrl } from '../publication/location.js';
import { openPrevious, type PreviousOptions } from './previous.js';
import { publish, type PublishResult } from './publish.js';
import { versionDate, buildTime, nextVersion } from '../publication/version.js';
import type { Diagnostic, Tally } from '../diagnostics/diagnostic.js';
import { countDiagnostics, type BuildObserver } from '../diagnostics/build-observer.js';
import { planBuild } from './plan-build.js';

/** Options for a build. */
export interface BuildOptions extends PreviousOptions {
  /** The folder to write `v1/` and the settings of common hosts into. */
  out: string;
  /** Opens and writes every record, without using the cache of the last build. */
  full?: boolean | undefined;
  /** Reports what would change, and writes nothing. */
  dryRun?: boolean | undefined;
  /** The absolute URL at which `v1/` will be published; needed for oEmbed. */
  baseUrl?: string | undefined;
  /** Writes a badge for each tool, or none; by default for up to 10,000 tools. */
  badges?: 'all' | 'none' | undefined;
  /** Writes an embed page for each tool and each pair in comparisons/, or none; by default for up to 10,000 tools. */
  embeds?: 'all' | 'none' | undefined;
  /** Publishes drafts, too, with `draft: true` in their records: for a preview. */
  drafts?: boolean | undefined;
  /** The date of changed records as an ISO date; by default from SOURCE_DATE_EPOCH, else today. */
  date?: string | undefined;
}

/** Result of a build. After errors nothing was written, and only `tally`, `folder` and `dryRun` are set. */
export interface BuildResult extends Partial<Omit<PublishResult, 'manifest'>> {
  tally: Tally;
  /** The published folder, `…/v1`. */
  folder: string;
  dryRun: boolean;
}

/**
 * Builds an authoring folder or NDJSON file into `out`. An error anywhere leaves the last good publication as it was.
 * Rejects with a `UserError` if the source, the previous publication or `out` cannot be used.
 */
export async function build(
  path: string,
  options: BuildOptions,
  observer: BuildObserver = {},
): Promise<BuildResult> {
  const { observer: counting, tally } = countDiagnostics(observer);
  // Warnings do not prevent a publication and are left to `check`: a build opens only changed records.
  const onDiagnostic = (finding: Diagnostic) => {
    if (finding.severity !== 'warning') counting.onDiagnostic?.(finding);
  };
  const folder = join(options.out, `v${limits.schemaMajor}`);
  const dryRun = options.dryRun ?? false;
  const result = { tally, folder, dryRun };

  requireBaseUrl(options.baseUrl);
  const source = await openCatalog(path);
  source.diagnostics.forEach(onDiagnostic);
  const { catalog } = source;
  if (catalog)
    for await (const finding of checkLogos(source.logos, ruleConfig(catalog, false))) onDiagnostic(finding);
  if (!catalog || tally.errors) return result;
  const previous = await openPrevious(folder, options);
  const moment = buildTime(options.date, process.env, new Date());
  const scratch = join(options.out, '.ship-or-skip');
  const hasOut = existsSync(options.out);
  try {
    const plan = await planBuild({ ...source, catalog }, previous, {
      build: {
        date: versionDate(nextVersion(previous.publication?.manifest.version, moment.slice(0, 10))),
        previous: previous.where,
        scratch: dryRun ? undefined : scratch,
        drafts: options.drafts,
      },
      full: options.full ?? false,
      // Duplicate takes are found only if every record is read, and after an unfinished build none can be trusted.
      afresh: previous.unfinished || catalog.rules?.['duplicate-take'] === 'error',
      reporter: { ...counting, onDiagnostic },
    });
    try {
      if (tally.errors) return result;
      const { manifest, ...published } = await publish({ ...source, catalog }, plan, previous, {
        folder,
        out: options.out,
        moment,
        dryRun,
        full: options.full ?? false,
        baseUrl: options.baseUrl,
        badges: options.badges,
        embeds: options.embeds,
        onDiagnostic,
      });
      if (!dryRun) await plan.saveCache(manifest);
      return { ...result, ...published };
    } finally {
      await plan.pool.close();
    }
  } finally {
    // An error here must not hide the one that ended the build.
    if (!dryRun) await rm(scratch, { recursive: true, force: true }).catch(() => undefined);
    // A failed first build leaves nothing behind; a folder with anything in it cannot be removed like this.
    if (!hasOut) await rmdir(options.out).catch(() => undefined);
  }
}
