// Merging of single records into one catalog: its head once, and every URL absolute. Pure.
import { safeUrl } from '../../shared/url.js';
import * as limits from '../../catalog/limits.js';
import type { PublishedCatalog, PublishedRecord } from '../../catalog/types.js';
import { UserError } from '../diagnostics/build-observer.js';

type Head = PublishedRecord['catalog'];

/** Makes a URL absolute; `undefined` for one that no reader would use. `owner` names its record in messages. */
type Absolutize = (value: string, owner: string) => string | undefined;

/**
 * Makes URLs absolute. Without a `base` a relative URL is an error: a bundle can be anywhere, and the URL would point
 * elsewhere.
 */
export const urlAbsolutizer =
  (base: string | undefined): Absolutize =>
  (value, owner) => {
    if (base === undefined && !URL.canParse(value))
      throw new UserError(
        `${owner} has the relative URL "${value}", and it is not known where the catalog is published. Give --base-url https://…/v1/, here or to build.`,
      );
    return safeUrl(value, base ?? value);
  };

/** Makes the named fields absolute, and keeps the order of all. */
const absolutizeFields = <Fields extends object>(
  fields: Fields,
  names: readonly string[],
  absolutize: Absolutize,
  owner: string,
): Fields =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [
        name,
        names.includes(name) && typeof value === 'string' ? absolutize(value, owner) : (value as unknown),
      ])
      .filter(([, value]) => value !== undefined),
  ) as Fields;

/** Merges the catalog heads of several records: all categories, and all reviewers in panel order. */
function mergeHeads(heads: readonly Head[]): Omit<Head, 'reviewers'> & Pick<PublishedCatalog, 'reviewers'> {
  const { categories: _, reviewers: __, ...rest } = heads[0] ?? {};
  const categories = Object.assign({}, ...heads.map(({ categories }) => categories)) as Record<
    string,
    string
  >;
  const reviewers = new Map(
    heads.flatMap(({ reviewers = [] }) => reviewers.map((reviewer) => [reviewer.id, reviewer])),
  );
  const inOrder = [...reviewers.values()].sort(
    (one, other) => one.order - other.order || (one.id < other.id ? -1 : 1),
  );
  return {
    ...rest,
    ...(Object.keys(categories).length > 0 && {
      categories: Object.fromEntries(Object.entries(categories).sort(([a], [b]) => (a < b ? -1 : 1))),
    }),
    ...(inOrder.length > 0 && { reviewers: inOrder.map(({ order: _, ...reviewer }) => reviewer) }),
  };
}

/**
 * Merges records into one catalog, sorted by slug. It has the date of the newest of them, and not the publication's
 * version: its bytes, and so its `integrity`, change only when its tools do.
 */
export function mergeRecords(records: readonly PublishedRecord[], absolutize: Absolutize): PublishedCatalog {
  const sorted = [...records].sort((one, other) => (one.slug < other.slug ? -1 : 1));
  const head = mergeHeads(sorted.map(({ catalog }) => catalog));
  const updated = sorted.map(({ updated }) => updated).filter((date) => typeof date === 'string');
  return {
    v: limits.schemaMajor,
    ...(updated.length > 0 && { updated: updated.sort().at(-1) }),
    ...absolutizeFields(head, ['homepage'], absolutize, 'The catalog'),
    tools: sorted.map(({ v: _, catalog: __, ...listed }) =>
      absolutizeFields(listed, ['url', 'logo', 'homepage'], absolutize, listed.slug),
    ),
  };
}
