// Manifest of the publication that a build makes: a new version if readers may notice a change, else the previous one.
import * as limits from '../../catalog/limits.js';
import type { AuthoredCatalog } from '../../catalog/authored-types.js';
import type { CatalogSource } from '../authoring/source.js';
import { catalogHeader, toJsonText } from '../publication/compose-record.js';
import { sha256Digest } from '../publication/digest.js';
import { schemaVersion, withBaseUrl, type Manifest } from '../publication/format.js';
import { nextVersion } from '../publication/version.js';
import type { BuildPlan } from './plan-build.js';
import type { PreviousBuild } from './previous.js';

/** Manifest without the digests, which are known only after the files are written. */
export type ManifestDraft = Omit<Manifest, 'hashes' | 'catalog'>;

/** Manifest to publish, and its relation to the previous one. */
export interface NextManifest {
  manifest: ManifestDraft;
  /** True if it is another version than the previous one. */
  isNew: boolean;
  /** True if the version has a file of changes; the first version has none. */
  hasChanges: boolean;
  /** Pairs that have or ever had an embed page, sorted. */
  pairs: string[];
}

/** Composes the next manifest; `moment` is an ISO date or instant. */
export function nextManifest(
  source: CatalogSource & { catalog: AuthoredCatalog },
  plan: BuildPlan,
  previous: PreviousBuild,
  { moment, baseUrl }: { moment: string; baseUrl?: string | undefined },
): NextManifest {
  const { catalog } = source;
  const last = previous.publication?.manifest;
  const head = sha256Digest(toJsonText(catalogHeader(catalog)));
  // Pages that embed a pair would break if its page were removed with its prose, so pairs are kept as tools are.
  const pairs = [...new Set([...source.comparisons.keys(), ...(last?.pairs ?? [])])].sort();
  const url = baseUrl ?? last?.baseUrl;
  const isSame =
    last &&
    !previous.unfinished &&
    plan.changed === 0 &&
    head === last.head &&
    pairs.join() === (last.pairs ?? []).join();
  // Readers do not notice under which URL the publisher knows the folder.
  if (isSame) return { manifest: withBaseUrl(last, url), isNew: false, hasChanges: false, pairs };
  const version = nextVersion(last?.version, moment.slice(0, 10));
  const manifest: ManifestDraft = {
    format: 'ship-or-skip catalog',
    schemaVersion,
    version,
    serial: (last?.serial ?? 0) + 1,
    ...(last && { previous: last.version }),
    generatedAt: new Date(moment).toISOString(),
    name: catalog.name,
    ...(url && { baseUrl: url }),
    head,
    counts: plan.counts(),
    changes: [...(last ? [version] : []), ...(last?.changes ?? [])].slice(0, limits.maxChanges),
    ...(pairs.length > 0 && { pairs }),
  };
  return { manifest, isNew: true, hasChanges: last !== undefined, pairs };
}
