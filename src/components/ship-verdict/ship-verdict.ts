// <ship-verdict>: the card of one tool.
import { property } from 'lit/decorators.js';
import { verdictWidget } from './ship-verdict.template.js';
import { ShipElement } from '../ship-element.js';

/**
 * A card of one tool: name, verdict and tally, community score, price, attribution.
 *
 * @tagname ship-verdict
 *
 * @csspart card - The card of a tool.
 * @csspart panel - The panel’s verdict and tally.
 * @csspart score - A score or share.
 * @csspart community - The community’s share and votes.
 * @csspart price - The entry price.
 * @csspart attribution - Attribution: the catalog, the date, disclosure and corrections.
 *
 * @cssproperty [--ship-color-surface-hover=light-dark(#f3f4f4, #1e2226)] - The avatar of an initial, and buttons under the pointer.
 * @cssproperty [--ship-color-text=light-dark(#16191d, #eef0f2)] - Names, values and scores.
 * @cssproperty [--ship-margin=0] - The space around the element.
 * @cssproperty [--ship-radius=0.5em] - The corners of the frame.
 * @cssproperty [--ship-padding=1.25em] - The space inside the frame; 1em below 32em.
 * @cssproperty [--ship-line-height=1.5] - The line height.
 * @cssproperty [--ship-measure=38em] - The maximum width of running text.
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
