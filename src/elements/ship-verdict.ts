// <ship-verdict>: the card of one tool.
import { property } from 'lit/decorators.js';
import { cardPiece } from '../render/card.js';
import { levelOf, slugsOf, type Asked } from '../render/piece.js';
import { ShipElement } from './ship-element.js';

/**
 * A card with the panel's verdict on one tool: who it is, what the panel ruled, community, price, and whose verdict it is.
 *
 * @tagname ship-verdict
 */
export class ShipVerdict extends ShipElement {
  static override readonly piece = cardPiece;
  static override styles = cardPiece.styles;

  /** The tool: its slug in the catalog, such as `claw-code`. */
  @property({ reflect: true }) tool = '';

  /** `full`, or `compact` for name and verdict alone. */
  @property({ reflect: true }) variant: 'full' | 'compact' = 'full';

  /** The level (1-6) of the tool's name as a heading. */
  @property({ reflect: true, attribute: 'heading-level' }) headingLevel: number | string = 3;

  protected override asked(): Asked {
    return {
      tools: slugsOf(this.tool).slice(0, 1),
      variant: this.variant,
      level: levelOf(this.headingLevel, 3),
      sections: [],
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ship-verdict': ShipVerdict;
  }
}
