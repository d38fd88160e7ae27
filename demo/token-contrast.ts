// Contrast of a color token against its background, and whether it is enough.
import { contrast, least, ratioText } from './contrast.js';
import type { TokenChanges } from './token-css.js';
import type { Pair, Token } from './token-list.js';

/** Formatted ratio, and `true` if it is too low. */
export interface Judged {
  /** Text such as `4.6:1` or `3.2:1, under 4.5`; empty for decoration, which needs no contrast. */
  text: string;
  isFaint: boolean;
}

/** Rates a color on the surface; a background is rated by the text on it. */
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
