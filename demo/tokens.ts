// Editable table of tokens: a field for each, applied to the page at once, with its contrast, and the CSS to copy.
import { codeOf } from './code.js';
import { least } from './contrast.js';
import { copyButton } from './copy-button.js';
import { judged } from './token-contrast.js';
import { TokenChanges } from './token-css.js';
import type { Pair, Token } from './token-list.js';

const schemes: (keyof Pair)[] = ['light', 'dark'];
const inWords = { light: 'Light', dark: 'Dark' };

const about =
  'The ratio is the contrast of a colour with the surface; of a ground, that with the words on it. ' +
  `Words need ${least.text}:1, lines that carry meaning ${least.line}:1.`;
const nothing = '/* Nothing is changed yet. */';

type Fields = Record<keyof Pair, { swatch: HTMLInputElement; hex: HTMLInputElement; ratio: HTMLElement }>;

function input(type: string, label: string): HTMLInputElement {
  const field = document.createElement('input');
  field.type = type;
  field.ariaLabel = label;
  field.autocomplete = 'off';
  field.spellcheck = false;
  return field;
}

function cell(tag: 'th' | 'td', scope: string, ...children: (Node | string)[]): HTMLTableCellElement {
  const made = document.createElement(tag);
  if (scope) made.scope = scope;
  made.append(...children);
  return made;
}

function headOf({ name, description }: Token): HTMLTableCellElement {
  const code = document.createElement('code');
  code.textContent = name;
  const about = document.createElement('span');
  about.textContent = description;
  return cell('th', 'row', code, about);
}

/** Builds the table in `place` and the style sheet with its values. */
export function tokenTable(place: HTMLElement, tokens: readonly Token[]): void {
  const now = new TokenChanges();
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const pairs = new Map<Token, Fields>();
  const values = new Map<Token, HTMLInputElement>();

  const lines = document.createElement('pre');
  lines.tabIndex = 0;
  lines.role = 'region';
  lines.ariaLabel = 'CSS of what you changed';
  const verdict = document.createElement('p');
  verdict.role = 'status';
  verdict.className = 'note';

  const copier = copyButton(() => now.css);

  /** Updates page, ratios and CSS from the fields. */
  const show = () => {
    sheet.replaceSync(':root {}');
    const [rule] = sheet.cssRules;
    for (const [name, value] of now.declarations) (rule as CSSStyleRule).style.setProperty(name, value);
    lines.replaceChildren(codeOf(now.css || nothing));
    copier.hidden = now.css === '';
    const faint: string[] = [];
    for (const [token, fields] of pairs)
      for (const scheme of schemes) {
        const { text, isFaint } = judged(token, scheme, tokens, now);
        const { ratio, swatch } = fields[scheme];
        ratio.textContent = text;
        ratio.classList.toggle('faint', isFaint);
        swatch.value = now.colour(token, scheme);
        if (isFaint) faint.push(`${token.name} (${scheme}, ${text})`);
      }
    const refused = [...place.querySelectorAll<HTMLInputElement>('[aria-invalid=true]')]
      .map(({ ariaLabel }) => ariaLabel)
      .join('; ');
    const said = [
      ...(refused ? [`Not a value that CSS would read: ${refused}.`] : []),
      faint.length > 0
        ? `Hard to see: ${faint.join('; ')}.`
        : `All words have a contrast of ${least.text}:1 or more, lines ${least.line}:1.`,
    ].join(' ');
    if (verdict.textContent !== said) verdict.textContent = said;
  };

  /** Listens to a field; `take` returns `false` for an invalid value. */
  const hear = (field: HTMLInputElement, take: (text: string) => boolean) =>
    field.addEventListener('input', () => {
      field.ariaInvalid = take(field.value) ? null : 'true';
      show();
    });

  const pairRow = (token: Token) => {
    const fields = {} as Fields;
    const cells = schemes.map((scheme) => {
      const label = `${token.name}, ${scheme}`;
      const swatch = input('color', `${label}: pick`);
      const hex = input('text', label);
      const ratio = document.createElement('span');
      ratio.className = 'ratio';
      fields[scheme] = { swatch, hex, ratio };
      hex.value = now.colour(token, scheme);
      hear(swatch, (text) => {
        hex.value = text;
        hex.ariaInvalid = null;
        return now.setColour(token, scheme, text);
      });
      hear(hex, (text) => now.setColour(token, scheme, text));
      const both = document.createElement('div');
      both.append(swatch, hex, ratio);
      return cell('td', '', both);
    });
    pairs.set(token, fields);
    return [headOf(token), ...cells];
  };

  const valueRow = (token: Token) => {
    const field = input('text', token.name);
    field.value = token.usual;
    hear(field, (text) => now.setValue(token, text));
    values.set(token, field);
    const only = cell('td', '', field);
    only.colSpan = schemes.length;
    return [headOf(token), only];
  };

  const table = document.createElement('table');
  table.ariaLabel = 'Tokens';
  const heads = ['Token', ...schemes.map((scheme) => inWords[scheme])].map((text) => cell('th', 'col', text));
  table
    .createTHead()
    .insertRow()
    .append(...heads);
  const body = table.createTBody();
  for (const token of tokens) body.insertRow().append(...(token.colours ? pairRow(token) : valueRow(token)));

  const reset = document.createElement('button');
  reset.type = 'button';
  reset.textContent = 'Reset';
  reset.addEventListener('click', () => {
    now.clear();
    for (const [token, fields] of pairs)
      for (const scheme of schemes) {
        fields[scheme].hex.value = now.colour(token, scheme);
        fields[scheme].hex.ariaInvalid = null;
      }
    for (const [{ usual }, field] of values) {
      field.value = usual;
      field.ariaInvalid = null;
    }
    show();
  });

  const scroller = document.createElement('div');
  scroller.className = 'table';
  scroller.tabIndex = 0;
  scroller.role = 'region';
  scroller.ariaLabel = 'Table of tokens';
  scroller.append(table);
  const actions = document.createElement('div');
  actions.className = 'actions';
  actions.append(reset, copier);
  const note = document.createElement('p');
  note.className = 'note';
  note.textContent = about;
  place.replaceChildren(note, scroller, verdict, lines, actions);
  show();
}
