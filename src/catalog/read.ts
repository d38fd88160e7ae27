// The forgiving reader: unknown JSON in, a catalog out. It never throws; what it cannot use it leaves out and reports.
// The schema next door says the same strictly; a property test holds the two together.
import { isDate } from '../shared/date.js';
import type { Problem, Result } from '../shared/result.js';
import { safeUrl } from '../shared/url.js';
import type { Tombstone, Catalog, Tool } from './catalog.js';
import * as limits from './limits.js';
import { langPattern } from '../shared/language-tag.js';
import { slugPattern } from './patterns.js';
import type { Correction } from './types.js';

/** Reads one field: a value it can use, or `undefined`. */
type Reader<Value> = (value: unknown, base: string) => Value;
type Fields<Shape> = { [Key in keyof Shape]: Shape[Key] extends Reader<infer Value> ? Value : never };

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value ? (value as Record<string, unknown>) : {};
const listOf = (value: unknown, cap: number): unknown[] => (Array.isArray(value) ? value.slice(0, cap) : []);

/** Reads the fields of an object that a table names, each as its own reader does. */
const fields =
  <Shape extends Record<string, Reader<unknown>>>(shape: Shape): Reader<Fields<Shape>> =>
  (value, base) =>
    Object.fromEntries(
      Object.entries(shape).map(([key, read]) => [key, read(objectOf(value)[key], base)]),
    ) as Fields<Shape>;

const text =
  (cap: number): Reader<string | undefined> =>
  (value) =>
    typeof value === 'string' && /\S/.test(value) ? value.slice(0, cap) : undefined;
const name = text(limits.maxNameLength);
const line = text(limits.maxLineLength);
const prose = text(limits.maxTextLength);
/** A pattern's text; over its cap it is dropped, not cut: half a slug or URL leads somewhere else. */
const match =
  (pattern: RegExp, cap: number): Reader<string | undefined> =>
  (value) =>
    typeof value === 'string' && value.length <= cap && pattern.test(value) ? value : undefined;
const slug = match(slugPattern, limits.maxSlugLength);
const lang = match(langPattern, limits.maxNameLength);
const link: Reader<string | undefined> = (value, base) =>
  safeUrl(match(/\S/, limits.maxUrlLength)(value, base), base);
const date: Reader<string | undefined> = (value) => (isDate(value) ? value : undefined);
const number =
  (most: number): Reader<number | undefined> =>
  (value) =>
    // The absolute value, because JSON knows -0 and nobody wants to read it.
    typeof value === 'number' && value >= 0 && value <= most ? Math.abs(value) : undefined;
const count: Reader<number> = (value) => (Number.isSafeInteger(value) ? Math.max(value as number, 0) : 0);
/** No panel is larger, whatever a summary says: there is a mark for each reviewer. */
const seats: Reader<number> = (value, base) => Math.min(count(value, base), limits.maxReviews);
const names =
  (cap: number): Reader<Map<string, string>> =>
  (value, base) =>
    new Map(
      Object.entries(objectOf(value))
        .slice(0, cap)
        .map(([id, said]) => [id, name(said, base)] as const)
        .filter((entry): entry is [string, string] => !!entry[1]),
    );

const toolFields = fields({
  v: (value: unknown) => value ?? limits.schemaMajor,
  slug,
  moved: slug,
  gone: (value: unknown) => value === true,
  name,
  lang,
  url: link,
  updated: date,
  category: name,
  tagline: line,
  description: prose,
  bestFor: line,
  logo: link,
  homepage: link,
  reviewed: date,
  disclosure: prose,
  pricing: fields({ entry: name, label: line }),
  panel: fields({ ship: seats, skip: seats }),
  votes: fields({ ship: count, skip: count }),
});
const catalogFields = fields({
  name,
  homepage: link,
  lang,
  maxAge: number(Infinity),
  version: name,
  updated: date,
  labels: names(limits.maxLabels),
  categories: names(limits.maxCategories),
});
const reviewerFields = fields({ id: name, name });
const reviewFields = fields({ reviewer: name, score: number(100), verdict: name, take: prose });
const correctionFields = fields({ date, text: prose });

/** What a table of a catalog's own fields, its reviewers and its records say. */
function catalogIn(raw: Record<string, unknown>, base: string): Catalog {
  const problems: Problem[] = [];
  /** What `read` makes of each item, by `key`; an item without it, or a second one with the same, is reported. */
  const gather = <Key extends string, Item extends { [Name in Key]: string | undefined }>(
    items: unknown[],
    at: string,
    key: Key,
    read: (item: unknown, base: string, at: string) => Item | undefined,
  ) => {
    const kept = new Map<string, Item & { [Name in Key]: string }>();
    items.forEach((raw, index) => {
      const place = `${at}/${index}`;
      const item = read(raw, base, place);
      const id = item?.[key];
      if (item && id && !kept.has(id)) kept.set(id, item as Item & { [Name in Key]: string });
      else problems.push({ at: place, what: id ? `repeats "${id}"` : 'cannot be read' });
    });
    return kept;
  };

  const recordOf = (raw: unknown, base: string, at: string): Tool | Tombstone | undefined => {
    const { v, moved, gone, slug, name, ...tool } = toolFields(raw, base);
    if (!slug) return undefined;
    if (moved) return { slug, moved };
    if (gone) return { slug, gone };
    if (!name) return undefined;
    if (v !== limits.schemaMajor) return { slug, name, url: tool.url, unsupported: true };
    const { corrections, reviews } = objectOf(raw);
    return {
      ...tool,
      slug,
      name,
      corrections: listOf(corrections, limits.maxCorrections)
        .map((correction) => correctionFields(correction, base))
        .filter((correction): correction is Correction => !!correction.date && !!correction.text),
      reviews: [
        ...gather(listOf(reviews, limits.maxReviews), `${at}/reviews`, 'reviewer', reviewFields).values(),
      ],
    };
  };

  return {
    ...catalogFields(raw, base),
    reviewers: new Map(
      [...gather(listOf(raw.reviewers, limits.maxReviewers), '/reviewers', 'id', reviewerFields)].map(
        ([id, { name }]) => [id, name ?? id],
      ),
    ),
    records: gather(listOf(raw.tools, limits.maxTools), '/tools', 'slug', recordOf),
    problems,
  };
}

/**
 * Reads a published catalog from parsed JSON.
 * @param json whatever arrived
 * @param base the absolute URL it came from; URLs in records resolve against it
 * @returns the catalog with `problems` for each record or review left out, or, where there is no catalog to read, the
 * end of a sentence that begins with its URL
 */
export function readCatalog(json: unknown, base: string): Result<Catalog, string> {
  const raw = objectOf(json);
  const { v, tools } = raw;
  if (v === undefined || !Array.isArray(tools))
    return { ok: false, failure: 'is not a ship-or-skip catalog: it needs "v" and "tools".' };
  if (v !== limits.schemaMajor)
    return {
      ok: false,
      failure: `has catalog format ${typeof v === 'object' ? 'object' : JSON.stringify(v).slice(0, 9)}. Update the ship-or-skip script.`,
    };
  return { ok: true, value: catalogIn(raw, base) };
}

/**
 * Reads records of their own as the catalog of just these.
 * @param records whatever arrived for each, with its catalog and its reviewers in it; what is empty is left out
 * @param base the absolute URL of their folder; URLs in records resolve against it
 */
export function readRecords(records: readonly unknown[], base: string): Catalog {
  const tools = records.filter(Boolean);
  const heads = tools.map((record) => objectOf(objectOf(record).catalog));
  // Each record names its own reviewers; together they stand in the panel's order, each once.
  const reviewers = heads
    .flatMap(({ reviewers }) => listOf(reviewers, limits.maxReviewers).map(objectOf))
    .sort((one, other) => count(one.order, base) - count(other.order, base));
  return catalogIn(
    {
      updated: objectOf(tools[0]).updated,
      ...heads[0],
      tools,
      categories: Object.assign({}, ...heads.map(({ categories }) => categories)),
      reviewers: [...new Map(reviewers.map((reviewer) => [reviewer.id, reviewer])).values()],
    },
    base,
  );
}
