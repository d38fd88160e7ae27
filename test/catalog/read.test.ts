// The forgiving reader: what it takes, what it leaves out, and what it says about that.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isTool } from '../../src/catalog/catalog.js';
import * as limits from '../../src/catalog/limits.js';
import { readCatalog } from '../../src/catalog/read.js';

const base = 'https://catalog.example/v1/catalog.json';

/** Reads a catalog that has been through JSON. */
function read(json: unknown) {
  const outcome = readCatalog(JSON.parse(JSON.stringify(json)), base);
  if (!outcome.ok) throw new Error(outcome.failure);
  return outcome.value;
}

/** Reads the record of one tool. */
const readTool = (record: object) => {
  const tool = read({ v: 1, tools: [{ slug: 'a', name: 'A', ...record }] }).records.get('a');
  if (!isTool(tool)) throw new Error('not a tool');
  return tool;
};

/** Returns the reason why a file is no catalog. */
function refusal(json: unknown): string {
  const outcome = readCatalog(json, base);
  if (outcome.ok) throw new Error('it was read');
  return outcome.failure;
}

describe('readCatalog', () => {
  it('reads a file written by hand with slugs and names alone', () => {
    const { records, problems, reviewers, name } = read({
      v: 1,
      tools: [{ slug: 'claw-code', name: 'Claw Code' }],
    });
    const tool = records.get('claw-code');
    expect(isTool(tool)).to.equal(true);
    expect(tool).to.include({ slug: 'claw-code', name: 'Claw Code' });
    expect(tool).to.deep.include({
      reviews: [],
      corrections: [],
      votes: { ship: 0, skip: 0 },
      pricing: {
        entry: undefined,
        label: undefined,
      },
    });
    expect([...reviewers]).to.deep.equal([]);
    expect(name).to.equal(undefined);
    expect(problems).to.deep.equal([]);
  });

  const stacks: [text: string, kept: string, reason: string][] = [
    [
      `Z${'\u0301\u0323'.repeat(50)}algo`,
      `Z${'\u0301\u0323'.repeat(5)}algo`,
      'a hundred marks on one letter',
    ],
    ['\u0301'.repeat(100), '\u0301'.repeat(10), 'marks on nothing'],
    [`a${'\u0301\u200d'.repeat(50)}b`, `a${'\u0301\u200d'.repeat(5)}b`, 'marks with joiners between'],
    ['\u0f67\u0f90\u0fb5\u0fa8\u0fb3\u0fba\u0fbc\u0fbb\u0f82', '', 'Tibetan, its tallest stack'],
    ['ที่ปรึกษา', '', 'Thai'],
    ['Tiếng Việt'.normalize('NFD'), '', 'Vietnamese, decomposed'],
    ['हिन्दी क्षत्रिय', '', 'Hindi'],
    ['בְּרֵאשִׁ֖ית', '', 'Hebrew with vowels and accents'],
    ['👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿', '', 'a family and the flag of Scotland'],
  ];
  for (const [text, kept, reason] of stacks)
    it(`keeps at most ten marks on a letter: ${reason}`, () => {
      const { name, tagline, pricing } = readTool({ name: text, tagline: text, pricing: { entry: text } });
      expect(tagline).to.equal((kept || text).slice(0, 300));
      expect([name, pricing.entry].every((each) => (kept || text).startsWith(each!))).to.equal(true);
    });

  it('reads a catalog without tools', () => {
    expect(read({ v: 1, tools: [] }).records.size).to.equal(0);
  });

  it('ignores fields of a newer minor version, everywhere', () => {
    const known = {
      v: 1,
      name: 'Paper',
      reviewers: [{ id: 'ann', name: 'Ann' }],
      tools: [{ slug: 'a', name: 'A', reviews: [{ reviewer: 'ann', score: 80, verdict: 'ship' }] }],
    };
    const newer = {
      ...known,
      mood: 'good',
      reviewers: [{ id: 'ann', name: 'Ann', photo: 'ann.jpg' }],
      tools: [
        {
          slug: 'a',
          name: 'A',
          colour: { hue: 3 },
          pricing: { currency: 'EUR' },
          votes: { ship: 0, skip: 0, maybe: 4 },
          reviews: [{ reviewer: 'ann', score: 80, verdict: 'ship', video: 'a.mp4' }],
        },
      ],
    };
    expect(read(newer)).to.deep.equal(read(known));
  });

  const refused: [unknown, string, string][] = [
    [undefined, 'is not a ship-or-skip catalog: it needs "v" and "tools".', 'nothing'],
    [null, 'is not a ship-or-skip catalog: it needs "v" and "tools".', 'nothing'],
    ['<!doctype html>', 'is not a ship-or-skip catalog: it needs "v" and "tools".', 'text'],
    [[], 'is not a ship-or-skip catalog: it needs "v" and "tools".', 'a list'],
    [{ tools: [] }, 'is not a ship-or-skip catalog: it needs "v" and "tools".', 'no format'],
    [{ v: 1 }, 'is not a ship-or-skip catalog: it needs "v" and "tools".', 'no tools'],
    [{ v: 1, tools: { a: {} } }, 'is not a ship-or-skip catalog: it needs "v" and "tools".', 'tools by name'],
    [{ v: 2, tools: [] }, 'has catalog format 2. Update the ship-or-skip script.', 'a format of the future'],
    [
      { v: '2.0', tools: [] },
      'has catalog format "2.0". Update the ship-or-skip script.',
      'a format of the future, as text',
    ],
  ];
  for (const [json, why, reason] of refused) {
    it(`refuses ${JSON.stringify(json)} and says why: ${reason}`, () => {
      expect(refusal(json)).to.equal(why);
    });
  }

  for (const v of [null, true, -1, {}, [], '', 1e300, '1']) {
    it(`gives a reason that can be read for the format ${JSON.stringify(v)}`, () => {
      expect(refusal({ v, tools: [] })).not.to.match(/undefined|NaN|\[object|format 1; /);
    });
  }

  it('shows name and link of a record of a format of the future', () => {
    const { records, problems } = read({
      v: 1,
      tools: [
        { v: 2, slug: 'a', name: 'A', url: 'tools/a', reviews: 'elsewhere' },
        { v: 1, slug: 'b', name: 'B' },
      ],
    });
    expect(records.get('a')).to.deep.equal({
      slug: 'a',
      name: 'A',
      url: 'https://catalog.example/v1/tools/a',
      unsupported: true,
    });
    expect(isTool(records.get('b'))).to.equal(true);
    expect(problems).to.deep.equal([]);
  });

  const bad: [unknown, string][] = [
    [null, 'nothing'],
    ['a', 'text'],
    [['a', 'A'], 'a list'],
    [{ name: 'A' }, 'no slug'],
    [{ slug: 'a' }, 'no name'],
    [{ slug: 'a', name: ' \n' }, 'a blank name'],
    [{ slug: 'a', name: 7 }, 'a number for a name'],
    [{ slug: 'A', name: 'A' }, 'a slug in capitals'],
    [{ slug: 'a--b', name: 'A' }, 'a slug with two hyphens'],
    [{ slug: '../a', name: 'A' }, 'a slug that climbs'],
    [{ slug: 'a\n', name: 'A' }, 'a slug with a line end'],
    [{ slug: '__proto__', name: 'A' }, 'a slug that is no name'],
    [{ slug: 'a'.repeat(65), name: 'A' }, 'a slug over its cap'],
    [{ slug: 'a', gone: 'yes' }, 'neither a tool nor gone'],
  ];
  for (const [record, reason] of bad) {
    it(`drops one bad record, says where it stood, and keeps the rest: ${reason}`, () => {
      const { records, problems } = read({
        v: 1,
        tools: [{ slug: 'first', name: 'First' }, record, { slug: 'last', name: 'Last' }],
      });
      expect([...records.keys()]).to.deep.equal(['first', 'last']);
      expect(problems).to.deep.equal([{ at: '/tools/1', what: 'cannot be read' }]);
    });
  }

  it('drops one bad review, says where it stood, and keeps the rest', () => {
    const { records, problems } = read({
      v: 1,
      tools: [
        { slug: 'a', name: 'A' },
        {
          slug: 'b',
          name: 'B',
          reviews: [{ reviewer: 'ann', verdict: 'ship' }, { verdict: 'skip' }, 7, { reviewer: 'bob' }],
        },
      ],
    });
    const tool = records.get('b');
    expect(isTool(tool) && tool.reviews.map(({ reviewer }) => reviewer)).to.deep.equal(['ann', 'bob']);
    expect(problems).to.deep.equal([
      { at: '/tools/1/reviews/1', what: 'cannot be read' },
      { at: '/tools/1/reviews/2', what: 'cannot be read' },
    ]);
  });

  it('keeps the first of two records with one slug, and reports the second', () => {
    const { records, problems } = read({
      v: 1,
      tools: [
        { slug: 'a', name: 'First' },
        { slug: 'a', name: 'Second' },
        { slug: 'a', gone: true },
      ],
    });
    expect(records.get('a')).to.include({ name: 'First' });
    expect(problems).to.deep.equal([
      { at: '/tools/1', what: 'repeats "a"' },
      { at: '/tools/2', what: 'repeats "a"' },
    ]);
  });

  it('counts a reviewer once, by the first review', () => {
    const { records, problems } = read({
      v: 1,
      tools: [
        {
          slug: 'a',
          name: 'A',
          reviews: [
            { reviewer: 'ann', score: 1 },
            { reviewer: 'ann', score: 99 },
          ],
        },
      ],
    });
    const tool = records.get('a');
    expect(isTool(tool) && tool.reviews.map(({ score }) => score)).to.deep.equal([1]);
    expect(problems).to.deep.equal([{ at: '/tools/0/reviews/1', what: 'repeats "ann"' }]);
  });

  it('understands tombstones', () => {
    const { records, problems } = read({
      v: 1,
      tools: [
        { slug: 'old', moved: 'new' },
        { slug: 'lost', gone: true },
        { slug: 'both', moved: 'new', gone: true, name: 'Both' },
        { slug: 'new', name: 'New', gone: false },
      ],
    });
    expect([...records.values()].filter((record) => !isTool(record))).to.deep.equal([
      { slug: 'old', name: undefined, moved: 'new' },
      { slug: 'lost', name: undefined, gone: true },
      { slug: 'both', name: 'Both', moved: 'new' },
    ]);
    expect(isTool(records.get('new'))).to.equal(true);
    expect(problems).to.deep.equal([]);
  });

  const fields: [string, unknown, unknown, string][] = [
    ['url', 'tools/a', 'https://catalog.example/v1/tools/a', 'relative to the catalog'],
    ['logo', '//cdn.example/a.svg', 'https://cdn.example/a.svg', 'the scheme of the catalog'],
    ['logo', 'java\tscript:alert(1)', undefined, 'not a web address'],
    [
      'homepage',
      `https://a.example/${'a'.repeat(limits.maxUrlLength)}`,
      undefined,
      'half a URL would lead elsewhere',
    ],
    ['url', ' ', undefined, 'blank'],
    ['reviewed', '2026-02-30', undefined, 'no such day'],
    ['reviewed', '2026-03-03', '2026-03-03', 'a day'],
    ['updated', 20260303, undefined, 'not text'],
    ['lang', 'ar', 'ar', 'a language'],
    ['lang', 'pt-BR', 'pt-BR', 'a language and a country'],
    ['lang', 'x"><script>', undefined, 'no language'],
    ['tagline', 'x'.repeat(limits.maxLineLength + 1), 'x'.repeat(limits.maxLineLength), 'over its cap'],
    ['tagline', '<b>Text</b>', '<b>Text</b>', 'text is text'],
    ['description', ['no', 'text'], undefined, 'a list'],
    ['category', '', undefined, 'blank'],
    ['bestFor', null, undefined, 'nothing'],
    ['disclosure', {}, undefined, 'an object'],
    ['votes', { ship: 3, skip: 4 }, { ship: 3, skip: 4 }, 'counts'],
    ['votes', { ship: -3, skip: 1.5 }, { ship: 0, skip: 0 }, 'no counts'],
    ['votes', { ship: '3' }, { ship: 0, skip: 0 }, 'text'],
    ['votes', 'many', { ship: 0, skip: 0 }, 'text'],
    [
      'pricing',
      { entry: 'rent', label: 7 },
      { entry: 'rent', label: undefined },
      'a kind we do not know is kept',
    ],
    ['corrections', 'none', [], 'text'],
    [
      'corrections',
      [
        { date: '2026-03-03', text: 'Fixed.' },
        { date: 'then', text: 'Fixed.' },
        { date: '2026-03-03' },
        null,
      ],
      [{ date: '2026-03-03', text: 'Fixed.' }],
      'what has no date or no text',
    ],
    ['reviews', { ann: 'ship' }, [], 'no list'],
    [
      'reviews',
      [{ reviewer: 'ann', score: 101, verdict: 'maybe', take: '' }],
      [{ reviewer: 'ann', score: undefined, verdict: 'maybe', take: undefined }],
      'a score that cannot be, a verdict we do not know',
    ],
    [
      'reviews',
      [{ reviewer: 'ann', score: '80', verdict: true, take: 4 }],
      [{ reviewer: 'ann', score: undefined, verdict: undefined, take: undefined }],
      'the wrong kinds',
    ],
  ];
  for (const [field, value, expected, reason] of fields) {
    it(`makes of ${field}: ${JSON.stringify(value).slice(0, 60)} what can be shown: ${reason}`, () => {
      expect(readTool({ [field]: value })).to.have.deep.property(field, expected);
    });
  }

  it('cuts what is over its cap and keeps the rest', () => {
    const many = (count: number, item: (index: number) => unknown) =>
      Array.from({ length: count }, (_, index) => item(index));
    const tool = readTool({
      reviews: many(limits.maxReviews + 5, (index) => ({ reviewer: `r${index}` })),
      corrections: many(limits.maxCorrections + 5, () => ({ date: '2026-03-03', text: 'Fixed.' })),
    });
    expect(tool.reviews).to.have.length(limits.maxReviews);
    expect(tool.corrections).to.have.length(limits.maxCorrections);
    const catalog = read({
      v: 1,
      reviewers: many(limits.maxReviewers + 5, (index) => ({ id: `r${index}`, name: 'R' })),
      labels: Object.fromEntries(
        many(limits.maxLabels + 5, (index) => [`l${index}`, 'L']) as [string, string][],
      ),
      categories: Object.fromEntries(
        many(limits.maxCategories + 5, (index) => [`c${index}`, 'C']) as [string, string][],
      ),
      tools: many(limits.maxTools + 5, (index) => ({ slug: `t${index}`, name: 'T' })),
    });
    expect(catalog.records.size).to.equal(limits.maxTools);
    expect(catalog.reviewers.size).to.equal(limits.maxReviewers);
    expect(catalog.labels.size).to.equal(limits.maxLabels);
    expect(catalog.categories.size).to.equal(limits.maxCategories);
  });

  it('reads reviewers in panel order; one without a name goes by its id', () => {
    const { reviewers, problems } = read({
      v: 1,
      tools: [],
      reviewers: [
        { id: 'zoe', name: 'Zoe' },
        { id: 'ann' },
        { name: 'Nobody' },
        { id: '7', name: 'Seven' },
        { id: 'zoe', name: 'Other' },
      ],
    });
    expect([...reviewers]).to.deep.equal([
      ['zoe', 'Zoe'],
      ['ann', 'ann'],
      ['7', 'Seven'],
    ]);
    expect(problems).to.deep.equal([
      { at: '/reviewers/2', what: 'cannot be read' },
      { at: '/reviewers/4', what: 'repeats "zoe"' },
    ]);
  });

  it('reads what a catalog says of itself', () => {
    const known = { name: 'Paper', lang: 'en', maxAge: 400, version: '1.20260303.1', updated: '2026-03-03' };
    expect(read({ v: 1, tools: [], ...known, homepage: '/' })).to.include({
      ...known,
      homepage: 'https://catalog.example/',
    });
    expect(
      read({
        v: 1,
        tools: [],
        name: 4,
        lang: 'English',
        maxAge: -1,
        version: {},
        updated: 'today',
        homepage: 'data:,',
      }),
    ).to.include({
      name: undefined,
      lang: undefined,
      maxAge: undefined,
      version: undefined,
      updated: undefined,
      homepage: undefined,
    });
  });

  it('takes __proto__ and friends for names as any other', () => {
    const text = `{
      "v": 1, "__proto__": {"name": "Oops"}, "constructor": 7,
      "labels": {"__proto__": "Oops", "constructor": "Oops"},
      "categories": {"__proto__": "Oops"},
      "reviewers": [{"id": "__proto__", "name": "Oops"}],
      "tools": [
        {"slug": "a", "name": "A", "__proto__": {"tagline": "Oops", "moved": "b"}},
        {"__proto__": {"slug": "b", "name": "B"}},
        {"slug": "c", "name": "C", "category": "__proto__", "reviews": [{"reviewer": "__proto__", "verdict": "constructor"}]}
      ]
    }`;
    const outcome = readCatalog(JSON.parse(text), base);
    const catalog = outcome.ok ? outcome.value : undefined;
    expect(catalog?.name).to.equal(undefined);
    expect([...(catalog?.records.keys() ?? [])]).to.deep.equal(['a', 'c']);
    expect(catalog?.records.get('a')).to.include({ name: 'A', tagline: undefined });
    expect(catalog?.records.get('__proto__')).to.equal(undefined);
    expect(({} as Record<string, unknown>).tagline).to.equal(undefined);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  it('never throws, and returns only tools, tombstones, records it cannot read, or a reason', () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    const nearly = fc.record({
      v: fc.oneof(fc.constant(1), anything),
      tools: fc.oneof(fc.array(anything), anything),
    });
    fc.assert(
      fc.property(fc.oneof(anything, nearly), (json) => {
        const outcome = readCatalog(json, base);
        if (!outcome.ok) return /^(is|has) .*\.$/.test(outcome.failure);
        return [...outcome.value.records].every(
          ([slug, record]) =>
            record.slug === slug &&
            (isTool(record) || 'moved' in record || 'gone' in record || 'unsupported' in record),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('does not fall into what is very deep', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    const outcome = readCatalog(
      { v: 1, name: deep, labels: { ship: deep }, tools: [deep, { slug: 'a', name: 'A', reviews: deep }] },
      base,
    );
    expect(outcome.ok && [...outcome.value.records.keys()]).to.deep.equal(['a']);
    expect(refusal({ v: deep, tools: [] })).to.match(/format/);
  });
});
