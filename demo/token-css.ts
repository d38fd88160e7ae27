// Changes of tokens, and the CSS with them. Must not depend on fields and tables.
import { hexOf } from './contrast.js';
import type { Pair, Token } from './token-list.js';

type Scheme = keyof Pair;

/** CSS property that accepts the same values as a token, by the form of its default. */
function takenBy(usual: string): string {
  if (/^(#|var\(|light-dark\()/.test(usual)) return 'color';
  if (/^[\d.]+$/.test(usual)) return 'line-height';
  return /^[\d.]+[a-z]+$/.test(usual) ? 'inline-size' : 'font-family';
}

/** Changes of a visit. */
export class TokenChanges {
  readonly #colours = new Map<string, Pair>();
  readonly #values = new Map<string, string>();

  /** Returns the current color in `#rrggbb`. */
  colour({ name, colours }: Token, scheme: Scheme): string {
    return (this.#colours.get(name) ?? colours)?.[scheme] ?? '';
  }

  /** Sets a color; returns `false` and changes nothing if it is no `#rgb` or `#rrggbb`. */
  setColour({ name, colours }: Token, scheme: Scheme, text: string): boolean {
    const hex = hexOf(text);
    if (hex === undefined || !colours) return false;
    const now = { ...(this.#colours.get(name) ?? colours), [scheme]: hex };
    this.#colours.set(name, now);
    if (now.light === colours.light && now.dark === colours.dark) this.#colours.delete(name);
    return true;
  }

  /** Sets any other value, an empty one to the default; returns `false` and changes nothing if it is no valid CSS. */
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

  /** Returns the changed custom properties with their values. */
  get declarations(): [string, string][] {
    const colours = [...this.#colours].map(([name, { light, dark }]): [string, string] => [
      name,
      light === dark ? light : `light-dark(${light}, ${dark})`,
    ]);
    return [...colours, ...this.#values];
  }

  /** Returns the CSS to copy; empty without changes. */
  get css(): string {
    const lines = this.declarations.map(([name, value]) => `  ${name}: ${value};\n`);
    return lines.length > 0 ? `:root {\n${lines.join('')}}` : '';
  }
}
