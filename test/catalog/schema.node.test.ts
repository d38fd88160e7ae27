// The schema and the reader say the same: the schema strictly, for whoever writes a catalog, the reader forgivingly.
// In Node, where zod is at home and a property can be tried a thousand times.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { safeUrl } from '../../src/shared/url.js';
import { isTool } from '../../src/catalog/catalog.js';
import * as limits from '../../src/catalog/limits.js';
import { readCatalog, readRecords } from '../../src/catalog/read.js';
import * as schemas from '../../src/catalog/schema.js';
import type { PublishedCatalog } from '../../src/catalog/types.js';

const base = 'https://catalog.example/v1/catalog.json';

// --- Catalogs as they might be: mostly right, now and then odd in one place.

const mostly = <T>(usual: fc.Arbitrary<T>, ...odd: unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: usual, weight: 200 },
    { arbitrary: fc.jsonValue({ maxDepth: 2 }), weight: 1 },
    ...(odd.length ? [{ arbitrary: fc.constantFrom(...odd), weight: 1 }] : []),
  );
/** A record whose fields may all be missing but those needed, with a field of the future. */
const open = (known: Record<string, fc.Arbitrary<unknown>>, ...needed: string[]) =>
  fc
    .tuple(
      fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 1 }),
      fc.record(known, { requiredKeys: needed }),
    )
    .map(([future, present]) => ({ ...future, ...present }));
const few = (item: fc.Arbitrary<unknown>, key?: string) =>
  mostly(
    fc.uniqueArray(item, {
      maxLength: 3,
      ...(key && { selector: (value) => (value as Record<string, unknown> | null)?.[key] }),
    }),
  );

const text = (cap: number) =>
  mostly(
    fc.oneof(
      { arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }).map((rest) => `x${rest}`), weight: 9 },
      fc.constant('x'.repeat(cap)),
    ),
    ...['x'.repeat(cap + 1), ' ', '', '\u00a0', '\ud800'],
  );
const slug = mostly(
  fc
    .array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join('-')),
  ...[
    'x'.repeat(limits.maxSlugLength),
    'x'.repeat(limits.maxSlugLength + 1),
    'A',
    'a--b',
    '-a',
    'a\n',
    '__proto__',
  ],
);
const url = mostly(
  fc.oneof(
    fc.webUrl({ withQueryParameters: true }),
    fc.webPath().map((path) => `.${path}`),
    fc.constantFrom('a.svg', '../a', '?b', '//c.example/d', 'HTTP://e.example', '\\\\f\\g'),
  ),
  ...['javascript:alert(1)', 'data:,', 'java\nscript:0', 'https://', 'file:///a'],
);
const day = mostly(
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  ...['2024-02-29', '0000-02-29', '2026-02-29', '1900-02-29', '2026-2-1', '2026-04-31', '2026-01-01T00:00'],
);
const lang = mostly(
  fc.constantFrom('en', 'pt-BR', 'zh-Hans-CN', 'es-419', 'AR', 'haw', 'fr-fr'),
  'english',
  '',
);
const count = mostly(fc.nat(), Number.MAX_SAFE_INTEGER, 2 ** 53, -1, 1.5, -0);
const score = mostly(fc.oneof(fc.nat(100), fc.double({ min: 0, max: 100, noNaN: true })), 100.1, -1, '80');
const names = mostly(
  fc.dictionary(
    fc.oneof(
      fc.string().map((rest) => `x${rest}`),
      fc.constantFrom('ship', 'constructor'),
    ),
    text(limits.maxNameLength),
    {
      maxKeys: 3,
    },
  ),
  { '': 'x' },
  { ship: ' ' },
);
const review = open(
  {
    reviewer: text(limits.maxNameLength),
    score,
    verdict: fc.oneof(fc.constantFrom('ship', 'skip', 'maybe'), text(limits.maxNameLength)),
    take: text(limits.maxTextLength),
  },
  'reviewer',
);
const tool = open(
  {
    slug,
    name: text(limits.maxNameLength),
    v: mostly(fc.constant(1), 2),
    updated: day,
    lang,
    category: text(limits.maxNameLength),
    tagline: text(limits.maxLineLength),
    description: text(limits.maxTextLength),
    bestFor: text(limits.maxLineLength),
    logo: url,
    url,
    homepage: url,
    reviewed: day,
    disclosure: text(limits.maxTextLength),
    gone: mostly(fc.constant(false)),
    pricing: mostly(open({ entry: text(limits.maxNameLength), label: text(limits.maxLineLength) })),
    corrections: few(open({ date: day, text: text(limits.maxTextLength) }, 'date', 'text')),
    reviews: few(review, 'reviewer'),
    panel: mostly(open({ ship: fc.nat(50), skip: fc.nat(50) }, 'ship', 'skip')),
    votes: mostly(open({ ship: count, skip: count }, 'ship', 'skip')),
  },
  'slug',
  'name',
);
const tombstone = fc.oneof(
  open({ slug, moved: slug, gone: fc.boolean() }, 'slug', 'moved'),
  open({ slug, gone: mostly(fc.constant(true)) }, 'slug', 'gone'),
);
const catalog = open(
  {
    v: mostly(fc.constant(1), 2, '1'),
    version: text(limits.maxNameLength),
    updated: day,
    name: text(limits.maxNameLength),
    homepage: url,
    lang,
    maxAge: count,
    labels: names,
    categories: names,
    reviewers: few(
      open({ id: text(limits.maxNameLength), name: text(limits.maxNameLength) }, 'id', 'name'),
      'id',
    ),
    tools: few(mostly(fc.oneof({ arbitrary: tool, weight: 4 }, tombstone)), 'slug'),
  },
  'v',
  'tools',
);
/** A record of its own: a tool or its summary, or what a retired one leaves. */
const record = fc
  .tuple(
    fc.oneof({ arbitrary: tool, weight: 4 }, tombstone),
    mostly(
      open({
        name: text(limits.maxNameLength),
        lang,
        maxAge: count,
        labels: names,
        categories: names,
        reviewers: mostly(
          fc.uniqueArray(
            fc.record({
              id: text(limits.maxNameLength),
              name: text(limits.maxNameLength),
              order: mostly(fc.nat(limits.maxReviewers - 1), '__proto__', 'length', -1, 2 ** 32),
            }),
            { selector: ({ order }) => order, maxLength: 4 },
          ),
        ),
      }),
    ),
    mostly(fc.constant(1), 2),
  )
  .map(([record, catalog, v]) => ({ ...record, v, catalog }));
/** As it arrives: through text. */
const arriving = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

// --- What a catalog means that the schema accepts.

const link = (value: string | undefined) => value && safeUrl(value, base);

function recordMeant(record: PublishedCatalog['tools'][number]): unknown {
  if (typeof record.moved === 'string') return { slug: record.slug, name: record.name, moved: record.moved };
  if (record.gone === true) return { slug: record.slug, name: record.name, gone: true };
  const { pricing = {}, corrections = [], reviews = [], votes, panel, ...rest } = record;
  const { slug, name, lang, category, tagline, description, bestFor, reviewed, updated, disclosure } = rest;
  return {
    ...{ slug, name, lang, category, tagline, description, bestFor, reviewed, updated, disclosure },
    url: link(rest.url),
    logo: link(rest.logo),
    homepage: link(rest.homepage),
    pricing: { entry: pricing.entry, label: pricing.label },
    corrections: corrections.map(({ date, text }) => ({ date, text })),
    reviews: reviews.map(({ reviewer, score, verdict, take }) => ({ reviewer, score, verdict, take })),
    panel: { ship: panel?.ship ?? 0, skip: panel?.skip ?? 0 },
    votes: { ship: votes?.ship ?? 0, skip: votes?.skip ?? 0 },
  };
}

describe('the published schema and the reader', () => {
  it('agree on the meaning of every catalog the schema accepts', () => {
    let accepted = 0;
    let tools = 0;
    const runs = 1000;
    fc.assert(
      fc.property(catalog.map(arriving), (json) => {
        const parsed = schemas.publishedCatalog.safeParse(json);
        if (!parsed.success) return;
        accepted++;
        const outcome = readCatalog(json, base);
        assert.ok(outcome.ok, 'the reader refuses it');
        const { data } = parsed;
        const { value } = outcome;
        assert.deepEqual(value.problems, []);
        const { name, lang, maxAge, version, updated } = data;
        assert.deepEqual(
          {
            name: value.name,
            lang: value.lang,
            maxAge: value.maxAge,
            version: value.version,
            updated: value.updated,
          },
          { name, lang, maxAge, version, updated },
        );
        assert.equal(value.homepage, link(data.homepage));
        assert.deepEqual(value.labels, new Map(Object.entries(data.labels ?? {})));
        assert.deepEqual(value.categories, new Map(Object.entries(data.categories ?? {})));
        assert.deepEqual(
          [...value.reviewers],
          (data.reviewers ?? []).map(({ id, name }) => [id, name]),
        );
        assert.deepEqual(
          arriving([...value.records]),
          arriving(data.tools.map((record) => [record.slug, recordMeant(record)])),
        );
        tools += data.tools.length;
      }),
      { numRuns: runs },
    );
    assert.ok(
      accepted > runs / 3,
      `the schema accepted only ${accepted} of ${runs}: the property proves little`,
    );
    assert.ok(tools > runs / 2, `there were only ${tools} tools in all: the property proves little`);
  });

  it('agree on what a tool is: whatever comes in, a record the reader returns is one the schema accepts', () => {
    fc.assert(
      fc.property(fc.oneof({ arbitrary: catalog, weight: 3 }, fc.jsonValue()).map(arriving), (json) => {
        const outcome = readCatalog(json, base);
        if (!outcome.ok) return;
        for (const [slug, record] of outcome.value.records) {
          assert.equal(record.slug, slug);
          if ('unsupported' in record) continue;
          const schema = isTool(record)
            ? schemas.publishedTool
            : z.union([schemas.publishedMove, schemas.publishedGone]);
          assert.deepEqual(schema.safeParse(arriving(record)).error?.issues, undefined);
        }
        for (const { at, what } of outcome.value.problems) {
          const place = at
            .split('/')
            .slice(1)
            .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], json);
          assert.notEqual(place, undefined, `there is nothing at ${at}`);
          assert.match(what, /^(cannot be read|repeats ".+")$/s);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('agree on the meaning of every record of its own the schema accepts', () => {
    let accepted = 0;
    const runs = 1000;
    fc.assert(
      fc.property(record.map(arriving), (json) => {
        const parsed = schemas.publishedRecord.safeParse(json);
        if (!parsed.success) return;
        accepted++;
        const { data } = parsed;
        const read = readRecords([json], base);
        assert.deepEqual(read.problems, []);
        assert.deepEqual(
          [read.name, read.lang, read.maxAge],
          [data.catalog.name, data.catalog.lang, data.catalog.maxAge],
        );
        const panel = (data.catalog.reviewers ?? []).toSorted((one, other) => one.order - other.order);
        assert.deepEqual(
          [...read.reviewers],
          panel.map(({ id, name }) => [id, name]),
        );
        assert.deepEqual(
          arriving([...read.records]),
          arriving([[data.slug, recordMeant(data as PublishedCatalog['tools'][number])]]),
        );
      }),
      { numRuns: runs },
    );
    assert.ok(accepted > runs / 5, `the schema accepted only ${accepted} of ${runs}`);
  });

  it('agree that all else is at most one record: the reader never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof({ arbitrary: record, weight: 3 }, catalog, fc.jsonValue()).map(arriving),
        (json) => {
          assert.ok(readRecords([json, null, json], base).records.size <= 1);
        },
      ),
    );
  });

  it('agree on the smallest catalog', () => {
    const json = { v: 1, tools: [{ slug: 'claw-code', name: 'Claw Code' }] };
    assert.ok(schemas.publishedCatalog.safeParse(json).success);
    assert.ok(readCatalog(json, base).ok);
  });
});

describe('the published schema', () => {
  const refused: [string, object][] = [
    ['a format of the future', { v: 2, tools: [] }],
    ['no tools', { v: 1 }],
    ['a tool without a name', { v: 1, tools: [{ slug: 'a' }] }],
    [
      'two tools of one name',
      {
        v: 1,
        tools: [
          { slug: 'a', name: 'A' },
          { slug: 'a', gone: true },
        ],
      },
    ],
    [
      'a reviewer who reviews twice',
      { v: 1, tools: [{ slug: 'a', name: 'A', reviews: [{ reviewer: 'b' }, { reviewer: 'b' }] }] },
    ],
    [
      'two reviewers of one id',
      {
        v: 1,
        tools: [],
        reviewers: [
          { id: 'a', name: 'A' },
          { id: 'a', name: 'B' },
        ],
      },
    ],
    ['a script for a URL', { v: 1, tools: [{ slug: 'a', name: 'A', url: 'javascript:alert(1)' }] }],
    [
      'a score over 100',
      { v: 1, tools: [{ slug: 'a', name: 'A', reviews: [{ reviewer: 'b', score: 101 }] }] },
    ],
    [
      'labels over their cap',
      {
        v: 1,
        tools: [],
        labels: Object.fromEntries(Array.from({ length: limits.maxLabels + 1 }, (_, i) => [`l${i}`, 'L'])),
      },
    ],
  ];
  for (const [reason, json] of refused) {
    it(`refuses ${reason}`, () => {
      assert.equal(schemas.publishedCatalog.safeParse(json).success, false);
    });
  }

  it('is open to what a newer minor version adds', () => {
    const json = {
      v: 1,
      mood: 'good',
      tools: [
        { slug: 'a', name: 'A', colour: 3, reviews: [{ reviewer: 'b', verdict: 'maybe', video: 'c' }] },
      ],
    };
    assert.ok(schemas.publishedCatalog.safeParse(json).success);
  });
});

describe('every schema', () => {
  for (const [name, schema] of Object.entries(schemas)) {
    it(`can be converted to JSON Schema: ${name}`, () => {
      const jsonSchema = z.toJSONSchema(schema, { io: 'input' });
      assert.equal(jsonSchema.$schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.ok(jsonSchema.type ?? jsonSchema.anyOf, 'it says nothing');
    });
  }

  it('is strict for authors and open for readers', () => {
    const openness = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' }).additionalProperties;
    assert.equal(openness(schemas.authoredTool), false);
    assert.equal(openness(schemas.authoredCatalog), false);
    assert.notEqual(openness(schemas.publishedTool), false);
    assert.notEqual(openness(schemas.publishedCatalog), false);
  });
});
