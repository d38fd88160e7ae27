// <ship-scorecard>: who said what of which tool, read as a table.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/components/ship-scorecard/define.js';
import '../../src/components/tool-compare/define.js';
import type { ShipScorecard } from '../../src/components/ship-scorecard/define.js';
import { refused, withFetch } from '../support/fetching.js';
import { bodyUrl } from '../support/requests.js';

const catalog = '/answers/catalog.json?file=catalog.json';

describe('ship-scorecard', () => {
  /** A scorecard that shows its answer, with its table as rows of text; takes are not part of the text. */
  const shown = async (attributes: string, from = catalog) => {
    const card = fixtureSync<ShipScorecard>(
      `<ship-scorecard catalog='${from}' ${attributes}></ship-scorecard>`,
    );
    await oneEvent(card, 'ship-load');
    const table = card.shadowRoot!.querySelector('table')!;
    return { card, table, rows: rowsOf(table) };
  };
  const rowsOf = (table: HTMLTableElement) =>
    [...table.tBodies[0]!.rows].map((row) =>
      [...row.cells].map((cell) => {
        const heard = cell.cloneNode(true) as HTMLElement;
        for (const quiet of heard.querySelectorAll('details, [aria-hidden=true]')) quiet.remove();
        return heard.textContent.replace(/\s+/g, ' ').trim();
      }),
    );

  const tools: [slug: string, rows: string[][], reason: string][] = [
    [
      'claw-code',
      [
        ['Builder', '80/100 Ship'],
        ['Skeptic', '45/100 Skip'],
        ['Futurist', '80/100 Ship'],
        ['Creator', '80/100 Ship'],
      ],
      'no row for the Founder, who has no take here',
    ],
    [
      'llama-4-compact-12b',
      [
        ['Builder', '82/100 Ship'],
        ['Skeptic', '75/100 Ship'],
        ['Futurist', '80/100 Ship'],
        ['Founder', '72/100 Ship'],
      ],
      'no row for the Creator',
    ],
    [
      'quillpatch',
      [
        ['Builder', '38/100 Skip'],
        ['Skeptic', '30/100 Skip'],
        ['Creator', '41/100 Skip'],
        ['Founder', '64/100 Ship'],
      ],
      'a skip',
    ],
    [
      'gullspire',
      [
        ['Builder', '22/100 Skip'],
        ['Skeptic', '9/100 Skip'],
        ['Futurist', '31/100 Skip'],
        ['Creator', '27/100 Skip'],
        ['Founder', '18/100 Skip'],
      ],
      'a whole panel',
    ],
    [
      'terrace-runner',
      [
        ['Builder', '84/100 Ship'],
        ['Skeptic', '40/100 Skip'],
        ['Creator', '77/100 Ship'],
        ['Founder', '45/100 Skip'],
      ],
      'moved, and split',
    ],
    ['brasswren', [['Skeptic', '71/100 Ship']], 'one reviewer'],
    ['mothwing', [['Panel verdict', 'No panel yet']], 'no reviews: the table says so'],
    ['nettlebox', [['Panel verdict', 'No panel yet']], 'nearly empty'],
  ];
  for (const [slug, rows, reason] of tools)
    it(`has the rows of ${slug} (${reason})`, async () => {
      expect((await shown(`tool="${slug}"`)).rows).to.deep.equal(rows);
    });

  it('has a column for each tool, and says where a reviewer has no take', async () => {
    const { rows, table } = await shown('tools="claw-code, llama-4-compact-12b"');
    expect([...table.querySelectorAll('th[scope=col]')].map((head) => head.textContent.trim())).to.deep.equal(
      ['Claw Code', 'Llama 4 Compact (12B)'],
    );
    expect(rows).to.deep.equal([
      ['Builder', '80/100 Ship', '82/100 Ship'],
      ['Skeptic', '45/100 Skip', '75/100 Ship'],
      ['Futurist', '80/100 Ship', '80/100 Ship'],
      ['Creator', '80/100 Ship', 'No panel take'],
      ['Founder', 'No panel take', '72/100 Ship'],
    ]);
  });

  it('is a real table: caption, scoped heads, in a named region that the keyboard reaches', async () => {
    const { table } = await shown('tools="claw-code terrace"');
    const region = table.closest<HTMLElement>('[tabindex="0"]')!;
    expect(region.ariaLabel).to.equal('Reviewer scorecard: Claw Code and Terrace');
    expect(region.role).to.match(/^(region|group)$/);
    region.focus();
    expect(region.matches(':focus')).to.be.true;
    expect(table.caption!.textContent.trim()).to.match(/^Reviewer scorecard/);
    expect([...table.querySelectorAll('tbody th')].every((head) => head.getAttribute('scope') === 'row')).to
      .be.true;
    expect(table.rows[1]!.cells.length).to.equal(3);
  });

  it('holds each take, whole, and lets one fold it', async () => {
    const { table } = await shown('tool="claw-code"');
    const takes = [...table.querySelectorAll<HTMLDetailsElement>('[part~=take]')];
    expect(takes.length).to.equal(4);
    for (const take of takes) {
      const words = take.querySelector('p')!.textContent.split(/\s+/);
      expect(words.length).to.be.within(60, 150);
    }
    expect(takes[0]!.querySelector('summary')!.textContent).to.include('Read the take');
  });

  it('a narrow card folds takes and opens one by its summary', async () => {
    const { table } = await shown('tools="claw-code terrace" style="inline-size: 20em"');
    const take = table.querySelector<HTMLDetailsElement>('[part~=take]')!;
    const height = () => Math.round(take.getBoundingClientRect().height);
    const folded = height();
    take.querySelector('summary')!.click();
    expect(take.open).to.be.true;
    expect(height()).to.be.greaterThan(folded);
    expect(take.querySelector('summary')!.innerText).to.equal('Fold the take');
  });

  it('stays inside a narrow page: its region scrolls, the page does not', async () => {
    const tools = 'claw-code terrace tallowick rueckwaertskompatibilitaetspruefungsautomat';
    const { card } = await shown(`tools="${tools}" style="inline-size: 20em"`);
    expect(card.scrollWidth).to.equal(card.clientWidth);
  });

  it('draws a score as a line beside its number, and none for no score', async () => {
    const some = bodyUrl({
      v: 1,
      tools: [
        {
          slug: 'a',
          name: 'A',
          reviews: [
            { reviewer: 'Ann', score: 66.6, verdict: 'ship', take: 'Yes.' },
            { reviewer: 'Bo', verdict: 'abstain' },
            { reviewer: 'Cy' },
          ],
        },
      ],
    });
    const { rows, table } = await shown('tool="a"', some);
    expect(rows).to.deep.equal([
      ['Ann', '67/100 Ship'],
      ['Bo', 'No score abstain'],
      ['Cy', 'No score No verdict'],
    ]);
    const line = (row: number) => table.rows[row]!.querySelector('svg [width]')!.getBoundingClientRect();
    const track = table.rows[1]!.querySelector(
      '[part~=score] ~ svg, svg:not([data-verdict])',
    )!.getBoundingClientRect();
    expect(Math.round((100 * line(1).width) / track.width)).to.equal(67);
    expect(line(2).width).to.equal(0);
    expect(table.querySelectorAll('[part~=take]').length).to.equal(1);
  });

  it('words the column of a tool that the catalog does not have', async () => {
    const { rows, table } = await shown('tools="brasswren no-such-tool"');
    expect(table.querySelectorAll('th[scope=col]')[1]).to.have.trimmed.text('no-such-tool');
    expect(rows).to.deep.equal([['Skeptic', '71/100 Ship', 'No panel take']]);
  });

  it('keeps the language of a take', async () => {
    const { table } = await shown('tool="khayt-alfajr"');
    const take = table.querySelector<HTMLElement>('[part~=take] p')!;
    expect(take.lang).to.equal('ar');
    expect(getComputedStyle(take).direction).to.equal('rtl');
  });

  it('names the source and shows what the catalog discloses', async () => {
    const { card } = await shown('tool="tallowick"');
    const source = card.shadowRoot!.querySelector<HTMLElement>('[part~=attribution]')!;
    expect(source.innerText)
      .to.include('Review by Ship or Skip')
      .and.include('Disclosure')
      .and.include('Corrected');
  });

  const levels: [attribute: string, level: string, reason: string][] = [
    ['', '2', 'the usual'],
    ['heading-level="4"', '4', 'as asked'],
    ['heading-level="12"', '6', 'there is no deeper one'],
  ];
  for (const [attribute, level, reason] of levels)
    it(`has a heading of level ${level} with "${attribute}" (${reason})`, async () => {
      const { card } = await shown(`tool="brasswren" ${attribute}`);
      expect(card.shadowRoot!.querySelector('[role=heading]')).to.have.attribute('aria-level', level);
    });

  it('says labels as the catalog renames them', async () => {
    const renamed =
      '{"v":1,"labels":{"scorecard":"Who said what","noPanel":"Nobody yet"},"tools":[{"slug":"a","name":"A"}]}';
    const { rows, card } = await shown('tool="a"', bodyUrl(renamed));
    expect(card.shadowRoot!.querySelector('[role=heading]')).to.have.trimmed.text('Who said what');
    expect(rows).to.deep.equal([['Panel verdict', 'Nobody yet']]);
  });

  it('is told what is its own, beside a comparison that asks the same', async () => {
    const both = fixtureSync(
      `<div><tool-compare tools="terrace brasswren" catalog="${catalog}" loading="eager"></tool-compare>
      <ship-scorecard tools="terrace brasswren" catalog="${catalog}" loading="eager"></ship-scorecard></div>`,
    );
    await Promise.all([...both.children].map((child) => oneEvent(child, 'ship-load')));
    const [compare, card] = both.children;
    expect(compare!.shadowRoot!.textContent).to.contain('Decision table');
    expect(card!.shadowRoot!.textContent).to.contain('Reviewer scorecard').and.not.contain('Decision table');
  });

  it('takes an array in script, and reflects it as text', async () => {
    const { card } = await shown('tools="brasswren"');
    card.tools = ['claw-code', 'terrace', 'claw-code'];
    await oneEvent(card, 'ship-load');
    expect(card).to.have.attribute('tools', 'claw-code,terrace,claw-code');
    expect(card.shadowRoot!.querySelectorAll('th[scope=col]').length).to.equal(2);
  });

  it('stays as its reader left it where just a part of the answer is another', async () => {
    const { card } = await shown('tools="claw-code terrace"');
    const find = (selector: string) => card.shadowRoot!.querySelector<HTMLElement>(selector)!;
    card.parentElement!.style.width = '20em';
    const take = () => find('[part~=take]') as HTMLDetailsElement;
    take().open = true;
    find('summary').focus();
    await withFetch(refused, () => card.reload());
    expect(card.state).to.equal('stale');
    expect(find('[part~=attribution]')).to.contain.text('could not be reached');
    expect(take().open).to.be.true;
    expect(card.shadowRoot!.activeElement === find('summary')).to.be.true;
  });

  it('is accessible', async () => {
    const { card } = await shown('tools="claw-code llama-4-compact-12b khayt-alfajr"');
    await expect(card).to.be.accessible();
  });
});
