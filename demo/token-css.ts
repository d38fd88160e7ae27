// What was changed about the tokens, and the CSS that says it. Knows values; refuses to know fields and tables.
import { hexOf } from './contrast.js';
import type { Pair, Token } from './token-list.js';

type Scheme = keyof Pair;

/** Which property takes what a token takes, told by the shape of its default. */
function takenBy(usual: string): string {
  if (/^(#|var\(|light-dark\()/.test(usual)) return 'color';
  if (/^[\d.]+$/.test(usual)) return 'line-height';
  return /^[\d.]+[a-z]+$/.test(usual) ? 'inline-size' : 'font-family';
}

/** The changes of a visit. */
export class TokenChanges {
  readonly #colours = new Map<string, Pair>();
  readonly #values = new Map<string, string>();

  /** A colour as it is now, in `#rrggbb`. */
  colour({ name, colours }: Token, scheme: Scheme): string {
    return (this.#colours.get(name) ?? colours)?.[scheme] ?? '';
  }

  /** Takes a colour. False, and nothing is changed, for what is no `#rgb` or `#rrggbb`. */
  setColour({ name, colours }: Token, scheme: Scheme, text: string): boolean {
    const hex = hexOf(text);
    if (hex === undefined || !colours) return false;
    const now = { ...(this.#colours.get(name) ?? colours), [scheme]: hex };
    this.#colours.set(name, now);
    if (now.light === colours.light && now.dark === colours.dark) this.#colours.delete(name);
    return true;
  }

  /** Takes any other value; an empty one is the default. False, and nothing is changed, for what CSS would not take. */
  setValue({ name, usual }: Token, text: string): boolean {
    const value = text.trim();
    if (value === '' || value === usual) this.#values.delete(name);
    else if (CSS.supports(takenBy(usual), value)) this.#values.set(name, value);
    else return false;
    return true;
  }

  clear(): void {
    this.#colours.clear();
    this.#values.clear();
  }

  /** What is changed, as custom properties and their values. */
  get declarations(): [string, string][] {
    const colours = [...this.#colours].map(([name, { light, dark }]): [string, string] => [
      name,
      light === dark ? light : `light-dark(${light}, ${dark})`,
    ]);
    return [...colours, ...this.#values];
  }

  /** The CSS to copy; empty where nothing is changed. */
  get css(): string {
    const lines = this.declarations.map(([name, value]) => `  ${name}: ${value};\n`);
    return lines.length > 0 ? `:root {\n${lines.join('')}}` : '';
  }
}
