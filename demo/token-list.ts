// The tokens that a page can set, read from the elements' manifest: name, default, description. No list of its own but of
// what a colour is for, because a manifest does not say whether words are written in it.
import { hexOf } from './contrast.js';

/** Colours of one token. */
export interface Pair {
  light: string;
  dark: string;
}

/** What a colour is for: a ground, words, a line that carries meaning, or decoration. */
type Role = 'ground' | 'text' | 'line' | 'decoration';

/** A custom property of the elements. */
export interface Token {
  name: string;
  description: string;
  /** Its default as it is written in the manifest. */
  usual: string;
  /** Its default in `#rrggbb`, where it is a pair of colours. */
  colours?: Pair;
  role: Role;
}

/** The part of a manifest that is read here (https://github.com/webcomponents/custom-elements-manifest). */
export interface Manifest {
  modules: {
    declarations?: {
      cssProperties?: { name: string; description?: string; default?: string; inheritedFrom?: unknown }[];
    }[];
  }[];
}

/** Whatever is not named here is taken for words, which need the most. */
const roles: Record<string, Role> = {
  '--ship-color-surface': 'ground',
  '--ship-color-surface-hover': 'ground',
  '--ship-color-border-strong': 'line',
  '--ship-color-focus': 'line',
  '--ship-color-border': 'decoration',
};

function pairOf(usual: string): Pair | undefined {
  const [, one = usual, other = one] = /^light-dark\(([^,]+),([^,]+)\)$/.exec(usual) ?? [];
  const [light, dark] = [hexOf(one), hexOf(other)];
  return light !== undefined && dark !== undefined ? { light, dark } : undefined;
}

/**
 * Every token of any element, each once, colours first. The element that has most of them describes them; the one that
 * declares most of them itself gives the order, because a manifest lists inherited ones last.
 */
export function tokensOf({ modules }: Manifest): Token[] {
  const lists = modules
    .flatMap(({ declarations = [] }) => declarations)
    .map(({ cssProperties = [] }) => cssProperties)
    .sort((a, b) => b.length - a.length);
  const own = (list: (typeof lists)[number]) => list.filter(({ inheritedFrom }) => !inheritedFrom).length;
  const order = lists.toSorted((a, b) => own(b) - own(a)).flatMap((list) => list.map(({ name }) => name));
  const tokens = new Map<string, Token>();
  for (const { name, description = '', default: usual = '' } of lists.flat()) {
    const colours = pairOf(usual);
    const role = roles[name] ?? 'text';
    if (!tokens.has(name)) tokens.set(name, { name, description, usual, role, ...(colours && { colours }) });
  }
  return [...tokens.values()].sort(
    (a, b) => Number(!a.colours) - Number(!b.colours) || order.indexOf(a.name) - order.indexOf(b.name),
  );
}
