// Tokens that a page can set, read from the elements' manifest: name, default, description. Only the roles of
// colors are listed here, because a manifest does not contain them.
import { hexOf } from './contrast.js';

/** Light and dark color of a token. */
export interface Pair {
  light: string;
  dark: string;
}

/** Role of a color: background, text, line that carries meaning, or decoration. */
type Role = 'ground' | 'text' | 'line' | 'decoration';

/** Custom property of the elements. */
export interface Token {
  name: string;
  description: string;
  /** Default value in the manifest. */
  usual: string;
  /** Default in `#rrggbb`, for a pair of colors. */
  colours?: Pair;
  role: Role;
}

/** Used part of a manifest (https://github.com/webcomponents/custom-elements-manifest). */
export interface Manifest {
  modules: {
    declarations?: {
      cssProperties?: { name: string; description?: string; default?: string; inheritedFrom?: unknown }[];
    }[];
  }[];
}

/** Roles of colors; any other is taken for text, which needs the most contrast. */
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
 * Returns the tokens of all elements without duplicates, colors first. Descriptions come from the element with most tokens;
 * the order from the one that declares most itself, because a manifest lists inherited ones last.
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
