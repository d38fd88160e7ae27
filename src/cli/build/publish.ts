// The second half of a build: what was prepared is written where readers look, records first, the manifest last.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as limits from '../../catalog/limits.js';
import type { AuthoredCatalog } from '../../catalog/types.js';
import type { CatalogSource } from '../authoring/source.js';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { BuildPlan } from './plan-build.js';
import { updateBadges, removeBadges } from '../rendering/badges.js';
import { updateEmbeds, removeEmbeds } from '../rendering/embeds.js';
import { writeChanges } from './write-changes.js';
import { catalogHeader, toJsonText } from '../publication/compose-record.js';
import { sha256Digest } from '../publication/digest.js';
import { schemaVersion, type Manifest, type ToolChanges } from '../publication/format.js';
import { hostingFiles } from '../publication/hosting-config.js';
import { writeLogos, removeOldLogos } from './write-logos.js';
import type { PreviousBuild } from './previous.js';
import { schemaFiles } from '../publication/schemas.js';
import { writeShards } from './write-shards.js';
import { removeBuildJournal, writeBuildJournal } from '../publication/build-journal.js';
import { versionDate, nextVersion } from '../publication/version.js';
import { buildFullCatalog } from './full-catalog.js';
import { removeTempFiles, writeJson, writeIfMissing, writeText } from '../publication/write-file.js';

/** What was published, or would be. */
export interface PublishResult {
  manifest: Manifest;
  /** Whether this is another version than the one before. */
  isNew: boolean;
  version: string;
  serial: number;
  /** The version before, where there was one. */
  since: string | undefined;
  counts: Manifest['counts'];
  /** How many records differ from the previous publication. */
  changed: number;
  /** How many files were written or removed. */
  files: number;
  changes: readonly ToolChanges[];
  /** Whether pages to embed were made for the first time, and no oEmbed, because nobody said where they will be. */
  withoutOembed: boolean;
}

interface Publishing {
  folder: string;
  out: string;
  /** An ISO date or moment. */
  moment: string;
  dryRun: boolean;
  /** Every file is written anew, whatever is there. */
  full: boolean;
  baseUrl?: string | undefined;
  /** Whether to draw badges; up to a number of tools, if not given. */
  badges?: 'all' | 'none' | undefined;
  /** Whether to write pages to embed; up to a number of tools, if not given. */
  embeds?: 'all' | 'none' | undefined;
  onDiagnostic(diagnostic: Diagnostic): void;
}

/** Publishes what was prepared. Where nothing differs from the previous publication the version stays, too. */
export async function publish(
  source: CatalogSource & { catalog: AuthoredCatalog },
  plan: BuildPlan,
  previous: PreviousBuild,
  { folder, out, moment, dryRun, full, baseUrl, badges, embeds, onDiagnostic }: Publishing,
): Promise<PublishResult> {
  const { catalog } = source;
  const last = previous.publication?.manifest;
  const head = sha256Digest(toJsonText(catalogHeader(catalog)));
  // Whoever embeds a pair would lose it if its page went with the prose, so that is remembered as tools are.
  const pairs = [...new Set([...source.comparisons.keys(), ...(last?.pairs ?? [])])].sort();
  const isNew =
    !last ||
    previous.unfinished ||
    plan.changed > 0 ||
    head !== last.head ||
    pairs.join() !== (last.pairs ?? []).join() ||
    (baseUrl ?? last.baseUrl) !== last.baseUrl;
  const day = moment.slice(0, 10);
  const version = isNew ? nextVersion(last?.version, day) : last.version;
  const hasChanges = isNew && last !== undefined;
  const manifest: Omit<Manifest, 'hashes' | 'catalog'> = isNew
    ? {
        format: 'ship-or-skip catalog',
        schemaVersion,
        version,
        serial: (last?.serial ?? 0) + 1,
        ...(last && { previous: last.version }),
        generatedAt: new Date(moment).toISOString(),
        name: catalog.name,
        ...((baseUrl ?? last?.baseUrl) && { baseUrl: baseUrl ?? last?.baseUrl }),
        head,
        counts: plan.counts(),
        changes: [...(hasChanges ? [version] : []), ...(last?.changes ?? [])].slice(0, limits.maxChanges),
        ...(pairs.length > 0 && { pairs }),
      }
    : last;
  const published = {
    isNew,
    version,
    serial: manifest.serial,
    since: manifest.previous,
    counts: plan.counts(),
    changed: plan.changed,
    changes: plan.changes,
    withoutOembed: false,
  };
  if (dryRun) return { ...published, manifest: manifest as Manifest, files: 0 };

  const { pool, opened, slugs, moves, counts } = plan;
  // Sites show those that are there: a catalog that grew takes none away.
  const usual = (name: string, most: number) =>
    counts().tools > most && !existsSync(join(folder, name)) ? 'none' : 'all';
  const drawn = badges ?? usual('badges', limits.maxBadges);
  const embedded = embeds ?? usual('embed', limits.maxEmbeds);
  const base = manifest.baseUrl?.replace(/\/*$/, '/');
  let withoutOembed = false;
  const placed = async () => {
    const work = { slugs: slugs(), opened, moves: moves() };
    const badges =
      drawn === 'none'
        ? removeBadges(folder)
        : await updateBadges(folder, { ...work, draw: pool.writeBadges });
    if (embedded === 'none') return badges + removeEmbeds(folder);
    const { files, isFirst } = await updateEmbeds(folder, {
      ...work,
      pairs: new Map(pairs.map((pair) => [pair, source.comparisons.get(pair)?.summary])),
      base,
      isElsewhere: manifest.baseUrl !== previous.here?.baseUrl,
      draw: pool.writeEmbeds,
    });
    withoutOembed = isFirst && base === undefined;
    return badges + files;
  };

  let files = await writeLogos(source.logos, folder);
  for (const [name, text] of hostingFiles()) files += await writeIfMissing(join(out, name), text);
  if (!isNew && !full && previous.here?.version === version) {
    files += await placed();
    files += await removeOldLogos(source.logos, folder);
    await removeBuildJournal(folder);
    return { ...published, manifest: previous.here, files, withoutOembed };
  }

  await writeBuildJournal(folder, { version, records: plan.journal });
  files += await pool.writeRecords(folder);
  files += await placed();
  const tooMany = (name: string, option: string, what: string, most: number) =>
    onDiagnostic(
      fileDiagnostic(
        join(folder, name),
        'notice',
        'too-many',
        `is not there: above ${most} tools ${what} only where --${option} all asks for them`,
      ),
    );
  if (!badges && drawn === 'none') tooMany('badges', 'badges', 'badges are drawn', limits.maxBadges);
  if (!embeds && embedded === 'none')
    tooMany('embed', 'embeds', 'pages to embed are written', limits.maxEmbeds);
  // Where the folder is as its manifest says, only what was opened can change its shards.
  const shards = await writeShards(
    opened,
    folder,
    full || !previous.stamp ? undefined : previous.here?.hashes,
  );
  files += shards.files;
  for (const [name, text] of schemaFiles()) files += await writeText(join(folder, 'schema', name), text);
  files += await writeChanges(manifest.changes, hasChanges ? plan.changes : undefined, folder, {
    version,
    last,
    publication: previous.publication,
  });
  const whole = await buildFullCatalog(catalog, slugs(), folder, {
    version,
    updated: versionDate(version),
  });
  if (whole) files += await writeText(join(folder, 'catalog.json'), whole);
  else {
    // An old one would say old verdicts for ever.
    await rm(join(folder, 'catalog.json'), { force: true });
    onDiagnostic(
      fileDiagnostic(
        join(folder, 'catalog.json'),
        'notice',
        'too-large',
        `is not there: it would be more than ${limits.fileBytes / 1e6} MB or ${limits.maxTools} tools. Pages name the folder instead, as in catalog="…/v1/"`,
      ),
    );
  }
  const { catalog: _, hashes: __, ...rest } = manifest as Manifest;
  const finished: Manifest = {
    ...rest,
    ...(whole && { catalog: sha256Digest(whole) }),
    hashes: shards.hashes,
  };
  files += await writeJson(join(folder, 'manifest.json'), finished);
  files += await removeOldLogos(source.logos, folder);
  if (previous.unfinished) files += await removeTempFiles(folder);
  await removeBuildJournal(folder);
  return { ...published, manifest: finished, files, withoutOembed };
}
