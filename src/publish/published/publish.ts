// The second half of a build: what was prepared is written where readers look, records first, the manifest last.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as limits from '../../catalog/limits.js';
import type { AuthoredCatalog } from '../../catalog/types.js';
import type { Source } from '../authoring/source.js';
import { aboutFile, type Diagnostic } from '../report/diagnostic.js';
import type { Prepared } from '../work/prepare.js';
import { placeBadges, removeBadges } from './badges.js';
import { placeEmbeds, removeEmbeds } from './embeds.js';
import { placeChanges } from './history.js';
import { introduction, jsonText } from './compose.js';
import { digestOf } from './digest.js';
import { schemaVersion, type Manifest, type ToolChanges } from './format.js';
import { hostFiles } from './hosts.js';
import { placeLogos, removeOldLogos } from './logos.js';
import type { Previous } from './previous.js';
import { schemaFiles } from './schemas.js';
import { placeShards } from './shards.js';
import { removeUnfinished, writeUnfinished } from './unfinished.js';
import { dateOf, versionAfter } from './version.js';
import { wholeCatalog } from './whole.js';
import { removeHalves, writeJson, writeMissing, writeText } from './write.js';

/** What was published, or would be. */
export interface Published {
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
  found(diagnostic: Diagnostic): void;
}

/** Publishes what was prepared. Where nothing differs from the previous publication the version stays, too. */
export async function publish(
  source: Source & { catalog: AuthoredCatalog },
  prepared: Prepared,
  previous: Previous,
  { folder, out, moment, dryRun, full, baseUrl, badges, embeds, found }: Publishing,
): Promise<Published> {
  const { catalog } = source;
  const last = previous.publication?.manifest;
  const head = digestOf(jsonText(introduction(catalog)));
  // Whoever embeds a pair would lose it if its page went with the prose, so that is remembered as tools are.
  const pairs = [...new Set([...source.comparisons.keys(), ...(last?.pairs ?? [])])].sort();
  const isNew =
    !last ||
    previous.unfinished ||
    prepared.changed > 0 ||
    head !== last.head ||
    pairs.join() !== (last.pairs ?? []).join() ||
    (baseUrl ?? last.baseUrl) !== last.baseUrl;
  const day = moment.slice(0, 10);
  const version = isNew ? versionAfter(last?.version, day) : last.version;
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
        counts: prepared.counts(),
        changes: [...(hasChanges ? [version] : []), ...(last?.changes ?? [])].slice(0, limits.changes),
        ...(pairs.length > 0 && { pairs }),
      }
    : last;
  const published = {
    isNew,
    version,
    serial: manifest.serial,
    since: manifest.previous,
    counts: prepared.counts(),
    changed: prepared.changed,
    changes: prepared.changes,
    withoutOembed: false,
  };
  if (dryRun) return { ...published, manifest: manifest as Manifest, files: 0 };

  const { crew, opened, slugs, moves, counts } = prepared;
  // Sites show those that are there: a catalog that grew takes none away.
  const usual = (name: string, most: number) =>
    counts().tools > most && !existsSync(join(folder, name)) ? 'none' : 'all';
  const drawn = badges ?? usual('badges', limits.badges);
  const embedded = embeds ?? usual('embed', limits.embeds);
  const base = manifest.baseUrl?.replace(/\/*$/, '/');
  let withoutOembed = false;
  const placed = async () => {
    const work = { slugs: slugs(), opened, moves: moves() };
    const badges =
      drawn === 'none' ? removeBadges(folder) : await placeBadges(folder, { ...work, draw: crew.draw });
    if (embedded === 'none') return badges + removeEmbeds(folder);
    const { files, isFirst } = await placeEmbeds(folder, {
      ...work,
      pairs: new Map(pairs.map((pair) => [pair, source.comparisons.get(pair)?.summary])),
      base,
      isElsewhere: manifest.baseUrl !== previous.here?.baseUrl,
      draw: crew.embed,
    });
    withoutOembed = isFirst && base === undefined;
    return badges + files;
  };

  let files = await placeLogos(source.logos, folder);
  for (const [name, text] of hostFiles()) files += await writeMissing(join(out, name), text);
  if (!isNew && !full && previous.here?.version === version) {
    files += await placed();
    files += await removeOldLogos(source.logos, folder);
    await removeUnfinished(folder);
    return { ...published, manifest: previous.here, files, withoutOembed };
  }

  await writeUnfinished(folder, { version, records: prepared.unfinished });
  files += await crew.place(folder);
  files += await placed();
  const tooMany = (name: string, option: string, what: string, most: number) =>
    found(
      aboutFile(
        join(folder, name),
        'notice',
        'too-many',
        `is not there: above ${most} tools ${what} only where --${option} all asks for them`,
      ),
    );
  if (!badges && drawn === 'none') tooMany('badges', 'badges', 'badges are drawn', limits.badges);
  if (!embeds && embedded === 'none') tooMany('embed', 'embeds', 'pages to embed are written', limits.embeds);
  // Where the folder is as its manifest says, only what was opened can change its shards.
  const shards = await placeShards(
    opened,
    folder,
    full || !previous.stamp ? undefined : previous.here?.hashes,
  );
  files += shards.files;
  for (const [name, text] of schemaFiles()) files += await writeText(join(folder, 'schema', name), text);
  files += await placeChanges(manifest.changes, hasChanges ? prepared.changes : undefined, folder, {
    version,
    last,
    publication: previous.publication,
  });
  const whole = await wholeCatalog(catalog, slugs(), folder, {
    version,
    updated: dateOf(version),
  });
  if (whole) files += await writeText(join(folder, 'catalog.json'), whole);
  else {
    // An old one would say old verdicts for ever.
    await rm(join(folder, 'catalog.json'), { force: true });
    found(
      aboutFile(
        join(folder, 'catalog.json'),
        'notice',
        'too-large',
        `is not there: it would be more than ${limits.fileBytes / 1e6} MB or ${limits.tools} tools. Pages name the folder instead, as in catalog="…/v1/"`,
      ),
    );
  }
  const { catalog: _, hashes: __, ...rest } = manifest as Manifest;
  const finished: Manifest = { ...rest, ...(whole && { catalog: digestOf(whole) }), hashes: shards.hashes };
  files += await writeJson(join(folder, 'manifest.json'), finished);
  files += await removeOldLogos(source.logos, folder);
  if (previous.unfinished) files += await removeHalves(folder);
  await removeUnfinished(folder);
  return { ...published, manifest: finished, files, withoutOembed };
}
