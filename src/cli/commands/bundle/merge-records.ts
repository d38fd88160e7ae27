// Records of their own made into one catalog: what they say of their catalog once, every URL absolute. Pure.
import { safeUrl } from '../../../shared/url.js';
import * as limits from '../../../catalog/limits.js';
import type { PublishedCatalog, PublishedRecord } from '../../../catalog/types.js';
import { UserError } from '../../diagnostics/build-observer.js';

type Head = PublishedRecord['catalog'];

/** A URL made absolute; `undefined` for one that no reader would use. */
type Absolute = (value: string, whose: string) => string | undefined;

/**
 * What makes URLs absolute. Where the publication's own URL is not known, a relative one is refused: in a bundle, which
 * can lie anywhere, it would lead somewhere else.
 */
export const urlAbsolutizer =
  (base: string | undefined): Absolute =>
  (value, whose) => {
    if (base === undefined && !URL.canParse(value))
      throw new UserError(
        `${whose} has the relative URL "${value}", and it is not known where the catalog is published. Say it with --base-url https://…/v1/, here or to build.`,
      );
    return safeUrl(value, base ?? value);
  };

/** The fields with the named ones made absolute, each in its place. */
const withAbsolute = <Fields extends object>(
  fields: Fields,
  names: readonly string[],
  absolute: Absolute,
  whose: string,
): Fields =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [
        name,
        names.includes(name) && typeof value === 'string' ? absolute(value, whose) : (value as unknown),
      ])
      .filter(([, value]) => value !== undefined),
  ) as Fields;

/** What several records say of their catalog: categories of all, reviewers of all in panel order. */
function mergedHead(heads: readonly Head[]): Omit<Head, 'reviewers'> & Pick<PublishedCatalog, 'reviewers'> {
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
 * One catalog with just these records, by slug. It says when the newest of them was updated, and not the publication's
 * version: so its bytes, and its `integrity`, stay while its tools do.
 */
export function mergeRecords(records: readonly PublishedRecord[], absolute: Absolute): PublishedCatalog {
  const sorted = [...records].sort((one, other) => (one.slug < other.slug ? -1 : 1));
  const head = mergedHead(sorted.map(({ catalog }) => catalog));
  const updated = sorted.map(({ updated }) => updated).filter((date) => typeof date === 'string');
  return {
    v: limits.schemaMajor,
    ...(updated.length > 0 && { updated: updated.sort().at(-1) }),
    ...withAbsolute(head, ['homepage'], absolute, 'The catalog'),
    tools: sorted.map(({ v: _, catalog: __, ...listed }) =>
      withAbsolute(listed, ['url', 'logo', 'homepage'], absolute, listed.slug),
    ),
  };
}
