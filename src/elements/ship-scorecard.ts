// <ship-scorecard>: the reviewers of one tool or several.
import { property } from 'lit/decorators.js';
import { levelOf, type Asked } from '../render/piece.js';
import { scorecardPiece } from '../render/scorecard.js';
import { ShipElement } from './ship-element.js';
import { slugsText, comparedSlugs } from './slugs.js';

/**
 * The reviewers' table of one tool or several: score, verdict and take of each reviewer who judged one of them.
 *
 * @tagname ship-scorecard
 */
export class ShipScorecard extends ShipElement {
  static override readonly piece = scorecardPiece;
  static override styles = scorecardPiece.styles;

  /** The tools: slugs separated by spaces or commas, six at most; the property also takes an array. */
  @property({ reflect: true, converter: slugsText }) tools: string | readonly string[] = '';

  /** One tool: a shorter way to write `tools` with a single slug. */
  @property({ reflect: true }) tool = '';

  /** The level (1-6) of the table's title as a heading. */
  @property({ reflect: true, attribute: 'heading-level' }) headingLevel: number | string = 2;

  protected override asked(): Asked {
    return {
      tools: comparedSlugs(this.tools.length ? this.tools : this.tool, scorecardPiece.tag),
      variant: 'full',
      level: levelOf(this.headingLevel, 2),
      sections: [],
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ship-scorecard': ShipScorecard;
  }
}
