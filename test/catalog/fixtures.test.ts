// The catalogs in test/fixtures/v1, which every later reader reads: what their readers see, by record and in an element.
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { isTool, type Catalog, type Tool } from '../../src/catalog/catalog.js';
import { recordPath, type RecordSize } from '../../src/catalog/paths.js';
import { readCatalog, readRecords } from '../../src/catalog/read.js';
import { countVerdicts, panelResult } from '../../src/view-models/panel.js';
import '../../src/components/ship-verdict/define.js';

const folder = new URL('../fixtures/v1/', import.meta.url).href;

const jsonAt = async (path: string): Promise<unknown> => (await fetch(folder + path)).json();

async function catalogAt(name: string): Promise<Catalog> {
  const path = `${name}/catalog.json`;
  const result = readCatalog(await jsonAt(path), folder + path);
  if (!result.ok) throw new Error(`${path} ${result.failure}`);
  return result.value;
}

async function recordsAt(name: string, size: RecordSize, slugs: readonly string[]): Promise<Catalog> {
  const paths = slugs.map((slug) => `${name}/${recordPath(slug, size) ?? ''}`);
  return readRecords(await Promise.all(paths.map(jsonAt)), `${folder}${name}/`);
}

function toolIn(catalog: Catalog, slug: string): Tool {
  const record = catalog.records.get(slug);
  if (!isTool(record)) throw new Error(`${slug} is no tool`);
  return record;
}

/** The panel's verdict on a tool, such as `ship 2:1`. */
function verdictOf(catalog: Catalog, slug: string): string {
  const { reviews, panel } = toolIn(catalog, slug);
  const { verdict, ships, skips } = panelResult(countVerdicts(reviews, panel));
  return `${verdict} ${ships}:${skips}`;
}

/** The text that a card shows of the tool `axe`. */
async function cardOf(catalog: string): Promise<string> {
  const host = await fixture(html`<div></div>`);
  const card = document.createElement('ship-verdict');
  Object.assign(card, { tool: 'axe', catalog: folder + catalog, loading: 'eager' });
  const loaded = oneEvent(card, 'ship-load');
  host.append(card);
  await loaded;
  expect(card.state).to.equal('ready');
  return card.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
}

const slugs = ['adze', 'axe', 'chisel', 'hatchet', 'saw'];
const publications = [
  { name: 'published', axe: 'ship 2:1', tally: '2 Use / 1 skip', third: 'skip' },
  { name: 'later-minor', axe: 'ship 2:0', tally: '2 Use / 0 skip', third: 'wait' },
];

for (const { name, axe, tally, third } of publications)
  describe(`the v1 catalog "${name}"`, () => {
    const expectVerdicts = (catalog: Catalog) => {
      expect(catalog.problems).to.deep.equal([]);
      expect([...catalog.records.keys()].sort()).to.deep.equal(slugs);
      expect(verdictOf(catalog, 'axe')).to.equal(axe);
      expect(verdictOf(catalog, 'saw')).to.equal('split 1:1');
      expect(verdictOf(catalog, 'adze')).to.equal('none 0:0');
      expect(catalog.records.get('hatchet')).to.include({ slug: 'hatchet', moved: 'axe' });
      expect(catalog.records.get('chisel')).to.include({ slug: 'chisel', gone: true });
      expect(catalog.name).to.equal('Fixture Reviews');
      expect(catalog.homepage).to.equal('https://reviews.example/');
      expect(catalog.lang).to.equal('en');
      expect(catalog.maxAge).to.equal(400);
      expect(catalog.labels.get('ship')).to.equal('Use');
      expect(catalog.updated).to.equal('2026-04-02');
    };
    const expectRecord = (catalog: Catalog, base: string) => {
      const tool = toolIn(catalog, 'axe');
      expect(catalog.categories.get('testing')).to.equal('Testing');
      expect([...catalog.reviewers.values()]).to.deep.equal(['Ada', 'Bo', 'Cy']);
      expect(tool.name).to.equal('Axe');
      expect(tool.tagline).to.equal('Cuts a test run down to size.');
      expect(tool.description).to.match(/^Axe is an invented test runner/);
      expect(tool.bestFor).to.equal('Large repositories');
      expect(tool.logo).to.equal(`${base}logos/logo-axe-image.svg`);
      expect(tool.url).to.equal('https://reviews.example/tools/axe');
      expect(tool.homepage).to.equal('https://axe.example/');
      expect(tool.reviewed).to.equal('2026-03-03');
      expect(tool.disclosure).to.match(/^The publisher rents an office/);
      expect(tool.pricing).to.deep.equal({ entry: 'freemium', label: 'Free, then $9 a month' });
      expect(tool.corrections).to.deep.equal([{ date: '2026-04-01', text: 'The price was given as $8.' }]);
      expect(tool.reviews.map(({ reviewer, score, verdict }) => [reviewer, score, verdict])).to.deep.equal([
        ['ada', 88, 'ship'],
        ['bo', 71.5, 'ship'],
        ['cy', 35, third],
      ]);
      expect(tool.reviews.map(({ take }) => take?.split(' ').at(-1))).to.deep.equal(['Ada.', 'Bo.', 'Cy.']);
      expect(tool.votes).to.deep.equal({ ship: 30, skip: 10 });
      expect(toolIn(catalog, 'saw').lang).to.equal('de');
    };

    it('reads as one file', async () => {
      const catalog = await catalogAt(name);
      expectVerdicts(catalog);
      expectRecord(catalog, `${folder}${name}/`);
      expect(catalog.version).to.equal('1.20260402.1');
    });

    it('reads by full records', async () => {
      const catalog = await recordsAt(name, 'full', ['axe', 'saw', 'adze', 'hatchet', 'chisel']);
      expectVerdicts(catalog);
      expectRecord(catalog, `${folder}${name}/`);
    });

    it('reads by summaries', async () => {
      const catalog = await recordsAt(name, 'summary', ['axe', 'saw', 'adze', 'hatchet', 'chisel']);
      expectVerdicts(catalog);
      expect(toolIn(catalog, 'axe').url).to.equal('https://reviews.example/tools/axe');
    });

    it('shows in a card', async () => {
      for (const catalog of [`${name}/`, `${name}/catalog.json`]) {
        const text = await cardOf(catalog);
        for (const words of ['Axe', 'Testing', tally, '75% of 40 votes', 'Freemium', 'Fixture Reviews'])
          expect(text).to.include(words);
        expect(text).to.not.match(/undefined|NaN|\[object/);
      }
    });
  });

describe('the v1 catalog "hand-written"', () => {
  it('has tools that nobody judged', async () => {
    const catalog = await catalogAt('hand-written');
    expect(catalog.problems).to.deep.equal([]);
    expect([...catalog.records.keys()]).to.deep.equal(['axe', 'saw']);
    expect(verdictOf(catalog, 'axe')).to.equal('none 0:0');
  });

  it('shows in a card', async () => {
    const text = await cardOf('hand-written/catalog.json');
    expect(text).to.include('Axe');
    expect(text).to.include('No community votes yet');
    expect(text).to.not.match(/undefined|NaN|\[object/);
  });
});

describe('the v1 catalog "unknown"', () => {
  it('is read without what nobody knows', async () => {
    const catalog = await catalogAt('unknown');
    const tool = toolIn(catalog, 'axe');
    expect(catalog.problems).to.deep.equal([]);
    expect([...catalog.reviewers.values()]).to.deep.equal(['Ada', 'Bo', 'Cy']);
    expect(catalog.records.get('hatchet')).to.include({ slug: 'hatchet', moved: 'axe' });
    expect(catalog.records.get('chisel')).to.include({ slug: 'chisel', gone: true });
    expect(verdictOf(catalog, 'axe')).to.equal('ship 2:0');
    expect(tool.reviews.map(({ verdict }) => verdict)).to.deep.equal(['ship', 'ship', 'maybe']);
    expect(tool.pricing.entry).to.equal('donation');
    expect(tool.votes).to.deep.equal({ ship: 3, skip: 1 });
    expect(tool).to.not.have.any.keys('status', 'platforms');
  });

  it('shows in a card', async () => {
    const text = await cardOf('unknown/catalog.json');
    for (const words of ['Axe', '2 Use / 0 skip', '75% of 4 votes', 'donation'])
      expect(text).to.include(words);
    expect(text).to.not.match(/undefined|NaN|\[object/);
  });
});
