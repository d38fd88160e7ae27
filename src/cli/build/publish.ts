// Second step of a build: writes the planned records to the published folder, records first, the manifest last.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as limits from '../../catalog/limits.js';
import { publishedLogoPath } from '../../catalog/paths.js';
import type { AuthoredCatalog } from '../../catalog/authored-types.js';
import type { CatalogSource } from '../authoring/source.js';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { BuildPlan } from './plan-build.js';
import { writeChanges } from './write-changes.js';
import { sha256Digest } from '../publication/digest.js';
import { withBaseUrl, type Manifest, type ToolChanges } from '../publication/format.js';
import { hostingFiles } from '../publication/hosting-config.js';
import { writeLogos, removeOldLogos } from './write-logos.js';
import { nextManifest, type ManifestDraft } from './next-manifest.js';
import type { PreviousBuild } from './previous.js';
import { schemaFiles } from '../publication/schemas.js';
import { updateRendered, type RenderedChoice } from './update-rendered.js';
import { writeShards } from './write-shards.js';
import { removeBuildJournal, writeBuildJournal } from '../publication/build-journal.js';
import { versionDate } from '../publication/version.js';
import { buildFullCatalog } from './full-catalog.js';
import { removeTempFiles, writeJson, writeIfMissing, writeText } from '../publication/write-file.js';

/** Result of a publication, or of a dry run. */
export interface PublishResult {
  manifest: Manifest;
  /** True if this is another version than the previous one. */
  isNew: boolean;
  version: string;
  serial: number;
  /** The previous version, if any. */
  since: string | undefined;
  counts: Manifest['counts'];
  /** Number of records that differ from the previous publication. */
  changed: number;
  /** Number of files written or removed. */
  files: number;
  changes: readonly ToolChanges[];
  /** True if embed pages were written for the first time, and without oEmbed, because the base URL is unknown. */
  withoutOembed: boolean;
}

interface PublishOptions extends RenderedChoice {
  /** The published folder, `…/v1`. */
  folder: string;
  /** The folder that holds it, for the settings of hosts. */
  out: string;
  /** An ISO date or instant. */
  moment: string;
  dryRun: boolean;
  /** True to write every file anew. */
  full: boolean;
  baseUrl?: string | undefined;
  onDiagnostic(diagnostic: Diagnostic): void;
}

type ValidSource = CatalogSource & { catalog: AuthoredCatalog };

/** Publishes the planned records. If nothing differs from the previous publication, its version is kept. */
export async function publish(
  source: ValidSource,
  plan: BuildPlan,
  previous: PreviousBuild,
  options: PublishOptions,
): Promise<PublishResult> {
  const { folder, out, dryRun, full, badges, embeds, onDiagnostic } = options;
  const { manifest, isNew, hasChanges, pairs } = nextManifest(source, plan, previous, options);
  const { version } = manifest;
  const result = {
    isNew,
    version,
    serial: manifest.serial,
    since: manifest.previous,
    counts: plan.counts(),
    changed: plan.changed,
    changes: plan.changes,
  };
  if (dryRun) return { ...result, manifest: manifest as Manifest, files: 0, withoutOembed: false };

  const updateAllRendered = () =>
    updateRendered(source, plan, {
      folder,
      badges,
      embeds,
      pairs,
      baseUrl: manifest.baseUrl,
      hasOtherBase: manifest.baseUrl !== previous.here?.baseUrl,
    });
  let files = await writeLogos(source.logos, folder, publishedLogoPath);
  for (const [name, text] of hostingFiles()) files += await writeIfMissing(join(out, name), text);
  if (!isNew && !full && previous.here?.version === version) {
    const rendered = await updateAllRendered();
    const here = withBaseUrl(previous.here, manifest.baseUrl);
    files += rendered.files + (await writeJson(join(folder, 'manifest.json'), here));
    files += await removeOldLogos(source.logos, folder);
    await removeBuildJournal(folder);
    return { ...result, manifest: here, files, withoutOembed: rendered.withoutOembed };
  }

  await writeBuildJournal(folder, { version, records: plan.journal });
  files += await plan.pool.writeRecords(folder);
  const rendered = await updateAllRendered();
  rendered.notices.forEach(onDiagnostic);
  files += rendered.files;
  // If the folder is as its manifest says, only the opened records can change its shards.
  const unchangedShards = full || !previous.stamp ? undefined : previous.here?.hashes;
  const shards = await writeShards(plan.opened, folder, unchangedShards);
  files += shards.files;
  for (const [name, text] of schemaFiles()) files += await writeText(join(folder, 'schema', name), text);
  files += await writeChanges(manifest.changes, hasChanges ? plan.changes : undefined, folder, {
    version,
    last: previous.publication?.manifest,
    publication: previous.publication,
  });
  const fullCatalog = await writeFullCatalog(source, plan, version, options);
  files += fullCatalog.files;
  const finished = finishManifest(manifest, fullCatalog.digest, shards.hashes);
  files += await writeJson(join(folder, 'manifest.json'), finished);
  files += await removeOldLogos(source.logos, folder);
  if (previous.unfinished) files += await removeTempFiles(folder);
  await removeBuildJournal(folder);
  return { ...result, manifest: finished, files, withoutOembed: rendered.withoutOembed };
}

/** Writes `catalog.json`, or removes it with a notice if it would be too large for the elements. */
async function writeFullCatalog(
  { catalog }: ValidSource,
  plan: BuildPlan,
  version: string,
  { folder, onDiagnostic }: PublishOptions,
): Promise<{ files: number; digest: string | undefined }> {
  const file = join(folder, 'catalog.json');
  const updated = versionDate(version);
  const text = await buildFullCatalog(catalog, plan.slugs(), folder, { version, updated });
  if (text) return { files: await writeText(file, text), digest: sha256Digest(text) };
  // Pages that load an old file would never see a newer verdict.
  await rm(file, { force: true });
  onDiagnostic(
    fileDiagnostic(
      file,
      'notice',
      'too-large',
      `is not there: it would be more than ${limits.fileBytes / 1e6} MB or ${limits.maxTools} tools. Pages name the folder instead, as in catalog="…/v1/"`,
    ),
  );
  return { files: 0, digest: undefined };
}

/** Adds the digests of the written files to a manifest, in place of those of a previous version. */
function finishManifest(
  manifest: ManifestDraft,
  catalogDigest: string | undefined,
  hashes: Manifest['hashes'],
): Manifest {
  const { catalog: _, hashes: __, ...rest } = manifest as Manifest;
  return { ...rest, ...(catalogDigest !== undefined && { catalog: catalogDigest }), hashes };
}
