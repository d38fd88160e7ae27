// The live table of tokens: what is read from the manifest, what a change does to the page, and what is said of contrast.
import { expect, fixture, html } from '@open-wc/testing';
import { contrast, hexOf, ratioText } from '../../demo/contrast.js';
import { tokensOf, type Manifest } from '../../demo/token-list.js';
import { tokenTable } from '../../demo/tokens.js';

const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
const places: HTMLElement[] = [];

async function table() {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  tokenTable(place, tokensOf(manifest));
  places.push(place);
  return place;
}

const field = (place: Element, label: string) =>
  place.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)!;
function type(place: Element, label: string, text: string) {
  const input = field(place, label);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return input;
}
const button = (place: Element, name: string) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
const cssIn = (place: Element) => place.querySelector('pre')?.textContent ?? '';
const saidIn = (place: Element) => place.querySelector('p[role=status]')?.textContent ?? '';
const ofPage = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

describe('the table of tokens', () => {
  afterEach(() => {
    for (const place of places.splice(0)) button(place, 'Reset').click();
  });

  it('has a row for every token of the manifest, and a field for each of its colours', async () => {
    const place = await table();
    const names = [...place.querySelectorAll('tbody th code')].map((code) => code.textContent);
    const inManifest = JSON.stringify(manifest).match(/--ship-[\w-]+(?=")/g);
    expect(names).to.have.members([...new Set(inManifest)]);
    expect(field(place, '--ship-color-text, light').value).to.equal('#16191d');
    expect(field(place, '--ship-color-text, dark').value).to.equal('#eef0f2');
    expect(field(place, '--ship-color-surface, light').value).to.equal('#ffffff');
    expect(field(place, '--ship-radius').value).to.equal('0.5em');
    await expect(place).to.be.accessible();
  });

  it('finds nothing too faint in what the elements come with', async () => {
    const place = await table();
    expect(saidIn(place)).to.equal('All words have a contrast of 4.5:1 or more, lines 3:1.');
  });

  it('gives the page a colour at once, and prints it; one scheme leaves the other as it was', async () => {
    const place = await table();
    type(place, '--ship-color-verdict-ship, dark', '#9CCC65');
    expect(ofPage('--ship-color-verdict-ship')).to.equal('light-dark(#00694a, #9ccc65)');
    expect(cssIn(place)).to.equal(':root {\n  --ship-color-verdict-ship: light-dark(#00694a, #9ccc65);\n}');
    expect(field(place, '--ship-color-verdict-ship, dark: pick').value).to.equal('#9ccc65');
    await expect(place).to.be.accessible();
  });

  it('takes a picked colour as well', async () => {
    const place = await table();
    type(place, '--ship-color-text, light: pick', '#102030');
    expect(field(place, '--ship-color-text, light').value).to.equal('#102030');
    expect(ofPage('--ship-color-text')).to.equal('light-dark(#102030, #eef0f2)');
  });

  it('takes a length, a number or a family, and nothing once it is the default again', async () => {
    const place = await table();
    type(place, '--ship-radius', '0');
    type(place, '--ship-line-height', '1.7');
    type(place, '--ship-font', 'Charter, serif');
    expect(cssIn(place)).to.equal(
      ':root {\n  --ship-radius: 0;\n  --ship-line-height: 1.7;\n  --ship-font: Charter, serif;\n}',
    );
    type(place, '--ship-radius', '0.5em');
    type(place, '--ship-line-height', '');
    type(place, '--ship-font', 'inherit');
    expect(cssIn(place)).to.include('Nothing is changed');
    expect(ofPage('--ship-radius')).to.equal('');
  });

  it('leaves away what is no value, and says which', async () => {
    const place = await table();
    const wrong = [
      type(place, '--ship-padding', 'wide'),
      type(place, '--ship-radius', '0} body { display: none'),
      type(place, '--ship-color-text, light', 'nearly black'),
    ];
    expect(wrong.map(({ ariaInvalid }) => ariaInvalid)).to.deep.equal(['true', 'true', 'true']);
    for (const { ariaLabel } of wrong) expect(saidIn(place)).to.include(ariaLabel!);
    expect(cssIn(place)).to.include('Nothing is changed');
    expect(getComputedStyle(document.body).display).to.equal('block');
    type(place, '--ship-padding', '2em');
    expect(field(place, '--ship-padding').ariaInvalid).to.equal(null);
    expect(saidIn(place)).not.to.include('--ship-padding');
  });

  it('warns of words under 4.5:1 and of lines under 3:1, in the scheme where they are', async () => {
    const place = await table();
    type(place, '--ship-color-text-muted, light', '#777');
    type(place, '--ship-color-border-strong, light', '#949494');
    expect(saidIn(place)).to.equal('Hard to see: --ship-color-text-muted (light, 4.4:1, under 4.5).');
    type(place, '--ship-color-border-strong, light', '#969696');
    expect(saidIn(place)).to.include('--ship-color-border-strong (light, 2.9:1, under 3)');
    await expect(place).to.be.accessible();
  });

  it('judges a ground by the words on it', async () => {
    const place = await table();
    type(place, '--ship-color-surface, dark', '#eeeeee');
    expect(saidIn(place)).to.include('--ship-color-surface (dark, 1.0:1, under 4.5)');
    expect(saidIn(place)).not.to.include('light,');
  });

  it('puts everything back', async () => {
    const place = await table();
    type(place, '--ship-color-text, light', '#123');
    type(place, '--ship-padding', 'wide');
    type(place, '--ship-radius', '0');
    button(place, 'Reset').click();
    expect(field(place, '--ship-color-text, light').value).to.equal('#16191d');
    expect(field(place, '--ship-padding').value).to.equal('1.25em');
    expect(field(place, '--ship-padding').ariaInvalid).to.equal(null);
    expect(ofPage('--ship-color-text')).to.equal('');
    expect(cssIn(place)).to.include('Nothing is changed');
  });
});

describe('contrast', () => {
  it('is WCAG’s', () => {
    expect(contrast('#000000', '#ffffff')).to.be.closeTo(21, 1e-9);
    expect(contrast('#ffffff', '#ffffff')).to.equal(1);
    expect(contrast('#767676', '#ffffff')).to.be.closeTo(4.54, 0.005);
    expect(contrast('#ffffff', '#767676')).to.equal(contrast('#767676', '#ffffff'));
    expect(contrast('', '#ffffff')).to.be.NaN;
  });

  it('is cut where it is written, so that too little never reads as enough', () => {
    expect(ratioText(4.4999)).to.equal('4.4:1');
    expect(ratioText(21)).to.equal('21.0:1');
  });

  it('knows colours in three digits and six', () => {
    expect(['#fff', 'ABC', ' #16191D ', 'red', '#ffff', ''].map(hexOf)).to.deep.equal([
      '#ffffff',
      '#aabbcc',
      '#16191d',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
