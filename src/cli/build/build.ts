// `build SOURCE --out DIR`: an editor's catalog becomes a published folder. Everything is checked before anything is
// written, and only what differs is.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as limits from '../../catalog/limits.js';
import { openSource } from '../authoring/open-source.js';
import { requireBaseUrl } from '../publication/location.js';
import { openPrevious, type PreviousOptions } from './previous.js';
import { publish, type PublishResult } from './publish.js';
import { versionDate, buildTime, nextVersion } from '../publication/version.js';
import type { Diagnostic, Tally } from '../diagnostics/diagnostic.js';
import { countFindings, type BuildObserver } from '../diagnostics/build-observer.js';
import { planBuild } from './plan-build.js';

/** How to build. */
export interface BuildOptions extends PreviousOptions {
  /** The folder that gets `v1/` and the settings of common hosts. */
  out: string;
  /** Opens and writes every record, whatever was seen before. */
  full?: boolean | undefined;
  /** Says what would change, and writes nothing. */
  dryRun?: boolean | undefined;
  /** Where `v1/` will be, as an absolute URL: for what has to name itself in full, such as oEmbed. */
  baseUrl?: string | undefined;
  /** Whether to draw a badge of each tool; if not given, up to 10,000 tools. */
  badges?: 'all' | 'none' | undefined;
  /** Whether to write a page to embed of each tool and of each pair in comparisons/; if not given, up to 10,000 tools. */
  embeds?: 'all' | 'none' | undefined;
  /** The date of what changes now: an ISO date, today by default, or what SOURCE_DATE_EPOCH says. */
  date?: string | undefined;
}

/** What a build made. With errors nothing was, and only `tally` tells. */
export interface BuildResult extends Partial<Omit<PublishResult, 'manifest'>> {
  tally: Tally;
  /** The published folder, `…/v1`. */
  folder: string;
  dryRun: boolean;
}

/**
 * Builds an authoring folder or NDJSON file into `out`. An error anywhere leaves the last good publication as it was.
 * Rejects with a `Refusal` where the source, the previous publication or `out` cannot be used.
 */
export async function build(
  path: string,
  options: BuildOptions,
  reporter: BuildObserver = {},
): Promise<BuildResult> {
  const { reporter: counted, tally } = countFindings(reporter);
  // What may be published and yet should be looked at is for `check`: a build opens only what has changed.
  const onDiagnostic = (finding: Diagnostic) => {
    if (finding.severity !== 'warning') counted.onDiagnostic?.(finding);
  };
  const folder = join(options.out, `v${limits.schemaMajor}`);
  const dryRun = options.dryRun ?? false;
  const result = { tally, folder, dryRun };

  requireBaseUrl(options.baseUrl);
  const source = await openSource(path);
  source.diagnostics.forEach(onDiagnostic);
  const { catalog } = source;
  if (!catalog || tally.errors) return result;
  const previous = await openPrevious(folder, options);
  const moment = buildTime(options.date, process.env, new Date());
  const scratch = join(options.out, '.ship-or-skip');
  const plan = await planBuild({ ...source, catalog }, previous, {
    build: {
      date: versionDate(nextVersion(previous.publication?.manifest.version, moment.slice(0, 10))),
      previous: previous.where,
      scratch: dryRun ? undefined : scratch,
    },
    full: options.full ?? false,
    // A take that stands twice shows only where all are read; a folder that is in doubt is written anew.
    afresh: previous.unfinished || catalog.rules?.['duplicate-take'] === 'error',
    reporter: { ...counted, onDiagnostic },
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
    if (!dryRun) await rm(scratch, { recursive: true, force: true });
  }
}
