// Lookup of tools by slug, messages for unavailable ones, and suggestions.
import { expect } from '@open-wc/testing';
import { readCatalog } from '../../src/catalog/read.js';
import { toolColumns } from '../../src/view-models/columns.js';
import { unavailableViewModel, nearestSlug, findTool } from '../../src/view-models/find-tool.js';
import { catalog as english } from '../../src/i18n/en/catalog.js';
import { localizeStrings } from '../../src/i18n/localized-strings.js';

const strings = localizeStrings(english, 'en');
const context = { strings, today: '2026-12-01', stale: false };

function catalogOf(...tools: object[]) {
  const outcome = readCatalog({ v: 1, tools }, 'https://catalog.example/');
  if (!outcome.ok) throw new Error(outcome.failure);
  return outcome.value;
}

const catalog = catalogOf(
  { slug: 'claw-code', name: 'Claw Code' },
  { slug: 'terrace', name: 'Terrace' },
  { slug: 'terrace-runner', moved: 'terrace' },
  { slug: 'terrace-old', moved: 'wickerlamp' },
  { slug: 'wickerlamp', gone: true },
  { slug: 'astray', moved: 'nowhere' },
  { slug: 'newer', v: 2, name: 'Newer', url: '/newer' },
);

describe('findTool', () => {
  const cases: [string, string | undefined, string][] = [
    ['claw-code', 'Claw Code', 'it is there'],
    ['terrace-runner', 'Terrace', 'it moved'],
    ['terrace-old', undefined, 'it moved, and what it became is gone'],
    ['astray', undefined, 'it moved to where nothing is'],
    ['wickerlamp', undefined, 'it is gone'],
    ['newer', undefined, 'its record cannot be read'],
    ['nobody', undefined, 'nobody knows it'],
    ['__proto__', undefined, 'nobody knows it'],
    ['constructor', undefined, 'nobody knows it'],
    ['', undefined, 'nothing is asked'],
  ];
  for (const [slug, name, reason] of cases) {
    it(`finds ${name ?? 'nothing'} for "${slug}": ${reason}`, () => {
      expect(findTool(slug, catalog)?.name).to.equal(name);
    });
  }
});

describe('unavailableViewModel', () => {
  const cases: [string, string, string, string][] = [
    ['nobody', 'No tool called “nobody”', english.absentHint, 'the name may be wrong'],
    ['wickerlamp', 'No tool called “wickerlamp”', english.gone, 'it was there once'],
    ['astray', 'No tool called “astray”', english.gone, 'it was there once'],
    ['newer', 'Newer', english.newer, 'its name can be read, the rest cannot'],
  ];
  for (const [slug, title, hint, reason] of cases) {
    it(`says "${title}" of "${slug}": ${reason}`, () => {
      expect(unavailableViewModel(slug, catalog, { strings })).to.include({ title, hint });
    });
  }

  it('links to what it cannot read', () => {
    expect(unavailableViewModel('newer', catalog, { strings }).url).to.equal('https://catalog.example/newer');
    expect(unavailableViewModel('nobody', catalog, { strings }).url).to.equal(undefined);
  });
});

describe('nearestSlug', () => {
  const cases: [string, string | undefined, string][] = [
    ['claw-cod', 'claw-code', 'a letter is missing'],
    ['clawcode', 'claw-code', 'the hyphen is missing'],
    ['Claw-Code', 'claw-code', 'capitals'],
    ['claw_code', 'claw-code', 'another line'],
    ['terace', 'terrace', 'a letter is missing'],
    ['terrrace', 'terrace', 'a letter too many'],
    ['etrrace', 'terrace', 'two letters swapped'],
    ['gullspire', undefined, 'nothing like it'],
    ['tool', undefined, 'nothing like it'],
    ['c', undefined, 'too little to go by'],
    ['', undefined, 'nothing'],
    ['wickerlam', undefined, 'what is gone is not suggested'],
    ['newe', undefined, 'what cannot be read is not suggested'],
  ];
  for (const [slug, nearest, reason] of cases) {
    it(`takes "${slug}" for ${nearest ?? 'nothing'}: ${reason}`, () => {
      expect(nearestSlug(slug, catalog)).to.equal(nearest);
    });
  }

  it('compares twenty thousand slugs once for a slug, and only for some slugs', () => {
    const large = catalogOf(...[...Array(20_000).keys()].map((id) => ({ slug: `tool-${id}`, name: 'Tool' })));
    let passes = 0;
    const { records } = large;
    const keys = records.keys.bind(records);
    records.keys = () => {
      passes++;
      return keys();
    };
    for (let times = 0; times < 1000; times++) expect(nearestSlug('tol-777', large)).to.equal('tool-777');
    expect(passes).to.equal(1);
    for (let id = 0; id < 1000; id++) nearestSlug(`nothing-like-it-${id}`, large);
    expect(passes).to.be.at.most(10);
  });

  it('has nothing to suggest in an empty catalog', () => {
    expect(nearestSlug('claw-code', catalogOf())).to.equal(undefined);
  });
});

describe('toolColumns', () => {
  const cases: [string[], string[] | undefined, string][] = [
    [['terrace', 'claw-code'], ['Terrace', 'Claw Code'], 'in the order asked'],
    [['terrace', 'nobody'], ['Terrace', 'nobody'], 'a missing tool has a column, by the name asked for'],
    [['terrace-runner', 'terrace', 'claw-code'], ['Terrace', 'Claw Code'], 'a tool that moved is shown once'],
    [['nobody', 'wickerlamp'], undefined, 'a catalog that has none of them has no table'],
    [[], undefined, 'nothing is asked'],
  ];
  for (const [slugs, names, reason] of cases) {
    it(`has ${names?.join(', ') ?? 'nothing'} for ${slugs.join(', ') || 'nothing'}: ${reason}`, () => {
      expect(toolColumns(slugs, catalog, context)?.columns.map(({ name }) => name)).to.deep.equal(names);
    });
  }
});
