// <tool-compare>: two to six tools side by side.
import { property } from 'lit/decorators.js';
import { compareWidget } from './tool-compare.template.js';
import { ShipElement } from '../ship-element.js';

/**
 * Two to six tools side by side: heading, cards, decision table and reviewers' scorecard. One tool alone is its card.
 *
 * @tagname tool-compare
 *
 * @csspart card - The card of a tool.
 * @csspart panel - The panel’s verdict and tally.
 * @csspart score - A score or share.
 * @csspart community - The community’s share and votes.
 * @csspart price - The entry price.
 * @csspart table - A table.
 * @csspart row - A row of a table.
 * @csspart reviewer - The header of a row.
 * @csspart cell - A cell of a table.
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
export class ToolCompare extends ShipElement {
  static override readonly widget = compareWidget;

  /** The tools: slugs separated by spaces or commas, six at most; the property also takes an array. */
  @property({ reflect: true, useDefault: true }) tools: string | readonly string[] = '';

  /** Sections to show, of `cards decision scorecard`; all of them if empty. */
  @property({ reflect: true, useDefault: true }) sections = '';

  /** `full`, or `compact` for cards with name and verdict alone. */
  @property({ reflect: true, useDefault: true }) variant: 'full' | 'compact' = 'full';

  /** The level (1-6) of the heading; cards and tables are one deeper. */
  @property({ reflect: true, useDefault: true, attribute: 'heading-level' }) headingLevel: number | string =
    2;
}

declare global {
  interface HTMLElementTagNameMap {
    'tool-compare': ToolCompare;
  }
}
