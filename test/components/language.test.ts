// Strings follow the nearest `lang`; text of the catalog keeps its own language.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipVerdict } from '../../src/index.js';
import { waitUntil } from '../support/waiting.js';

const catalog = '/answers/catalog.json?file=catalog.json';
const card = `<ship-verdict tool="terrace" catalog="${catalog}"></ship-verdict>`;

describe('language', () => {
  /** A card in a place, once it shows its answer. */
  const shown = async (place: Element | ShadowRoot) => {
    const element = place.querySelector('ship-verdict')!;
    await oneEvent(element, 'ship-load');
    return element;
  };
  const root = (element: ShipVerdict) => element.shadowRoot!.querySelector<HTMLElement>('[part~=root]')!;
  const read = (element: ShipVerdict, part: string) =>
    root(element).querySelector<HTMLElement>(`[part~=${part}]`)!.innerText.replace(/\s+/g, ' ').trim();
  const says = (element: ShipVerdict, word: string) =>
    waitUntil(() => read(element, 'verdict') === word, `says ${word}, not ${read(element, 'verdict')}`);

  const places: [lang: string, verdict: string, score: string, spoken: string, reason: string][] = [
    ['en', 'Split', 'Panel ship 50%', 'en', 'English'],
    ['en-GB', 'Split', 'Panel ship 50%', 'en-GB', 'English, dates as in Britain'],
    ['de', 'Geteilt', 'Jury dafür 50 %', 'de', 'German writes a space before %'],
    ['de-AT', 'Geteilt', 'Jury dafür 50 %', 'de-AT', 'a region speaks its language'],
    ['DE', 'Geteilt', 'Jury dafür 50 %', 'de', 'case does not matter'],
    ['de_AT', 'Geteilt', 'Jury dafür 50 %', 'de-AT', 'an underscore, as in names of locales'],
    ['pt-BR', 'Dividido', 'Júri a favor 50%', 'pt-BR', 'a region speaks its language'],
    ['nl', 'Split', 'Panel ship 50%', 'en', 'a language we do not have'],
    ['not a language', 'Split', 'Panel ship 50%', 'en', 'no language at all'],
    ['', 'Split', 'Panel ship 50%', 'en', 'said to be unknown'],
    ['constructor', 'Split', 'Panel ship 50%', 'en', 'a name every object has'],
  ];
  for (const [lang, verdict, score, spoken, reason] of places)
    it(`lang="${lang}" says "${verdict}" (${reason})`, async () => {
      const element = await shown(fixtureSync(`<div lang="${lang}">${card}</div>`));
      expect(read(element, 'verdict')).to.equal(verdict);
      expect(read(element, 'score')).to.equal(score);
      expect(root(element).lang).to.equal(spoken);
    });

  for (const lang of ['ar', 'es', 'fr', 'ja', 'zh'])
    it(`speaks ${lang}`, async () => {
      const element = await shown(fixtureSync(`<div lang="${lang}">${card}</div>`));
      expect(root(element).lang).to.equal(lang);
      expect(read(element, 'verdict')).to.match(/\p{L}/u).and.not.equal('Split');
    });

  it('marks the catalog’s text as of its own language', async () => {
    const element = await shown(fixtureSync(`<div lang="de">${card}</div>`));
    const name = root(element).querySelector('[role=heading] bdi');
    expect(name).to.have.attribute('lang', 'en');
    expect(read(element, 'attribution')).to.match(/^Bewertet von Ship or Skip · Bewertet am 28. Mai 2026/);
  });

  it('follows the nearest lang, also the element’s own', async () => {
    const nested = `<div lang="fr"><p lang="de"></p>${card.replace('<ship-verdict', '<ship-verdict lang="pt"')}</div>`;
    expect(read(await shown(fixtureSync(nested)), 'verdict')).to.equal('Dividido');
  });

  it('follows a change while the page lives', async () => {
    const place = fixtureSync<HTMLElement>(`<div lang="de">${card}</div>`);
    const element = await shown(place);
    place.lang = 'en';
    await says(element, 'Split');
    element.lang = 'pt';
    await says(element, 'Dividido');
    element.removeAttribute('lang');
    await says(element, 'Split');
  });

  it('follows the language of the whole page', async () => {
    const before = document.documentElement.lang;
    const element = await shown(fixtureSync(`<div>${card}</div>`));
    document.documentElement.lang = 'de';
    await says(element, 'Geteilt');
    document.documentElement.lang = before;
    await says(element, 'Split');
  });

  it('speaks the last of two languages set at once', async () => {
    const place = fixtureSync<HTMLElement>(`<div lang="en">${card}</div>`);
    const element = await shown(place);
    place.lang = 'de';
    await Promise.resolve();
    place.lang = 'pt';
    await says(element, 'Dividido');
    await element.updateComplete;
    expect(read(element, 'verdict')).to.equal('Dividido');
  });

  it('follows it across shadow roots, and through a root inside a root', async () => {
    const host = fixtureSync<HTMLElement>('<section lang="de"><div></div></section>');
    const outer = host.querySelector('div')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<div></div>';
    const inner = outer.querySelector('div')!.attachShadow({ mode: 'open' });
    inner.innerHTML = card;
    const element = await shown(inner);
    expect(read(element, 'verdict')).to.equal('Geteilt');
    outer.querySelector('div')!.lang = 'pt';
    await says(element, 'Dividido');
    outer.querySelector('div')!.removeAttribute('lang');
    host.lang = 'en';
    await says(element, 'Split');
  });

  it('follows a move to another place', async () => {
    const page = fixtureSync(`<div><p lang="de">${card}</p><p lang="pt"></p></div>`);
    const element = await shown(page);
    page.lastElementChild!.append(element);
    await says(element, 'Dividido');
  });

  it('says the message of a failure in that language', async () => {
    const element = fixtureSync<ShipVerdict>(
      '<ship-verdict lang="de" tool="a" catalog="/answers/no.json?status=404"></ship-verdict>',
    );
    await oneEvent(element, 'ship-missing');
    expect(read(element, 'missing')).to.match(/^Urteil nicht verfügbar\./);
  });

  it('speaks English if the file of the language does not load, without an uncaught error', async () => {
    const { origin } = location;
    const folders = [
      ...['catalog', 'components', 'controllers', 'data', 'shared', 'templates', 'view-models'],
      'i18n/en',
    ].map((name) => `${name}/`);
    const files = [
      'index.ts',
      'i18n/strings.ts',
      'i18n/localized-strings.ts',
      'i18n/languages.ts',
      'i18n/localizer.ts',
    ];
    const allowed = [...folders, ...files].map((path) => `${origin}/src/${path}`).join(' ');
    const frame = fixtureSync<HTMLIFrameElement>(`<iframe></iframe>`);
    frame.srcdoc = `<!doctype html><html lang="ja"><title>Page</title>
      <meta http-equiv="Content-Security-Policy" content="script-src ${origin}/node_modules/ ${origin}/__web-dev-server__ ${allowed}">
      ${card.replace('<ship-verdict', '<ship-verdict loading="eager"')}
      <script type="module" src="/src/index.ts"></script>`;
    await oneEvent(frame, 'load');
    const errors: unknown[] = [];
    for (const type of ['error', 'unhandledrejection'])
      frame.contentWindow!.addEventListener(type, (event) => errors.push(event));
    const element = frame.contentDocument!.querySelector('ship-verdict')!;
    await waitUntil(() => element.state === 'ready', 'shows its answer');
    await element.updateComplete;
    expect(read(element, 'verdict')).to.equal('Split');
    expect(root(element).lang).to.equal('en');
    expect(errors).to.be.empty;
  });

  const surroundings: [lang: string, dir: string, words: string, written: string][] = [
    ['he', 'rtl', 'en', 'ltr'],
    ['fa', 'rtl', 'en', 'ltr'],
    ['ur', 'rtl', 'en', 'ltr'],
    ['en', 'rtl', 'en', 'ltr'],
    ['de', 'ltr', 'de', 'ltr'],
    ['ar', 'rtl', 'ar', 'rtl'],
    ['ar', 'ltr', 'ar', 'rtl'],
  ];
  for (const [lang, dir, words, written] of surroundings)
    it(`on a ${lang} page that runs ${dir} our ${words} words run ${written}`, async () => {
      const tags = ['ship-verdict', 'ship-badge', 'ship-scorecard', 'tool-compare'];
      const place = fixtureSync(
        `<div lang="${lang}" dir="${dir}">${tags.map((tag) => `<${tag} tool="terrace" tools="terrace claw-code" catalog="${catalog}" loading="eager"></${tag}>`).join('')}</div>`,
      );
      await Promise.all([...place.children].map((element) => oneEvent(element, 'ship-load')));
      for (const element of place.children) {
        await (element as unknown as ShipVerdict).updateComplete;
        for (const root of element.shadowRoot!.querySelectorAll<HTMLElement>('[lang]:not(bdi)')) {
          expect(root.dir, `${element.localName} ${root.outerHTML.slice(0, 60)}`).not.to.equal('');
          if (root.matches('[part~=root]')) {
            expect([root.lang, root.dir]).to.deep.equal([words, written]);
            expect(getComputedStyle(root).direction).to.equal(written);
          }
        }
      }
    });

  it('is accessible in a language that runs the other way', async () => {
    const element = await shown(fixtureSync(`<div lang="ar" dir="rtl">${card}</div>`));
    await expect(element).to.be.accessible();
  });
});
