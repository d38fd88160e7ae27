// <ship-verdict>: what a reader of one tool's card sees and hears.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/components/ship-verdict/define.js';
import type { ShipVerdict } from '../../src/components/ship-verdict/define.js';
import { bodyUrl } from '../support/requests.js';

const catalog = '/answers/catalog.json?file=catalog.json';

describe('ship-verdict', () => {
  /** A card that shows its answer, with what is read of each part. */
  const shown = async (tool: string, attributes = '', from = catalog) => {
    const card = fixtureSync<ShipVerdict>(
      `<ship-verdict tool="${tool}" catalog='${from}' ${attributes}></ship-verdict>`,
    );
    await oneEvent(card, 'ship-load');
    const find = (selector: string) => card.shadowRoot!.querySelector<HTMLElement>(selector);
    const read = (selector: string) => find(selector)?.innerText.replace(/\s+/g, ' ').trim();
    return { card, find, read };
  };

  const tools: [slug: string, ...words: [string, string, string, string, string, string], reason: string][] =
    [
      [
        'claw-code',
        'Claw Code',
        'Ship',
        '3 ship / 1 skip',
        '75%',
        'No community votes yet',
        'Paid',
        'seed page',
      ],
      [
        'llama-4-compact-12b',
        'Llama 4 Compact (12B)',
        'Ship',
        '4 ship / 0 skip',
        '100%',
        'No community votes yet',
        'Free',
        'seed page',
      ],
      [
        'quillpatch',
        'Quillpatch',
        'Skip',
        '1 ship / 3 skip',
        '25%',
        '38% of 64 votes',
        'Paid',
        '37.5 is rounded half up',
      ],
      ['gullspire', 'Gullspire', 'Skip', '0 ship / 5 skip', '0%', '3% of 91 votes', 'Paid', 'nobody ships'],
      ['terrace', 'Terrace', 'Split', '2 ship / 2 skip', '50%', '61% of 203 votes', 'Freemium', 'a tie'],
      [
        'terrace-runner',
        'Terrace',
        'Split',
        '2 ship / 2 skip',
        '50%',
        '61% of 203 votes',
        'Freemium',
        'it moved',
      ],
      [
        'tallowick',
        'Tallowick',
        'Ship',
        '4 ship / 1 skip',
        '80%',
        '88% of 355 votes',
        'Freemium',
        'disclosure',
      ],
      [
        'brasswren',
        'Brasswren',
        'Ship',
        '1 ship / 0 skip',
        '100%',
        'No community votes yet',
        'Free',
        'a panel of one',
      ],
      [
        'mothwing',
        'Mothwing',
        'No verdict',
        'No panel yet',
        'No panel yet',
        'No community votes yet',
        'Free',
        'no reviews',
      ],
      [
        'nettlebox',
        'Nettlebox (sample)',
        'No verdict',
        'No panel yet',
        'No panel yet',
        'No community votes yet',
        'Not stated',
        'nearly empty',
      ],
      [
        'khayt-alfajr',
        'خيط الفجر',
        'Ship',
        '3 ship / 1 skip',
        '75%',
        '65% of 26 votes',
        'Freemium',
        'right to left',
      ],
      [
        'rueckwaertskompatibilitaetspruefungsautomat',
        'Rückwärtskompatibilitätsprüfungsautomat for Public Interfaces',
        'Ship',
        '2 ship / 1 skip',
        '67%',
        '100% of 1 vote',
        'Paid',
        'a long name, one vote',
      ],
    ];
  for (const [slug, name, verdict, tally, panelShip, community, entry, reason] of tools)
    it(`says "${verdict}" of ${slug} (${reason})`, async () => {
      const { read } = await shown(slug);
      expect(read('[role=heading]')).to.equal(name);
      expect(read('[part~=panel]')).to.equal(`${verdict} ${tally}`);
      expect(read('[part~=score]')).to.equal(`Panel ship ${panelShip}`);
      expect(read('[part~=community]')).to.equal(`Community ${community}`);
      expect(read('[part~=price]')).to.equal(`Entry ${entry}`);
      expect(read('[part~=card]')).not.to.match(/undefined|NaN|null|\[object/);
    });

  it('says everything the page of the seed says: category, tagline, description', async () => {
    const { read } = await shown('claw-code');
    const text = read('[part~=card]');
    expect(text).to.include('Developer Tools');
    expect(text).to.include('The terminal coding agent you know, redone in Rust');
    expect(text).to.include('A Rust rewrite of a well-known coding agent');
  });

  it('says whose verdict it is and of when, and links to the review', async () => {
    const { find, read } = await shown('claw-code');
    const review = 'https://ship-or-skip.example/tools/claw-code';
    expect(find('[role=heading] a')).to.have.property('href', review);
    expect(find('[part~=attribution] a')).to.have.property('href', review);
    expect(read('[part~=attribution] a')).to.equal('Review by Ship or Skip');
    expect(read('[part~=attribution]')).to.include('Reviewed June 11, 2026');
  });

  it('underlines the link to its source, so that it is a link without colour too', async () => {
    const { find } = await shown('claw-code');
    expect(getComputedStyle(find('[part~=attribution] a')!).textDecorationLine).to.equal('underline');
  });

  it('leads to the catalog where there is no review to go to', async () => {
    const { find } = await shown('nettlebox');
    expect(find('[role=heading] a')).to.not.exist;
    expect(find('[part~=attribution] a')).to.have.property('href', 'https://ship-or-skip.example/');
  });

  it('says that a verdict may be out of date where it is older than the catalog allows', async () => {
    const old = '{"v":1,"maxAge":30,"tools":[{"slug":"a","name":"A","reviewed":"2020-03-03"}]}';
    const { read } = await shown('a', '', bodyUrl(old));
    expect(read('[part~=attribution]')).to.equal('Reviewed March 3, 2020; may be out of date');
  });

  it('shows the disclosure and the dated correction', async () => {
    const { read } = await shown('tallowick');
    expect(read('[part~=attribution]')).to.include('Disclosure The Creator wrote a paid tutorial');
    expect(read('[part~=attribution]')).to.include(
      'Corrected July 19, 2026 The first version of this review',
    );
  });

  it('has a heading of level 3', async () => {
    const { find } = await shown('claw-code');
    expect(find('[role=heading]')).to.have.attribute('aria-level', '3');
  });
  const levels: [given: string, level: string, reason: string][] = [
    ['1', '1', 'the highest'],
    ['4', '4', 'as asked'],
    ['9', '6', 'there is no deeper one'],
    ['0', '1', 'there is no higher one'],
    ['two', '3', 'no number: the usual'],
    ['', '3', 'says nothing: the usual'],
  ];
  for (const [given, level, reason] of levels)
    it(`heading-level="${given}" is a heading of level ${level} (${reason})`, async () => {
      const { find } = await shown('claw-code', `heading-level="${given}"`);
      expect(find('[role=heading]')).to.have.attribute('aria-level', level);
    });

  it('variant="compact" keeps name, category, verdict and source, and nothing else', async () => {
    const { read, find } = await shown('claw-code', 'variant="compact"');
    expect(read('[part~=card]')).to.match(
      /^C? ?Claw Code Developer Tools Ship 3 ship \/ 1 skip Review by Ship or Skip · Reviewed June 11, 2026/,
    );
    expect(find('[part~=price]')).to.not.exist;
  });

  it('an unknown variant is the full card', async () => {
    const { read } = await shown('claw-code', 'variant="tiny"');
    expect(read('[part~=price]')).to.equal('Entry Paid');
  });

  it('loads a logo late, in its reserved size and without telling where from', async () => {
    const { find } = await shown('terrace');
    const logo = find('img') as HTMLImageElement;
    expect(logo.src).to.equal(new URL('/answers/logos/logo-terrace-image.svg', location.href).href);
    expect(logo).to.include({ loading: 'lazy', referrerPolicy: 'no-referrer', alt: '' });
    expect([logo.getAttribute('width'), logo.getAttribute('height')]).to.deep.equal(['44', '44']);
  });

  it('resolves URLs of a catalog against the address that answered, after redirects', async () => {
    const target = `/answers/elsewhere/catalog.json?file=catalog.json&key=${crypto.randomUUID()}`;
    const url = `/answers/catalog.json?status=302&location=${encodeURIComponent(target)}&key=${crypto.randomUUID()}`;
    const element = fixtureSync<ShipVerdict>(
      `<ship-verdict tool="terrace" catalog="${url}" loading="eager"></ship-verdict>`,
    );
    await oneEvent(element, 'ship-load');
    expect(element.shadowRoot!.querySelector('img')!.src).to.equal(
      new URL('/answers/elsewhere/logos/logo-terrace-image.svg', location.href).href,
    );
  });

  it('has the letter and word spacing that a reader has set in the page', async () => {
    const { card, find } = await shown('claw-code');
    card.style.letterSpacing = '3px';
    card.style.wordSpacing = '5px';
    for (const name of ['card', 'verdict', 'panel', 'attribution']) {
      const { letterSpacing, wordSpacing } = getComputedStyle(find(`[part~=${name}]`)!);
      expect([name, letterSpacing, wordSpacing]).to.deep.equal([name, '3px', '5px']);
    }
  });

  it('shows a first letter where there is no logo, and does not read it out', async () => {
    const { find } = await shown('claw-code');
    const letter = [...find('[part~=card]')!.querySelectorAll('[aria-hidden=true]')].map(
      (part) => part.textContent,
    );
    expect(letter).to.include('C');
    expect(find('img')).to.not.exist;
  });

  it('isolates a name that runs the other way, in its own language', async () => {
    const { find } = await shown('khayt-alfajr');
    const name = find('[role=heading] :lang(ar)')!;
    expect(name).to.have.text('خيط الفجر');
    expect(getComputedStyle(name).unicodeBidi).to.match(/isolate/);
    const tagline = [...find('[part~=card]')!.querySelectorAll<HTMLElement>('[dir=auto]')].find(
      ({ innerText }) => innerText.startsWith('تقرأ'),
    )!;
    expect(tagline.lang).to.equal('ar');
    expect(getComputedStyle(tagline).direction).to.equal('rtl');
  });

  it('breaks a name that is too long for its place', async () => {
    const { card } = await shown('rueckwaertskompatibilitaetspruefungsautomat', 'style="inline-size: 15em"');
    expect(card.scrollWidth).to.equal(card.clientWidth);
  });

  const schemes: [theme: string, scheme: string][] = [
    ['light', 'light'],
    ['dark', 'dark'],
  ];
  it('theme="dark" and theme="light" decide against the page', async () => {
    const grounds = new Set<string>();
    for (const [theme, scheme] of schemes) {
      const { card, find } = await shown('claw-code', `theme="${theme}"`);
      expect(getComputedStyle(card).colorScheme).to.equal(scheme);
      grounds.add(getComputedStyle(find('[part~=card]')!).backgroundColor);
    }
    expect(grounds.size).to.equal(2);
  });

  it('follows the color-scheme of its place without theme', async () => {
    const { card, find } = await shown('claw-code', 'style="color-scheme: dark"');
    const dark = getComputedStyle(find('[part~=card]')!).backgroundColor;
    card.style.colorScheme = 'light';
    expect(getComputedStyle(find('[part~=card]')!).backgroundColor).to.not.equal(dark);
  });

  it('says labels as the catalog renames them', async () => {
    const renamed = JSON.stringify({
      v: 1,
      labels: {
        ship: 'Adopt',
        skip: 'Hold',
        community: 'Readers',
        noVotes: 'Nobody voted',
        undefinedLabel: 'x',
      },
      tools: [{ slug: 'a', name: 'A', reviews: [{ reviewer: 'r', verdict: 'ship' }] }],
    });
    const { read } = await shown('a', '', bodyUrl(renamed));
    expect(read('[part~=panel]')).to.equal('Adopt 1 Adopt / 0 Hold');
    expect(read('[part~=community]')).to.equal('Readers Nobody voted');
  });

  const absent: [slug: string, title: string, hint: string][] = [
    ['claw-cod', 'No tool called “claw-cod”', 'It is not listed here.'],
    ['wickerlamp', 'No tool called “wickerlamp”', 'No longer in this catalog'],
  ];
  for (const [slug, title, hint] of absent)
    it(`says in words that there is no ${slug}`, async () => {
      const card = fixtureSync<ShipVerdict>(
        `<ship-verdict tool="${slug}" catalog="${catalog}"></ship-verdict>`,
      );
      await oneEvent(card, 'ship-missing');
      const text = card.shadowRoot!.querySelector<HTMLElement>('[part~=missing]')!.innerText;
      expect(text).to.include(title).and.include(hint);
    });

  it('names and links a tool whose record is of a newer format', async () => {
    const newer = '{"v":1,"tools":[{"v":2,"slug":"a","name":"Alder","url":"/alder","verdict":{}}]}';
    const card = fixtureSync<ShipVerdict>(
      `<ship-verdict tool="a" catalog="${bodyUrl(newer)}"></ship-verdict>`,
    );
    await oneEvent(card, 'ship-missing');
    const part = card.shadowRoot!.querySelector<HTMLElement>('[part~=missing]')!;
    expect(part.innerText).to.include('Alder').and.include('needs a newer version of this widget');
    expect(part.querySelector('a')).to.have.property('href', new URL('/alder', location.href).href);
  });

  it('says a verdict it does not know in its own words, and does not count it', async () => {
    const odd =
      '{"v":1,"tools":[{"slug":"a","name":"A","reviews":[{"reviewer":"r","verdict":"abstain","score":50}]}]}';
    const { read } = await shown('a', '', bodyUrl(odd));
    expect(read('[part~=panel]')).to.equal('No verdict No panel yet');
  });

  it('is accessible', async () => {
    const { card } = await shown('tallowick', 'heading-level="1"');
    await expect(card).to.be.accessible();
  });
});
