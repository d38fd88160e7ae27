// <ship-badge>: what a reader of a sentence sees and hears of one verdict.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/components/ship-badge/define.js';
import type { ShipBadge } from '../../src/components/ship-badge/define.js';
import { catalogUrl } from '../support/requests.js';

const catalog = '/answers/catalog.json?file=catalog.json';

describe('ship-badge', () => {
  /** A badge in a sentence, once it shows its answer, and what is read of it. */
  const shown = async (tool: string, attributes = '') => {
    const sentence = fixtureSync<HTMLElement>(
      `<p>We use <ship-badge tool="${tool}" catalog="${catalog}" ${attributes}></ship-badge> daily.</p>`,
    );
    const badge = sentence.querySelector('ship-badge')!;
    await oneEvent(badge, 'ship-load');
    return { badge, ...partsOf(badge) };
  };
  const partsOf = (badge: ShipBadge) => {
    const root = badge.shadowRoot!.querySelector<HTMLElement>('[part~=root]')!;
    const card = root.querySelector<HTMLElement>('[part~=card]');
    return { root, card, text: root.innerText.replace(/\s+/g, ' ').trim() };
  };

  const tools: [slug: string, text: string, reason: string][] = [
    ['claw-code', 'Claw Code: Ship 3 of 4', 'a majority that ships'],
    ['llama-4-compact-12b', 'Llama 4 Compact (12B): Ship 4 of 4', 'all ship'],
    ['quillpatch', 'Quillpatch: Skip 3 of 4', 'a majority that skips counts its skips'],
    ['gullspire', 'Gullspire: Skip 5 of 5', 'all skip'],
    ['terrace', 'Terrace: Split 2 to 2', 'a tie'],
    ['terrace-runner', 'Terrace: Split 2 to 2', 'a tool that moved is shown where it went'],
    ['tallowick', 'Tallowick: Ship 4 of 5', 'a disclosure does not change the verdict'],
    ['brasswren', 'Brasswren: Ship 1 of 1', 'a panel of one'],
    ['mothwing', 'Mothwing: No verdict', 'no reviews: no figure'],
    ['nettlebox', 'Nettlebox (sample): No verdict', 'only a name and a category'],
    ['khayt-alfajr', 'خيط الفجر: Ship 3 of 4', 'a name that runs the other way'],
    [
      'rueckwaertskompatibilitaetspruefungsautomat',
      'Rückwärtskompatibilitätsprüfungsautomat for Public Interfaces: Ship 2 of 3',
      'a very long name is read whole',
    ],
  ];
  for (const [slug, text, reason] of tools)
    it(`says "${text}" (${reason})`, async () => {
      expect((await shown(slug)).text).to.equal(text);
    });

  it('links to the review, and says in its title whose verdict it is and of when', async () => {
    const { card } = await shown('claw-code');
    expect(card).to.have.property('href', 'https://ship-or-skip.example/tools/claw-code');
    expect(card!.title).to.match(
      /^Claw Code · Ship · 3 of 4 · Review by Ship or Skip · Reviewed June 11, 2026/,
    );
  });

  it('is no link where there is no review to go to', async () => {
    const { card } = await shown('nettlebox');
    expect(card!.hasAttribute('href')).to.be.false;
    expect(card!.title).to.equal('Nettlebox (sample) · No verdict · Review by Ship or Skip');
  });

  it('has one verdict to read, though it reserves the width of the longest', async () => {
    const { root } = await shown('claw-code');
    const read = [...root.querySelectorAll('[part~=verdict]')].filter(
      (part) => !part.closest('[aria-hidden]'),
    );
    expect(read.map((part) => part.textContent.trim())).to.deep.equal(['Ship']);
  });

  it('keeps the language of the name', async () => {
    const { root } = await shown('khayt-alfajr');
    expect(root.querySelector(':lang(ar)')).to.have.text('خيط الفجر: ');
    expect(root.lang).to.equal('en');
  });

  it('is as wide while it loads as when it is there, whatever the verdict', async () => {
    const widths = new Set<number>();
    for (const tool of ['claw-code', 'terrace', 'mothwing']) {
      const slow = catalogUrl('delay=50');
      const badge = fixtureSync<ShipBadge>(
        `<ship-badge tool="${tool}" catalog="${slow}" loading="eager"></ship-badge>`,
      );
      await badge.updateComplete;
      expect(badge.state).to.equal('loading');
      widths.add(Math.round(badge.getBoundingClientRect().width));
      await oneEvent(badge, 'ship-load');
      widths.add(Math.round(badge.getBoundingClientRect().width));
    }
    expect([...widths]).to.have.lengthOf(1);
  });

  it('leaves the height of its line as it was', async () => {
    const [plain, badged] = [await lineHeight(''), await lineHeight('claw-code')];
    expect(badged).to.equal(plain);
  });
  const lineHeight = async (tool: string) => {
    const line = tool
      ? (await shown(tool)).badge.parentElement!
      : fixtureSync<HTMLElement>('<p>We use it daily.</p>');
    return line.getBoundingClientRect().height;
  };

  for (const attributes of ['', 'loading="eager"'])
    it(`far out in a box that scrolls, it leaves the width of the page alone (${attributes || 'not asked'})`, async () => {
      const page = document.documentElement;
      const before = page.scrollWidth;
      const box = fixtureSync<HTMLElement>(
        `<div style="overflow-x: auto"><p style="padding-inline-start: 300vw; inline-size: max-content">
        <ship-badge tool="claw-code" catalog="${catalog}" ${attributes}></ship-badge></p></div>`,
      );
      const badge = box.querySelector('ship-badge')!;
      await (attributes ? oneEvent(badge, 'ship-load') : badge.updateComplete);
      expect(box.scrollWidth).to.be.above(2 * box.clientWidth);
      expect(page.scrollWidth).to.equal(before);
    });

  it('says so in the sentence where the catalog has no such tool', async () => {
    const badge = fixtureSync<ShipBadge>(`<ship-badge tool="wickerlamp" catalog="${catalog}"></ship-badge>`);
    await oneEvent(badge, 'ship-missing');
    const { text } = partsOf(badge);
    expect(text).to.equal('Not in this catalog');
    expect(badge.shadowRoot!.querySelector('[part~=missing]')).to.exist;
  });

  it('says so in the sentence where the catalog cannot be had', async () => {
    const badge = fixtureSync<ShipBadge>(
      '<ship-badge tool="claw-code" catalog="/answers/broken.json?status=400"></ship-badge>',
    );
    await oneEvent(badge, 'ship-error');
    expect(partsOf(badge).text).to.equal('Verdict unavailable.');
  });

  it('shows the first of several tools: it is a badge of one', async () => {
    expect((await shown('terrace, claw-code')).text).to.equal('Terrace: Split 2 to 2');
  });

  it('reflects what is set in script', async () => {
    const { badge } = await shown('claw-code');
    badge.tool = 'terrace';
    await oneEvent(badge, 'ship-load');
    expect(badge).to.have.attribute('tool', 'terrace');
    expect(partsOf(badge).text).to.equal('Terrace: Split 2 to 2');
  });

  it('is accessible in a sentence', async () => {
    const { badge } = await shown('claw-code');
    await expect(badge.parentElement).to.be.accessible();
  });
});
