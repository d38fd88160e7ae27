// How well a token's colour can be seen where it stands. Knows grounds and what is enough; refuses to know fields.
import { contrast, least, ratioText } from './contrast.js';
import type { TokenChanges } from './token-css.js';
import type { Pair, Token } from './token-list.js';

/** A ratio in words, and whether it is too low. */
export interface Judged {
  /** Such as `4.6:1` or `3.2:1, under 4.5`; empty for decoration, which needs none. */
  text: string;
  isFaint: boolean;
}

/** A colour as it stands on the surface; of a ground, what is said of the words on it. */
export function judged(
  token: Token,
  scheme: keyof Pair,
  tokens: readonly Token[],
  now: TokenChanges,
): Judged {
  const against = token.role === 'ground' ? '--ship-color-text' : '--ship-color-surface';
  const other = tokens.find(({ name }) => name === against);
  const ratio = contrast(now.colour(token, scheme), other ? now.colour(other, scheme) : '');
  if (token.role === 'decoration' || Number.isNaN(ratio)) return { text: '', isFaint: false };
  const needed = token.role === 'line' ? least.line : least.text;
  const isFaint = ratio < needed;
  return { text: `${ratioText(ratio)}${isFaint ? `, under ${needed}` : ''}`, isFaint };
}
