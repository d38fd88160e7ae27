// Every tag that a page can have, by its name, and its styles as text.
import { badgePiece } from '../../render/badge.js';
import { cardPiece } from '../../render/card.js';
import { comparePiece } from '../../render/compare.js';
import { newsletterLook } from '../../render/newsletter.js';
import type { Piece } from '../../render/piece.js';
import { scorecardPiece } from '../../render/scorecard.js';

/** The pieces by their tags. */
export const pieces: ReadonlyMap<string, Piece> = new Map(
  [badgePiece, cardPiece, comparePiece, scorecardPiece].map((piece) => [piece.tag, piece as Piece]),
);

/** A tag and its styles: a piece, or what shows no catalog. */
export type Look = Pick<Piece, 'tag' | 'styles'>;

/** All that a page can have of us, by its tag. */
export const looks: ReadonlyMap<string, Look> = new Map<string, Look>([
  ...pieces,
  [newsletterLook.tag, newsletterLook],
]);

const texts = new Map<string, string>();

/** A tag's styles as one text. */
export function stylesOf({ tag, styles }: Look): string {
  const text = texts.get(tag) ?? compressed(styles.map(({ cssText }) => cssText).join(''));
  texts.set(tag, text);
  return text;
}

/** Styles without what only a reader of the source needs. */
export const compressed = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: (?=[^{}]*[;}])/g, ':')
    .replaceAll(';}', '}')
    .trim();
