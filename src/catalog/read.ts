// The forgiving reader: unknown JSON in, a catalog out. It never throws; what it cannot use it leaves out and reports.
// The schema next door says the same strictly; a property test holds the two together.
import { isDate } from '../base/date.js';
import type { Problem, Result } from '../base/result.js';
import { safeUrl } from '../base/url.js';
import type { Absence, Catalog, Correction, Review, Tool } from './catalog.js';
import { langPattern, limits, slugPattern } from './limits.js';

type Raw = Record<string, unknown>;

const objectOf = (value: unknown): Raw => (typeof value === 'object' && value ? (value as Raw) : {});
const listOf = (value: unknown, cap: number): unknown[] => (Array.isArray(value) ? value.slice(0, cap) : []);
const textOf = (value: unknown, cap: number): string | undefined =>
  typeof value === 'string' && /\S/.test(value) ? value.slice(0, cap) : undefined;
const slugOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= limits.slug && slugPattern.test(value) ? value : undefined;
const dateOf = (value: unknown): string | undefined => (isDate(value) ? value : undefined);
const langOf = (value: unknown): string | undefined =>
  typeof value === 'string' && langPattern.test(value) ? value : undefined;
const numberOf = (value: unknown, most: number): number | undefined =>
  typeof value === 'number' && value >= 0 && value <= most ? value : undefined;
const countOf = (value: unknown): number => (Number.isSafeInteger(value) ? Math.max(value as number, 0) : 0);

/** A URL over its cap is dropped, not cut: half a URL leads somewhere else. */
const linkOf = (value: unknown, base: string): string | undefined =>
  textOf(value, limits.url) === value ? safeUrl(value, base) : undefined;

function namesOf(value: unknown, cap: number): Map<string, string> {
  const names = new Map<string, string>();
  for (const [id, raw] of Object.entries(objectOf(value)).slice(0, cap)) {
    const name = textOf(raw, limits.name);
    if (name) names.set(id, name);
  }
  return names;
}

function reviewOf(raw: Raw): Review | undefined {
  const reviewer = textOf(raw.reviewer, limits.name);
  return reviewer
    ? {
        reviewer,
        score: numberOf(raw.score, 100),
        verdict: textOf(raw.verdict, limits.name),
        take: textOf(raw.take, limits.prose),
      }
    : undefined;
}

function correctionOf(raw: Raw): Correction | undefined {
  const date = dateOf(raw.date);
  const text = textOf(raw.text, limits.prose);
  return date && text ? { date, text } : undefined;
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
  const failure =
    raw.v === undefined || !Array.isArray(raw.tools)
      ? 'is not a ship-or-skip catalog: it needs "v" and "tools".'
      : raw.v !== limits.major
        ? `is of catalog format ${String(textOf(raw.v, 9) ?? numberOf(raw.v, 1e9))}; this version reads format ${limits.major}. Update the ship-or-skip script.`
        : undefined;
  if (failure) return { ok: false, failure };

  const problems: Problem[] = [];
  /** Keeps what `read` makes of each item, by `key`; an item without, or a second one with the same key, is reported. */
  const gather = <Item>(
    items: unknown[],
    at: string,
    read: (raw: Raw) => Item | undefined,
    key: (item: Item) => string,
  ) => {
    const kept = new Map<string, Item>();
    items.forEach((value, index) => {
      const item = read(objectOf(value));
      if (item && !kept.has(key(item))) kept.set(key(item), item);
      else problems.push({ at: `${at}/${index}`, what: item ? `repeats ${key(item)}` : 'cannot be read' });
    });
    return kept;
  };
  const toolOf = (record: Raw, index: number): Tool | Absence | undefined => {
    const slug = slugOf(record.slug);
    const moved = slugOf(record.moved);
    const name = textOf(record.name, limits.name);
    const url = linkOf(record.url, base);
    if (!slug) return undefined;
    if (moved) return { slug, moved };
    if (record.gone === true) return { slug, gone: true };
    if (!name) return undefined;
    if (record.v !== undefined && record.v !== limits.major)
      return { slug, name, url, unsupported: numberOf(record.v, 1e9) ?? 0 };
    const { entry, label } = objectOf(record.pricing);
    const { ship, skip } = objectOf(record.votes);
    return {
      slug,
      name,
      url,
      updated: dateOf(record.updated),
      lang: langOf(record.lang),
      category: textOf(record.category, limits.name),
      tagline: textOf(record.tagline, limits.line),
      description: textOf(record.description, limits.prose),
      bestFor: textOf(record.bestFor, limits.line),
      logo: linkOf(record.logo, base),
      homepage: linkOf(record.homepage, base),
      reviewed: dateOf(record.reviewed),
      disclosure: textOf(record.disclosure, limits.prose),
      pricing: { entry: textOf(entry, limits.name), label: textOf(label, limits.line) },
      corrections: listOf(record.corrections, limits.corrections)
        .map((value) => correctionOf(objectOf(value)))
        .filter((correction) => !!correction),
      reviews: [
        ...gather(
          listOf(record.reviews, limits.reviews),
          `/tools/${index}/reviews`,
          reviewOf,
          (review) => review.reviewer,
        ).values(),
      ],
      votes: { ship: countOf(ship), skip: countOf(skip) },
    };
  };
  let index = 0;
  const records = gather(
    listOf(raw.tools, limits.tools),
    '/tools',
    (record) => toolOf(record, index++),
    (record) => record.slug,
  );
  const reviewers = new Map<string, string>();
  for (const value of listOf(raw.reviewers, limits.reviewers)) {
    const { id, name } = objectOf(value);
    if (typeof id === 'string') reviewers.set(id, textOf(name, limits.name) ?? id);
  }
  return {
    ok: true,
    value: {
      name: textOf(raw.name, limits.name),
      homepage: linkOf(raw.homepage, base),
      lang: langOf(raw.lang),
      maxAge: numberOf(raw.maxAge, Infinity),
      version: textOf(raw.version, limits.name),
      updated: dateOf(raw.updated),
      labels: namesOf(raw.labels, limits.labels),
      categories: namesOf(raw.categories, limits.categories),
      reviewers,
      records,
      problems,
    },
  };
}
