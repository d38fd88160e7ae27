// <ship-badge>: one verdict in a line of text.
import { property } from 'lit/decorators.js';
import { badgeWidget } from './ship-badge.template.js';
import { ShipElement } from '../ship-element.js';

/**
 * An inline badge with the panel's verdict on one tool, linked to its review.
 *
 * @tagname ship-badge
 *
 * @csspart card - The card of a tool.
 */
export class ShipBadge extends ShipElement {
  static override readonly widget = badgeWidget;

  /** The tool: its slug in the catalog, such as `claw-code`. */
  @property({ reflect: true, useDefault: true }) tool = '';
}

declare global {
  interface HTMLElementTagNameMap {
    'ship-badge': ShipBadge;
  }
}
