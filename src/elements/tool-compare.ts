// <tool-compare>: two to six tools side by side.
import { property } from 'lit/decorators.js';
import { comparePiece } from '../render/compare.js';
import { levelOf, slugsOf, type Asked } from '../render/piece.js';
import { ShipElement } from './ship-element.js';
import { slugsText, comparedSlugs } from './slugs.js';

/**
 * Two to six tools side by side: heading, cards, decision table and reviewers' scorecard. One tool alone is its card.
 *
 * @tagname tool-compare
 */
export class ToolCompare extends ShipElement {
  static override readonly piece = comparePiece;
  static override styles = comparePiece.styles;

  /** The tools: slugs separated by spaces or commas, six at most; the property also takes an array. */
  @property({ reflect: true, converter: slugsText }) tools: string | readonly string[] = '';

  /** Which sections to show, of `cards decision scorecard`; all of them if empty. */
  @property({ reflect: true }) sections = '';

  /** `full`, or `compact` for cards with name and verdict alone. */
  @property({ reflect: true }) variant: 'full' | 'compact' = 'full';

  /** The level (1-6) of the heading; cards and tables are one deeper. */
  @property({ reflect: true, attribute: 'heading-level' }) headingLevel: number | string = 2;

  protected override asked(): Asked {
    return {
      tools: comparedSlugs(this.tools, comparePiece.tag),
      variant: this.variant,
      level: levelOf(this.headingLevel, 2),
      sections: slugsOf(this.sections),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tool-compare': ToolCompare;
  }
}
