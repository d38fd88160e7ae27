// <tool-compare>: two to six tools side by side, as the page of the seed shows two.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/components/tool-compare/define.js';
import type { ToolCompare } from '../../src/components/tool-compare/define.js';
import { bodyUrl } from '../support/requests.js';
import { recordWarnings } from '../support/warnings.js';

const catalog = '/answers/catalog.json?file=catalog.json';
const two = 'claw-code llama-4-compact-12b';

describe('tool-compare', () => {
  const warned = recordWarnings();

  /** A comparison that shows its answer, and ways to read it. */
  const shown = async (tools: string, attributes = '', from = catalog) => {
    const compare = fixtureSync<ToolCompare>(
      `<tool-compare tools="${tools}" catalog='${from}' ${attributes}></tool-compare>`,
    );
    await oneEvent(compare, 'ship-load');
    return { compare, ...ways(compare) };
  };
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const ways = (compare: ToolCompare) => {
    const all = <Kind extends Element = HTMLElement>(selector: string) => [
      ...compare.shadowRoot!.querySelectorAll<Kind>(selector),
    ];
    const read = (selector: string) => all(selector).map(({ innerText }) => plain(innerText));
    const rows = (table: number) =>
      [...all<HTMLTableElement>('table')[table]!.tBodies[0]!.rows].map((row) =>
        [...row.cells].map((cell) => plain(cell.textContent)),
      );
    return { all, read, rows, text: () => plain(all('[part~=root]')[0]!.innerText) };
  };
  const heads = ({ all }: ReturnType<typeof ways>) =>
    all('table')[0]
      ? [...all('table')[0]!.querySelectorAll('th[scope=col]')].map((head) => plain(head.textContent))
      : [];

  it('has the heading of the seed page, and one line that says what is compared', async () => {
    const { read, text } = await shown(two);
    expect(read('[role=heading]')[0]).to.equal('Claw Code vs Llama 4 Compact (12B)');
    expect(text()).to.include('Panel verdict, pricing, reviewer split and community vote, side by side.');
  });

  it('has a card for each tool', async () => {
    const { read } = await shown(two);
    expect(read('article [part~=panel]')).to.deep.equal(['Ship 3 ship / 1 skip', 'Ship 4 ship / 0 skip']);
    expect(read('article [part~=score]')).to.deep.equal(['Panel ship 75%', 'Panel ship 100%']);
    expect(read('article [part~=community]')).to.deep.equal(
      Array(2).fill('Community No community votes yet'),
    );
    expect(read('article [part~=price]')).to.deep.equal(['Entry Paid', 'Entry Free']);
  });

  it('has the decision table of the seed page', async () => {
    const { rows } = await shown(two);
    expect(rows(0)).to.deep.equal([
      ['Panel verdict', 'Ship3 ship / 1 skip', 'Ship4 ship / 0 skip'],
      ['Panel ship', '75%', '100%'],
      ['Community', 'No community votes yet · same for both'],
      ['Entry', 'Paid', 'Free'],
      ['Pricing', 'Open Source (MIT)', 'Free / Open weights (Llama community license)'],
      [
        'Best for',
        'Developers who want to audit and fork the agent they rely on',
        'Private or offline features on hardware the user already owns',
      ],
      ['Category', 'Developer Tools · same for both'],
    ]);
  });

  it('has the scorecard of the seed page', async () => {
    const { rows } = await shown(two);
    const scores = rows(1).map((cells) =>
      cells.map((cell) => /\d+\/100 (Ship|Skip)|No panel take|^\w+$/.exec(cell)?.[0]),
    );
    expect(scores).to.deep.equal([
      ['Builder', '80/100 Ship', '82/100 Ship'],
      ['Skeptic', '45/100 Skip', '75/100 Ship'],
      ['Futurist', '80/100 Ship', '80/100 Ship'],
      ['Creator', '80/100 Ship', 'No panel take'],
      ['Founder', 'No panel take', '72/100 Ship'],
    ]);
  });

  const pairs: [tools: string, panel: string, ship: string, community: string, reason: string][] = [
    [
      'terrace quillpatch',
      'Split2 ship / 2 skip | Skip1 ship / 3 skip',
      '50% | 25%',
      '61% of 203 votes | 38% of 64 votes',
      'votes',
    ],
    [
      'mothwing nettlebox',
      'No panel yet | No panel yet',
      'No panel yet · same for both',
      'No community votes yet · same for both',
      'nothing to compare: each cell says so',
    ],
    [
      'gullspire tallowick',
      'Skip0 ship / 5 skip | Ship4 ship / 1 skip',
      '0% | 80%',
      '3% of 91 votes | 88% of 355 votes',
      'a whole panel each',
    ],
    [
      'brasswren khayt-alfajr',
      'Ship1 ship / 0 skip | Ship3 ship / 1 skip',
      '100% | 75%',
      'No community votes yet | 65% of 26 votes',
      'one reviewer; right to left',
    ],
    [
      'rueckwaertskompatibilitaetspruefungsautomat nettlebox',
      'Ship2 ship / 1 skip | No panel yet',
      '67% | No panel yet',
      '100% of 1 vote | No community votes yet',
      'very long beside nearly empty',
    ],
  ];
  for (const [tools, panel, ship, community, reason] of pairs)
    it(`compares ${tools} (${reason})`, async () => {
      const { rows, text } = await shown(tools);
      const decision = rows(0).map(([label, ...cells]) => [label, cells.join(' | ')]);
      expect(decision.slice(0, 3)).to.deep.equal([
        ['Panel verdict', panel],
        ['Panel ship', ship],
        ['Community', community],
      ]);
      expect(text()).not.to.match(/undefined|NaN|null|\[object/);
      expect(
        rows(0)
          .flat()
          .every((cell) => cell !== ''),
      ).to.be.true;
    });

  it('is made of real tables: captions, scoped heads, in named regions that the keyboard reaches', async () => {
    const { all } = await shown(two);
    const named = (title: string) => `${title}: Claw Code and Llama 4 Compact (12B)`;
    const regions = all('[tabindex="0"]');
    expect(regions.map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      named('Decision table'),
      named('Reviewer scorecard'),
    ]);
    for (const region of regions) {
      expect(region.role).to.match(/^(region|group)$/);
      region.focus();
      expect(region.matches(':focus')).to.be.true;
      const table = region.querySelector('table')!;
      expect(table.caption).to.exist;
      expect(table.querySelectorAll('thead th[scope=col]').length).to.equal(2);
      for (const row of table.tBodies[0]!.rows) expect(row.cells[0]!.matches('th[scope=row]')).to.be.true;
    }
  });

  const lists: [tools: string, heads: string[], reason: string][] = [
    ['claw-code,terrace', ['Claw Code', 'Terrace'], 'a comma'],
    [' claw-code ,\n terrace, ', ['Claw Code', 'Terrace'], 'commas, spaces and lines, also at the ends'],
    ['terrace claw-code terrace', ['Terrace', 'Claw Code'], 'twice the same is once, in the order asked'],
    [
      'terrace-runner terrace brasswren',
      ['Terrace', 'Brasswren'],
      'a tool under its old and new name is once',
    ],
    ['terrace no-such-tool', ['Terrace', 'no-such-tool'], 'one that is missing has a column'],
  ];
  for (const [tools, names, reason] of lists)
    it(`tools="${plain(tools)}" has a column for ${names.join(' and ')} (${reason})`, async () => {
      expect(heads(await shown(tools))).to.deep.equal(names);
    });

  it('takes an array in script', async () => {
    const way = await shown(two);
    way.compare.tools = ['terrace', 'brasswren', 'terrace'];
    await oneEvent(way.compare, 'ship-load');
    expect(heads(way)).to.deep.equal(['Terrace', 'Brasswren']);
    expect(way.compare).to.have.attribute('tools', 'terrace,brasswren,terrace');
  });

  it('shows six of seven tools, and warns', async () => {
    const six = 'claw-code llama-4-compact-12b terrace quillpatch gullspire tallowick';
    const way = await shown(`${six} mothwing`);
    expect(heads(way)).to.have.lengthOf(6);
    expect(way.text()).not.to.include('Mothwing');
    expect(warned).to.deep.equal(['ship-or-skip: <tool-compare>: shows 6 at most.']);
  });

  it('shows one tool alone as its card', async () => {
    const { all, read } = await shown('terrace');
    expect(read('[role=heading]')).to.deep.equal(['Terrace']);
    expect(all('[role=heading]')[0]).to.have.attribute('aria-level', '2');
    expect(read('article [part~=panel]')).to.deep.equal(['Split 2 ship / 2 skip']);
    expect(all('table').length).to.equal(0);
  });

  it('words the card, the cells and the heading of a tool that is missing', async () => {
    const { read, rows, text } = await shown('claw-code no-such-tool');
    expect(read('[role=heading]')[0]).to.equal('Claw Code vs no-such-tool');
    expect(text()).to.include('No tool called “no-such-tool” It is not listed here.');
    for (const cells of rows(0)) expect(cells[2]).to.equal('Not in this catalog');
    for (const cells of rows(1)) expect(cells[2]).to.include('No panel take');
  });

  it('words the card of a tool that is gone', async () => {
    expect((await shown('claw-code wickerlamp')).text()).to.include('No longer in this catalog');
  });

  it('says that there is none, where all are missing', async () => {
    const compare = fixtureSync<ToolCompare>(
      `<tool-compare tools="no-a no-b" catalog="${catalog}"></tool-compare>`,
    );
    const { detail } = await oneEvent<HTMLElementEventMap['ship-missing']>(compare, 'ship-missing');
    expect(detail).to.have.deep.property('tools', ['no-a', 'no-b']);
    expect(compare.state).to.equal('missing');
    expect(ways(compare).text()).to.include('No tool called “no-a”');
  });

  const choices: [sections: string, cards: number, tables: string[], reason: string][] = [
    ['', 2, ['Decision table', 'Reviewer scorecard'], 'all'],
    ['cards', 2, [], 'cards alone'],
    ['decision', 0, ['Decision table'], 'one table'],
    ['scorecard', 0, ['Reviewer scorecard'], 'the other'],
    ['scorecard, cards', 2, ['Reviewer scorecard'], 'two, by comma; their order is ours'],
  ];
  for (const [sections, cards, tables, reason] of choices)
    it(`sections="${sections}" shows ${cards} cards and ${tables.length} tables (${reason})`, async () => {
      const { all } = await shown(two, `sections="${sections}"`);
      expect(all('article').length).to.equal(cards);
      expect(all('caption').map(({ textContent }) => textContent.trim().split(':')[0])).to.deep.equal(tables);
    });

  it('names the source also where there are no cards', async () => {
    const { read } = await shown(two, 'sections="decision"');
    expect(read('[part~=attribution] a')).to.deep.equal(['Review by Ship or Skip', 'Review by Ship or Skip']);
  });

  it('links each card to its review', async () => {
    const { all } = await shown(two);
    expect(all<HTMLAnchorElement>('article [role=heading] a').map(({ href }) => href)).to.deep.equal([
      'https://ship-or-skip.example/tools/claw-code',
      'https://ship-or-skip.example/tools/llama-4-compact-12b',
    ]);
  });

  it('variant="compact" has cards of name and verdict, and both tables', async () => {
    const { all, read } = await shown(two, 'variant="compact"');
    expect(read('article [part~=panel]')).to.have.lengthOf(2);
    expect(all('article [part~=price]').length).to.equal(0);
    expect(all('table').length).to.equal(2);
  });

  const levels: [attribute: string, levels: string, reason: string][] = [
    ['', '2 3 3 3 3', 'cards and tables one deeper'],
    ['heading-level="4"', '4 5 5 5 5', 'as asked'],
    ['heading-level="6"', '6 6 6 6 6', 'six at most'],
  ];
  for (const [attribute, expected, reason] of levels)
    it(`has headings of levels ${expected} with "${attribute}" (${reason})`, async () => {
      const { all } = await shown(two, attribute);
      expect(
        all('[role=heading]')
          .map((head) => head.getAttribute('aria-level'))
          .join(' '),
      ).to.equal(expected);
    });

  it('isolates names in their own language, also in heads', async () => {
    const { all } = await shown('claw-code khayt-alfajr');
    const names = all('bdi[lang=ar]').map(({ textContent }) => textContent);
    expect(names.length).to.be.at.least(4);
    expect(new Set(names)).to.deep.equal(new Set(['خيط الفجر']));
  });

  it('never makes a page of 320 px scroll sideways', async () => {
    const { compare } = await shown(
      'claw-code rueckwaertskompatibilitaetspruefungsautomat terrace khayt-alfajr',
      'style="inline-size: 320px"',
    );
    expect(compare.scrollWidth).to.equal(320);
  });

  it('says labels as the catalog renames them, in cards and tables alike', async () => {
    const renamed = JSON.stringify({
      v: 1,
      labels: {
        ship: 'Adopt',
        ships: 'for',
        versus: 'or',
        bestFor: 'Made for',
        noTake: 'Silent',
        decisionTable: 'In short',
      },
      tools: [
        { slug: 'a', name: 'A', reviews: [{ reviewer: 'r', verdict: 'ship' }] },
        { slug: 'b', name: 'B', bestFor: 'Bees', reviews: [{ reviewer: 's', verdict: 'ship' }] },
      ],
    });
    const { read, rows, all } = await shown('a b', '', bodyUrl(renamed));
    expect(read('[role=heading]')[0]).to.equal('A or B');
    expect(read('article [part~=panel]')[0]).to.equal('Adopt 1 for / 0 skip');
    expect(rows(0)[0]![1]).to.equal('Adopt1 for / 0 skip');
    expect(rows(0)[5]).to.deep.equal(['Made for', 'Not stated', 'Bees']);
    expect(rows(1)[0]![2]).to.include('Silent');
    expect(all('caption')[0]!.textContent.trim()).to.match(/^In short/);
  });

  it('says "same for all" of three', async () => {
    const { rows } = await shown('mothwing nettlebox brasswren');
    expect(rows(0)[2]).to.deep.equal(['Community', 'No community votes yet · same for all']);
  });

  it('is accessible', async () => {
    const { compare } = await shown('claw-code khayt-alfajr no-such-tool');
    await expect(compare).to.be.accessible();
  });
});
