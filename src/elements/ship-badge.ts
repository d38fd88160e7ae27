// <ship-badge>: one verdict in a line of text.
import { property } from 'lit/decorators.js';
import { badgePiece } from '../render/badge.js';
import { slugsOf, type Asked } from '../render/piece.js';
import { ShipElement } from './ship-element.js';

/**
 * An inline badge with the panel's verdict on one tool, linked to its review.
 *
 * @tagname ship-badge
 */
export class ShipBadge extends ShipElement {
  static override readonly piece = badgePiece;
  static override styles = badgePiece.styles;

  /** The tool: its slug in the catalog, such as `claw-code`. */
  @property({ reflect: true }) tool = '';

  protected override asked(): Asked {
    return { tools: slugsOf(this.tool).slice(0, 1), variant: 'full', level: 0, sections: [] };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ship-badge': ShipBadge;
  }
}
