// <ship-verdict>: the card of one tool.
import { property } from 'lit/decorators.js';
import { verdictWidget } from './ship-verdict.template.js';
import { ShipElement } from '../ship-element.js';

/**
 * A card with the panel's verdict on one tool: who it is, what the panel ruled, community, price, and whose verdict it is.
 *
 * @tagname ship-verdict
 *
 * @csspart card - The card of a tool.
 * @csspart panel - What the panel ruled: verdict and tally.
 * @csspart score - A score or share.
 * @csspart community - What the community says.
 * @csspart price - The entry price.
 * @csspart attribution - Whose verdict it is, its date, disclosure and corrections.
 *
 * @cssproperty [--ship-color-surface-hover=light-dark(#f3f4f4, #1e2226)] - The tile of an initial, and hovered buttons.
 * @cssproperty [--ship-color-text=light-dark(#16191d, #eef0f2)] - Names, values and scores.
 * @cssproperty [--ship-radius=0.5em] - The corners of the frame.
 * @cssproperty [--ship-padding=1.25em] - The space inside the frame; 1em below 32em.
 * @cssproperty [--ship-line-height=1.5] - The line height.
 * @cssproperty [--ship-measure=38em] - The longest line of running text.
 */
export class ShipVerdict extends ShipElement {
  static override readonly widget = verdictWidget;

  /** The tool: its slug in the catalog, such as `claw-code`. */
  @property({ reflect: true, useDefault: true }) tool = '';

  /** `full`, or `compact` for name and verdict alone. */
  @property({ reflect: true, useDefault: true }) variant: 'full' | 'compact' = 'full';

  /** The level (1-6) of the tool's name as a heading. */
  @property({ reflect: true, useDefault: true, attribute: 'heading-level' }) headingLevel: number | string =
    3;
}

declare global {
  interface HTMLElementTagNameMap {
    'ship-verdict': ShipVerdict;
  }
}
