// <ship-scorecard>: the reviewers' table of one or more tools.
import { property } from 'lit/decorators.js';
import { scorecardWidget } from './ship-scorecard.template.js';
import { ShipElement } from '../ship-element.js';

/**
 * The reviewers' table of one tool or several: score, verdict and take of each reviewer who judged one of them.
 *
 * @tagname ship-scorecard
 *
 * @csspart table - A table.
 * @csspart row - A row of a table.
 * @csspart reviewer - The header of a row.
 * @csspart cell - A cell of a table.
 * @csspart score - A score or share.
 * @csspart take - A reviewer’s take.
 * @csspart attribution - Attribution: the catalog, the date, disclosure and corrections.
 *
 * @cssproperty [--ship-color-surface-hover=light-dark(#f3f4f4, #1e2226)] - The avatar of an initial, and buttons under the pointer.
 * @cssproperty [--ship-color-text=light-dark(#16191d, #eef0f2)] - Names, values and scores.
 * @cssproperty [--ship-margin=0] - The space around the element.
 * @cssproperty [--ship-radius=0.5em] - The corners of the frame.
 * @cssproperty [--ship-padding=1.25em] - The space inside the frame; 1em below 32em.
 * @cssproperty [--ship-line-height=1.5] - The line height.
 * @cssproperty [--ship-measure=38em] - The maximum width of running text.
 * @cssproperty [--ship-label-width=9.25em] - The width of the column of labels; up to 11em where there is room.
 */
export class ShipScorecard extends ShipElement {
  static override readonly widget = scorecardWidget;

  /** The tools: slugs separated by spaces or commas, six at most; the property also takes an array. */
  @property({ reflect: true, useDefault: true }) tools: string | readonly string[] = '';

  /** One more tool: a shorter way to write `tools` with a single slug. */
  @property({ reflect: true, useDefault: true }) tool = '';

  /** The level (1-6) of the table's title as a heading. */
  @property({ reflect: true, useDefault: true, attribute: 'heading-level' }) headingLevel: number | string =
    2;
}

declare global {
  interface HTMLElementTagNameMap {
    'ship-scorecard': ShipScorecard;
  }
}
