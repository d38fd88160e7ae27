// Reads a catalog from unknown JSON. Never throws: invalid records and reviews are left out and reported.
// `schema.ts` defines the same format strictly; a property test keeps both consistent.
import { limitMarks } from '../shared/combining-marks.js';
import { isDate } from '../shared/date.js';
import { ownProperties } from '../shared/own-properties.js';
import type { Problem, Result } from '../shared/result.js';
import { safeUrl } from '../shared/url.js';
import type { Tombstone, Catalog, Tool } from './catalog.js';
import * as limits from './limits.js';
import { langPattern } from '../shared/language-tag.js';
import { slugPattern } from './patterns.js';
import type { Correction } from './types.js';

/** Reads one field; invalid values give `undefined` or a default. */
type Reader<Value> = (value: unknown, base: string) => Value;
type Fields<Shape> = { [Key in keyof Shape]: Shape[Key] extends Reader<infer Value> ? Value : never };

const toList = (value: unknown, cap: number): unknown[] => (Array.isArray(value) ? value.slice(0, cap) : []);

/** Creates a reader of an object from the readers of its fields. */
const fields =
  <Shape extends Record<string, Reader<unknown>>>(shape: Shape): Reader<Fields<Shape>> =>
  (value, base) => {
    const properties = ownProperties(value);
    return Object.fromEntries(
      Object.entries(shape).map(([key, read]) => [key, read(properties[key], base)]),
    ) as Fields<Shape>;
  };

const text =
  (cap: number): Reader<string | undefined> =>
  (value) =>
    typeof value === 'string' && /\S/.test(value) ? limitMarks(value.slice(0, cap)) : undefined;
const name = text(limits.maxNameLength);
const line = text(limits.maxLineLength);
const prose = text(limits.maxTextLength);
/** Reads text that matches a pattern. Text over the limit is dropped, not truncated: half a URL leads somewhere else. */
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
  (max: number): Reader<number | undefined> =>
  (value) =>
    // `Math.abs` because JSON can contain -0, which would be shown as such.
    typeof value === 'number' && value >= 0 && value <= max ? Math.abs(value) : undefined;
const count: Reader<number> = (value) => (Number.isSafeInteger(value) ? Math.max(value as number, 0) : 0);
/** Reads a number of reviewers, limited because an icon is drawn for each. */
const reviewerCount: Reader<number> = (value, base) => Math.min(count(value, base), limits.maxReviews);
const names =
  (cap: number): Reader<Map<string, string>> =>
  (value, base) =>
    new Map(
      Object.entries(ownProperties(value))
        .slice(0, cap)
        .map(([id, label]) => [id, name(label, base)] as const)
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
  panel: fields({ ship: reviewerCount, skip: reviewerCount }),
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

/** Tests for a map, list or group of fields. */
const isGroup = (value: unknown): value is object => typeof value === 'object';
/** Tests if a value, or an entry of it, is lost. */
const isLost = (value: unknown, found: unknown): boolean =>
  isGroup(found)
    ? !isGroup(value) ||
      Array.isArray(value) !== Array.isArray(found) ||
      (found as Map<string, string>).size < Object.keys(value).length
    : !found;
/** Tests for a verdict that is shown and not counted, because only `ship` and `skip` are. */
const isMisspelt = (verdict: unknown): boolean =>
  /^\s*s(hi|ki)p\s*$/i.test(verdict as string) && !/^s(hi|ki)p$/.test(verdict as string);

/** Builds the catalog from its own fields, its reviewers and its records. */
function buildCatalog(raw: Record<string, unknown>, base: string): Catalog {
  const problems: Problem[] = [];
  /** Reports the values of `raw` that are lost in `read`: the author of a card that lacks one would not know why. */
  const reportLost = (raw: unknown, read: object, at: string, tool?: string) => {
    const given = ownProperties(raw);
    for (const [key, found] of Object.entries(read)) {
      const value = given[key];
      const place = `${at}/${key}`;
      // Nothing is lost of an empty text, zero, null or false.
      if (value && (isLost(value, found) || (key === 'verdict' && isMisspelt(found))))
        problems.push({ at: place, what: 'cannot be read', tool, value });
      else if (value && isGroup(found)) reportLost(value, found, place, tool);
    }
  };
  /** Reads items into a map by `key`; an item that lacks it or repeats it is reported as a problem. */
  const readItems = <Key extends string, Item extends { [Name in Key]: string | undefined }>(
    items: unknown[],
    at: string,
    key: Key,
    read: (item: unknown, base: string, at: string) => Item | undefined,
    tool?: string,
  ) => {
    const found = new Map<string, Item & { [Name in Key]: string }>();
    items.forEach((raw, index) => {
      const pointer = `${at}/${index}`;
      const item = read(raw, base, pointer);
      const id = item?.[key];
      if (item && id && !found.has(id)) {
        found.set(id, item as Item & { [Name in Key]: string });
        if (key !== 'slug') reportLost(raw, item, pointer, tool);
      } else problems.push({ at: pointer, what: id ? `repeats "${id}"` : 'cannot be read' });
    });
    return found;
  };

  const readRecord = (raw: unknown, base: string, at: string): Tool | Tombstone | undefined => {
    const all = toolFields(raw, base);
    const { v, moved, gone, slug, name, ...tool } = all;
    if (!slug) return undefined;
    if (moved) return { slug, name, moved };
    if (gone) return { slug, name, gone };
    if (!name) return undefined;
    if (v !== limits.schemaMajor) return { slug, name, url: tool.url, unsupported: true };
    const { corrections, reviews } = ownProperties(raw);
    reportLost(raw, { ...all, corrections: [], reviews: [] }, at, slug);
    return {
      ...tool,
      slug,
      name,
      corrections: toList(corrections, limits.maxCorrections)
        .map((correction) => correctionFields(correction, base))
        .filter((correction, index): correction is Correction => {
          if (correction.date && correction.text) return true;
          problems.push({ at: `${at}/corrections/${index}`, what: 'cannot be read', tool: slug });
          return false;
        }),
      reviews: [
        ...readItems(
          toList(reviews, limits.maxReviews),
          `${at}/reviews`,
          'reviewer',
          reviewFields,
          slug,
        ).values(),
      ],
    };
  };

  const head = catalogFields(raw, base);
  reportLost(raw, { ...head, reviewers: [] }, '');
  return {
    ...head,
    reviewers: new Map(
      [...readItems(toList(raw.reviewers, limits.maxReviewers), '/reviewers', 'id', reviewerFields)].map(
        ([id, { name }]) => [id, name ?? id],
      ),
    ),
    records: readItems(toList(raw.tools, limits.maxTools), '/tools', 'slug', readRecord),
    problems,
  };
}

/**
 * Reads a published catalog from parsed JSON.
 * @param json any value
 * @param base the absolute URL it came from; URLs in records resolve against it
 * @returns the catalog with `problems` for each record or review left out, or, where it is not a catalog, the end of a
 * sentence that begins with its URL
 */
export function readCatalog(json: unknown, base: string): Result<Catalog, string> {
  const raw = ownProperties(json);
  const { v, tools } = raw;
  if (v === undefined || !Array.isArray(tools))
    return { ok: false, failure: 'is not a ship-or-skip catalog: it needs "v" and "tools".' };
  if (v !== limits.schemaMajor)
    return {
      ok: false,
      failure: `has catalog format ${typeof v === 'object' ? 'object' : JSON.stringify(v).slice(0, 9)}. Update the ship-or-skip script.`,
    };
  return { ok: true, value: buildCatalog(raw, base) };
}

/**
 * Reads separately published records as one catalog that contains only these.
 * @param records parsed JSON of each, which contains its part of the catalog; null and undefined are skipped
 * @param base the absolute URL of their folder; URLs in records resolve against it
 */
export function readRecords(records: readonly unknown[], base: string): Catalog {
  const tools = records.filter(Boolean);
  const catalogs = tools.map((record) => ownProperties(ownProperties(record).catalog));
  // Each record lists its own reviewers; merge them in panel order without duplicates.
  const reviewers = catalogs
    .flatMap(({ reviewers }) => toList(reviewers, limits.maxReviewers).map(ownProperties))
    .sort((one, other) => count(one.order, base) - count(other.order, base));
  return buildCatalog(
    {
      updated: ownProperties(tools[0]).updated,
      ...catalogs[0],
      tools,
      categories: Object.assign({}, ...catalogs.map(({ categories }) => categories)),
      reviewers: [...new Map(reviewers.map((reviewer) => [reviewer.id, reviewer])).values()],
    },
    base,
  );
}
