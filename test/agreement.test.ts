// All outputs agree on a tool: card, badge, decision table and plain text, in every language. The sample
// catalog is published by `npm run build` and read by the reader; expected values are computed here independently.
import type { WidgetViewModel } from '../src/view-models/widget-view-model.js';
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { readCatalog } from '../src/catalog/read.js';
import type { FormatContext } from '../src/view-models/tool.js';
import { badgeWidget } from '../src/components/ship-badge/ship-badge.template.js';
import { verdictWidget } from '../src/components/ship-verdict/ship-verdict.template.js';
import { compareWidget } from '../src/components/tool-compare/tool-compare.template.js';
import { widgetJsonLd } from '../src/templates/json-ld/json-ld.js';
import { parseOptions, type WidgetAttributes, type Widget } from '../src/templates/widget.js';
import { scorecardWidget } from '../src/components/ship-scorecard/ship-scorecard.template.js';
import { widgetText } from '../src/templates/text.js';
import { catalog as english } from '../src/i18n/en/catalog.js';
import { loadLanguage } from '../src/i18n/languages.js';
import { localizeStrings } from '../src/i18n/localized-strings.js';

const locales = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pt-BR', 'zh'];
const samples = await sampleCatalog();
const tools = samples.tools.filter(({ name }) => name);
const other = 'claw-code';

interface Sample {
  slug: string;
  name?: string;
  reviews?: { verdict: string }[];
  votes?: { ship: number; skip: number };
}

async function sampleCatalog(): Promise<{ v: number; name: string; tools: Sample[] }> {
  const response = await fetch('/answers/catalog.json?file=catalog.json');
  if (!response.ok) throw new Error('There is no sample catalog in dist/sample/v1: npm run build');
  return (await response.json()) as typeof samples;
}

/** Loads the sample catalog and strings for `locale`, with labels renamed if given. */
async function loadLocalized(locale: string, labels?: Record<string, string>) {
  const outcome = readCatalog({ ...samples, labels }, new URL('/v1/catalog.json', location.href).href);
  if (!outcome.ok) throw new Error(outcome.failure);
  const words = (await loadLanguage(locale.slice(0, 2)))?.catalog ?? english;
  const strings = localizeStrings(words, locale, outcome.value.labels);
  const context: FormatContext = { strings, today: '2026-12-01', stale: false };
  return { catalog: outcome.value, context, strings };
}
type LocalizedCatalog = Awaited<ReturnType<typeof loadLocalized>>;

/** Rendered widget with its view model. */
function drawn<ViewModel extends WidgetViewModel>(
  widget: Widget<ViewModel>,
  attributes: WidgetAttributes,
  { catalog, context }: LocalizedCatalog,
) {
  const viewModel = widget.toViewModel(parseOptions(widget, attributes), catalog, context)!;
  const view = document.createElement('div');
  render(widget.render(viewModel), view);
  return { viewModel, view };
}

/** Returns the accessible text: without content that is hidden from assistive technology. */
function heard(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('[aria-hidden=true]').forEach((part) => part.remove());
  return copy?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** Returns all texts and attributes of rendered content. */
function everything(view: Element): string[] {
  const elements = [...view.querySelectorAll('*')];
  const attributes = elements.flatMap((element) => [...element.attributes].map(({ value }) => value));
  return [view.textContent, ...attributes];
}

/** Outputs of one tool, with the verdict in each. */
function outputsOf(slug: string, localized: LocalizedCatalog) {
  const card = drawn(verdictWidget, { tool: slug }, localized);
  const compact = drawn(verdictWidget, { tool: slug, variant: 'compact' }, localized);
  const badge = drawn(badgeWidget, { tool: slug }, localized);
  const compare = drawn(compareWidget, { tools: [slug, slug === other ? 'terrace' : other] }, localized);
  const scorecard = drawn(scorecardWidget, { tool: slug }, localized);
  const panel = ({ view }: { view: Element }) => heard(view.querySelector('[part~=panel]'));
  return {
    /** Word of the verdict, then its numbers. */
    rulings: {
      card: panel(card),
      'compact card': panel(compact),
      'card of a comparison': panel(compare),
      'decision table': heard(compare.view.querySelector('table tbody td')),
    },
    badge: heard(badge.view),
    texts: {
      card: widgetText['ship-verdict'](card.viewModel),
      comparison: widgetText['tool-compare'](compare.viewModel),
    },
    badgeText: widgetText['ship-badge'](badge.viewModel),
    graphs: [
      widgetJsonLd['ship-badge'](badge.viewModel, localized.catalog),
      widgetJsonLd['ship-verdict'](card.viewModel, localized.catalog),
      widgetJsonLd['ship-verdict'](compact.viewModel, localized.catalog),
      widgetJsonLd['tool-compare'](compare.viewModel, localized.catalog),
    ],
    tooltip: badge.view.querySelector('[title]')?.getAttribute('title'),
    views: [card, compact, badge, compare, scorecard].map(({ view }) => view),
    lines: [
      widgetText['ship-verdict'](card.viewModel),
      widgetText['ship-badge'](badge.viewModel),
      widgetText['ship-scorecard'](scorecard.viewModel),
      widgetText['tool-compare'](compare.viewModel),
    ],
  };
}

/** Computes the expected values from the data alone. */
function expectedOf({ reviews = [] }: Sample, { strings }: LocalizedCatalog) {
  const number = (value: number) => new Intl.NumberFormat(strings.locale).format(value);
  const ships = reviews.filter(({ verdict }) => verdict === 'ship').length;
  const skips = reviews.filter(({ verdict }) => verdict === 'skip').length;
  if (!reviews.length)
    return { word: strings.none, tally: strings.noPanel, count: '', percent: strings.noPanel };
  return {
    word: ships > skips ? strings.ship : skips > ships ? strings.skip : strings.split,
    tally: strings.tally(number(ships), strings.ships, number(skips), strings.skips),
    count:
      ships === skips
        ? strings.to(number(ships), number(skips))
        : strings.of(number(Math.max(ships, skips)), number(ships + skips)),
    percent: new Intl.NumberFormat(strings.locale, { style: 'percent', maximumFractionDigits: 0 }).format(
      Math.round((100 * ships) / reviews.length) / 100,
    ),
  };
}

const spaced = (text: string) => text.replace(/\s+/g, ' ');

/** Asserts that all outputs have the expected values, in the strings of `localized`. */
function expectAgreement(tool: Sample, localized: LocalizedCatalog): void {
  const { word, tally, count, percent } = expectedOf(tool, localized);
  const outputs = outputsOf(tool.slug, localized);
  const nobody = !tool.reviews?.length;

  for (const [output, said] of Object.entries(outputs.rulings)) {
    // In a decision table the cell contains only the text for no panel; a card has "No verdict" above it.
    const expected = output === 'decision table' && nobody ? tally : `${word} ${tally}`;
    expect(said.replace(word, `${word} `).replace(/ +/g, ' '), output).to.equal(spaced(expected));
  }
  for (const [output, text] of Object.entries(outputs.texts)) {
    expect(spaced(text), `text of the ${output}`).to.contain(spaced(`${tool.name} · ${word} · ${tally}`));
    expect(spaced(text), `text of the ${output}`).to.contain(spaced(percent));
  }
  expect(outputs.badge, 'badge').to.equal(spaced(`${tool.name}: ${word}${count && ` ${count}`}`));
  expect(outputs.badgeText, 'text of the badge').to.contain(
    `${tool.name} · ${word}${count && ` · ${count}`}`,
  );
  for (const graph of outputs.graphs) {
    const nodes = (graph?.['@graph'] ?? []) as { name: string; subjectOf: { abstract: string } }[];
    const verdict = nodes.find(({ name }) => name === tool.name)?.subjectOf.abstract;
    expect(verdict, 'structured data').to.equal(nobody ? undefined : word);
  }
  expect(outputs.tooltip, 'title of the badge').to.equal(outputs.badgeText);
}

describe('the sample catalog', () => {
  it('is read without a problem, and has a tool for each kind of verdict', async () => {
    const localized = await loadLocalized('en');
    expect(localized.catalog.problems).to.deep.equal([]);
    const words = new Set(tools.map((tool) => expectedOf(tool, localized).word));
    expect([...words].sort()).to.deep.equal(['No verdict', 'Ship', 'Skip', 'Split']);
  });
});

for (const locale of locales) {
  describe(`the outputs agree in ${locale}`, () => {
    let localized: LocalizedCatalog;
    before(async () => {
      localized = await loadLocalized(locale);
    });

    for (const tool of tools) {
      it(`on ${tool.slug}`, () => expectAgreement(tool, localized));

      it(`and say nothing unfinished of ${tool.slug}`, () => {
        const { views, lines } = outputsOf(tool.slug, localized);
        for (const text of [...views.flatMap(everything), ...lines]) {
          expect(text).not.to.match(/\b(undefined|NaN|null|Infinity)\b|\[object|\$\{/);
        }
        for (const line of lines) expect(line).not.to.match(/· *(·|$)/m);
      });
    }

    it('where the catalog renames its labels', async () => {
      const labels = {
        ship: 'Kaufen!',
        skip: 'Passen!',
        split: 'Uneins!',
        none: 'Offen!',
        noPanel: 'Niemand!',
      };
      const renamed = await loadLocalized(locale, labels);
      for (const tool of tools) {
        expectAgreement(tool, renamed);
        const { word, tally } = expectedOf(tool, renamed);
        expect(Object.values(labels)).to.include(word);
        expect(tally).to.match(/Kaufen!.*Passen!|Passen!.*Kaufen!|^Niemand!$/);
      }
    });

    it('and every label can be renamed, in every output', async () => {
      const plain = Object.entries(localized.strings).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'locale',
      );
      const renamed = await loadLocalized(
        locale,
        Object.fromEntries(plain.map(([name]) => [name, `<${name}>`])),
      );
      const seen = new Set<string>();
      for (const tool of tools) {
        const before = outputsOf(tool.slug, localized);
        const after = outputsOf(tool.slug, renamed);
        // A text that is alone in its element is a label of ours, unless the catalog has the same text.
        before.views.forEach((view, index) => {
          const ours = leaves(view);
          const theirs = leaves(after.views[index]!);
          expect(theirs).to.have.length(ours.length);
          ours.forEach((text, place) => {
            const names = plain.filter(([, phrase]) => phrase === text).map(([name]) => `<${name}>`);
            if (theirs[place] === text)
              expect(names, `"${text}" of ${tool.slug} is not renamed`).to.deep.equal([]);
            else if (names.length) expect(names).to.include(theirs[place]);
            if (theirs[place]?.startsWith('<')) seen.add(theirs[place].slice(1, -1));
          });
        });
      }
      expect([...seen]).to.include.members(
        [
          'ship',
          'skip',
          'split',
          'none',
          'panelVerdict',
          'panelShip',
          'community',
          'entry',
          'pricing',
          'bestFor',
        ].concat(
          [
            'category',
            'decisionTable',
            'scorecard',
            'free',
            'paid',
            'freemium',
            'noPanel',
            'noVotes',
            'noTake',
          ],
          ['notStated', 'atAGlance', 'oneMark', 'compared', 'disclosure', 'readTake', 'foldTake'],
        ),
      );
    });
  });
}

/** Returns the texts of rendered content, one per node. */
function leaves(view: Element): string[] {
  const texts = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent?.trim();
    if (text) found.push(text);
  }
  return found;
}
