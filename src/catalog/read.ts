// The forgiving reader: unknown JSON in, a catalog out. It never throws; what it cannot use it leaves out and reports.
// The schema next door says the same strictly; a property test holds the two together.
import { isDate } from '../base/date.js';
import type { Problem, Result } from '../base/result.js';
import { safeUrl } from '../base/url.js';
import type { Absence, Catalog, Correction, Tool } from './catalog.js';
import * as limits from './limits.js';
import { langPattern, slugPattern } from './patterns.js';

/** Reads one field: a value it can use, or `undefined`. */
type Reader<Value> = (value: unknown, base: string) => Value;
type Fields<Shape> = { [Key in keyof Shape]: Shape[Key] extends Reader<infer Value> ? Value : never };

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value ? (value as Record<string, unknown>) : {};
const listOf = (value: unknown, cap: number): unknown[] => (Array.isArray(value) ? value.slice(0, cap) : []);

/** The fields of an object that a table names, each as its reader reads it. */
const fieldsOf = <Shape extends Record<string, Reader<unknown>>>(
  value: unknown,
  base: string,
  shape: Shape,
) =>
  Object.fromEntries(
    Object.entries(shape).map(([key, read]) => [key, read(objectOf(value)[key], base)]),
  ) as Fields<Shape>;

const text =
  (cap: number): Reader<string | undefined> =>
  (value) =>
    typeof value === 'string' && /\S/.test(value) ? value.slice(0, cap) : undefined;
const name = text(limits.name);
const line = text(limits.line);
const prose = text(limits.prose);
/** A pattern's text; over its cap it is dropped, not cut: half a slug or URL leads somewhere else. */
const match =
  (pattern: RegExp, cap: number): Reader<string | undefined> =>
  (value) =>
    typeof value === 'string' && value.length <= cap && pattern.test(value) ? value : undefined;
const slug = match(slugPattern, limits.slug);
const lang = match(langPattern, limits.name);
const link: Reader<string | undefined> = (value, base) => safeUrl(match(/\S/, limits.url)(value, base), base);
const date: Reader<string | undefined> = (value) => (isDate(value) ? value : undefined);
const number =
  (most: number): Reader<number | undefined> =>
  (value) =>
    // The absolute value, because JSON knows -0 and nobody wants to read it.
    typeof value === 'number' && value >= 0 && value <= most ? Math.abs(value) : undefined;
const count: Reader<number> = (value) => (Number.isSafeInteger(value) ? Math.max(value as number, 0) : 0);
const names =
  (cap: number): Reader<Map<string, string>> =>
  (value, base) =>
    new Map(
      Object.entries(objectOf(value))
        .slice(0, cap)
        .map(([id, said]) => [id, name(said, base)] as const)
        .filter((entry): entry is [string, string] => !!entry[1]),
    );

const toolShape = {
  v: (value: unknown) => value ?? limits.major,
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
  pricing: (value: unknown, base: string) => fieldsOf(value, base, { entry: name, label: line }),
  votes: (value: unknown, base: string) => fieldsOf(value, base, { ship: count, skip: count }),
};
const catalogShape = {
  name,
  homepage: link,
  lang,
  maxAge: number(Infinity),
  version: name,
  updated: date,
  labels: names(limits.labels),
  categories: names(limits.categories),
};
const reviewShape = { reviewer: name, score: number(100), verdict: name, take: prose };
const correctionShape = { date, text: prose };

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
  if (v !== limits.major)
    return {
      ok: false,
      failure: `has catalog format ${typeof v === 'object' ? 'object' : JSON.stringify(v).slice(0, 9)}; this version reads ${limits.major}. Update the ship-or-skip script.`,
    };

  const problems: Problem[] = [];
  /** What `read` makes of each item, by `key`; an item without it, or a second one with the same, is reported. */
  const gather = <Key extends string, Item extends { [Name in Key]: string | undefined }>(
    items: unknown[],
    at: string,
    key: Key,
    read: (item: unknown, at: string) => Item | undefined,
  ) => {
    const kept = new Map<string, Item & { [Name in Key]: string }>();
    items.forEach((raw, index) => {
      const place = `${at}/${index}`;
      const item = read(raw, place);
      const id = item?.[key];
      if (item && id && !kept.has(id)) kept.set(id, item as Item & { [Name in Key]: string });
      else problems.push({ at: place, what: id ? `repeats "${id}"` : 'cannot be read' });
    });
    return kept;
  };

  const recordOf = (raw: unknown, at: string): Tool | Absence | undefined => {
    const { v, moved, gone, slug, name, ...tool } = fieldsOf(raw, base, toolShape);
    if (!slug) return undefined;
    if (moved) return { slug, moved };
    if (gone) return { slug, gone };
    if (!name) return undefined;
    if (v !== limits.major) return { slug, name, url: tool.url, unsupported: true };
    const { corrections, reviews } = objectOf(raw);
    const reviewOf = (review: unknown) => fieldsOf(review, base, reviewShape);
    return {
      ...tool,
      slug,
      name,
      corrections: listOf(corrections, limits.corrections)
        .map((correction) => fieldsOf(correction, base, correctionShape))
        .filter((correction): correction is Correction => !!correction.date && !!correction.text),
      reviews: [...gather(listOf(reviews, limits.reviews), `${at}/reviews`, 'reviewer', reviewOf).values()],
    };
  };

  const reviewerOf = (raw: unknown) => fieldsOf(raw, base, { id: name, name });
  return {
    ok: true,
    value: {
      ...fieldsOf(raw, base, catalogShape),
      reviewers: new Map(
        [...gather(listOf(raw.reviewers, limits.reviewers), '/reviewers', 'id', reviewerOf)].map(
          ([id, { name }]) => [id, name ?? id],
        ),
      ),
      records: gather(listOf(tools, limits.tools), '/tools', 'slug', recordOf),
      problems,
    },
  };
}
